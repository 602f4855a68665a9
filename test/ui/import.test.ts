import * as assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/paths';
import { startVsCode } from '../support/startVsCode';
import type { VsCode } from '../support/vscode';
import { waitFor } from '../support/waiting';

describe('importing on the screen', () => {
	let vscode: VsCode;

	before(async () => {
		vscode = await startVsCode({ open: '澜江省/2026.md' });
		copyFileSync(join(root, 'test/fixtures/import/print.pdf'), join(vscode.folder, '收到的报告.pdf'));
		mkdirSync(join(vscode.folder, '云泽市'));
		const other = '2031年云泽市政府工作报告\n\n各位代表：\n\n一、2030年工作回顾\n\n老城的雨水管网全部换新。\n';
		writeFileSync(join(vscode.folder, '云泽市', '2031.txt'), other);
		await vscode.page.locator('.statusbar-item', { hasText: '澜江省 2026' }).waitFor();
	});

	after(() => vscode.close());

	it('runs the command, asks for a file, and opens the report of a PDF', async () => {
		await vscode.runCommand('Duidu: Import Report…');
		// The dialog of a server is a quick input with a path in it: it is filled, wherever the keys go.
		const path = join(vscode.folder, '收到的报告.pdf');
		await vscode.page.locator('.quick-input-widget', { hasText: 'Import Report' }).waitFor();
		await waitFor(
			async () => {
				if (await vscode.page.locator('.tab', { hasText: '2031.md' }).isVisible()) return true;
				// It may close between the look at it and the key.
				const soon = { timeout: 1000 };
				await vscode
					.quickInput()
					.fill(path, soon)
					.catch(() => undefined);
				await vscode
					.quickInput()
					.press('Enter', soon)
					.catch(() => undefined);
				return false;
			},
			{ what: 'the file to be taken' },
		);
		await vscode.tab('2031.md').waitFor();
		await vscode.lines().filter({ hasText: '# 2031年云泽市政府工作报告' }).waitFor();
		await vscode.lines().filter({ hasText: 'speaker: 白川' }).waitFor();
		await vscode.notification('3 lines').waitFor();
		await vscode.notification('already 云泽市/2031.txt').waitFor();
		await vscode.screenshot('import');
	});

	it('lists what was left out', async () => {
		await vscode.notification('3 lines').locator('.monaco-button', { hasText: 'Show' }).click();
		await vscode.tab('Left out').waitFor();
		for (const words of ['收到的报告.pdf', 'page number', '—1—'])
			await vscode.lines().filter({ hasText: words }).waitFor();
		await vscode.screenshot('import-left-out');
	});

	it('writes no errors to the developer console', () => {
		assert.deepEqual(vscode.errors, []);
	});
});
