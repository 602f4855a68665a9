import * as assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { listsItsKeys } from '../support/keyList';
import { startReading } from '../support/startReading';
import { type ThemeName, startVsCode } from '../support/startVsCode';
import { sameStructure } from '../support/structure';
import type { VsCode } from '../support/vscode';
import { waitFor } from '../support/waiting';

/** In the section on what the people need most: it has passages of all years. */
const LINE = 156;

const otherPlace = `2026年双年县政府工作报告

各位代表：

一、2025年工作回顾

全县茶园面积达到3.6万亩。

二、2026年重点工作

新建农村公路45公里。
`;

/** High contrast: see tables.test.ts. */
const themes: readonly ThemeName[] = ['Default Light Modern', 'Default Dark Modern'];

for (const theme of themes) {
	const name = theme.replace('Default ', '').replaceAll(' ', '-').toLowerCase();

	describe(`years in columns, ${name}`, () => {
		let vscode: VsCode;
		const cells = (): Locator => vscode.webview().locator('.cell');
		const heads = (): Promise<string[]> => vscode.webview().locator('.heads .year').allTextContents();

		before(async () => {
			vscode = await startReading('澜江省/2026.md', { theme, size: { width: 1400, height: 860 } });
			await vscode.toLine(LINE);
			await vscode.runCommand('对读: 分栏读这一节的历年');
			await cells().first().waitFor();
		});

		after(() => vscode.close());

		it('has a column for each year, oldest first, with the words that changed', async () => {
			assert.deepEqual(await heads(), ['2023', '2024', '2025', '2026']);
			await vscode.webview().locator('ins').first().waitFor();
			await vscode.webview().locator('del').first().waitFor();
			// Away from the tab, whose title would be shown over the view.
			await vscode.page.mouse.move(700, 600);
			await vscode.page.locator('.monaco-hover').first().waitFor({ state: 'hidden' });
			await vscode.screenshot(`years-section-${name}`);
		});

		it('has its rows level, and none over another', async () => {
			const rows = vscode.webview().locator('.rows .row');
			await waitFor(
				async () => {
					const boxes = (await Promise.all((await rows.all()).map(row => row.boundingBox()))).filter(
						box => box !== null,
					);
					return (
						boxes.length > 2 && boxes.every((box, i) => i === 0 || box.y >= boxes[i - 1]!.y + boxes[i - 1]!.height - 1)
					);
				},
				{ what: 'rows below each other' },
			);
		});

		it('can be read by everyone', async () => {
			assert.deepEqual(await accessibilityProblems(vscode.webview()), []);
			await sameStructure(vscode.webview(), 'years', ['header', '.heads', '.rows .row']);
		});

		it('is gone through by the arrow keys from one Tab stop, and told', async () => {
			assert.equal(await vscode.webview().locator('.cell[tabindex="0"]').count(), 1);
			await vscode.webview().locator('.row.current .cell.asked').focus();
			await vscode.page.keyboard.press('ArrowDown');
			await vscode.webview().locator('.row[aria-rowindex="3"] .cell.asked:focus').waitFor();
			await vscode.page.keyboard.press('ArrowLeft');
			await vscode.webview().locator('.row[aria-rowindex="3"] [data-year="2"]:focus').waitFor();
			assert.match((await vscode.webview().locator('.unseen[role=status]').textContent())!, /2025 年.*第 2 行/);
			await vscode.page.keyboard.press('Home');
			await vscode.webview().locator('[data-year="0"]:focus').waitFor();
			assert.equal(await vscode.webview().locator('.cell[tabindex="0"]').count(), 1);
			await vscode.page.keyboard.press('End');
		});

		it('lists its keys and its signs', () =>
			listsItsKeys(vscode, {
				key: ['B', '与上一年并排'],
				signs: [
					['◇', '最早一份'],
					['↩', '再度出现'],
					['＜', '拆分'],
					['≈', '标题：改题'],
					['↘', '动词后：力度减弱'],
				],
				without: ['⤳', '✎'],
				shot: `years-keys-${name}`,
			}));

		it('is searched, with the words that are found to be seen', async () => {
			await cells().first().focus();
			await vscode.page.keyboard.press('/');
			const all = await vscode.webview().locator('.rows .row').count();
			const word = (await vscode.webview().locator('.rows .passage').last().innerText()).slice(2, 6);
			await vscode.page.keyboard.insertText(word);
			// Its parts that went, came or stayed are marked each.
			await vscode.webview().locator('.hit').first().waitFor();
			await waitFor(async () => (await vscode.webview().locator('.rows .row').count()) < all, { what: 'fewer rows' });
			await vscode.screenshot(`years-search-${name}`);
			await vscode.page.keyboard.press('Escape');
			await waitFor(async () => (await vscode.webview().locator('.rows .row').count()) === all, { what: 'all rows' });
			assert.equal(await vscode.webview().locator('.hit').count(), 0);
			await vscode.page.keyboard.press('ArrowDown');
			await vscode.webview().locator('.cell:focus').waitFor();
		});

		it('may have the newest year first, and the words that went left out', async () => {
			await vscode.webview().locator('[data-pressed=newestFirst]').click();
			assert.deepEqual(await heads(), ['2026', '2025', '2024', '2023']);
			await vscode.webview().locator('[data-pressed=went]').click();
			await vscode.webview().locator('del').first().waitFor({ state: 'hidden' });
			await vscode.webview().locator('[data-pressed=newestFirst]').click();
			await vscode.webview().locator('[data-pressed=went]').click();
		});

		it('opens the sentence of a year, and one passage alone', async () => {
			await cells()
				.filter({ has: vscode.webview().locator('.passage') })
				.first()
				.focus();
			await vscode.page.keyboard.press('Enter');
			await vscode.page.locator('.editor-group-container.active .tab.active', { hasText: '20' }).waitFor();
			await vscode.page.locator('.statusbar-item', { hasText: /澜江省 20/ }).waitFor();
			await vscode.runCommand('对读: 分栏读这一段的历年');
			await vscode.tab('历年').waitFor();
			await vscode.runCommand('View: Close Other Editors in Group');
			await vscode.runCommand('View: Close Editors in Other Groups');
			await cells().first().waitFor();
			assert.equal(await vscode.webview().locator('.rows .row').count(), 1);
			await vscode.screenshot(`years-passage-${name}`);
		});

		it('leaves room in a small window', async () => {
			await vscode.page.setViewportSize({ width: 800, height: 600 });
			await vscode.webview().locator('.cell.asked').first().waitFor();
			await vscode.screenshot(`years-narrow-${name}`);
			const page = await vscode
				.webview()
				.locator('body')
				.evaluate((node: { scrollWidth: number; clientWidth: number }) => node.scrollWidth - node.clientWidth);
			assert.equal(page, 0);
			assert.deepEqual(await accessibilityProblems(vscode.webview()), []);
		});

		it('leaves nothing in the console', () => assert.deepEqual(vscode.errors, []));
	});
}

