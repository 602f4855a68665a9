import * as assert from 'node:assert/strict';
import { startVsCode } from '../support/startVsCode';
import type { VsCode } from '../support/vscode';

describe('the workbench', () => {
	let vscode: VsCode;

	before(async () => {
		vscode = await startVsCode({ open: '澜江省/2023.txt' });
	});

	after(() => vscode.close());

	it('shows a report', async () => {
		await vscode.lines().filter({ hasText: '2023年澜江省政府工作报告' }).waitFor();
		await vscode.screenshot('smoke');
	});

	it('opens another from the quick input', async () => {
		await vscode.openFile('澜江省/2025.md');
	});

	it('writes no errors to the developer console', () => {
		assert.deepEqual(vscode.errors, []);
	});
});
