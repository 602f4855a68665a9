import type { Position, TextDocument } from 'vscode';
import { type Lexicon, type Report, type TermMatch, matchBlock, matchRange, shifted } from '../../core';
import { LONG_LINE_MAX } from './termHighlights';

/** The term at a place; its range counts from the start of the line. */
export function termAt(
	document: TextDocument,
	{ line, character }: Position,
	report: Report | undefined,
	lexicon: Lexicon,
): TermMatch | undefined {
	// A hover asked for by key comes with the cursor, which may stand behind the last character.
	const here = ({ start, end }: TermMatch): boolean => start <= character && character <= end;
	if (report) {
		const block = report.blocks[line]!;
		return matchBlock(report.text, block, lexicon)
			.map(match => shifted(match, -block.line.start))
			.find(here);
	}
	const { text } = document.lineAt(line);
	return text.length > LONG_LINE_MAX ? undefined : matchRange(text, { start: 0, end: text.length }, lexicon).find(here);
}
