import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Note } from '../../src/core';
import { closeAll, file, open, placeOf, remove, write } from './support/files';
import {
	type Line,
	NOTES,
	REPORT,
	TEXT,
	WORDS,
	annotate,
	clearNotes,
	hoverOn,
	lineSaying,
	lines,
	openReport,
	replace,
	saying,
} from './support/notes';
import { waitFor } from './support/state';

const quoted = ({ target }: Line): string | undefined => target.selector[0]!.exact;

/** A note as a thread on the screen has it. */
function shownNote({ id }: Line, more: Partial<Note> = {}): Note {
	const quote = { exact: WORDS, prefix: '', suffix: '' };
	return {
		id,
		source: REPORT,
		body: '',
		tags: [],
		quote,
		created: '',
		modified: '',
		resolved: false,
		replies: [],
		links: [],
		...more,
	};
}

describe('changes to notes', () => {
	let editor: vscode.TextEditor;
	const threadOf = (note: Note): unknown => ({
		uri: editor.document.uri,
		comments: [{ uri: editor.document.uri, note }],
	});
	const hover = (words: string): Promise<string> => hoverOn(editor.document, words);

	beforeEach(async () => {
		editor = await openReport();
	});

	afterEach(() => clearNotes(editor));

	it('by the reader’s hand in the text that are taken back after saving bring the note back', async () => {
		await annotate(editor, WORDS, '存了又撤');
		await replace(editor, '幼儿园', '托儿所和小学');
		await editor.document.save();
		await waitFor(async () => quoted(await lineSaying('存了又撤')) === '新建托儿所和小学三所', 'the new words');
		await vscode.commands.executeCommand('undo');
		await waitFor(() => editor.document.getText() === TEXT, 'the text as it was');
		await editor.document.save();
		await waitFor(async () => quoted(await lineSaying('存了又撤')) === WORDS, 'the words as they were');
		assert.match(await hover(WORDS), /存了又撤/);
	});

	it('leave a note where its sentence is rewritten, though a copy stands elsewhere, and after saving too', async () => {
		const paragraph = '扩大茶园面积三万亩，培育茶叶龙头企业。新建幼儿园三所，改善乡村学校办学条件。';
		await clearNotes(editor);
		editor = await openReport(`${TEXT}\n附：\n\n${paragraph}\n`);
		await annotate(editor, WORDS, '原处');
		await replace(editor, '建幼儿园三', '修水库两');
		await editor.document.save();
		await waitFor(async () => quoted(await lineSaying('原处')) === '新修水库两所', 'the new words');
		assert.match(await hover('修水库'), /原处/);
	});

	it('come back with a sentence that was cut, whatever copy stood elsewhere', async () => {
		const paragraph = '扩大茶园面积三万亩，培育茶叶龙头企业。新建幼儿园三所，改善乡村学校办学条件。';
		await clearNotes(editor);
		const text = `${TEXT}\n附：\n\n${paragraph}\n`;
		editor = await openReport(text);
		await annotate(editor, WORDS, '剪去又回来');
		await replace(editor, paragraph, '');
		await editor.document.save();
		await vscode.commands.executeCommand('undo');
		await waitFor(() => editor.document.getText() === text, 'the text as it was');
		assert.match(await hover(WORDS), /剪去又回来/);
		assert.equal(quoted(await lineSaying('剪去又回来')), WORDS);
	});

	it('made at once are all kept: a reply, and that it is resolved', async () => {
		const line = await annotate(editor, WORDS, '同时');
		const note = shownNote(line, { body: '同时' });
		await Promise.all([
			vscode.commands.executeCommand('duidu.note.submit', { thread: threadOf(note), text: '回一句' }),
			vscode.commands.executeCommand('duidu.note.resolve', threadOf(note)),
		]);
		const now = await waitFor(async () => {
			const [found] = await lines();
			return found && 'duidu:resolved' in found && saying([found], 'replying').length > 0 && found;
		}, 'both changes');
		assert.deepEqual(saying([now], 'replying'), ['回一句']);
		assert.equal((await lines()).length, 1);
	});

	it('of a comment that was edited keep what else came meanwhile', async () => {
		const line = await annotate(editor, WORDS, '初稿 #专业相关');
		const note = shownNote(line, { body: '初稿', tags: ['专业相关'] });
		await vscode.commands.executeCommand('duidu.note.submit', { thread: threadOf(note), text: '编辑时来的回复' });
		await vscode.commands.executeCommand('duidu.note.save', {
			uri: editor.document.uri,
			note,
			body: '定稿 #可能有关',
			mode: vscode.CommentMode.Editing,
		});
		const now = await waitFor(
			async () => (await lines()).find(each => saying([each], 'commenting').includes('定稿')),
			'the edit',
		);
		assert.deepEqual(saying([now], 'tagging'), ['可能有关']);
		assert.deepEqual(saying([now], 'replying'), ['编辑时来的回复']);
	});

	it('to words that are others by now stand beside them, for the reader to decide', async () => {
		const line = await annotate(editor, WORDS, '两个窗口同看');
		const note = shownNote(line, { body: '两个窗口同看' });
		const save = (body: string): Thenable<unknown> =>
			vscode.commands.executeCommand('duidu.note.save', {
				uri: editor.document.uri,
				note,
				body,
				mode: vscode.CommentMode.Editing,
			});
		await save('第一个窗口');
		await save('第二个窗口');
		await waitFor(async () => (await lines()).length === 2, 'two versions');
		assert.deepEqual(saying(await lines(), 'commenting').sort(), ['第一个窗口', '第二个窗口']);
	});

	it('are told from two readers’: both versions are shown until one is chosen', async () => {
		const line = await annotate(editor, WORDS, '我的版本');
		const other = {
			...line,
			modified: '2020-01-01T00:00:00.000Z',
			body: [{ type: 'TextualBody', purpose: 'commenting', value: '别人的版本' }],
		};
		const text = `${JSON.stringify(line)}\n${JSON.stringify(other)}\n`;
		await write(NOTES, text);
		await waitFor(async () => (await lines()).length === 2, 'two versions');
		await waitFor(async () => (await hover(WORDS)).includes('readers'), 'both versions to be seen');
		// A list that is closed before it was answered decides nothing: while both versions are shown, it is asked for again.
		let [asked, isAsking] = [0, false];
		await waitFor(
			async () => {
				if (!isAsking && (await hover(WORDS)).includes('readers')) {
					asked++;
					isAsking = true;
					void vscode.commands
						.executeCommand('duidu.decideNote', threadOf(shownNote(line)))
						.then(() => (isAsking = false));
				}
				await vscode.commands.executeCommand('quickInput.first');
				await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
				return !isAsking && (await lines()).length === 1;
			},
			() => `one version, after ${asked} lists, ${isAsking ? 'the last of which is open' : 'none of which is open'}`,
		);
		assert.deepEqual(saying(await lines(), 'commenting'), ['我的版本']);
	});

	it('of the folder of notes as a whole are seen', async () => {
		await annotate(editor, WORDS, '连文件夹一起去掉');
		assert.match(await hover(WORDS), /连文件夹/);
		await remove('.duidu/notes');
		await waitFor(async () => !(await hover(WORDS)).includes('连文件夹'), 'no note');
	});

	it('are there when the report is closed and opened again', async () => {
		await annotate(editor, WORDS, '关了再开');
		await closeAll();
		editor = await open(REPORT);
		assert.match(await hover(WORDS), /关了再开/);
	});

	it('go along with a folder that is renamed', async () => {
		await annotate(editor, WORDS, '文件夹改名');
		const renaming = new vscode.WorkspaceEdit();
		renaming.renameFile(file('批注'), file('批注二'));
		await vscode.workspace.applyEdit(renaming);
		await lineSaying('文件夹改名', '.duidu/notes/批注二/2025.md.jsonl');
		const back = new vscode.WorkspaceEdit();
		back.renameFile(file('批注二'), file('批注'));
		await vscode.workspace.applyEdit(back);
		await lineSaying('文件夹改名');
	});
});

