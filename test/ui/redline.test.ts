import * as assert from 'node:assert/strict';
import { startReading } from '../support/startReading';
import { styleOf } from '../support/styleOf';
import type { VsCode } from '../support/vscode';

describe('word changes on the screen', () => {
	let vscode: VsCode;

	before(async () => {
		vscode = await startReading('澜江省/2026.md', { settings: { 'editor.wordWrap': 'on' } });
	});

	after(() => vscode.close());

	it('a passage opens beside the report, year by year', async () => {
		await vscode.toLine(86);
		await vscode.page.keyboard.press('Alt+M');
		await vscode.tab('历年沿革').waitFor();
		await vscode.lines().filter({ hasText: '2025' }).first().waitFor();
		await vscode.page.keyboard.press('ControlOrMeta+Home');
		await vscode.lines().filter({ hasText: '最早一份' }).waitFor();
		await vscode.page.locator('.codelens-decoration:visible', { hasText: '打开第' }).first().waitFor();
	});

	it('what went is struck out and what came is underlined, not by colour alone', async () => {
		const lines = vscode.lines();
		await lines.locator('span[class*="ced-"]').first().waitFor();
		const decorations = await Promise.all(
			(await lines.locator('span[class*="ced-"]').all()).map(span => styleOf(span, 'textDecorationLine')),
		);
		assert.ok(decorations.includes('line-through'), decorations.join());
		assert.ok(decorations.includes('underline'), decorations.join());
		await vscode.screenshot('lineage');
	});

	it('the places of all years can be peeked at', async () => {
		await vscode.openFile('澜江省/2026.md');
		await vscode.toLine(86);
		await vscode.page.keyboard.press('Alt+Shift+M');
		await vscode.page.locator('.peekview-widget .ref-tree .monaco-list-row', { hasText: '2023.txt' }).waitFor();
		await vscode.screenshot('lineage-peek');
		await vscode.page.keyboard.press('Escape');
	});

	it('a comparison is read as a redline', async () => {
		await vscode.runCommand('对读: 与另一年对读…');
		await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '澜江省/2025.md' }).click();
		await vscode.tab('澜江省 2025 ↔ 2026').waitFor();
		await vscode.runCommand('对读: 读作修订稿');
		await vscode.tab('修订稿').waitFor();
		await vscode.lines().filter({ hasText: '删去的加删除线' }).waitFor();
		await vscode.screenshot('redline');
	});

	it('writes no errors to the developer console', () => {
		assert.deepEqual(vscode.errors, []);
	});
});

describe('word changes in the dark', () => {
	let vscode: VsCode;

	before(async () => {
		vscode = await startReading('澜江省/2026.md', { theme: 'Default Dark Modern' });
	});

	after(() => vscode.close());

	it('can be read', async () => {
		await vscode.toLine(86);
		await vscode.page.keyboard.press('Alt+M');
		await vscode.tab('历年沿革').waitFor();
		await vscode.lines().locator('span[class*="ced-"]').first().waitFor();
		await vscode.screenshot('lineage-dark');
		assert.deepEqual(vscode.errors, []);
	});
});
