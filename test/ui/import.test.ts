import * as assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startVsCode } from '../support/startVsCode';
import type { VsCode } from '../support/vscode';

const page = `<nav><a href="/">首页</a></nav><h1>2031年云泽市政府工作报告</h1><div>来源：云泽日报 时间：2031-01-20</div>
<p>各位代表：</p><p>一、2030年工作回顾</p><p>过去一年，全市上下攻坚克难、真抓实干，云泽大桥通车，老城的雨水管网换新。</p>
<p>二、2031年重点工作</p><p><b>着力扩大内需。</b>办好云泽灯会，开出十条水上公交线路，全年接待游客三百万人次。</p><p>（责任编辑：某某）</p>`;

describe('importing on the screen', () => {
	let vscode: VsCode;

	before(async () => {
		vscode = await startVsCode({});
		writeFileSync(join(vscode.folder, '存下的网页.html'), page);
		await vscode.runCommand('View: Show Explorer');
		// The server does not watch the folder: what came since it was opened shows when asked for.
		await vscode.page.locator('.action-label[aria-label*="Refresh Explorer"]').click();
	});

	after(() => vscode.close());

	it('is offered by the menu of a page, and opens the report', async () => {
		const file = vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: '存下的网页.html' });
		await file.click({ button: 'right' });
		await vscode.page.locator('.context-view .action-item', { hasText: 'Import Report…' }).click();
		await vscode.page.locator('.tab.active', { hasText: '2031.md' }).waitFor();
		await vscode.page.locator('.view-line', { hasText: '## 一、2030年工作回顾' }).waitFor();
		await vscode.notification('3 lines').waitFor();
		await vscode.screenshot('import');
	});

	it('lists what was left out', async () => {
		await vscode.notification('3 lines').locator('.monaco-button', { hasText: 'Show' }).click();
		await vscode.page.locator('.tab.active', { hasText: 'Left out' }).waitFor();
		for (const words of ['around the text', '首页', 'below the text', '（责任编辑：某某）'])
			await vscode.page.locator('.view-line', { hasText: words }).waitFor();
		await vscode.screenshot('import-left-out');
	});

	it('writes no errors to the developer console', () => {
		assert.deepEqual(vscode.errors, []);
	});
});
