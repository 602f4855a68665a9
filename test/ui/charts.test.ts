import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator } from 'playwright-core';
import { accessibilityProblems } from '../support/accessibility';
import { type OpenedPage, openPage } from '../support/browserPage';
import { shots } from '../support/paths';
import { startVsCode, type ThemeName } from '../support/startVsCode';
import { sameStructure } from '../support/structure';
import type { VsCode } from '../support/vscode';
import { waitFor } from '../support/waiting';

const TERMS = '对读: 历年词频';
const TARGETS = '对读: 历年目标与结果';

/** Without a file at the start: such a window does not bring its editors back. */
async function startOnReport(theme: ThemeName): Promise<VsCode> {
	const vscode = await startVsCode({ theme, locale: 'zh-cn', size: { width: 1400, height: 860 } });
	await openReport(vscode);
	return vscode;
}

/** Alone: of several webviews it would not be told which is meant. */
async function openReport(vscode: VsCode): Promise<void> {
	await vscode.runCommand('View: Close All Editors');
	await vscode.page.locator('iframe.webview').waitFor({ state: 'detached' });
	await vscode.openFile('澜江省/2026.md');
	await vscode.page.locator('.statusbar-item', { hasText: '澜江省 2026' }).waitFor();
}

const plots = (vscode: VsCode): Locator => vscode.webview().locator('.plot');
const plot = (vscode: VsCode, title: string): Locator => plots(vscode).filter({ hasText: title }).first();

async function openChart(vscode: VsCode, command: string, title: string): Promise<void> {
	await vscode.runCommand(command);
	await vscode.webview().locator('tbody tr').first().waitFor();
	await vscode.webview().locator('[data-tool=chart]').click();
	await plot(vscode, title).locator('svg').waitFor();
}

/** What has the focus, by its name. */
async function focused(vscode: VsCode, name: RegExp): Promise<string> {
	let label = '';
	await waitFor(
		async () => {
			label = (await vscode.webview().locator('.mark:focus').getAttribute('aria-label', { timeout: 1000 })) ?? '';
			return name.test(label);
		},
		{ what: `the focus on ${String(name)}` },
	).catch((error: unknown) => assert.fail(`${String(error)}: ${label}`));
	return label;
}

