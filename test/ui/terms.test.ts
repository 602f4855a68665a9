import * as assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { styleOf } from '../support/styleOf';
import { startVsCode } from '../support/startVsCode';
import type { VsCode } from '../support/vscode';
import { waitFor } from '../support/waiting';

/** The line under a word tells its category without colour. */
async function underline(vscode: VsCode, words: RegExp): Promise<string> {
	const word = vscode.lines().locator('span > span', { hasText: words }).first();
	await word.waitFor();
	return styleOf(word, 'borderBottomStyle', 'borderBottomWidth');
}

describe('terms on the screen', () => {
	let vscode: VsCode;

	before(async () => {
		vscode = await startVsCode({
			open: '澜江省/2026.md',
			theme: 'Default Light Modern',
			locale: 'zh-cn',
			size: { width: 1440, height: 860 },
		});
	});

	after(() => vscode.close());

	it('are underlined, each category in a way of its own', async () => {
		const strategy = await underline(vscode, /^三江联动”战略$/);
		const technology = await underline(vscode, /^研发投入强度$/);
		const ecology = await underline(vscode, /^一江清水”行动$/);
		assert.equal(new Set([strategy, technology, ecology]).size, 3);
		assert.ok(![strategy, technology, ecology].some(style => style.startsWith('none')));
	});

	it('explain themselves on hover', async () => {
		await vscode
			.lines()
			.locator('span', { hasText: /^三江联动”战略$/ })
			.first()
			.hover();
		const hover = vscode.page.locator('.monaco-hover:visible').filter({ hasText: '战略' });
		await hover.first().waitFor();
		const text = (await hover.allInnerTexts()).join();
		assert.match(text, /自有词库/);
		assert.match(text, /本文第 1 处，共 \d+ 处/);
		assert.match(text, /下一处：第 \d+ 行/);
		await vscode.screenshot('terms');
	});

	it('jump to their next place from the hover', async () => {
		await vscode.page.locator('.monaco-hover:visible a', { hasText: '下一处' }).first().click();
		await vscode.page
			.locator('.statusbar-item', { hasText: /Ln (?!1,)\d+/ })
			.first()
			.waitFor();
	});

	it('are added to the glossary from the selection', async () => {
		const { page } = vscode;
		await vscode.lines().first().click();
		await page.keyboard.press('ControlOrMeta+F');
		await page.keyboard.type('青屿跨海通道');
		await page.keyboard.press('Enter');
		await page.keyboard.press('Escape');
		await vscode.runCommand('对读: 加入词库…');
		await vscode.quickInput().waitFor();
		await vscode.pick(['工程']);
		const glossary = join(vscode.folder, '.duidu/terms.yaml');
		const text = await waitFor(
			async () => {
				const written = await readFile(glossary, 'utf8');
				return written.includes('青屿跨海通道') && written;
			},
			{ what: 'the entry in the file' },
		);
		assert.match(text, /- term: 青屿跨海通道\n {4}category: 工程/);
		assert.match(text, /# 澜江省报告的术语表/);
		await waitFor(async () => (await underline(vscode, /^青屿/)).startsWith('dashed'), {
			what: 'the new term to show',
		});
	});

	it('write no errors to the developer console', () => {
		assert.deepEqual(vscode.errors, []);
	});
});
