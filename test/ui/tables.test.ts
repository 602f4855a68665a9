import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { listsItsKeys } from '../support/keyList';
import { startReading } from '../support/startReading';
import { type ThemeName, startVsCode } from '../support/startVsCode';
import { styleOf } from '../support/styleOf';
import { sameStructure } from '../support/structure';
import type { VsCode } from '../support/vscode';
import { waitFor } from '../support/waiting';

const themes: readonly ThemeName[] = ['Default Light Modern', 'Default Dark Modern'];
const contrasts: readonly ThemeName[] = ['Default High Contrast', 'Default High Contrast Light'];

for (const theme of themes) {
	const name = theme.includes('Light') ? 'light' : 'dark';

	describe(`tables on the screen, ${name}`, () => {
		let vscode: VsCode;
		const rows = (): Locator => vscode.webview().locator('tbody tr');
		const row = (text: string): Locator => rows().filter({ hasText: text }).first();
		const written = (file: string): string => {
			const path = join(vscode.folder, '.duidu', file);
			return existsSync(path) ? readFileSync(path, 'utf8') : '';
		};

		/** Alone: of several webviews it would not be told which is meant. */
		const openReport = async (): Promise<void> => {
			await vscode.runCommand('View: Close All Editors');
			await vscode.page.locator('iframe.webview').waitFor({ state: 'detached' });
			await vscode.openFile('澜江省/2026.md');
			await vscode.toLine(1);
		};

		before(async () => {
			vscode = await startReading('澜江省/2026.md', { theme, size: { width: 1400, height: 860 } });
		});

		after(() => vscode.close());

		it('show the phrases of the newest report by what became of them', async () => {
			await vscode.runCommand('对读: 提法：新出现、重新出现、不再出现、沿用');
			await row('具身智能').waitFor();
			await vscode.screenshot(name === 'light' ? 'phrases' : 'tables-phrases-dark');
			await vscode.webview().locator('[data-group=dropped]').click();
			await row('具身智能').waitFor({ state: 'hidden' });
			assert.ok((await rows().count()) > 5);
			await vscode.webview().locator('[data-group=""]').click();
		});

		it('have one way in by Tab to their buttons, and the arrow keys between these', async () => {
			await vscode.webview().locator('#search').focus();
			await vscode.page.keyboard.press('Tab');
			await vscode.webview().locator('[data-group=""]:focus').waitFor();
			await vscode.page.keyboard.press('ArrowRight');
			await vscode.webview().locator('[data-group=new]:focus').waitFor();
			await vscode.page.keyboard.press('End');
			await vscode.webview().locator('[aria-haspopup=dialog]:focus').waitFor();
			await vscode.page.keyboard.press('Tab');
			await vscode.webview().locator('td:focus').waitFor();
		});

		it('list their keys', async () => {
			await row('具身智能').locator('td').first().focus();
			await listsItsKeys(vscode, { key: ['H', '隐藏'], shot: `tables-keys-${name}` });
		});

		it('are narrowed by typing, and put in order by a column', async () => {
			await vscode.webview().locator('#search').fill('智能');
			await row('数字经济').waitFor({ state: 'hidden' });
			await vscode.webview().locator('th button', { hasText: '2026' }).click();
			await vscode.webview().locator('th button', { hasText: '2026' }).click();
			await vscode.webview().locator('th[aria-sort=descending]', { hasText: '2026' }).waitFor();
			await vscode.webview().locator('#search').fill('');
			await row('数字经济').waitFor();
		});

		it('take a phrase into the glossary, and hide one, by a key each', async () => {
			await row('零碳园区').or(row('深海科技')).first().waitFor();
			const order = async (): Promise<string[]> =>
				(await rows().locator('td:first-child').allInnerTexts()).map(text => text.replace('✓', '').trim());
			const before = await order();
			await row('深海科技').locator('td').first().focus();
			await vscode.page.keyboard.press('a');
			await waitFor(() => written('terms.yaml').includes('深海科技'), { what: 'the term to be written' });
			await row('深海科技').filter({ hasText: '✓' }).waitFor();
			await row('深海科技').locator('[data-action=accept]').waitFor({ state: 'detached' });
			assert.deepEqual(await order(), before, 'what is taken into the glossary stays where it is');
			await row('长期护理保险').locator('td').first().focus();
			await vscode.page.keyboard.press('h');
			await waitFor(() => written('hidden-phrases.txt').includes('长期护理保险'), { what: 'the phrase to be hidden' });
			await row('长期护理保险').waitFor({ state: 'hidden' });
		});

		it('open the sentence of a cell beside them', async () => {
			await row('具身智能').locator('td').first().focus();
			await vscode.page.keyboard.press('Enter');
			await vscode.lines().filter({ hasText: '具身智能' }).first().waitFor();
			await vscode.screenshot(`tables-open-${name}`);
		});

		it('show targets and what came of them, each end a way to its sentence', async () => {
			await openReport();
			await vscode.runCommand('对读: 历年目标与结果');
			await row('生产总值').waitFor();
			await vscode.screenshot(`tables-targets-${name}`);
			await vscode.webview().locator('a.good').first().click();
			await vscode.page.locator('.editor-group-container.active .tab.active', { hasText: '20' }).waitFor();
		});

		it('show words wherever they stand, and what is done to them', async () => {
			await openReport();
			await vscode.runCommand('对读: 逐条查看用词的上下文');
			await vscode.quickInput().fill('数字经济');
			await vscode.page.keyboard.press('Enter');
			await row('数字经济').waitFor();
			await vscode.screenshot(`tables-concordance-${name}`);
			await openReport();
			await vscode.runCommand('对读: 动词力度的变化');
			await vscode.quickInput().fill('数字经济');
			await vscode.page.keyboard.press('Enter');
			await row('●').waitFor();
			await vscode.screenshot(`tables-verbs-${name}`);
			await openReport();
			await vscode.runCommand('对读: 历年词频');
			await row('█').waitFor();
			await vscode.screenshot(`tables-terms-${name}`);
		});

		it('can be read by everyone', async () => {
			await openReport();
			await readByEveryone(vscode, theme);
		});

		it('leave nothing in the console', () => {
			assert.deepEqual(vscode.errors, []);
		});

		it('are wider than a small window, and go by under their head', async () => {
			await openReport();
			await vscode.runCommand('对读: 提法：新出现、重新出现、不再出现、沿用');
			await vscode.page.setViewportSize({ width: 800, height: 600 });
			await row('具身智能').waitFor();
			await vscode.screenshot(`tables-narrow-${name}`);
			const head = await vscode.webview().locator('h1').boundingBox();
			await vscode.webview().locator('tbody tr:first-child td.end').last().scrollIntoViewIfNeeded();
			assert.equal((await vscode.webview().locator('h1').boundingBox())!.x, head!.x);
			await openReport();
			await vscode.runCommand('对读: 历年目标与结果');
			await row('生产总值').waitFor();
			await waitFor(
				async () => {
					const newest = await vscode.webview().locator('th').last().boundingBox();
					return newest !== null && newest.x + newest.width <= 801;
				},
				{ what: 'the newest year to be seen first' },
			);
			await vscode.webview().locator('body.aside').waitFor();
			await vscode.screenshot(`tables-narrow-targets-${name}`);
			await openReport();
			await vscode.runCommand('对读: 历年章节');
			await row('重点').waitFor();
			assert.deepEqual(await vscode.webview().locator('th:not(.actions)').allInnerTexts(), [
				'2026',
				'2025',
				'2024',
				'2023',
			]);
			await vscode.webview().locator('th', { hasText: '2023' }).scrollIntoViewIfNeeded();
			await vscode.webview().locator('body.aside').waitFor();
			const label = await vscode.webview().locator('tbody td').first().boundingBox();
			assert.ok(label!.width < 800 / 3, 'what a row is known by leaves room for the years');
			await vscode.screenshot(`tables-narrow-sections-${name}`);
			await vscode.page.setViewportSize({ width: 1400, height: 860 });
		});
	});
}

