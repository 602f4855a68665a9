import * as assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { startVsCode } from '../support/startVsCode';
import type { VsCode } from '../support/vscode';

describe('tags on the screen', () => {
	let vscode: VsCode;
	let rows: Locator;

	before(async () => {
		vscode = await startVsCode({ open: '澜江省-2025-摘要.md' });
		await vscode.runCommand('View: Show Duidu');
		rows = vscode.page.locator('.pane', { hasText: 'Tagged Passages' }).locator('.monaco-list-row');
		await rows.filter({ hasText: '专业相关' }).first().waitFor();
	});

	after(() => vscode.close());

	it('are listed with their passages and the headings above them', async () => {
		await rows.filter({ hasText: '锻造战略科技力量' }).waitFor();
		assert.match(await rows.filter({ hasText: '做大海洋经济' }).innerText(), /2025年/);
	});

	it('are landed on from the list', async () => {
		await rows.filter({ hasText: '归澜计划' }).click();
		await vscode.page.locator('.statusbar-item', { hasText: 'Ln 58,' }).waitFor();
		await vscode.screenshot('tags');
	});

	it('are jumped to by key', async () => {
		await vscode.page.keyboard.press('ControlOrMeta+Home');
		await vscode.page.keyboard.press('Alt+J');
		await vscode.page.locator('.statusbar-item', { hasText: 'Ln 41,' }).waitFor();
		await vscode.page.keyboard.press('Alt+Shift+J');
		await vscode.page.locator('.statusbar-item', { hasText: 'Ln 59,' }).waitFor();
	});

	it('are found by the words of the passage', async () => {
		await vscode.runCommand('Duidu: Go to Tagged Passage…');
		await vscode.quickInput().fill('海洋经济');
		await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '做大海洋经济' }).click();
		await vscode.page.locator('.statusbar-item', { hasText: 'Ln 51,' }).waitFor();
	});

	it('follow a promotion at once', async () => {
		const tag = rows.filter({ hasText: '可能有关' }).first();
		const before = await tag.innerText();
		await vscode.runCommand('Duidu: Promote to the Tag Above');
		await tag.filter({ hasNotText: before.replace(/\D/g, '') }).waitFor();
		await vscode.page.keyboard.press('ControlOrMeta+Z');
		await tag.filter({ hasText: before.replace(/\D/g, '') }).waitFor();
	});

	it('write no errors to the developer console', () => {
		assert.deepEqual(vscode.errors, []);
	});
});
