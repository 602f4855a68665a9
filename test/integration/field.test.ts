import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, file, open, placeOf, revert } from './support/files';
import { compare, pairLines, sidesInSight } from './support/projections';
import { waitFor } from './support/state';

const older = '澜江省/2024.txt';
const newer = '澜江省/2025.md';
const note = '澜江省-2025-摘要.md';

const showOnly = (field: object): Thenable<unknown> => vscode.commands.executeCommand('duidu.showField', field);
const showAll = (): Thenable<unknown> => vscode.commands.executeCommand('duidu.showWhole');

describe('my field only', () => {
	let projected: { readonly original: vscode.TextDocument; readonly modified: vscode.TextDocument };
	let whole: string;
	const text = (): string => projected.modified.getText();
	const head = (): string => text().split('\n')[0]!;
	/** Waits until the reader looks at a comparison of which this is true. */
	const inSight = (isTrue: () => boolean, what: string): Promise<unknown> =>
		waitFor(async () => {
			projected = (await sidesInSight()) ?? projected;
			return isTrue();
		}, what);
	const headSays = (words: string): Promise<unknown> =>
		inSight(() => head().includes(words), `the head to say ${words}`);
	const comparisons = (): vscode.Tab[] =>
		vscode.window.tabGroups.all
			.flatMap(({ tabs }) => tabs)
			.filter(({ input }) => input instanceof vscode.TabInputTextDiff);

	before(async () => {
		projected = await compare(older, newer);
		whole = text();
	});

	after(async () => {
		await showAll();
		await closeAll();
	});

	it('leaves the passages of a tag, found through a note, with the headings above them', async () => {
		await showOnly({ tags: ['专业相关'] });
		await headSays('专业相关');
		assert.match(text(), /布局算力和模型底座/);
		assert.match(text(), /（四）开展“人工智能\+”行动/);
		assert.doesNotMatch(text(), /枫桥经验/);
		assert.ok(pairLines(projected.modified).length < 12);
		await waitFor(() => comparisons().length === 1, 'the comparison of another field to give its place');
	});

	it('says at the head of both sides how many passages are left', async () => {
		const count = pairLines(projected.modified).length;
		assert.match(head(), new RegExp(`专业相关 · ${count} `));
		await waitFor(() => projected.original.lineAt(0).text === head(), 'the other side to say so too');
	});

	it('every line of what is left leads to its place in the report', async () => {
		const report = await vscode.workspace.openTextDocument(file(newer));
		const [place] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
			'vscode.executeDefinitionProvider',
			projected.modified.uri,
			placeOf(projected.modified, '布局算力和模型底座'),
		);
		assert.ok(place);
		const { range } = place instanceof vscode.Location ? place : { range: place.targetRange };
		assert.match(report.lineAt(range.start.line).text, /布局算力和模型底座/);
	});

	it('several are shown together', async () => {
		const before = pairLines(projected.modified).length;
		await showOnly({ tags: ['专业相关', '可能有关'] });
		await headSays('可能有关');
		const both = pairLines(projected.modified).length;
		assert.ok(both > before);
		await showOnly({ tags: ['专业相关', '可能有关'], terms: true });
		await headSays('可能有关 + ');
		assert.ok(pairLines(projected.modified).length > both);
	});

	it('leaves what a note was taken from', async () => {
		await showOnly({ notes: [note] });
		await headSays('澜江省-2025-摘要');
		assert.match(text(), /以旧换新/);
		assert.ok(pairLines(projected.modified).length > 10);
	});

	it('follows the note', async () => {
		await showOnly({ tags: ['可能有关'] });
		await headSays('可能有关');
		assert.doesNotMatch(text(), /布局算力和模型底座/);
		const editor = await open(note);
		const place = placeOf(editor.document, '布局算力和模型底座');
		await editor.edit(edit => edit.insert(new vscode.Position(place.line, 2), '【可能有关】'));
		await waitFor(() => text().includes('布局算力和模型底座'), 'the passage that was tagged just now');
		await revert(editor);
		await waitFor(() => !text().includes('布局算力和模型底座'), 'the passage to go');
	});

	it('holds for a section opened now, and one that is open already', async () => {
		await showAll();
		const report = await vscode.workspace.openTextDocument(file(newer));
		await open(newer);
		const lens = await waitFor(async () => {
			const all = await vscode.commands.executeCommand<vscode.CodeLens[]>(
				'vscode.executeCodeLensProvider',
				report.uri,
				200,
			);
			return all.find(
				({ command, range }) =>
					command?.command === 'duidu.openSection' &&
					report.lineAt(range.start.line).text.includes('把实体经济做实做强'),
			);
		}, 'the lens');
		const title = lens.command!.title;
		await vscode.commands.executeCommand('duidu.openSection', ...(lens.command!.arguments as unknown[]));
		const section = await sidesInSight();
		assert.match(section!.modified.uri.query, /part=section/);
		const before = pairLines(section!.modified).length;
		await showOnly({ tags: ['专业相关'] });
		await headSays('专业相关');
		assert.match(projected.modified.uri.query, /part=section/);
		assert.ok(pairLines(projected.modified).length < before);
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
			'vscode.executeCodeLensProvider',
			report.uri,
			200,
		);
		assert.ok(
			lenses.some(({ command }) => command?.title === title),
			'a lens counts the whole section',
		);
	});

	it('holds section by section, and a change opens the parts anew', async () => {
		await showOnly({ tags: ['专业相关'] });
		await vscode.commands.executeCommand('duidu.compareSections', file(older), file(newer));
		const parts = (): number =>
			vscode.workspace.textDocuments.filter(
				({ uri }) => uri.scheme === 'duidu-projection' && uri.query.includes('part=group'),
			).length;
		await waitFor(() => parts() > 0, 'the parts in focus');
		const label = vscode.window.tabGroups.activeTabGroup.activeTab!.label;
		const few = parts();
		await showAll();
		await waitFor(() => parts() > few, 'further parts');
		assert.equal(
			vscode.window.tabGroups.all
				.flatMap(({ tabs }) => tabs)
				.filter(tab => tab.label.startsWith(label.slice(0, 16)) && !(tab.input instanceof vscode.TabInputTextDiff))
				.length,
			1,
		);
	});

	it('where nothing is left it says so, and how to get back', async () => {
		await compare(older, newer);
		await showOnly({ tags: ['没有这个标记'] });
		await headSays('没有这个标记');
		assert.equal(pairLines(projected.modified).length, 0);
		assert.match(head(), /· 0 .*Show All Passages/);
		await showAll();
		await inSight(() => text() === whole, 'the whole');
	});

	it('one that was out of sight follows when it is looked at', async () => {
		await compare(older, newer);
		await open(newer);
		await showOnly({ tags: ['专业相关'] });
		await vscode.commands.executeCommand('workbench.action.openPreviousRecentlyUsedEditor');
		await headSays('专业相关');
	});
});