describe('charts, light', () => {
	let vscode: VsCode;
	let opened: OpenedPage | undefined;
	const press = (key: string): Promise<void> => vscode.page.keyboard.press(key);

	before(async () => {
		vscode = await startOnReport('Default Light Modern');
	});

	after(async () => {
		await opened?.close();
		await vscode.close();
	});

	it('are the other face of a table, by the same filter and order', async () => {
		await openChart(vscode, TERMS, '先进制造业');
		await vscode.screenshot('charts-terms-light');
		await vscode.webview().locator('#search').fill('智能');
		await plot(vscode, '先进制造业').waitFor({ state: 'hidden' });
		const first = (): Promise<string> => plots(vscode).first().locator('h2').innerText();
		const before = await first();
		await vscode.webview().locator('#order').selectOption({ label: '词 ↓' });
		await waitFor(async () => (await first()) !== before, { what: 'another order' });
		await vscode.webview().locator('[data-tool=table]').click();
		await vscode.webview().locator('th[aria-sort=descending]').waitFor();
		assert.equal(
			await vscode.webview().locator('tbody tr').first().locator('td').first().innerText(),
			await (async () => {
				await vscode.webview().locator('[data-tool=chart]').click();
				return first();
			})(),
		);
		await vscode.webview().locator('#search').fill('');
		await vscode.webview().locator('#order').selectOption('');
		await plot(vscode, '先进制造业').waitFor();
	});

	it('have one way in by Tab, and the arrow keys from mark to mark and panel to panel', async () => {
		assert.equal(await vscode.webview().locator('.mark[tabindex="0"]').count(), 1);
		await vscode.webview().locator('[data-tool=chart]').focus();
		await press('End');
		await press('Tab');
		await focused(vscode, /^“三江联动”战略，2023：/);
		await press('End');
		await focused(vscode, /2026：\d+ 处，每万字 [\d.]+ 次$/);
		await press('ArrowRight');
		await focused(vscode, /^先进制造业，2023：/);
		await press('ArrowLeft');
		await focused(vscode, /^“三江联动”战略，2026：/);
		assert.match(await vscode.webview().locator('.tip').innerText(), /三江联动.*2026/);
	});

	it('draw rows together, with their names at the ends of their lines', async () => {
		await press('t');
		await vscode.webview().locator('.plot.joined h2', { hasText: '三江联动' }).waitFor();
		await focused(vscode, /^“三江联动”战略，2026：/);
		await press('ArrowRight');
		await focused(vscode, /^先进制造业，2023：/);
		await press('t');
		await vscode.webview().locator('.plot.joined .end', { hasText: '先进制造业' }).waitFor();
		await vscode.page.keyboard.press('Control+Home');
		await vscode.screenshot('charts-joined-light');
	});

	it('open the sentence of a mark, by a click and by Enter', async () => {
		await plot(vscode, '高标准农田').locator('.mark').last().click();
		await vscode.tab('2026.md').waitFor();
		await vscode.lines().filter({ hasText: '高标准农田' }).first().waitFor();
		await plot(vscode, '高标准农田').locator('.mark').first().focus();
		await press('Enter');
		await vscode.tab('2023').waitFor();
	});

	it('show a target and what came of it, each a way to its sentence', async () => {
		await openReport(vscode);
		await openChart(vscode, TARGETS, '地区生产总值');
		await vscode.screenshot('charts-targets-light');
		const gdp = plot(vscode, '地区生产总值');
		assert.match((await gdp.locator('.mark.met').first().getAttribute('aria-label'))!, /^地区生产总值，2023：完成/);
		assert.match((await gdp.locator('.mark.about').first().getAttribute('aria-label'))!, /，2023：目标 .*5\.5%左右/);
		await gdp.locator('.mark.missed').first().focus();
		await press('Enter');
		await vscode.tab('2025').waitFor();
	});

	it('are saved as a drawing that stands alone, where the reader says', async () => {
		await plot(vscode, '地区生产总值').waitFor();
		await vscode.webview().locator('[data-tool=save]').click();
		await waitFor(async () => (await vscode.quickInput().inputValue()).endsWith('.svg'), { what: 'the save dialog' });
		const file = await vscode.quickInput().inputValue();
		await press('Enter');
		await vscode.notification('图已写入').waitFor();
		opened = await openPage({ size: { width: 1280, height: 900 } });
		await opened.page.goto(pathToFileURL(file).href);
		const drawing = opened.page.locator('svg').first();
		for (const words of ['目标与结果', '澜江省 2023—2026', '未完成', '地区生产总值'])
			await drawing.locator('text', { hasText: words }).first().waitFor();
		await opened.page.screenshot({ path: join(shots, 'charts-saved.png') });
		const whole = (await drawing.boundingBox())!;
		const isInside = ({ x, y, width, height }: typeof whole): boolean =>
			x >= whole.x && x + width <= whole.x + whole.width && y >= whole.y && y + height <= whole.y + whole.height;
		const texts = await drawing.locator('text').all();
		const boxes = await Promise.all(texts.map(text => text.boundingBox()));
		assert.ok(boxes.length > 0 && boxes.every(box => box && isInside(box)));
	});

	it('leave nothing in the console', () => {
		assert.deepEqual(vscode.errors, []);
	});

	/** Last: VS Code itself complains of being loaded again. */
	it('come back with the window as they were', async () => {
		await openReport(vscode);
		await openChart(vscode, TERMS, '先进制造业');
		await vscode.webview().locator('.mark').first().focus();
		await press('t');
		await vscode.webview().locator('.plot.joined').waitFor();
		await vscode.runCommand('Developer: Reload Window');
		await vscode.page.locator('.monaco-workbench').waitFor({ state: 'detached' });
		await vscode.page.locator('.tab.active', { hasText: '历年词频' }).waitFor({ timeout: 60_000 });
		await plot(vscode, '先进制造业').locator('svg').waitFor({ timeout: 60_000 });
		await vscode.webview().locator('.plot.joined').waitFor();
		assert.equal(await vscode.webview().locator('[data-tool=chart]').getAttribute('aria-pressed'), 'true');
	});
});

for (const theme of ['Default Dark Modern', 'Default High Contrast Light'] as const) {
	const name = theme.replace('Default ', '').replaceAll(' ', '-').toLowerCase();

	describe(`charts, ${name}`, () => {
		let vscode: VsCode;

		before(async () => {
			vscode = await startOnReport(theme);
		});

		after(() => vscode.close());

		for (const [of, command, title, filter] of [
			['terms', TERMS, '先进制造业', '智能'],
			['targets', TARGETS, '地区生产总值', '生产总值'],
		] as const)
			it(`can be read by everyone: ${title}`, async () => {
				await openChart(vscode, command, title);
				await vscode.screenshot(`charts-${of}-${name}`);
				// A few panels are as good as hundreds, and looked at in a second.
				await vscode.webview().locator('#search').fill(filter);
				await waitFor(async () => (await plots(vscode).count()) < 12, { what: 'a few panels' });
				assert.deepEqual(await accessibilityProblems(vscode.webview()), []);
				await sameStructure(vscode.webview(), `chart-${of}`, ['header', '.plot']);
				await openReport(vscode);
			});

		it('leave nothing in the console', () => {
			assert.deepEqual(vscode.errors, []);
		});
	});
}
