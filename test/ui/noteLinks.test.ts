import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startReading } from '../support/startReading';
import type { ThemeName } from '../support/startVsCode';
import type { VsCode } from '../support/vscode';
import { waitFor } from '../support/waiting';

const themes: readonly ThemeName[] = ['Default Light Modern', 'Default Dark Modern'];
const REPORT = '澜江省/2025.md';
/** A passage that has one counterpart in 2024. */
const LINE = 17;

function written({ folder }: VsCode): string {
	const path = join(folder, '.duidu/notes', `${REPORT}.jsonl`);
	return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/** Writes a note by key on the sentence at the start of a line. */
async function annotate(vscode: VsCode, line: number, text: string): Promise<void> {
	await vscode.toLine(line);
	await vscode.page.locator('.editor-group-container.active .comment-range-glyph').first().waitFor();
	await vscode.page.keyboard.press('Alt+A');
	const thread = vscode.page.locator('.review-widget', { has: vscode.page.locator('.monaco-editor.focused') });
	await thread.waitFor();
	await vscode.page.keyboard.type(text);
	await thread.locator('.monaco-button:not(.disabled)', { hasText: '保存批注' }).waitFor();
	await vscode.page.keyboard.press('ControlOrMeta+Enter');
	await waitFor(() => written(vscode).includes(text), { what: `the note “${text}” to be written` });
}

const notesView = async (vscode: VsCode): Promise<void> =>
	vscode.page.locator('.activitybar .action-item', { has: vscode.page.locator('[aria-label^="对读"]') }).click();

for (const theme of themes) {
	const name = theme.includes('Light') ? 'light' : 'dark';

	describe(`links of notes on the screen, ${name}`, () => {
		let vscode: VsCode;
		const lens = () =>
			vscode.page.locator('.editor-group-container.active .codelens-decoration a', { hasText: '个关联' });
		const rows = () => vscode.page.locator('.pane', { hasText: '批注' }).last().locator('.monaco-list-row');

		before(async () => {
			vscode = await startReading(REPORT, { theme, size: { width: 1400, height: 860 } });
			await notesView(vscode);
		});

		after(() => vscode.close());

		it('are made by key, to the passage of another year that corresponds', async () => {
			await annotate(vscode, LINE, '与上年口径不同');
			await vscode.page.keyboard.press('Escape');
			await vscode.toLine(LINE);
			await vscode.runCommand('对读: 关联批注…');
			await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '对比' }).click();
			await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '另一年' }).waitFor();
			await vscode.screenshot(`note-link-target-${name}`);
			await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '另一年' }).click();
			await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '澜江省 2024' }).click();
			await waitFor(() => written(vscode).includes('"duidu:link":"对比"'), { what: 'the link to be written' });
			await lens().first().waitFor();
			await rows().filter({ hasText: '与上年口径不同' }).first().locator('.monaco-tl-twistie').click();
			await rows().filter({ hasText: '→ 对比' }).waitFor();
			await vscode.screenshot(`note-links-${name}`);
		});

		it('are followed by the lens above either end', async () => {
			await lens().first().click();
			await vscode.tab('2024.txt').waitFor();
			await lens().first().waitFor();
			await vscode.screenshot(`note-links-other-${name}`);
			await lens().first().click();
			await vscode.tab('2025.md').waitFor();
		});

		it('are there, with their notes, when the window is opened again', async () => {
			await vscode.page.reload({ waitUntil: 'domcontentloaded' });
			await vscode.tab('2025.md').waitFor({ timeout: 60_000 });
			await lens().first().waitFor({ timeout: 60_000 });
			await rows().filter({ hasText: '与上年口径不同' }).first().waitFor();
		});
	});
}

describe('two windows on one folder', () => {
	let one: VsCode;
	let other: VsCode;

	before(async () => {
		one = await startReading(REPORT, { size: { width: 1100, height: 700 } });
		other = await startReading(REPORT, { size: { width: 1100, height: 700 }, folder: one.folder });
		await Promise.all([one, other].map(notesView));
	});

	after(async () => {
		await other.close();
		await one.close();
	});

	it('write notes at once, and both have all of them', async () => {
		const texts = (name: string) => [1, 2, 3].map(n => `${name}第${n}条`);
		const write = async (vscode: VsCode, name: string, lines: readonly number[]): Promise<void> => {
			for (const [i, text] of texts(name).entries()) await annotate(vscode, lines[i]!, text);
		};
		await Promise.all([write(one, '甲', [13, 17, 21]), write(other, '乙', [15, 19, 23])]);
		const all = [...texts('甲'), ...texts('乙')];
		await waitFor(() => all.every(text => written(one).includes(text)), { what: 'all notes in the file' });
		for (const { page } of [one, other]) {
			const rows = page.locator('.pane', { hasText: '批注' }).last().locator('.monaco-list-row');
			for (const text of all) await rows.filter({ hasText: text }).first().waitFor();
		}
		assert.equal(written(one).trim().split('\n').length, all.length);
	});
});
