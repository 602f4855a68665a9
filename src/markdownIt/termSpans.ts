import { type Lexicon, type LexiconEntry, categoryId, isColour, matchRange } from '../core';
import type { Span } from './marks';

/** As many lines are kept: those of several long reports. */
const KEPT_LINES = 5000;

/** The terms of lines, each line matched once: of a text that is typed in only one line is new. */
export class TermSpans {
	private readonly lines = new Map<string, readonly Span[]>();
	private readonly attributes = new Map<LexiconEntry, Span['attributes']>();

	constructor(private readonly lexicon: Lexicon) {}

	of(line: string): readonly Span[] {
		let spans = this.lines.get(line);
		if (!spans) {
			if (this.lines.size >= KEPT_LINES) this.lines.clear();
			spans = matchRange(line, { start: 0, end: line.length }, this.lexicon).map(({ start, end, entry }) => ({
				kind: 'term',
				start,
				end,
				attributes: this.attributesOf(entry),
			}));
			this.lines.set(line, spans);
		}
		return spans;
	}

	private attributesOf(entry: LexiconEntry): Span['attributes'] {
		let attributes = this.attributes.get(entry);
		if (!attributes) this.attributes.set(entry, (attributes = toAttributes(entry)));
		return attributes;
	}
}

/** `战略 · “三江联动”战略 · 把三个流域…` */
function toAttributes({ term, category, definition, note, colour }: LexiconEntry): Span['attributes'] {
	const title = [category, term, definition, note].filter(part => part !== undefined && part !== '').join(' · ');
	return [
		['class', `duidu-term duidu-term-${categoryId(category)}`],
		['title', title],
		// What comes from elsewhere goes into a style only if it is a colour.
		...(colour !== undefined && isColour(colour) ? [['style', `--duidu-term: ${colour}`] as const] : []),
	];
}
