import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, open, placeOf, remove, revert, write } from './support/files';
import { waitFor } from './support/state';

const digest = '澜江省-2025-摘要.md';

async function symbols(query: string): Promise<vscode.SymbolInformation[]> {
	const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
		'vscode.executeWorkspaceSymbolProvider',
		query,
	);
	return all.filter(symbol => symbol.containerName === '专业相关' || symbol.containerName === '可能有关');
}

describe('tags', () => {
	afterEach(closeAll);

	it('tagged passages are workspace symbols under their tag', async () => {
		const found = await waitFor(async () => {
			const all = await symbols('');
			return all.length > 0 && all;
		}, 'the symbols');
		const of = (tag: string): vscode.SymbolInformation[] => found.filter(({ containerName }) => containerName === tag);
		assert.ok(of('专业相关').length >= 6);
		assert.ok(of('可能有关').length >= 3);
	});

	it('the next tagged passage is landed on, and the one before it again', async () => {
		const editor = await open(digest);
		editor.selection = new vscode.Selection(0, 0, 0, 0);
		await vscode.commands.executeCommand('duidu.nextTagged');
		const first = vscode.window.activeTextEditor!.selection.active;
		assert.match(editor.document.lineAt(first.line).text, /锻造战略科技力量/);
		await vscode.commands.executeCommand('duidu.nextTagged');
		assert.ok(vscode.window.activeTextEditor!.selection.active.isAfter(first));
		await vscode.commands.executeCommand('duidu.previousTagged');
		assert.ok(vscode.window.activeTextEditor!.selection.active.isEqual(first));
	});

	it('jumping goes on in the next file and round to the first', async () => {
		await write('甲乙省-2025-笔记.md', '# 2025年甲乙省政府工作报告（笔记）\n\n- 发展算力 #专业相关\n');
		await waitFor(async () => (await symbols('发展算力')).length === 1, 'the new file to be read');
		const files = new Set<string>();
		await open('澜江省/2023.txt');
		for (let i = 0; i < 20; i++) {
			await vscode.commands.executeCommand('duidu.nextTagged');
			files.add(vscode.window.activeTextEditor!.document.uri.path.split('/').at(-1)!);
		}
		assert.deepEqual([...files].sort(), ['澜江省-2025-摘要.md', '甲乙省-2025-笔记.md'].sort());
		await closeAll();
		await remove('甲乙省-2025-笔记.md');
		await waitFor(async () => (await symbols('发展算力')).length === 0, 'the file to be forgotten');
	});

	it('the list follows typing before anything is saved', async () => {
		const editor = await open(digest);
		await editor.edit(edit =>
			edit.insert(new vscode.Position(editor.document.lineCount, 0), '\n- 打字时就出现的段落 #专业相关\n'),
		);
		await waitFor(async () => (await symbols('打字时')).length === 1, 'the new passage');
		await revert(editor);
		await waitFor(async () => (await symbols('打字时')).length === 0, 'the passage to go');
	});

	it('promoting a passage is one edit that one undo takes back', async () => {
		const editor = await open(digest);
		const before = editor.document.getText();
		const place = placeOf(editor.document, '做大海洋经济');
		editor.selection = new vscode.Selection(place, place);
		await vscode.commands.executeCommand('duidu.promote');
		await waitFor(
			async () => (await symbols('做大海洋')).some(({ containerName }) => containerName === '专业相关'),
			'the new tag',
		);
		assert.notEqual(editor.document.getText(), before);
		await vscode.window.showTextDocument(editor.document);
		await vscode.commands.executeCommand('undo');
		assert.equal(editor.document.getText(), before);
		await revert(editor);
	});

	it('the cursor goes with a passage that moves to another heading', async () => {
		const editor = await open(digest);
		const place = placeOf(editor.document, '海洋经济');
		editor.selection = new vscode.Selection(place, place);
		await vscode.commands.executeCommand('duidu.promote');
		await waitFor(
			() =>
				editor.document.getText(new vscode.Range(editor.selection.active, editor.selection.active.translate(0, 4))) ===
				'海洋经济',
			'the cursor to follow',
		);
		assert.notEqual(editor.selection.active.line, place.line);
		await revert(editor);
	});

	it('demoting rewrites an inline tag', async () => {
		const editor = await open(digest);
		const place = placeOf(editor.document, '归澜计划');
		editor.selection = new vscode.Selection(place, place);
		await vscode.commands.executeCommand('duidu.demote');
		assert.match(editor.document.lineAt(place.line).text, /#可能有关/);
		await revert(editor);
	});

	it('tags of the reader’s own are found with their aliases', async () => {
		const configuration = vscode.workspace.getConfiguration('duidu');
		await configuration.update(
			'tags.list',
			[{ name: '民生关注', aliases: ['民生'] }],
			vscode.ConfigurationTarget.Workspace,
		);
		try {
			await write('丙丁省-2025-笔记.md', '# 2025年丙丁省政府工作报告（笔记）\n\n- 养老托育 #民生\n');
			await waitFor(async () => {
				const all = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
					'vscode.executeWorkspaceSymbolProvider',
					'养老托育',
				);
				return all.some(({ containerName }) => containerName === '民生关注');
			}, 'the tag of the alias');
		} finally {
			await configuration.update('tags.list', undefined, vscode.ConfigurationTarget.Workspace);
			await remove('丙丁省-2025-笔记.md');
		}
		await waitFor(async () => (await symbols('')).length > 0, 'the usual tags');
	});
});
