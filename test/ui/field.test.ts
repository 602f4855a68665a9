import * as assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { startReading } from '../support/startReading';
import type { ThemeName } from '../support/startVsCode';
import type { VsCode } from '../support/vscode';
import { waitFor } from '../support/waiting';

const themes: readonly ThemeName[] = ['Default Light Modern', 'Default Dark Modern'];

for (const theme of themes) {
	const name = theme.includes('Light') ? 'light' : 'dark';

	describe(`my field and what is to review, ${name}`, () => {
		let vscode: VsCode;
		let view: Locator;
		let rows: Locator;
		const quickRows = (): Locator => vscode.page.locator('.quick-input-list .monaco-list-row');
		const lines = (): Locator => vscode.page.locator('.monaco-diff-editor .editor').nth(1).locator('.view-line');

		/** Waits until the first lines with these words stand at one height on both sides. */
		const level = (...words: readonly string[]): Promise<unknown> =>
			waitFor(
				async () => {
					const editors = vscode.page.locator('.monaco-diff-editor .editor');
					const tops = await Promise.all(
						words.flatMap(each =>
							[0, 1].map(side => editors.nth(side).locator('.view-line', { hasText: each }).first().boundingBox()),
						),
					);
					return words.every((_, i) => tops[2 * i]?.y !== undefined && tops[2 * i]?.y === tops[2 * i + 1]?.y);
				},
				{ what: 'both sides to stand level', timeout: 60_000 },
			);

		before(async () => {
			vscode = await startReading('澜江省/2025.md', { theme, size: { width: 1500, height: 900 } });
			await vscode.runCommand('对读: 与另一年对读…');
			await quickRows().filter({ hasText: '澜江省 2024' }).click();
			await vscode.tab('澜江省 2024 ↔ 2025').waitFor();
			await vscode.page
				.locator('.activitybar .action-item', { has: vscode.page.locator('[aria-label^="对读"]') })
				.click();
			view = vscode.page.locator('.pane', { hasText: '变化' }).last();
			rows = view.locator('.monaco-list-row');
		});

		after(() => vscode.close());

		it('lists the pairs to review first, with the reason', async () => {
			await rows
				.first()
				.filter({ hasText: /^待核（.*\d+ 对）/ })
				.waitFor();
			await rows.first().click();
			await rows.filter({ hasText: '→' }).filter({ hasText: '吻合度' }).first().waitFor();
			await rows.filter({ hasText: '→' }).nth(3).hover();
			await vscode.page.locator('.workbench-hover', { hasText: '2024' }).waitFor();
			await vscode.screenshot(`review-${name}`);
			await vscode.page.keyboard.press('Escape');
		});

		it('goes through them by key: next, confirm, on to the next, no pair, undo', async () => {
			const count = async (): Promise<number> => Number(/待核（.*?(\d+) 对）/.exec(await rows.first().innerText())![1]);
			const pairs = (number: number): RegExp => new RegExp(`待核（(?:\\d+ 段，共 )?${number} 对）`);
			const before = await count();
			await rows.filter({ hasText: '→' }).first().click();
			await vscode.page.keyboard.press('Alt+U');
			await vscode.page.locator('.statusbar-item', { hasText: `待核 2/${before}` }).waitFor();
			await vscode.page.keyboard.press('Alt+Y');
			// A pair that is confirmed may decide for others, too, what is left to them.
			await waitFor(async () => (await count()) < before, { what: 'fewer pairs' });
			const left = await count();
			await vscode.page.locator('.statusbar-item', { hasText: new RegExp(`待核 \\d+/${left}\\b`) }).waitFor();
			const next = Number(
				/待核 (\d+)\//.exec(await vscode.page.locator('.statusbar-item', { hasText: '待核' }).innerText())![1],
			);
			assert.ok(next >= 2, 'It goes on from where it was');
			await vscode.screenshot(`review-moved-on-${name}`);
			const selected = view.locator('.monaco-list-row.selected');
			const forbidden = await selected.innerText();
			await vscode.page.keyboard.press('Alt+N');
			await waitFor(async () => (await selected.innerText()) !== forbidden, { what: 'the next pair' });
			// The decided pairs stand below the long list.
			await vscode.page.keyboard.press('ArrowLeft');
			await vscode.page.keyboard.press('ArrowLeft');
			await rows.filter({ hasText: '已定（2）' }).click();
			await rows.filter({ hasText: '↛' }).first().waitFor();
			await vscode.screenshot(`decided-${name}`);
			await vscode.page.keyboard.press('ControlOrMeta+Z');
			await rows.filter({ hasText: '已定（1）' }).waitFor();
			await vscode.page.keyboard.press('ControlOrMeta+Z');
			await rows
				.first()
				.filter({ hasText: pairs(before) })
				.waitFor();
			await rows.filter({ hasText: '已定' }).first().waitFor({ state: 'detached' });
		});

		it('offers tags, terms and notes with the number of passages', async () => {
			await vscode.runCommand('对读: 只看我的领域…');
			await quickRows()
				.filter({ hasText: '专业相关' })
				.filter({ hasText: /\d+ 段/ })
				.waitFor();
			await quickRows().filter({ hasText: '含有我的词语的段落' }).waitFor();
			await quickRows().filter({ hasText: '澜江省-2025-摘要' }).waitFor();
			await vscode.screenshot(`field-pick-${name}`);
		});

		it('shows nothing but the field, and says so', async () => {
			await quickRows().filter({ hasText: '专业相关' }).click();
			await vscode.page.keyboard.press('Enter');
			await view.locator('.description', { hasText: '只看：专业相关 · ' }).waitFor();
			await vscode.tab('澜江省 2024 ↔ 2025').click();
			await vscode.page.locator('.monaco-diff-editor .editor').nth(1).locator('.view-lines').click();
			await vscode.page.keyboard.press('ControlOrMeta+Home');
			await lines().filter({ hasText: '只看：专业相关' }).waitFor();
			// Until the diff is made anew the two sides do not stand level.
			await level('只看：专业相关', '改写 · ＜ 拆分');
			await rows.filter({ hasText: '2025年重点工作' }).click();
			await vscode.screenshot(`field-${name}`);
		});

		it('writes no errors to the developer console', () => {
			assert.deepEqual(vscode.errors, []);
		});

		it('is remembered by the workspace', async () => {
			await vscode.page.reload({ waitUntil: 'domcontentloaded' });
			await vscode.tab('2025.md').waitFor({ timeout: 60_000 });
			await vscode.page.locator('.statusbar-item', { hasText: '澜江省 2025' }).waitFor();
			await vscode.runCommand('对读: 与另一年对读…');
			await quickRows().filter({ hasText: '澜江省 2024' }).click();
			await lines().filter({ hasText: '只看：专业相关 · 6 段' }).waitFor();
			await view.locator('.description', { hasText: '只看：专业相关 · 6 段' }).waitFor();
		});
	});
}
