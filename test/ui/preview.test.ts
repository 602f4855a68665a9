import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { startReading } from '../support/startReading';
import { styleOf } from '../support/styleOf';
import type { ThemeName } from '../support/startVsCode';
import type { VsCode } from '../support/vscode';
import { waitFor } from '../support/waiting';

const contrasts: readonly ThemeName[] = ['Default High Contrast', 'Default High Contrast Light'];
const themes: readonly ThemeName[] = ['Default Light Modern', 'Default Dark Modern'];
const REPORT = '澜江省/2026.md';

for (const theme of themes) {
	const name = theme.includes('Light') ? 'light' : 'dark';

	describe(`the Markdown preview, ${name}`, () => {
		let vscode: VsCode;
		const preview = (): FrameLocator => vscode.webview();
		/** In the group of editors beside the preview. */
		const openBeside = async (file: string): Promise<void> => {
			await vscode.page.keyboard.press('ControlOrMeta+1');
			await vscode.openFile(file);
		};

		before(async () => {
			vscode = await startReading(REPORT, { theme, size: { width: 1400, height: 860 } });
		});

		after(() => vscode.close());

		it('shows terms in the colours and lines of the editor', async () => {
			await vscode.page.keyboard.press('ControlOrMeta+K');
			await vscode.page.keyboard.press('V');
			const term = preview()
				.locator('.duidu-term', { hasText: /^三江联动”战略$/ })
				.first();
			await term.waitFor();
			assert.equal(await styleOf(term, 'borderBottomStyle', 'borderBottomWidth'), 'solid 2px');
			assert.match((await term.getAttribute('title'))!, /^战略 · /);
			assert.equal(await preview().locator('.duidu-inserted').count(), 0);
			await vscode.page.locator('.editor-actions [aria-label^="在预览中显示或隐藏变化"]').first().waitFor();
			await vscode.screenshot(`preview-terms-${name}`);
		});

		it('shows a note that is written on its words, with what it says', async () => {
			await openBeside(REPORT);
			await vscode.toLine(26);
			await vscode.page.keyboard.press('Alt+A');
			await vscode.page.locator('.review-widget:visible .monaco-editor.focused').waitFor();
			await vscode.page.keyboard.type('五年的数字，<b>核对</b>');
			await vscode.page.keyboard.press('ControlOrMeta+Enter');
			const file = join(vscode.folder, '.duidu/notes', `${REPORT}.jsonl`);
			await waitFor(() => existsSync(file) && readFileSync(file, 'utf8').includes('核对'), { what: 'the note' });
			const note = preview().locator('mark.duidu-note').first();
			await note.waitFor();
			assert.equal(await note.getAttribute('title'), '五年的数字，<b>核对</b>');
			await vscode.screenshot(`preview-note-${name}`);
		});

		it('shows the tags of a digest, and what stands under them', async () => {
			await openBeside('澜江省-2025-摘要.md');
			await preview().locator('h4.duidu-tag-heading', { hasText: '专业相关' }).waitFor();
			await preview().locator('.duidu-tagged', { hasText: '布局算力' }).waitFor();
			await preview().locator('.duidu-tag', { hasText: '#专业相关' }).waitFor();
			await preview().locator('.duidu-tag', { hasText: '#专业相关' }).scrollIntoViewIfNeeded();
			await vscode.screenshot(`preview-tags-${name}`);
		});

		it('shows what changed while the report is compared, and hides it', async () => {
			await openBeside(REPORT);
			await preview().locator('mark.duidu-note').first().waitFor();
			await vscode.runCommand('对读: 与另一年对读…');
			await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '澜江省/2025.md' }).click();
			await vscode.tab('澜江省 2025 ↔ 2026').waitFor();
			await openBeside(REPORT);
			await preview().locator('ins.duidu-inserted').first().waitFor();
			await preview().locator('del.duidu-deleted').first().waitFor();
			await preview().locator('.duidu-moved[data-duidu-fate]').first().waitFor();
			await preview().locator('.duidu-gone').first().waitFor();
			await vscode.screenshot(`preview-changes-${name}`);
			await preview().locator('.duidu-moved').first().scrollIntoViewIfNeeded();
			await vscode.screenshot(`preview-moved-${name}`);
			await vscode.runCommand('对读: 在预览中显示或隐藏变化');
			await preview().locator('ins.duidu-inserted').first().waitFor({ state: 'detached' });
			await preview().locator('.duidu-term').first().waitFor();
		});

		it('writes no errors to the developer console', () => {
			assert.deepEqual(vscode.errors, []);
		});
	});
}

for (const theme of contrasts) {
	describe(`the Markdown preview, ${theme}`, () => {
		let vscode: VsCode;

		before(async () => {
			vscode = await startReading('澜江省/2026.md', { theme, size: { width: 1400, height: 860 } });
		});

		after(() => vscode.close());

		it('tells terms, tags and changes by lines', async () => {
			await vscode.openFile('澜江省-2025-摘要.md');
			await vscode.page.keyboard.press('ControlOrMeta+Shift+V');
			const tagged = vscode.webview().locator('.duidu-tagged.duidu-tag-second').first();
			await tagged.waitFor();
			await tagged.scrollIntoViewIfNeeded();
			assert.equal(await styleOf(tagged, 'borderLeftStyle', 'borderLeftWidth'), 'dashed 3px');
			await vscode.screenshot(`preview-tags-${theme.replaceAll(' ', '-').toLowerCase()}`);
			await vscode.openFile('澜江省/2026.md');
			await vscode.page.keyboard.press('ControlOrMeta+Shift+V');
			await vscode
				.webview()
				.locator('.duidu-term', { hasText: /^三江联动”战略$/ })
				.first()
				.waitFor();
			await vscode.runCommand('对读: 在预览中显示或隐藏变化');
			const came = vscode.webview().locator('ins.duidu-inserted').first();
			await came.waitFor();
			assert.equal(await styleOf(came, 'textDecorationLine'), 'underline');
			await came.scrollIntoViewIfNeeded();
			await vscode.screenshot(`preview-changes-${theme.replaceAll(' ', '-').toLowerCase()}`);
			assert.deepEqual(vscode.errors, []);
		});
	});
}