for (const theme of contrasts)
	describe(`in ${theme}`, () => {
		let vscode: VsCode;

		before(async () => {
			vscode = await startReading('澜江省/2026.md', { theme, size: { width: 1400, height: 860 } });
		});

		after(() => vscode.close());

		it('tables can be read by everyone', () => readByEveryone(vscode, theme, { isNew: true }));

		it('the reading view can be read by everyone', async () => {
			await vscode.runCommand('对读: 并排对读');
			await vscode.pick(['澜江省 2025'], '2025');
			await vscode.webview().locator('article ins').first().waitFor();
			await vscode.screenshot(`reading-${nameOf(theme)}`);
			assert.deepEqual(await accessibilityProblems(vscode.webview()), []);
		});

		it('what is told by colours elsewhere is told apart in the reading view', async () => {
			const row = vscode.webview().locator('article').filter({ hasText: '省人民政府' }).first();
			await row.focus();
			await vscode.page.keyboard.press('t');
			await vscode.quickInput().fill('席间');
			await vscode.quickInput().press('Enter');
			const [noted, around] = [row.locator('mark').first(), row.locator('.side.new .passage').first()];
			await noted.waitFor();
			assert.equal(await styleOf(noted, 'color'), await styleOf(around, 'color'));
			const [pressed, other] = [
				vscode.webview().locator('[data-pressed=all][aria-pressed=true]'),
				vscode.webview().locator('[data-pressed=same][aria-pressed=false]'),
			];
			assert.notEqual(await styleOf(pressed, 'backgroundColor'), await styleOf(other, 'backgroundColor'));
			await vscode.screenshot(`reading-noted-${nameOf(theme)}`);
		});
	});

