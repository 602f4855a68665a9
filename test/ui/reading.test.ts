import * as assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { listsItsKeys } from '../support/keyList';
import { startReading } from '../support/startReading';
import { type ThemeName, startVsCode } from '../support/startVsCode';
import { sameStructure } from '../support/structure';
import { styleOf } from '../support/styleOf';
import type { VsCode } from '../support/vscode';
import { waitFor } from '../support/waiting';

/** High contrast: see tables.test.ts. */
const themes: readonly ThemeName[] = ['Default Light Modern', 'Default Dark Modern'];

for (const theme of themes) {
	const name = theme.replace('Default ', '').replaceAll(' ', '-').toLowerCase();

	describe(`the reading view, ${name}`, () => {
		let vscode: VsCode;
		const rows = (): Locator => vscode.webview().locator('article');
		const row = (text: string): Locator => rows().filter({ hasText: text }).first();

		before(async () => {
			vscode = await startReading('澜江省/2026.md', { theme, size: { width: 1400, height: 860 } });
			await vscode.runCommand('对读: 并排对读');
			await vscode.pick(['澜江省 2025'], '2025');
			await row('省人民政府').waitFor();
		});

		after(() => vscode.close());

		it('shows two years level with each other, with the words that changed', async () => {
			await vscode.webview().locator('.map li').first().waitFor();
			await vscode.webview().locator('article ins').first().waitFor();
			await vscode.screenshot(`reading-${name}`);
		});

		it('lays no row over another', async () => {
			await waitFor(
				async () => {
					const boxes = (await Promise.all((await rows().all()).map(each => each.boundingBox()))).filter(
						box => box !== null,
					);
					return boxes.every((box, i) => i === 0 || box.y >= boxes[i - 1]!.y + boxes[i - 1]!.height - 1);
				},
				{ what: 'rows below each other' },
			);
		});

		it('gives terms the colour of their category', async () => {
			const terms = await vscode.webview().locator('.term').all();
			const colours = await Promise.all(terms.map(term => styleOf(term, 'textDecorationColor')));
			const plain = await styleOf(vscode.webview().locator('.passage').first(), 'color');
			assert.ok(colours.length > 3 && !colours.includes(plain));
			assert.ok(new Set(colours).size > 1);
		});

		it('can be read by everyone', async () => {
			assert.deepEqual(await accessibilityProblems(vscode.webview()), []);
			await sameStructure(vscode.webview(), 'reading', ['header', 'aside', 'article.heading', 'article.pair']);
			await vscode.page.setViewportSize({ width: 800, height: 600 });
			await vscode.webview().locator('aside').waitFor({ state: 'hidden' });
			await sameStructure(vscode.webview(), 'reading-narrow', ['header', 'article.heading', 'article.pair']);
			await vscode.page.setViewportSize({ width: 1400, height: 860 });
			await vscode.webview().locator('aside').waitFor();
		});

		it('has only what can be seen in the page', async () => {
			assert.ok((await rows().count()) < 40);
			await rows().first().focus();
			await vscode.page.keyboard.press('ControlOrMeta+End');
			await vscode.webview().locator('article:focus').waitFor();
			const [at, size] = await Promise.all(
				['aria-posinset', 'aria-setsize'].map(attribute =>
					vscode.webview().locator('article:focus').getAttribute(attribute),
				),
			);
			assert.equal(at, size);
			assert.ok(Number(size) > 60);
			assert.ok((await rows().count()) < 40);
			await vscode.page.keyboard.press('ControlOrMeta+Home');
			await vscode.webview().locator('article[aria-posinset="1"]:focus').waitFor();
		});

		it('leads from change to change, and from a passage to where it came from', async () => {
			await vscode.page.keyboard.press('n');
			const first = await vscode.webview().locator('article:focus').getAttribute('aria-posinset');
			await vscode.page.keyboard.press('n');
			await waitFor(
				async () => (await vscode.webview().locator('article:focus').getAttribute('aria-posinset')) !== first,
				{ what: 'the next change' },
			);
			await vscode.webview().locator('[data-pressed="kind moved"]').click();
			const moved = vscode.webview().locator('article.pair.moved').first();
			await moved.locator('.thread').click();
			await vscode.webview().locator('article.gap:focus').waitFor();
			await vscode.screenshot(`reading-moved-${name}`);
			await vscode.webview().locator('[data-pressed=all]').click();
		});

		it('counts beside each filter what it shows', async () => {
			const filters = vscode.webview().locator('[data-pressed^="kind "], [data-pressed^="filter "]');
			assert.ok((await filters.count()) > 5);
			for (const filter of await filters.all()) {
				const beside = Number(/(\d+)$/.exec((await filter.textContent())!)![1]);
				await filter.click();
				const shown = (await vscode.webview().locator('.count').textContent())!;
				const [passages, , headings = 0] = (shown.match(/\d+/g) ?? []).map(Number);
				assert.equal(passages! + headings, beside, `${await filter.textContent()}: ${shown}`);
				await filter.click();
			}
		});

		it('shows what is at once split and merged under both', async () => {
			for (const kind of ['split', 'merged']) {
				await vscode.webview().locator(`[data-pressed="kind ${kind}"]`).click();
				await rows().first().focus();
				await vscode.page.keyboard.press('ControlOrMeta+Home');
				await vscode.webview().locator('article.pair.split.merged').first().waitFor();
				await vscode.webview().locator('[data-pressed=all]').click();
			}
		});

		it('marks the source that is unsure, not the row that has sure ones', async () => {
			await vscode.webview().locator('[data-pressed="filter unsure"]').click();
			const partly = vscode
				.webview()
				.locator('article:not(.unsure)', { has: vscode.webview().locator('.passage.unsure') });
			await partly.first().waitFor();
			await partly.first().locator('.passage.unsure').first().scrollIntoViewIfNeeded();
			const sure = partly.first().locator('.side.old .passage:not(.unsure)').first();
			assert.equal(await styleOf(sure, 'borderInlineStartStyle'), 'none');
			assert.equal(
				await styleOf(partly.first().locator('.passage.unsure').first(), 'borderInlineStartStyle'),
				'dotted',
			);
			assert.deepEqual(await accessibilityProblems(vscode.webview()), []);
			await vscode.screenshot(`reading-unsure-${name}`);
			await vscode.webview().locator('[data-pressed=all]').click();
		});

		it('starts its lines at one edge', async () => {
			assert.equal(await styleOf(vscode.webview().locator('.pair .passage').first(), 'textAlign'), 'start');
		});

		it('marks in the map where the reader is', async () => {
			await vscode.webview().locator('article[tabindex="0"]').focus();
			await vscode.page.keyboard.press('Control+End');
			await vscode.webview().locator('.map .new li:last-child button[aria-current]').waitFor();
			await vscode.page.keyboard.press('Control+Home');
			await vscode.webview().locator('.map .new li:last-child button:not([aria-current])').waitFor();
		});

		it('lists its keys and its signs', async () => {
			await vscode.webview().locator('article[tabindex="0"]').focus();
			await listsItsKeys(vscode, {
				key: ['X', '不是一对'],
				signs: [
					['≈', '改写'],
					['＜', '拆分'],
					['＞', '合并'],
					['⇄', '移动'],
					['？', '存疑'],
					['↗', '动词后：力度加强'],
				],
				without: ['◇'],
				shot: `reading-keys-${name}`,
			});
		});

		it('is narrowed by words, and goes to the report', async () => {
			await vscode.webview().locator('#search').fill('人工智能');
			await vscode.webview().locator('.hit', { hasText: '人工智能' }).first().waitFor();
			await waitFor(async () => (await rows().count()) < 25, { what: 'few rows' });
			await vscode.screenshot(`reading-search-${name}`);
			await vscode.webview().locator('#search').press('Enter');
			await vscode
				.webview()
				.locator('article:focus', { has: vscode.webview().locator('.hit') })
				.waitFor();
			await vscode.page.keyboard.press('Enter');
			await vscode.page.locator('.editor-group-container.active .tab.active', { hasText: '20' }).waitFor();
		});

		it('leaves nothing in the console', () => assert.deepEqual(vscode.errors, []));
	});
}

