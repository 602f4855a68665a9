import type { Lines, Range } from '../core';
import { type LineMarks, type Marks, noMarks, united } from './marks';

/** Colours for the tags in the order of the reader's: all further tags, and notes without one, have the last. */
export const tagColors = ['first', 'second', 'third', 'other'] as const;

/** How a note is marked: in the colour of its weightiest tag, as in the editor, or as one that is done with. */
export type NoteMark = (typeof tagColors)[number] | 'resolved';

/** A note as it is shown: the words that it is on, offsets in the text, and what it says. */
export interface ShownNote {
	readonly range: Range;
	readonly title: string;
	readonly mark: NoteMark;
}

/** Notes line by line. */
export function noteMarks(lines: Lines, notes: readonly ShownNote[]): Marks {
	const marks = new Map<number, LineMarks>();
	for (const { range, title, mark } of notes) {
		const { startLine, endLine } = lines.withLines(range);
		for (let line = startLine; line <= endLine; line++) {
			const { start, end } = lines.all[line]!;
			const columns = { start: Math.max(range.start, start) - start, end: Math.min(range.end, end) - start };
			if (columns.start >= columns.end) continue;
			const attributes = [
				['class', `duidu-note duidu-note-${mark}`],
				['title', title],
			] as const;
			marks.set(line, united(marks.get(line), { ...noMarks, spans: [{ kind: 'note', ...columns, attributes }] }));
		}
	}
	return marks;
}
