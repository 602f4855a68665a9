import * as assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deliver } from '../../src/cli/output';
import { run } from '../../src/cli/run';
import { accessibilityProblems } from '../support/accessibility';
import { type OpenedPage, openPage } from '../support/browserPage';
import { root, shots } from '../support/paths';
import { startReading } from '../support/startReading';
import { styleOf } from '../support/styleOf';
import type { VsCode } from '../support/vscode';
import { waitFor } from '../support/waiting';

const sample = (name: string): string => join(root, 'samples', name);
const looks = [
	{ name: 'light', dark: false, width: 1280 },
	{ name: 'dark', dark: true, width: 1280 },
	{ name: 'light', dark: false, width: 800 },
	{ name: 'dark', dark: true, width: 800 },
	{ name: 'light', dark: false, width: 480 },
];

describe('a comparison that was taken away as a page', () => {
	let folder: string;
	let file: string;
	let opened: OpenedPage | undefined;

	before(async () => {
		folder = mkdtempSync(join(tmpdir(), 'duidu-page-'));
		file = join(folder, '对读.html');
		const args = ['compare', sample('澜江省/2024.txt'), sample('澜江省/2025.md')];
		const { error } = await deliver(
			run([...args, '--from-note', sample('澜江省-2025-摘要.md'), '--lang', 'zh-cn', '--output', file]),
		);
		assert.equal(error, '');
	});

	afterEach(async () => {
		await opened?.close();
		opened = undefined;
	});

	after(() => rmSync(folder, { recursive: true, force: true }));

	for (const { name, dark, width } of looks)
		it(`is read in the ${name}, ${width} wide, with nothing amiss`, async () => {
			opened = await openPage({ dark, size: { width, height: 900 } });
			const { page } = opened;
			const told: string[] = [];
			page.on('console', message => told.push(message.text()));
			const asked: string[] = [];
			page.on('request', request => asked.push(request.url()));
			await page.goto(pathToFileURL(file).href);
			assert.deepEqual(await accessibilityProblems(page), []);
			const overhang = await page.locator('html').evaluate((element: unknown) => {
				const { scrollWidth, clientWidth } = element as { readonly scrollWidth: number; readonly clientWidth: number };
				return scrollWidth - clientWidth;
			});
			assert.ok(overhang <= 0, `${overhang} wider than the window`);
			await page.screenshot({ path: join(shots, `page-${name}-${width}.png`) });
			await page.locator('tbody.reworded').nth(3).scrollIntoViewIfNeeded();
			await page.screenshot({ path: join(shots, `page-${name}-${width}-passages.png`) });
			assert.deepEqual(told, []);
			assert.deepEqual(asked.length, 1);
		});

	it('stands level: the two wordings of a band begin at one height, side by side', async () => {
		opened = await openPage({});
		const { page } = opened;
		await page.goto(pathToFileURL(file).href);
		const rows = await page
			.locator('table.passages tr:not(.told):has(td p[data-side=old]):has(td p[data-side=new])')
			.all();
		assert.ok(rows.length > 10);
		for (const row of rows.slice(0, 20)) {
			const [old, fresh] = await Promise.all(
				['old', 'new'].map(side => row.locator(`td:has(p[data-side=${side}])`).boundingBox()),
			);
			assert.equal(old!.y, fresh!.y);
			assert.ok(old!.x + old!.width <= fresh!.x + 1);
		}
	});

	it('marks what went and what came by a line, and leads from the contents to the passages', async () => {
		opened = await openPage({});
		const { page } = opened;
		await page.goto(pathToFileURL(file).href);
		const line = (tag: string): Promise<string> =>
			styleOf(page.locator(`${tag}:not(.whole)`).first(), 'textDecorationLine');
		assert.deepEqual([await line('del'), await line('ins')], ['line-through', 'underline']);
		await page.locator('nav a').last().click();
		const target = page.locator(':target');
		assert.ok(await target.isVisible());
	});

	it('prints on A4: headings of columns on each page, no row cut in two', async () => {
		opened = await openPage({});
		const { page } = opened;
		await page.goto(pathToFileURL(file).href);
		const pdf = await page.pdf({ format: 'A4', path: join(shots, 'page-print.pdf') });
		assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
		await page.emulateMedia({ media: 'print' });
		const table = page.locator('table.passages').first();
		const styles = [
			await styleOf(table.locator('tbody tr').first(), 'breakInside'),
			await styleOf(table.locator('thead'), 'display'),
		];
		assert.deepEqual(styles, ['avoid', 'table-header-group']);
	});
});

describe('taking a comparison away in VS Code', () => {
	let vscode: VsCode;

	before(async () => {
		vscode = await startReading('澜江省/2026.md');
	});

	after(() => vscode.close());

	it('writes the comparison on the screen where the reader says', async () => {
		await vscode.runCommand('对读: 与另一年对读…');
		await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: '澜江省/2025.md' }).click();
		await vscode.tab('澜江省 2025 ↔ 2026').waitFor();
		await vscode.runCommand('对读: 导出对读…');
		await vscode.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Markdown 简报' }).waitFor();
		await vscode.screenshot('export-formats');
		await vscode.pick(['HTML 网页']);
		await waitFor(async () => (await vscode.quickInput().inputValue()).endsWith('.html'), { what: 'the save dialog' });
		await vscode.screenshot('export-save');
		await vscode.page.keyboard.press('Enter');
		await vscode.notification('对读已写入').waitFor();
		const html = readFileSync(join(vscode.folder, '澜江省-2025-2026.html'), 'utf8');
		assert.match(html, /<title>澜江省 2025 ↔ 2026<\/title>/);
		assert.match(html, /<h2 id="own">我的段落<\/h2>/);
		assert.deepEqual(vscode.errors, []);
	});
});
