import { Selection, type TextEditor, type Uri, l10n, window } from 'vscode';
import { type Quote, type Range, type Report, quoteOf, sentences } from '../../core';
import type { OpenReports } from '../files/openReports';
import { isSame, toOffset, toPosition } from '../positions';

/** Without a selection the sentence at the cursor is meant. */
export function selectSentence(open: OpenReports, editor: TextEditor): void {
	if (!editor.selection.isEmpty) return;
	const report = open.readAnyway(editor.document);
	const at = toOffset(report.lines, editor.selection.active);
	const line = report.lines.all[editor.selection.active.line]!;
	const list = sentences(report.text, { start: line.start, end: line.end });
	const own = list.find(({ end }) => at < end) ?? list.at(-1);
	if (own) editor.selection = new Selection(toPosition(report.lines, own.start), toPosition(report.lines, own.end));
}

/** A line that is chosen as a whole has its break with it: a note is on words. */
export function trimmed(text: string, { start, end }: Range): Range {
	let [from, to] = [start, end];
	while (from < to && /\s/.test(text[from]!)) from++;
	while (to > from && /\s/.test(text[to - 1]!)) to--;
	return { start: from, end: to };
}

/** The words that are selected in a report; where none are, the report is shown, and the reader told what to do. */
export async function selectedQuote(
	open: OpenReports,
	uri: Uri,
	editor: TextEditor | undefined,
): Promise<Quote | undefined> {
	if (editor && isSame(editor.document.uri, uri) && !editor.selection.isEmpty) {
		const report = open.readAnyway(editor.document);
		const span = trimmed(report.text, offsetsOf(report, editor.selection));
		if (span.start < span.end) return quoteOf(report, span);
	}
	await window.showTextDocument(uri);
	void window.showInformationMessage(l10n.t('Select the words that the note belongs to, and attach it again.'));
	return undefined;
}

export function offsetsOf({ lines }: Report, { start, end }: Pick<Selection, 'start' | 'end'>): Range {
	return { start: toOffset(lines, start), end: toOffset(lines, end) };
}