describe('years in columns and what is beside them', () => {
	let vscode: VsCode;
	const heads = (): Locator => vscode.webview().locator('.heads .year');

	before(async () => {
		// A window that is opened with a file does not bring its editors back.
		vscode = await startVsCode({
			theme: 'Default High Contrast',
			locale: 'zh-cn',
			size: { width: 1400, height: 860 },
		});
		mkdirSync(join(vscode.folder, '双年县'));
		writeFileSync(join(vscode.folder, '双年县', '2026.md'), otherPlace, 'utf8');
		await vscode.openFile('澜江省/2026.md');
		await vscode.page.locator('.statusbar-item', { hasText: '澜江省 2026' }).waitFor();
	});

	after(() => vscode.close());

	it('are led to from the table of sections by a key', async () => {
		await vscode.runCommand('对读: 历年章节');
		await vscode.webview().locator('tbody tr', { hasText: '民生大事' }).locator('td').first().focus();
		await vscode.page.keyboard.press('v');
		await vscode.tab('（十一）').waitFor();
		await vscode.runCommand('View: Close Other Editors in Group');
		await vscode.webview().locator('.cell').first().waitFor();
		assert.deepEqual(await accessibilityProblems(vscode.webview()), []);
		await vscode.screenshot('years-high-contrast');
	});

	it('are there again when the window is, as they were', async () => {
		await vscode.webview().locator('[data-pressed=newestFirst]').click();
		await heads().first().filter({ hasText: '2026' }).waitFor();
		await vscode.runCommand('Developer: Reload Window');
		await vscode.page.locator('.monaco-workbench').waitFor({ state: 'detached' });
		await heads().first().filter({ hasText: '2026' }).waitFor({ timeout: 60_000 });
		assert.equal(await heads().count(), 4);
	});

	it('are of one place, which nothing asked for from them asks for', async () => {
		await vscode.runCommand('对读: 历年章节');
		await vscode.tab('章节').waitFor();
		await vscode.runCommand('View: Close Other Editors in Group');
		await vscode.webview().locator('tbody tr', { hasText: '民生大事' }).first().waitFor();
		await vscode.runCommand('对读: 历年目标与结果');
		await vscode.tab('目标').waitFor();
		// Where nothing is looked at, there are two places to choose from.
		await vscode.runCommand('View: Close All Editors');
		await vscode.page.locator('iframe.webview').waitFor({ state: 'detached' });
		await vscode.runCommand('对读: 历年章节');
		await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '双年县' }).waitFor();
		await vscode.page.keyboard.press('Escape');
	});
});
