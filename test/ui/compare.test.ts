import * as assert from 'node:assert/strict';
import { startReading } from '../support/startReading';
import type { VsCode } from '../support/vscode';

/** Of a pair below the title block. A space on the screen is one that does not break. */
const SEPARATOR = /[─━]{4}\s.*≈/;

describe('comparing on the screen', () => {
	let vscode: VsCode;

	before(async () => {
		vscode = await startReading('澜江省/2026.md');
	});

	after(() => vscode.close());

	it('offers the other years of the series first, the latest on top', async () => {
		await vscode.runCommand('对读: 与另一年对读…');
		const rows = vscode.page.locator('.quick-input-list .monaco-list-row');
		await rows.filter({ hasText: '澜江省 2023' }).waitFor();
		const labels = await rows.allInnerTexts();
		assert.deepEqual(
			labels.slice(0, 3).map(label => /澜江省 (\d+)/.exec(label)?.[1]),
			['2025', '2024', '2023'],
		);
		assert.match(labels.at(-1)!, /其他文件/);
	});

	it('opens two years side by side, pair by pair', async () => {
		await vscode.page.keyboard.press('Enter');
		await vscode.tab('澜江省 2025 ↔ 2026').waitFor();
		const editors = vscode.page.locator('.monaco-diff-editor .editor');
		await editors.nth(0).locator('.view-line', { hasText: '2025年澜江省政府工作报告' }).waitFor();
		await editors.nth(1).locator('.view-line', { hasText: '2026年澜江省政府工作报告' }).waitFor();
		// A separator stands at one height on both sides.
		const heights = await Promise.all(
			[0, 1].map(side => editors.nth(side).locator('.view-line', { hasText: SEPARATOR }).first().boundingBox()),
		);
		assert.equal(heights[0]!.y, heights[1]!.y);
	});

	it('lists the changes by chapter, section and passage', async () => {
		await vscode.page
			.locator('.activitybar .action-item', { has: vscode.page.locator('[aria-label^="对读"]') })
			.click();
		const rows = vscode.page.locator('.pane', { hasText: '变化' }).last().locator('.monaco-list-row');
		await rows.filter({ hasText: '四、2026年重点任务' }).click();
		await vscode.page.keyboard.press('ArrowRight');
		await rows.filter({ hasText: '坚持扩大内需' }).first().waitFor();
		await vscode.screenshot('compare');
	});

	it('leads from a line of the projection to the place in the report', async () => {
		await vscode.tab('澜江省 2025 ↔ 2026').click();
		const line = vscode.page
			.locator('.monaco-diff-editor .editor')
			.nth(1)
			.locator('.view-line', { hasText: '我代表省人民政府' });
		await line.click();
		await vscode.page.keyboard.press('Alt+K');
		await vscode.tab('2026.md').waitFor();
		await vscode.page.locator('.statusbar-item', { hasText: 'Ln 18,' }).waitFor();
	});

	it('goes from a passage to its counterpart in a year of choice', async () => {
		await vscode.toLine(86);
		await vscode.page.keyboard.press('Alt+K');
		const rows = vscode.page.locator('.quick-input-list .monaco-list-row');
		await rows.filter({ hasText: '2025' }).filter({ hasText: '先进制造业集群' }).first().click();
		await vscode.tab('2025.md').waitFor();
	});

	it('peeks at the counterparts in all other years', async () => {
		await vscode.page.keyboard.press('Alt+Shift+K');
		await vscode.page.locator('.peekview-widget .ref-tree .monaco-list-row', { hasText: '2026.md' }).waitFor();
		await vscode.screenshot('peek');
		await vscode.page.keyboard.press('Escape');
	});

	it('opens section by section', async () => {
		await vscode.runCommand('对读: 逐节对读…');
		await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '澜江省 2024' }).click();
		await vscode.page.locator('.multiDiffEntry', { hasText: '题头与开篇' }).first().waitFor();
		await vscode.screenshot('sections');
	});

	it('writes no errors to the developer console', () => {
		assert.deepEqual(vscode.errors, []);
	});
});
