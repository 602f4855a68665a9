import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { startReading } from '../support/startReading';
import type { ThemeName } from '../support/startVsCode';
import type { VsCode } from '../support/vscode';
import { waitFor } from '../support/waiting';

const themes: readonly ThemeName[] = ['Default Light Modern', 'Default Dark Modern'];
const REPORT = '澜江省/2025.md';
const FIRST = '经济运行前高、中缓、后扬';

for (const theme of themes) {
	const name = theme.includes('Light') ? 'light' : 'dark';

	describe(`notes on the screen, ${name}`, () => {
		let vscode: VsCode;
		let rows: Locator;
		const thread = (): Locator => vscode.page.locator('.review-widget:visible').last();
		const written = (): string => {
			const path = join(vscode.folder, '.duidu/notes', `${REPORT}.jsonl`);
			return existsSync(path) ? readFileSync(path, 'utf8') : '';
		};

		before(async () => {
			vscode = await startReading(REPORT, { theme, size: { width: 1400, height: 860 } });
			await vscode.page
				.locator('.activitybar .action-item', { has: vscode.page.locator('[aria-label^="对读"]') })
				.click();
			rows = vscode.page.locator('.pane', { hasText: '批注' }).last().locator('.monaco-list-row');
		});

		after(() => vscode.close());

		it('are written by key on the sentence at the cursor, without leaving the keyboard', async () => {
			await vscode.lines().filter({ hasText: FIRST }).first().waitFor();
			await vscode.toLine(13);
			await vscode.page.keyboard.press('Alt+A');
			await thread().locator('.monaco-editor.focused').waitFor();
			await vscode.page.keyboard.type('去年说“回升向好”，今年只说“前高、中缓、后扬” #');
			await vscode.page.locator('.suggest-widget .monaco-list-row', { hasText: '#专业相关' }).first().waitFor();
			await vscode.screenshot(`notes-writing-${name}`);
			await vscode.page.keyboard.press('Enter');
			await vscode.page.keyboard.press('ControlOrMeta+Enter');
			await waitFor(() => written().includes('前高、中缓、后扬'), { what: 'the note to be written' });
			await rows.filter({ hasText: '去年说' }).waitFor();
		});

		it('are tagged again by one key', async () => {
			await vscode.toLine(17);
			await vscode.page.keyboard.press('Alt+I');
			await vscode.quickInput().waitFor();
			await vscode.page.keyboard.press('Enter');
			await rows.filter({ hasText: '（一）' }).first().waitFor();
			await vscode.toLine(19);
			await vscode.page.keyboard.press('Alt+I');
			await rows.filter({ hasText: '（二）' }).first().waitFor();
			await vscode.screenshot(`notes-tagged-${name}`);
		});

		it('are landed on from the list, and open', async () => {
			await rows.filter({ hasText: '去年说' }).click();
			await thread().filter({ hasText: '去年说' }).waitFor();
			await vscode.screenshot(name === 'light' ? 'notes' : 'notes-dark');
		});

		it('are carried into the next year by key: looked at, carried on, skipped', async () => {
			await vscode.runCommand('对读: 把批注带到另一年…');
			await vscode.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: '澜江省 2026' }).click();
			await rows.filter({ hasText: '待承接' }).first().waitFor();
			const focused = rows.and(vscode.page.locator('.focused'));
			await focused.filter({ hasNotText: '待承接' }).waitFor();
			await focused.hover();
			await vscode.page.locator('.workbench-hover', { hasText: '2026.md' }).waitFor();
			await vscode.screenshot(`notes-carry-${name}`);
			await vscode.page.keyboard.press('Escape');
			await vscode.page.keyboard.press('Alt+N');
			await vscode.page.keyboard.press('Alt+Y');
			await waitFor(() => existsSync(join(vscode.folder, '.duidu/notes/澜江省/2026.md.jsonl')), {
				what: 'a note in 2026',
			});
			await rows.filter({ hasText: '澜江省/2026.md' }).first().waitFor();
			await vscode.screenshot(`notes-carried-${name}`);
		});

		it('write no errors to the developer console', () => {
			assert.deepEqual(vscode.errors, []);
		});
	});
}
