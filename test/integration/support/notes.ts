import * as vscode from 'vscode';
import { closeAll, file, open, placeOf, remove, revert, write } from './files';
import { waitFor } from './state';

export const REPORT = '批注/2025.md';
export const NOTES = `.duidu/notes/${REPORT}.jsonl`;
export const TEXT = `# 2025年双年县政府工作报告

一、2025年重点工作

（一）扩大内需

扩大茶园面积三万亩，培育茶叶龙头企业。新建幼儿园三所，改善乡村学校办学条件。

（二）改善民生

清水河流域治理持续推进，沿岸砂场全部关停。
`;
export const WORDS = '新建幼儿园三所';

export interface Line {
	readonly id: string;
	readonly body: readonly { readonly purpose: string; readonly value: string }[];
	readonly target: {
		readonly source: string;
		readonly selector: readonly { readonly type: string; readonly exact?: string }[];
	};
}

export async function lines(path = NOTES): Promise<Line[]> {
	try {
		const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file(path)));
		return text
			.split('\n')
			.filter(Boolean)
			.map(line => JSON.parse(line) as Line);
	} catch {
		return [];
	}
}

export const saying = (list: readonly Line[], purpose: string): string[] =>
	list.flatMap(({ body }) => body.filter(each => each.purpose === purpose).map(({ value }) => value));

/** What is said on hovering over words. */
export async function hoverOn(document: vscode.TextDocument, words: string): Promise<string> {
	const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
		'vscode.executeHoverProvider',
		document.uri,
		placeOf(document, words),
	);
	return hovers
		.flatMap(({ contents }) => contents as readonly vscode.MarkdownString[])
		.map(({ value }) => value)
		.join('\n');
}

/** The line of the note that says this, as soon as it is there. */
export const lineSaying = (body: string, path = NOTES): Promise<Line> =>
	waitFor(
		async () => (await lines(path)).find(line => saying([line], 'commenting').includes(body)),
		`the note “${body}”`,
	);

/** Writes a note on words, as submitting its thread does; answers its line when it is there. */
export async function annotate({ document }: vscode.TextEditor, words: string, text: string): Promise<Line> {
	const start = placeOf(document, words);
	const range = new vscode.Range(start, start.translate(0, words.length));
	await vscode.commands.executeCommand('duidu.note.submit', {
		thread: { uri: document.uri, range, comments: [], dispose: () => undefined },
		text,
	});
	return lineSaying(text.replace(/ #.*/, ''));
}

/** A report to write notes on, shown. */
export async function openReport(text = TEXT): Promise<vscode.TextEditor> {
	await write(REPORT, text);
	const editor = await open(REPORT);
	await waitFor(() => editor.document.getText() === text, 'the text from the disk');
	return editor;
}

/** Takes the report and all notes away. */
export async function clearNotes(editor: vscode.TextEditor): Promise<void> {
	if (!editor.document.isClosed) await revert(editor);
	await closeAll();
	await remove('.duidu/notes').catch(() => undefined);
	await waitFor(async () => (await lines()).length === 0, 'no notes');
	await remove('批注');
}

/** Puts other words in the place of words. */
export async function replace(editor: vscode.TextEditor, words: string, by: string): Promise<void> {
	await editor.edit(edit => {
		const start = placeOf(editor.document, words);
		edit.replace(new vscode.Range(start, start.translate(0, words.length)), by);
	});
}
