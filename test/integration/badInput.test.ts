import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, open, remove, write } from './support/files';
import { waitFor } from './support/state';

/** `政府工作报告` and a paragraph, in GB18030. */
const gb18030 = Uint8Array.from([
	0xd5, 0xfe, 0xb8, 0xae, 0xb9, 0xa4, 0xd7, 0xf7, 0xb1, 0xa8, 0xb8, 0xe6, 0x0a, 0xb8, 0xf7, 0xce, 0xbb, 0xb4, 0xfa,
	0xb1, 0xed, 0xa3, 0xba, 0x0a,
]);

const projection = async (side: 'original' | 'modified'): Promise<string> => {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	assert.ok(input instanceof vscode.TabInputTextDiff);
	return (await vscode.workspace.openTextDocument(input[side])).getText();
};

describe('bad input', () => {
	before(() => vscode.workspace.fs.createDirectory(file('坏')));
	afterEach(closeAll);
	after(() => remove('坏'));

	const cases: readonly (readonly [name: string, path: string, content: string | Uint8Array])[] = [
		['an empty file', '坏/空.md', ''],
		['one line of 300,000 characters', '坏/长行.txt', '各位代表，'.repeat(60_000)],
		['broken UTF-8', '坏/破.txt', Uint8Array.from([0xe4, 0xb8, 0xad, 0xe5, 0x9b, 0xff, 0xfe, 0x0a, 0xe5, 0xb7, 0xa5])],
		['only headings', '坏/标题.md', '# 甲\n\n## 一、乙\n\n## 二、丙\n'],
		['no headings', '坏/无题.txt', '没有标题的一段话。\n又一段话。\n'],
		['a file in GB18030', '坏/国标.txt', gb18030],
	];
	for (const [name, path, content] of cases) {
		it(`${name} is compared with a result`, async () => {
			await write(path, content);
			await vscode.commands.executeCommand('duidu.compare', file('澜江省/2026.md'), file(path));
			assert.ok(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff);
			assert.match(await projection('modified'), /2026年澜江省政府工作报告/);
		});
	}

	it('GB18030 is read as Chinese', async () => {
		await write('坏/国标.txt', gb18030);
		await vscode.commands.executeCommand('duidu.compare', file('澜江省/2026.md'), file('坏/国标.txt'));
		assert.match(await projection('original'), /政府工作报告/);
	});

	it('GB18030 that is open in the wrong encoding is still compared as what it is', async () => {
		await write('坏/国标.txt', gb18030);
		await open('坏/国标.txt');
		await vscode.commands.executeCommand('duidu.compare', file('澜江省/2026.md'), file('坏/国标.txt'));
		assert.match(await projection('original'), /政府工作报告/);
	});

	it('a file compared with itself is unchanged throughout', async () => {
		await vscode.commands.executeCommand('duidu.compare', file('澜江省/2026.md'), file('澜江省/2026.md'));
		const lines = (await projection('modified')).split('\n').filter(line => /^[─━]{4} /.test(line));
		const fates = lines.map(line => line.replace(/^[─━]+ /, '')).filter(fate => fate !== 'title block');
		assert.deepEqual([...new Set(fates)], ['＝ unchanged']);
	});

	it('a missing, a binary, an overlong and an enormous file open no comparison and throw nothing', async () => {
		await write('坏/二进制.txt', Uint8Array.from([0, 1, 2, 3, 0, 0]));
		await write('坏/长行.txt', '各位代表，'.repeat(200_000));
		await write('坏/巨大.txt', new Uint8Array(100_000_000).fill(0x61));
		for (const path of ['坏/没有.txt', '坏/二进制.txt', '坏/长行.txt', '坏/巨大.txt']) {
			// The message stays until the reader has seen it: the command ends with it.
			await vscode.commands.executeCommand('duidu.compare', file('澜江省/2026.md'), file(path));
			assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab, undefined, path);
		}
	});

	it('a file of five megabytes opens, hovers and is told apart from a report', async () => {
		const report = new TextDecoder().decode(await vscode.workspace.fs.readFile(file('澜江省/2023.txt')));
		await write('坏/2020.txt', report.repeat(Math.ceil(5_000_000 / report.length)));
		const { document } = await open('坏/2020.txt');
		const hovers = await waitFor(async () => {
			const line = document
				.getText(new vscode.Range(0, 0, 200, 0))
				.split('\n')
				.findIndex(text => text.includes('三江联动'));
			const at = new vscode.Position(line, document.lineAt(line).text.indexOf('三江联动'));
			const found = await vscode.commands.executeCommand<vscode.Hover[]>(
				'vscode.executeHoverProvider',
				document.uri,
				at,
			);
			return found.length > 0 && found;
		}, 'a hover');
		assert.ok(hovers.length > 0);
		await vscode.commands.executeCommand('duidu.compare', document.uri, file('澜江省/2026.md'));
		assert.ok(!(vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff));
	});
});