/** Each table, a few of its rows looked at by axe. */
async function readByEveryone(vscode: VsCode, theme: ThemeName, { isNew = false } = {}): Promise<void> {
	for (const [title, sample, shot] of [
		['对读: 历年目标与结果', '生产总值', 'targets'],
		['对读: 提法：新出现、重新出现、不再出现、沿用', '具身智能', 'phrases'],
		['对读: 历年词频', '人工智能', 'terms'],
		['对读: 历年章节', '重点', 'sections'],
	] as const) {
		await vscode.runCommand(title);
		await vscode.webview().locator('tbody tr', { hasText: sample }).first().waitFor();
		await vscode.screenshot(`tables-${shot}-${nameOf(theme)}`);
		// A few rows are as good as hundreds, and looked at in a second.
		await vscode.webview().locator('#search').fill(sample);
		await waitFor(async () => (await vscode.webview().locator('tbody tr').count()) < 20, { what: 'a few rows' });
		assert.deepEqual(await accessibilityProblems(vscode.webview()), [], shot);
		// What was done before in a window is seen in its tables.
		if (isNew) await sameStructure(vscode.webview(), `table-${shot}`, ['header', 'thead', 'tbody tr']);
		await vscode.runCommand('View: Close All Editors');
		await vscode.page.locator('iframe.webview').waitFor({ state: 'detached' });
		await vscode.openFile('澜江省/2026.md');
		await vscode.page.locator('.statusbar-item', { hasText: '澜江省 2026' }).waitFor();
	}
}

function nameOf(theme: ThemeName): string {
	return theme.replace('Default ', '').replaceAll(' ', '-').toLowerCase();
}

describe('a table, when the window is opened again', () => {
	let vscode: VsCode;

	before(async () => {
		// A window that is opened with a file does not bring its editors back.
		vscode = await startVsCode({ theme: 'Default Light Modern', locale: 'zh-cn', size: { width: 1400, height: 860 } });
	});

	after(() => vscode.close());

	it('is there again, narrowed as it was', async () => {
		await vscode.openFile('澜江省/2026.md');
		await vscode.page.locator('.statusbar-item', { hasText: '澜江省 2026' }).waitFor();
		await vscode.runCommand('对读: 提法：新出现、重新出现、不再出现、沿用');
		const rows = vscode.webview().locator('tbody tr');
		const isNew = vscode.webview().locator('[data-group=new]');
		await isNew.click();
		await vscode.webview().locator('[data-group=new][aria-pressed=true]').waitFor();
		const before = await rows.count();
		await vscode.runCommand('Developer: Reload Window');
		await vscode.page.locator('.monaco-workbench').waitFor({ state: 'detached' });
		await vscode.page.locator('.tab.active', { hasText: '提法' }).waitFor({ timeout: 60_000 });
		await rows.filter({ hasText: '具身智能' }).first().waitFor({ timeout: 60_000 });
		assert.equal(await isNew.getAttribute('aria-pressed'), 'true');
		assert.equal(await rows.count(), before);
	});
});
