import type { Passage } from '../report/passage';
import type { PassagePart, Redline, RedlineSpan, RedlineVerb } from './words/redline';

/**
 * A line of a read-only document of redlines. `title` opens it, `heading` opens a section of it, `note` says something about what stands below; `words` are a
 * report's own.
 */
export interface RedlineLine {
	readonly kind: 'title' | 'heading' | 'note' | 'words' | 'blank';
	readonly text: string;
	/** Columns of the line. */
	readonly spans: readonly RedlineSpan[];
	readonly verbs: readonly RedlineVerb[];
	/** Of headings: 1 for the outermost. */
	readonly level?: number;
	/** Of headings and notes: the passage that they are about. */
	readonly about?: Passage;
}

export function plainLine(
	kind: RedlineLine['kind'],
	text: string,
	more: Pick<RedlineLine, 'level' | 'about'> = {},
): RedlineLine {
	return { kind, text, spans: [], verbs: [], ...more };
}

/** What a document says before its first passage: its title, and notes. `about`: where these lead. */
export function openingLines([title = '', ...notes]: readonly string[], about?: Passage): RedlineLine[] {
	const more = about ? { about } : {};
	return [plainLine('title', title, more), ...notes.map(text => plainLine('note', NOTE_MARK + text, more))];
}

export const HEADING_MARK = '━━━━ ';
export const NOTE_MARK = '┈┈ ';

export const blankLine: RedlineLine = plainLine('blank', '');

/** A redline as lines; columns count from the start of each. */
export function toLines({ text, spans, verbs }: Redline, kind: RedlineLine['kind'] = 'words'): RedlineLine[] {
	const lines: RedlineLine[] = [];
	let start = 0;
	for (const line of text.split('\n')) {
		const end = start + line.length;
		const shift = start;
		const within = <T extends { readonly start: number; readonly end: number }>(list: readonly T[]): T[] =>
			list
				.filter(each => each.start >= shift && each.end <= end)
				.map(each => ({ ...each, start: each.start - shift, end: each.end - shift }));
		lines.push({ kind, text: line, spans: within(spans), verbs: within(verbs) });
		start = end + 1;
	}
	return lines;
}

const MORE = '……';

/** Lines with … where a passage has more than its part before and behind. */
export function withMore(lines: readonly RedlineLine[], parts: readonly PassagePart[]): RedlineLine[] {
	return lines.map((line, i) => {
		const own = parts[i];
		if (!own) return line;
		const shown = prefixed(line, own.part.start > own.passage.range.start ? MORE : '');
		return own.part.end < own.passage.range.end ? { ...shown, text: shown.text + MORE } : shown;
	});
}

/** A line with some words of the document before it. */
export function prefixed(line: RedlineLine, prefix: string): RedlineLine {
	if (prefix === '') return line;
	const shifted = <T extends { readonly start: number; readonly end: number }>(list: readonly T[]): T[] =>
		list.map(each => ({ ...each, start: each.start + prefix.length, end: each.end + prefix.length }));
	return { ...line, text: prefix + line.text, spans: shifted(line.spans), verbs: shifted(line.verbs) };
}
