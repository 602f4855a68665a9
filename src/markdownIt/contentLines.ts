import type { Token } from 'markdown-it';
import type { Lines, Range } from '../core';
import { type LineMarks, type Marks, type Span, noMarks } from './marks';

/** What is shown of a document. */
export interface Shown {
	/** Of the source; without marks none are asked for. */
	readonly lines?: Lines;
	/** Of the lines before it, front matter, nothing is. */
	readonly firstLine: number;
	/** The terms of some words; columns count from their start. */
	readonly terms?: (words: string) => readonly Span[];
	readonly marks?: Marks;
}

/** A line of an inline token's content with its marks, whose columns count in the content. */
export interface ContentLine extends Range {
	readonly marks: LineMarks;
}

/** The lines of an inline token; `undefined` where none has marks. `first` is the line of the document that it begins in. */
export function contentLines({ content }: Token, first: number, shown: Shown): ContentLine[] | undefined {
	const { lines, terms, marks } = shown;
	const found: ContentLine[] = [];
	let isMarked = false;
	let start = 0;
	for (const words of content.includes('\n') ? content.split('\n') : [content]) {
		const line = first + found.length;
		const spans = terms?.(words) ?? [];
		const own = marks?.get(line);
		const termsHere = start === 0 ? spans : spans.map(span => moved(span, start));
		const rest = own && inContent(own, { words, start, source: sourceOf(lines, line) });
		found.push({
			start,
			end: start + words.length,
			marks: { ...(rest ?? noMarks), spans: rest ? [...rest.spans, ...termsHere] : termsHere },
		});
		isMarked ||= own !== undefined || spans.length > 0;
		start += words.length + 1;
	}
	return isMarked ? found : undefined;
}

function sourceOf(lines: Lines | undefined, line: number): string {
	const found = lines?.all[line];
	return found ? lines.text.slice(found.start, found.end) : '';
}

interface Words {
	readonly words: string;
	/** Where they begin in the content. */
	readonly start: number;
	/** The line of the document that they are of. */
	readonly source: string;
}

/** Marks of a line as marks of its words: without ⟦- ⟧ of `- 杭州`, and of a table's row one cell alone. */
function inContent(marks: LineMarks, { words, start, source }: Words): LineMarks {
	const lead = source.indexOf(words);
	// A cell with an escaped bar is not in the source as it stands.
	if (lead < 0) return { ...marks, spans: [], deleted: [] };
	const end = lead + words.length;
	const by = start - lead;
	return {
		...marks,
		spans: marks.spans.flatMap(span => {
			const within = { ...span, start: Math.max(span.start, lead), end: Math.min(span.end, end) };
			return within.start < within.end ? [moved(within, by)] : [];
		}),
		deleted: marks.deleted.flatMap(words =>
			words.at >= lead && words.at <= end ? [{ ...words, at: words.at + by }] : [],
		),
	};
}

function moved(span: Span, by: number): Span {
	return { ...span, start: span.start + by, end: span.end + by };
}
