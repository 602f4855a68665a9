import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { file, open, remove, write } from './support/files';
import {
	type Line,
	NOTES,
	REPORT,
	TEXT,
	WORDS,
	annotate as annotateIn,
	clearNotes,
	hoverOn,
	lineSaying,
	lines,
	openReport,
	replace,
	saying,
} from './support/notes';
import { waitFor } from './support/state';

describe('notes', () => {
	let editor: vscode.TextEditor;

	const annotate = (words: string, text: string): Promise<Line> => annotateIn(editor, words, text);

	beforeEach(async () => {
		editor = await openReport();
	});

	afterEach(() => clearNotes(editor));

	it('are written beside the report, which stays as it is', async () => {
		const line = await annotate(WORDS, '与去年相比多两所 #专业相关');
		assert.equal(line.target.source, REPORT);
		assert.equal(line.target.selector[0]!.exact, WORDS);
		assert.deepEqual(saying([line], 'commenting'), ['与去年相比多两所']);
		assert.deepEqual(saying([line], 'tagging'), ['专业相关']);
		assert.equal(editor.document.getText(), TEXT);
		assert.equal(editor.document.isDirty, false);
		assert.match(await hoverOn(editor.document, WORDS), /与去年相比多两所/);
	});

	it('follow edits, and their undoing', async () => {
		await annotate(WORDS, '随文走');
		await editor.edit(edit => edit.insert(new vscode.Position(4, 0), '新的一段，写在前面。\n\n'));
		assert.match(await hoverOn(editor.document, WORDS), /随文走/);
		await replace(editor, '幼儿园', '托儿所和小学');
		assert.match(await hoverOn(editor.document, '托儿所和小学'), /随文走/);
		await vscode.commands.executeCommand('undo');
		await vscode.commands.executeCommand('undo');
		await waitFor(() => editor.document.getText() === TEXT, 'the text as it was');
		assert.match(await hoverOn(editor.document, WORDS), /随文走/);
		assert.doesNotMatch(await hoverOn(editor.document, '清水河'), /随文走/);
	});

	it('are told their new words when the reader saves the report', async () => {
		await annotate(WORDS, '改写');
		await replace(editor, '幼儿园', '托儿所和小学');
		await editor.document.save();
		await waitFor(
			async () => (await lineSaying('改写')).target.selector[0]!.exact === '新建托儿所和小学三所',
			'the new words',
		);
	});

	it('stand at their words when the file is changed from outside', async () => {
		await annotate(WORDS, '外部改动');
		await write(REPORT, `来源：双年县政府网\n${TEXT.replace('扩大茶园面积三万亩', '稳定茶园面积')}`);
		await waitFor(() => editor.document.getText().startsWith('来源'), 'the new text');
		assert.match(await hoverOn(editor.document, WORDS), /外部改动/);
		assert.equal((await lineSaying('外部改动')).target.selector[0]!.exact, WORDS);
	});

	it('go with a report that is renamed', async () => {
		await annotate(WORDS, '改名');
		const renaming = new vscode.WorkspaceEdit();
		renaming.renameFile(file(REPORT), file('批注/2025年.md'));
		await vscode.workspace.applyEdit(renaming);
		const moved = await waitFor(async () => {
			const list = await lines('.duidu/notes/批注/2025年.md.jsonl');
			return list.length === 1 && list;
		}, 'the note under the new name');
		assert.equal(moved[0]!.target.source, '批注/2025年.md');
		await waitFor(async () => (await lines()).length === 0, 'no note under the old name');
		editor = await open('批注/2025年.md');
		await waitFor(
			async () => (await hoverOn(editor.document, WORDS)).includes('改名'),
			'the note in the renamed report',
		);
	});

	it('that another window writes are shown', async () => {
		const own = await annotate(WORDS, '我写的');
		const other = {
			...own,
			id: 'urn:uuid:00000000-0000-4000-8000-000000000000',
			body: [{ type: 'TextualBody', purpose: 'commenting', value: '别人写的' }],
		};
		await write(NOTES, `${JSON.stringify(other)}\n${JSON.stringify(own)}\n`);
		await waitFor(async () => (await hoverOn(editor.document, WORDS)).includes('别人写的'), 'the other note');
		assert.match(await hoverOn(editor.document, WORDS), /我写的/);
	});

	it('stay where they are when their folder cannot be written, and are written later', async () => {
		await annotate(WORDS, '先写一条');
		// At once: where the store looks between the two it does not know the file any more.
		await vscode.workspace.fs.createDirectory(file('.duidu/in-the-way'));
		await vscode.workspace.fs.rename(file('.duidu/in-the-way'), file(NOTES), { overwrite: true });
		const blocked = annotate('沿岸砂场', '目录挡路');
		await waitFor(async () => (await hoverOn(editor.document, '沿岸砂场')).includes('目录挡路'), 'the note on its way');
		await remove(NOTES);
		await annotate('清水河流域', '又一条');
		await blocked;
	});

	it('are carried into another year, each linked to what it was', async () => {
		const next = TEXT.replace(/2025/g, '2026').replace('新建幼儿园三所', '新建幼儿园五所');
		await write('批注/2026.md', next);
		const own = await annotate(WORDS, '承接下去 #专业相关');
		const uri = file('批注/2026.md');
		const carried = { passage: undefined, range: { start: next.indexOf('新建'), end: next.indexOf('五所') + 2 } };
		const { note } = {
			note: {
				id: own.id,
				body: '承接下去',
				tags: ['专业相关'],
				quote: { exact: WORDS, prefix: '', suffix: '' },
				created: '',
				modified: '',
				resolved: false,
				replies: [],
				links: [],
				source: REPORT,
			},
		};
		await vscode.commands.executeCommand('duidu.carryAccept', {
			kind: 'carry',
			item: {
				from: file(REPORT),
				to: uri,
				placed: { note, others: [], anchor: { state: 'exact', score: 1, reason: { kind: 'gone' } } },
				carried: { state: 'reworded', score: 1, place: carried },
				quote: { exact: '新建幼儿园五所', prefix: '', suffix: '' },
			},
		});
		const made = await lineSaying('承接下去', '.duidu/notes/批注/2026.md.jsonl');
		assert.equal(made.target.selector[0]!.exact, '新建幼儿园五所');
		const link = made.body.find(({ purpose }) => purpose === 'linking') as unknown as {
			readonly source: string;
			readonly 'duidu:link': string;
		};
		assert.deepEqual([link.source, link['duidu:link']], [own.id, '承接']);
		assert.deepEqual(saying([made], 'tagging'), ['专业相关']);
	});
});
