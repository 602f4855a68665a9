import { type Folded, plain, withQuotes } from '../text/fold';
import type { Range } from '../text/range';
import type { Role } from './roles';
import type { Section } from './section';

/**
 * `front`: title block and opening. `salutation`: `各位代表！`. `heading`: a heading on a line of its own. `body`: a paragraph or list item,
 * also one that starts with its heading.
 */
export type PassageKind = 'front' | 'salutation' | 'heading' | 'body';

/** Words as they stand in a text, and as they are compared. */
export interface Wording {
	/** The whole text that the range and the offsets count in. */
	readonly text: string;
	readonly range: Range;
	/** What is compared: without number, list marker, width and quotes. */
	readonly folded: Folded;
	/** The words that these are a part of, and where in their folded text they start. */
	readonly part?: { readonly of: Wording; readonly from: number };
}

/** A line that has words: a paragraph, a list item or a heading. */
export interface Passage extends Wording {
	readonly index: number;
	/** 0-based. */
	readonly line: number;
	/** The words without list marker and surrounding white space. */
	readonly range: Range;
	readonly kind: PassageKind;
	readonly role: Role;
	/** The innermost section that holds it; the one it opens, for headings. */
	readonly section?: Section;
	readonly bullet: boolean;
}

/** The words of a passage, or of a sentence, as they are listed: see {@link plain}. */
export function wordsOf({ text, range }: Pick<Wording, 'text' | 'range'>): string {
	return plain(text.slice(range.start, range.end));
}

/** As many characters tell a passage from its neighbours in a list. */
const LEAD_MAX = 24;

/** A clause up to the mark that ends it: marks between quotation marks end none. One that is quoted for long may not be meant to end. */
const CLAUSE = /^(?:“[^”]{0,40}”|《[^》]{0,40}》|[^。！？；，：、])+/;
/** Shorter clauses say too little. */
const CLAUSE_MIN = 4;

/** The first words of a passage without its number, up to the end of its first clause: `推进新型城镇化`, `“十五五”时期主要目标`. */
export function lead({ text, range, folded }: Passage, max = LEAD_MAX): string {
	const own = withQuotes(text, { start: folded.offsets[0] ?? range.start, end: range.end }, range);
	const words = wordsOf({ text, range: own }).replace(/^[-—]+/, '');
	const first = CLAUSE.exec(words)?.[0] ?? '';
	const clause = first.length < CLAUSE_MIN ? words : first;
	return clause.length > max ? `${clause.slice(0, max)}…` : clause;
}
