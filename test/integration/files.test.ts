import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, open, remove, write } from './support/files';
import { waitFor } from './support/state';

async function outline(uri: vscode.Uri): Promise<string[]> {
	const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
		'vscode.executeDocumentSymbolProvider',
		uri,
	);
	return (symbols ?? []).map(({ name }) => name);
}

describe('the files that count', () => {
	afterEach(closeAll);

	it('a plain text report has an outline', async () => {
		const { document } = await open('澜江省/2023.txt');
		const names = await waitFor(async () => {
			const found = await outline(document.uri);
			return found.length > 0 && found;
		}, 'the outline');
		assert.match(names[0]!, /^一、/);
		assert.ok(names.length >= 3);
	});

	it('a text that begins at 各位代表 counts by its folder and file name', async () => {
		const uri = await write(
			'某某市/2022.txt',
			'各位代表：\n一、2021年工作回顾\n过去一年，全市上下攻坚克难。\n二、2022年重点工作\n加快发展。\n',
		);
		await vscode.workspace.openTextDocument(uri);
		await waitFor(async () => (await outline(uri)).length === 2, 'the outline');
		await remove('某某市');
	});

	it('a pattern of the setting makes any text count, another takes it out again', async () => {
		const configuration = vscode.workspace.getConfiguration('duidu');
		const uri = await write('杂记.txt', '一、这是第一章\n随便写写。\n二、这是第二章\n再写写。\n');
		await vscode.workspace.openTextDocument(uri);
		assert.deepEqual(await outline(uri), []);
		await configuration.update('files.include', ['杂记.txt'], vscode.ConfigurationTarget.Workspace);
		await waitFor(async () => (await outline(uri)).length === 2, 'the outline');
		await configuration.update('files.exclude', ['杂*'], vscode.ConfigurationTarget.Workspace);
		await waitFor(async () => (await outline(uri)).length === 0, 'no outline');
		await configuration.update('files.include', undefined, vscode.ConfigurationTarget.Workspace);
		await configuration.update('files.exclude', undefined, vscode.ConfigurationTarget.Workspace);
		await remove('杂记.txt');
	});

	it('Markdown headings are left to VS Code’s own outline', async () => {
		const { document } = await open('澜江省/2026.md');
		const names = await waitFor(async () => {
			const found = await outline(document.uri);
			return found.length > 0 && found;
		}, 'the outline');
		assert.ok(
			names.every(name => name.startsWith('#')),
			names.join(),
		);
		assert.equal(file('x').scheme, document.uri.scheme);
	});
});