describe('the reading view and what is beside it', () => {
	let vscode: VsCode;
	const row = (text: string): Locator => vscode.webview().locator('article').filter({ hasText: text }).first();

	before(async () => {
		// A window that is opened with a file does not bring its editors back.
		vscode = await startVsCode({ theme: 'Default Light Modern', locale: 'zh-cn', size: { width: 1600, height: 900 } });
		await vscode.openFile('澜江省/2026.md');
		await vscode.page.locator('.statusbar-item', { hasText: '澜江省 2026' }).waitFor();
		await vscode.runCommand('对读: 并排对读');
		await vscode.pick(['澜江省 2025'], '2025');
		await row('省人民政府').waitFor();
	});

	after(() => vscode.close());

	it('has the keyboard at a row when it opens, and from its buttons goes to the next change', async () => {
		await vscode.webview().locator('article:focus').waitFor();
		await vscode.webview().locator('[data-pressed=all]').click();
		await vscode.page.keyboard.press('N');
		await vscode.webview().locator('article.pair:focus').waitFor();
	});

	it('confirms a pair by its key, and shows that', async () => {
		await row('省人民政府').focus();
		await vscode.page.keyboard.press('y');
		await vscode.webview().locator('article.pinned', { hasText: '省人民政府' }).waitFor();
		await vscode.page.keyboard.press('u');
		await vscode.webview().locator('article.pinned').waitFor({ state: 'detached' });
	});

	it('goes on to the next unsure passage when one is decided, and takes that back by its key', async () => {
		await vscode.webview().locator('[data-pressed="filter unsure"]').click();
		const pairs = vscode.webview().locator('article.pair');
		const next = await pairs.nth(2).getAttribute('data-id');
		await pairs.nth(1).focus();
		const count = await vscode.webview().locator('.count').textContent();
		await vscode.page.keyboard.press('y');
		await vscode.webview().locator(`article:focus[data-id="${next}"]`).waitFor();
		await vscode.page.keyboard.press('ControlOrMeta+z');
		await vscode.webview().locator('.count', { hasText: count! }).waitFor();
		await vscode.webview().locator('[data-pressed=all]').click();
		await vscode.webview().locator('article.pinned').waitFor({ state: 'detached' });
	});

	it('opens a note on a passage in a report that was not on the screen', async () => {
		await row('省人民政府').focus();
		await vscode.page.keyboard.press('m');
		await vscode.page.locator('.review-widget textarea, .review-widget .native-edit-context').first().waitFor();
		assert.equal(await vscode.page.locator('.notification-list-item').count(), 0);
		await vscode.runCommand('View: Close Editor');
		await vscode.page.locator('.review-widget').waitFor({ state: 'detached' });
		await row('省人民政府').focus();
	});

	it('shows the tags that the reader gives a passage, and looks at them alone', async () => {
		await row('省人民政府').focus();
		await vscode.page.keyboard.press('t');
		await vscode.quickInput().fill('席间');
		await vscode.quickInput().press('Enter');
		await row('省人民政府').locator('.tag', { hasText: '席间' }).waitFor();
		// The reader stays here.
		await vscode.webview().locator('article:focus', { hasText: '省人民政府' }).waitFor();
		assert.equal(await vscode.page.locator('.tab', { hasText: '2026.md' }).count(), 1);
		await vscode.webview().locator('[data-pressed="filter tag 席间"]').click();
		await waitFor(async () => (await vscode.webview().locator('article').count()) < 3, { what: 'that passage alone' });
		await vscode.webview().locator('[data-pressed=all]').click();
		await row('省人民政府').focus();
	});

	it('goes along with the report in the editor', async () => {
		await vscode.page.keyboard.press('Enter');
		await vscode.tab('2026.md').waitFor();
		await vscode.runCommand('View: Move Editor into Right Group');
		await vscode.toLine(60);
		await vscode.page.keyboard.press('ArrowDown');
		await vscode.page.keyboard.press('ArrowDown');
		await waitFor(
			async () => Number(await vscode.webview().locator('article.current').getAttribute('aria-posinset')) > 20,
			{ what: 'the view at the place of the editor' },
		);
		await vscode.screenshot('reading-beside');
	});

	it('is there again when the window is, as it was', async () => {
		await vscode.webview().locator('[data-pressed="kind added"]').click();
		await vscode.webview().locator('article.added').first().waitFor();
		const count = await vscode.webview().locator('.count').textContent();
		await vscode.runCommand('Developer: Reload Window');
		await vscode.page.locator('.monaco-workbench').waitFor({ state: 'detached' });
		await vscode.webview().locator('article.added').first().waitFor({ timeout: 60_000 });
		assert.equal(await vscode.webview().locator('.count').textContent(), count);
	});

	it('leaves room in a small window', async () => {
		await vscode.page.setViewportSize({ width: 800, height: 600 });
		await vscode.webview().locator('[data-pressed=all]').click();
		await row('省人民政府').or(vscode.webview().locator('article').first()).first().waitFor();
		const year = await vscode.webview().locator('.side > .year', { hasText: '2026' }).first().boundingBox();
		assert.ok(year && year.height > 8, 'each side says of which year it is');
		await vscode.screenshot('reading-narrow');
		const width = await vscode
			.webview()
			.locator('.scroller')
			.evaluate((node: { scrollWidth: number; clientWidth: number }) => node.scrollWidth - node.clientWidth);
		assert.equal(width, 0);
		assert.deepEqual(await accessibilityProblems(vscode.webview()), []);
	});
});
