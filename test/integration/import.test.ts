import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { pdfFile, printed } from '../unit/import/pdfFile';
import { closeAll, file, remove, write } from './support/files';
import { waitFor } from './support/state';

const page = `<html><body><nav><a href="/">首页</a></nav><h1>2031年云泽市政府工作报告</h1><div>来源：云泽日报 时间：2031-01-20</div>
<p>各位代表：</p><p>一、2030年工作回顾</p><p>过去一年，全市上下攻坚克难、真抓实干，云泽大桥通车，老城的雨水管网换新。</p>
<p>二、2031年重点工作</p><p>（一）着力扩大内需。办好云泽灯会，开出十条水上公交线路，全年接待游客三百万人次。</p></body></html>`;

const textOf = async (uri: vscode.Uri): Promise<string> =>
	new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));

const exists = (path: string): Thenable<boolean> =>
	vscode.workspace.fs.stat(file(path)).then(
		() => true,
		() => false,
	);

describe('importing a report', () => {
	afterEach(async () => {
		await closeAll();
		for (const path of ['云泽市', '收到']) if (await exists(path)) await remove(path);
	});

	it('writes a page as PLACE/YEAR.md, opens it, and leaves the page as it is', async () => {
		const source = await write('收到/报告.html', page);
		await vscode.commands.executeCommand('duidu.importReport', source, [source]);
		const text = await textOf(file('云泽市/2031.md'));
		assert.match(
			text,
			/^---\nplace: 云泽市\nyear: 2031\nsource: 云泽日报\npublished: 2031-01-20\n---\n\n# 2031年云泽市政府工作报告\n/,
		);
		assert.match(text, /\n## 二、2031年重点工作\n\n（一）着力扩大内需。办好/);
		assert.doesNotMatch(text, /首页|时间/);
		assert.equal(vscode.window.activeTextEditor?.document.uri.path, file('云泽市/2031.md').path);
		assert.equal(await textOf(source), page);
	});

	it('asks for another name where there is one, and writes over nothing', async () => {
		await write('云泽市/2031.md', '我的文字\n');
		const source = await write('收到/报告.html', page);
		const done = vscode.commands.executeCommand('duidu.importReport', source, [source]);
		let ended = false;
		void done.then(() => (ended = true));
		await waitFor(async () => {
			await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
			return ended;
		}, 'the name to be taken');
		assert.equal(await textOf(file('云泽市/2031.md')), '我的文字\n');
		assert.match(await textOf(file('云泽市/2031-2.md')), /# 2031年云泽市政府工作报告/);
	});

	it('puts a text without place and year beside its source', async () => {
		const source = await write('收到/讲话.html', '<p>各位代表：</p><p>办好民生实事，让日子一年比一年好。</p>');
		await vscode.commands.executeCommand('duidu.importReport', source);
		assert.match(await textOf(file('收到/讲话.md')), /^各位代表：\n\n办好民生实事/);
	});

	it('reads a PDF by what is loaded when one comes, and refuses one without a text', async () => {
		const pages = printed(['2031年云泽市政府工作报告', '各位代表：', '一、2030年工作回顾', '　　老城的雨水管网换新。']);
		const source = await write('收到/报告.pdf', pdfFile(pages));
		await vscode.commands.executeCommand('duidu.importReport', source, [source]);
		const text = await textOf(file('云泽市/2031.md'));
		assert.match(text, /\n# 2031年云泽市政府工作报告\n\n各位代表：\n\n## 一、2030年工作回顾\n/);
		assert.doesNotMatch(text, /— 1 —/);
		const scan = await write('收到/扫描.pdf', pdfFile([[], []]));
		await vscode.commands.executeCommand('duidu.importReport', scan, [scan]);
		assert.equal(await exists('收到/扫描.md'), false);
	});

	it('reads a web archive', async () => {
		const source = await write(
			'收到/报告.mhtml',
			`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page}\r\n--b--\r\n`,
		);
		await vscode.commands.executeCommand('duidu.importReport', source, [source]);
		assert.match(await textOf(file('云泽市/2031.md')), /\n## 二、2031年重点工作\n/);
	});

	it('takes what was copied', async () => {
		await vscode.env.clipboard.writeText(
			'2031年云泽市政府工作报告\n分享：\n各位代表：\n一、2030年工作回顾\n　　老城的雨水管网换新。\n二、2031年重点工作\n　　办好云泽灯会。\n',
		);
		await vscode.commands.executeCommand('duidu.importClipboard');
		assert.match(await textOf(file('云泽市/2031.md')), /\n## 一、2030年工作回顾\n\n老城的雨水管网换新。\n/);
	});
});
