import * as assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { type Note, parseReport, quoteOf, toAnnotation } from '../../src/core';
import { startReading } from '../support/startReading';
import { styleOf } from '../support/styleOf';
import type { ThemeName } from '../support/startVsCode';
import type { VsCode } from '../support/vscode';
import { type Workspace, temporaryWorkspace } from '../support/workspace';

/** Its notes are there before it is opened, and its changes are shown by the button over the preview: nothing is typed, so that it does not matter where the focus is. */
const REPORT = '澜江省/2026.md';
const themes: readonly ThemeName[] = ['Default Light Modern', 'Default High Contrast'];

const nameOf = (theme: ThemeName): string => theme.replace('Default ', '').replaceAll(' ', '-').toLowerCase();

/** Words of the opening, each with a note. */
const noted = [
	{ words: '我代表省人民政府', body: '五年的数字，<b>核对</b>', tags: ['专业相关'], mark: 'first' },
	{ words: '向大会作工作报告', body: '每年都有', tags: ['可能有关'], mark: 'second' },
	{ words: '各位代表', body: '没有标记', tags: [], mark: 'other' },
] as const;

function writeNotes(folder: string): void {
	const report = parseReport(readFileSync(join(folder, REPORT), 'utf8'), REPORT);
	const created = '2026-02-01T08:00:00.000Z';
	const lines = noted.map(({ words, body, tags }, i) => {
		const start = report.text.indexOf(words);
		const note: Note = {
			id: `urn:uuid:00000000-0000-4000-8000-00000000000${i}`,
			source: REPORT,
			body,
			tags,
			quote: quoteOf(report, { start, end: start + words.length }),
			created,
			modified: created,
			resolved: false,
			replies: [],
			links: [],
		};
		return JSON.stringify(toAnnotation(note));
	});
	const file = join(folder, '.duidu/notes', `${REPORT}.jsonl`);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `${lines.join('\n')}\n`);
}

interface PageGlobals {
	readonly document: { readonly documentElement: { readonly style: Iterable<string> } };
}

/** The variables that VS Code gives the page of a webview. */
const variablesOf = async (page: FrameLocator): Promise<string[]> =>
	page.locator('body').evaluate(() => [...(globalThis as unknown as PageGlobals).document.documentElement.style]);

const given = new Set<string>();

for (const theme of themes)
	describe(`the Markdown preview of a report, ${nameOf(theme)}`, () => {
		let workspace: Workspace;
		let vscode: VsCode;
		const preview = (): FrameLocator => vscode.webview();

		before(async () => {
			workspace = await temporaryWorkspace();
			writeNotes(workspace.folder);
			vscode = await startReading(REPORT, { folder: workspace.folder, theme, size: { width: 1400, height: 860 } });
			await vscode.page.keyboard.press('ControlOrMeta+Shift+V');
		});

		after(async () => {
			await vscode.close();
			await workspace.discard();
		});

		it('shows terms in the colours and lines of the editor', async () => {
			const term = preview()
				.locator('.duidu-term', { hasText: /^三江联动”战略$/ })
				.first();
			await term.waitFor();
			assert.equal(await styleOf(term, 'borderBottomStyle', 'borderBottomWidth'), 'solid 2px');
			assert.match((await term.getAttribute('title'))!, /^战略 · /);
			for (const name of await variablesOf(preview())) given.add(name);
		});

		it('shows notes on their words, with what they say, in the colour and line of their tag', async () => {
			const looks = new Set<string>();
			for (const { words, body, tags, mark } of noted) {
				const note = preview().locator(`mark.duidu-note-${mark}`, { hasText: words }).first();
				await note.waitFor();
				assert.equal(await note.getAttribute('title'), [body, ...tags.map(tag => `#${tag}`)].join('\n'));
				assert.equal(await styleOf(note, 'color'), await styleOf(note.locator('..'), 'color'));
				looks.add(await styleOf(note, 'borderBottomStyle', 'borderBottomColor'));
			}
			assert.equal(looks.size, noted.length);
			await preview().locator('mark.duidu-note').first().scrollIntoViewIfNeeded();
			await vscode.screenshot(`preview-notes-${nameOf(theme)}`);
		});

		it('shows what changed when it is asked to, each mark with a title and more than a colour, and hides it', async () => {
			const button = vscode.page.locator('.editor-actions [aria-label^="在预览中显示或隐藏变化"]').first();
			assert.equal(await preview().locator('ins.duidu-inserted').count(), 0);
			await button.click();
			const came = preview().locator('ins.duidu-inserted').first();
			await came.waitFor();
			assert.match(await styleOf(came, 'textDecorationLine'), /underline/);
			assert.equal(await came.getAttribute('title'), '2025 没有');
			const went = preview().locator('del.duidu-deleted').first();
			assert.match(await styleOf(went, 'textDecorationLine'), /line-through/);
			assert.equal(await went.getAttribute('title'), '只见于 2025');
			await preview().locator('.duidu-moved[data-duidu-fate^="⇄"]').first().waitFor();
			await preview().locator('.duidu-gone').first().waitFor();
			const figure = preview().locator('.duidu-figure').first();
			assert.equal(await styleOf(figure, 'borderBottomStyle'), 'dotted');
			const verb = preview().locator('.duidu-verb-stronger').first();
			await verb.waitFor();
			assert.match((await verb.getAttribute('title'))!, / ↗ .*力度加强/);
			await verb.scrollIntoViewIfNeeded();
			await vscode.screenshot(`preview-changes-${nameOf(theme)}`);
			await button.click();
			await preview().locator('ins.duidu-inserted').first().waitFor({ state: 'detached' });
			await preview().locator('mark.duidu-note').first().waitFor();
		});

		it('writes no errors to the developer console', () => {
			assert.deepEqual(vscode.errors, []);
		});
	});

describe('the style sheets of webviews', () => {
	it('name no colour that VS Code does not give in any of these themes', () => {
		const css = readdirSync('media', { recursive: true, encoding: 'utf8' })
			.filter(name => name.endsWith('.css'))
			.map(name => readFileSync(join('media', name), 'utf8'))
			.join('\n');
		const named = [...css.matchAll(/var\(\s*(--vscode-[^\s,)]*)/g)].map(([, name]) => name!.replaceAll('\\', ''));
		assert.ok(named.length > 50);
		assert.deepEqual(
			[...new Set(named)].filter(name => !given.has(name)),
			[],
		);
	});
});