describe('links of notes', () => {
	let editor: vscode.TextEditor;
	const FAR = '清水河流域治理持续推进';

	/** Writes a note whose links are these into the file of notes, as another window does. */
	async function linked(
		...links: readonly { readonly type: string; readonly source: string; readonly exact?: string }[]
	): Promise<Line> {
		const line = await annotate(editor, WORDS, '底稿');
		const bodies = links.map(({ type, source, exact }) => ({
			type: 'SpecificResource',
			purpose: 'linking',
			'duidu:link': type,
			source,
			...(exact !== undefined && { selector: [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] }),
		}));
		const body = [{ type: 'TextualBody', purpose: 'commenting', value: '有关联的' }, ...bodies];
		const other = { ...line, id: 'urn:uuid:00000000-0000-4000-8000-000000000000', body };
		await write(NOTES, `${JSON.stringify(other)}\n${JSON.stringify(line)}\n`);
		return lineSaying('有关联的');
	}

	const lensesAt = async (words: string): Promise<vscode.CodeLens[]> => {
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
			'vscode.executeCodeLensProvider',
			editor.document.uri,
			50,
		);
		const { line } = placeOf(editor.document, words);
		return lenses.filter(({ range, command }) => range.start.line === line && command?.command === 'duidu.showLinks');
	};

	beforeEach(async () => {
		editor = await openReport();
	});

	afterEach(() => clearNotes(editor));

	it('are told on both ends: on hovering, and by a lens with their number', async () => {
		await linked(
			{ type: '对比', source: REPORT, exact: FAR },
			{ type: '支持', source: 'duidu:term/%E9%BE%99%E5%A4%B4%E4%BC%81%E4%B8%9A' },
		);
		await waitFor(async () => (await hoverOn(editor.document, WORDS)).includes('对比'), 'the links of the note');
		assert.match(await hoverOn(editor.document, WORDS), /支持[^\n]*龙头企业/);
		assert.match(await hoverOn(editor.document, FAR), /对比[^\n]*有关联的/);
		assert.match(await hoverOn(editor.document, '龙头企业'), /支持[^\n]*有关联的/);
		assert.match((await waitFor(async () => (await lensesAt(WORDS))[0], 'a lens')).command!.title, /^2 /);
		assert.match((await lensesAt(FAR))[0]!.command!.title, /^1 /);
	});

	it('are followed to their other end', async () => {
		const line = await linked({ type: '对比', source: REPORT, exact: FAR });
		await waitFor(async () => (await lensesAt(FAR)).length === 1, 'the link');
		const link = {
			type: '对比',
			target: { kind: 'passage', source: REPORT, quote: { exact: FAR, prefix: '', suffix: '' } },
		};
		await vscode.commands.executeCommand('duidu.followLink', { direction: 'out', id: line.id, link });
		assert.equal(editor.selection.active.line, placeOf(editor.document, FAR).line);
		await vscode.commands.executeCommand('duidu.followLink', { direction: 'in', id: line.id, link });
		assert.equal(editor.selection.active.line, placeOf(editor.document, WORDS).line);
	});

	it('lead to where their report is, when that is renamed', async () => {
		await write('批注/去年.md', TEXT.replaceAll('2025', '2024'));
		await linked({ type: '对比', source: '批注/去年.md', exact: FAR });
		await waitFor(async () => (await hoverOn(editor.document, WORDS)).includes('去年'), 'the link');
		const renaming = new vscode.WorkspaceEdit();
		renaming.renameFile(file('批注/去年.md'), file('批注/2024.md'));
		await vscode.workspace.applyEdit(renaming);
		await waitFor(
			async () => JSON.stringify(await lineSaying('有关联的')).includes('批注/2024.md'),
			'the link to follow',
		);
	});

	it('are offered, with annotating, by the light bulb on a selection', async () => {
		const start = placeOf(editor.document, WORDS);
		const range = new vscode.Range(start, start.translate(0, WORDS.length));
		const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
			'vscode.executeCodeActionProvider',
			editor.document.uri,
			range,
		);
		const offered = actions.map(({ command }) => command?.command);
		for (const command of ['duidu.annotate', 'duidu.tagAgain', 'duidu.linkHere'])
			assert.ok(offered.includes(command), command);
	});
});
