import * as assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { styleOf } from '../support/styleOf';
import type { Locator } from 'playwright-core';
import { startReading } from '../support/startReading';
import type { VsCode } from '../support/vscode';
import { waitFor } from '../support/waiting';

/** The styles of the lines under terms: the editor draws them in a layer of their own. */
async function underlines(vscode: VsCode): Promise<readonly string[]> {
	const marks = await vscode.page.locator('.view-overlays .cdr[class*=TextEditorDecorationType]').all();
	const styles = await Promise.all(marks.map(mark => styleOf(mark, 'borderBottomStyle', 'borderBottomWidth')));
	return [...new Set(styles)];
}

/** A word that is highlighted as a whole. */
const term = (vscode: VsCode, words: RegExp): Locator =>
	vscode.lines().locator('span[class*=TextEditorDecorationType]', { hasText: words }).first();

describe('terms on the screen', () => {
	let vscode: VsCode;

	before(async () => {
		vscode = await startReading('澜江省/2026.md', { size: { width: 1440, height: 860 } });
	});

	after(() => vscode.close());

	it('are underlined, each category in a way of its own', async () => {
		await term(vscode, /^研发投入强度$/).waitFor();
		await term(vscode, /^一江清水”行动$/).waitFor();
		const styles = await underlines(vscode);
		assert.ok(styles.length >= 4, styles.join());
		assert.ok(!styles.some(style => style.startsWith('none')), styles.join());
	});

	it('explain themselves on hover', async () => {
		// The lenses move the lines below them: the mouse waits for them.
		await vscode.page.locator('.codelens-decoration', { hasText: '2025:' }).first().waitFor();
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
		await page.keyboard.press('ControlOrMeta+F');
		const find = page.locator('.find-widget.visible');
		await find.locator('textarea').first().fill('青屿跨海通道');
		await find.locator('.matchesCount', { hasText: '1' }).waitFor();
		await page.keyboard.press('Enter');
		await page.locator('.statusbar-item', { hasText: /已选择|selected/ }).waitFor();
		await page.keyboard.press('Escape');
		await find.waitFor({ state: 'detached' });
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
		await term(vscode, /^青屿跨海通道$/).waitFor();
	});

	it('write no errors to the developer console', () => {
		assert.deepEqual(vscode.errors, []);
	});
});
