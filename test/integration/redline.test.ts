import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, open, placeOf, remove, revert, write } from './support/files';
import { waitFor } from './support/state';

const REDLINE = 'duidu-redline';

/** The redline document that a command opens. */
async function opened(title: RegExp): Promise<vscode.TextDocument> {
	return waitFor(() => {
		const document = vscode.window.activeTextEditor?.document;
		return document?.uri.scheme === REDLINE && title.test(document.getText()) && document;
	}, 'the redline document');
}

async function followAt(path: string, words: string): Promise<vscode.TextDocument> {
	const editor = await open(path);
	const place = placeOf(editor.document, words);
	editor.selection = new vscode.Selection(place, place);
	await vscode.commands.executeCommand('duidu.followPassage');
	return opened(/^▍/);
}

const headings = (document: vscode.TextDocument): string[] =>
	document
		.getText()
		.split('\n')
		.filter(line => line.startsWith('━━━━'));

async function definition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location> {
	const [place] = await vscode.commands.executeCommand<vscode.Location[]>(
		'vscode.executeDefinitionProvider',
		document.uri,
		position,
	);
	assert.ok(place);
	return place;
}

describe('a passage through the years', () => {
	afterEach(closeAll);

	it('opens as a document with a heading for each year, oldest first', async () => {
		const document = await followAt('澜江省/2026.md', '先进制造业集群培育工程迈向');
		assert.equal(document.languageId, REDLINE);
		assert.deepEqual(
			headings(document).map(line => /\d{4}/.exec(line)?.[0]),
			['2023', '2024', '2025', '2026'],
		);
	});

	it('leads from its words back to the report, and over each year there is a lens', async () => {
		const document = await followAt('澜江省/2026.md', '先进制造业集群培育工程迈向');
		const { uri, range } = await definition(
			document,
			placeOf(document, '迈向世界一流', document.getText().indexOf('━━━━ 2026')),
		);
		assert.match(uri.path, /2026\.md$/);
		const source = await vscode.workspace.openTextDocument(uri);
		assert.equal(source.getText(new vscode.Range(range.start, range.start.translate(0, 6))), '迈向世界一流');
		const heading = await definition(document, placeOf(document, '━━━━ 2024'));
		assert.match(heading.uri.path, /2024\.txt$/);
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
			'vscode.executeCodeLensProvider',
			document.uri,
			50,
		);
		assert.deepEqual(
			lenses.map(lens => document.lineAt(lens.range.start.line).text),
			headings(document),
		);
	});

	it('folds year by year', async () => {
		const document = await followAt('澜江省/2026.md', '先进制造业集群培育工程迈向');
		const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
			'vscode.executeFoldingRangeProvider',
			document.uri,
		);
		assert.equal(folds.length, 4);
	});

	it('follows the report that it was asked from, also when the passage moves and changes', async () => {
		const document = await followAt('澜江省/2026.md', '先进制造业集群培育工程迈向');
		const editor = await open('澜江省/2026.md');
		try {
			const place = placeOf(editor.document, '迈向世界一流');
			await editor.edit(edit => {
				edit.insert(
					new vscode.Position(placeOf(editor.document, '各位代表').line, 0),
					'新添的一段。\n\n新添的又一段。\n\n',
				);
				edit.insert(place, '加速');
			});
			await waitFor(() => document.getText().includes('加速迈向世界一流'), 'the document to follow');
			await waitFor(() => !document.getText().includes('新添的'), 'no other passage');
		} finally {
			await revert(editor);
		}
	});

	it('takes a new year in, and lets go of one that is gone', async () => {
		const document = await followAt('澜江省/2026.md', '先进制造业集群培育工程迈向');
		await write(
			'澜江省/2022.txt',
			'2022年澜江省政府工作报告\n各位代表：\n一、2022年重点工作\n推进“217”先进制造业集群培育工程。聚焦海工装备、新型显示两个目标集群。\n',
		);
		try {
			await waitFor(() => headings(document)[0]?.includes('2022'), 'the new year');
		} finally {
			await remove('澜江省/2022.txt');
		}
		await waitFor(() => headings(document)[0]?.includes('2023'), 'the year to go');
	});

	it('is followed from a digest’s bullet, by way of its source', async () => {
		const document = await followAt('澜江省-2025-摘要.md', '做大海洋经济');
		assert.match(document.getText(), /海洋/);
		assert.equal(headings(document).length, 4);
	});
});

describe('a report as a redline', () => {
	afterEach(closeAll);

	it('is read from the comparison on the screen, and leads back to both reports', async () => {
		await vscode.commands.executeCommand('duidu.compare', file('澜江省/2025.md'), file('澜江省/2026.md'));
		const tab = vscode.window.tabGroups.activeTabGroup.activeTab!;
		assert.ok(tab.input instanceof vscode.TabInputTextDiff);
		await vscode.commands.executeCommand('duidu.readAsRedline', tab.input.modified);
		const document = await opened(/澜江省 2025 ↔ 2026/);
		const paths = new Set<string>();
		for (const words of ['迈向世界一流', '提质升级'])
			paths.add((await definition(document, placeOf(document, words))).uri.path.split('/').at(-1)!);
		assert.deepEqual([...paths], ['2026.md', '2025.md']);
	});

	it('has its pairs in the hover of an aligned projection', async () => {
		await vscode.commands.executeCommand('duidu.compare', file('澜江省/2025.md'), file('澜江省/2026.md'));
		const tab = vscode.window.tabGroups.activeTabGroup.activeTab!;
		assert.ok(tab.input instanceof vscode.TabInputTextDiff);
		const document = await vscode.workspace.openTextDocument(tab.input.modified);
		const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
			'vscode.executeHoverProvider',
			document.uri,
			placeOf(document, '迈向世界一流'),
		);
		const text = hovers.flatMap(hover => hover.contents as vscode.MarkdownString[]).map(({ value }) => value);
		assert.match(text.join('\n'), /<del>.*提质升级.*<\/del>.*<ins>.*迈向世界一流/s);
	});
});
