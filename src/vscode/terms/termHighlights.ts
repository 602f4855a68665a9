import { type Disposable, Range, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import {
	type CategoryId,
	Lines,
	type Lexicon,
	TermLines,
	type TermMatch,
	blocks,
	categoryId,
	matchRange,
} from '../../core';
import { Delayed } from '../delayed';
import { type OpenReports, isTooLong } from '../files/openReports';
import { settings } from '../settings';
import type { Glossaries } from './glossaries';
import { OwnColours, createTermStyles } from './termStyles';
import { type Closeable, disposeAll } from '../disposeAll';

/** Edits within one frame are shown together. */
const FRAME_MS = 30;
/** In a text too long to read only what is on the screen is highlighted, and this many lines around it. */
const AROUND = 100;
/** There, a line past this is data and not looked at: the longest paragraph of a real report has 1,900 characters. */
export const LONG_LINE_MAX = 50_000;

/** Shows the terms in the visible editors. A keystroke matches only the lines it touched. */
export class TermHighlights implements Disposable {
	private readonly styles = createTermStyles();
	private readonly ownStyles = new OwnColours();
	private readonly caches = new WeakMap<TextDocument, { lexicon: Lexicon; lines: TermLines }>();
	private readonly disposables: readonly Closeable[];

	constructor(
		private readonly open: OpenReports,
		private readonly glossaries: Glossaries,
	) {
		const delayed = new Delayed<TextEditor>(FRAME_MS, editor => void this.show(editor));
		const all = (): void => {
			for (const editor of window.visibleTextEditors) delayed.call(editor);
		};
		const ofDocument = (document: TextDocument): void => {
			for (const editor of window.visibleTextEditors) if (editor.document === document) delayed.call(editor);
		};
		this.disposables = [
			delayed,
			window.onDidChangeVisibleTextEditors(all),
			window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
				if (isTooLong(textEditor.document)) delayed.call(textEditor);
			}),
			workspace.onDidChangeTextDocument(({ document }) => ofDocument(document)),
			open.onDidSettle(ofDocument),
			glossaries.onDidChange(all),
			...this.styles.values(),
			this.ownStyles,
		];
		all();
	}

	private async show(editor: TextEditor): Promise<void> {
		const { document } = editor;
		const ranges = new Map<CategoryId, Range[]>([...this.styles.keys()].map(id => [id, []]));
		const coloured = new Map<string, Range[]>();
		if (this.open.counts(document) && settings.highlight(document.uri)) {
			const { version } = document;
			const lexicon = await this.glossaries.lexicon(document.uri);
			if (document.isClosed || document.version !== version) return;
			const add = (line: number, { entry, start, end }: TermMatch): void => {
				const range = new Range(line, start, line, end);
				if (entry.colour === undefined) ranges.get(categoryId(entry.category))!.push(range);
				else {
					const list = coloured.get(entry.colour);
					if (list) list.push(range);
					else coloured.set(entry.colour, [range]);
				}
			};
			if (isTooLong(document)) matchVisible(editor, lexicon, add);
			else this.matchAll(document, lexicon, add);
		}
		for (const [id, style] of this.styles) editor.setDecorations(style, ranges.get(id)!);
		for (const colour of coloured.keys()) this.ownStyles.of(colour);
		for (const [colour, style] of this.ownStyles) editor.setDecorations(style, coloured.get(colour) ?? []);
	}

	private matchAll(document: TextDocument, lexicon: Lexicon, add: (line: number, match: TermMatch) => void): void {
		let cache = this.caches.get(document);
		if (cache?.lexicon !== lexicon) this.caches.set(document, (cache = { lexicon, lines: new TermLines(lexicon) }));
		const text = document.getText();
		cache.lines.update(text, blocks(new Lines(text))).forEach((matches, line) => {
			for (const match of matches) add(line, match);
		});
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

/** Without the whole text there is no telling what is code; a line is read as a line. */
function matchVisible(
	{ document, visibleRanges }: TextEditor,
	lexicon: Lexicon,
	add: (line: number, match: TermMatch) => void,
): void {
	const seen = new Set<number>();
	for (const { start, end } of visibleRanges) {
		const last = Math.min(document.lineCount - 1, end.line + AROUND);
		for (let line = Math.max(0, start.line - AROUND); line <= last; line++) {
			if (seen.has(line)) continue;
			seen.add(line);
			const { text } = document.lineAt(line);
			if (text.length > LONG_LINE_MAX) continue;
			for (const match of matchRange(text, { start: 0, end: text.length }, lexicon)) add(line, match);
		}
	}
}
