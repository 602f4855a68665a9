import type { Wording } from '../../report/passage';
import type { Lexicon } from '../../terms/lexicon';
import type { Range } from '../../text/range';
import { standsAlone } from '../../terms/match';
import { lowerBound } from '../../util/lowerBound';
import { BEFORE_FIRST, FIGURE } from './figures';
import { wordEnds } from './segment';
import { WordNumbers } from './wordNumbers';

/** What a change is made of: a term, a whole figure, a run of Latin letters and digits, a word, a mark of punctuation. */
export const tokenKinds = ['term', 'figure', 'latin', 'word', 'mark'] as const;

export type TokenKind = (typeof tokenKinds)[number];

/**
 * The tokens of a folded text, in order and without gaps, as columns. Rejected: an object for each. A comparison has forty thousand of them, and the collector
 * copies what is kept: that took as long as the alignment.
 */
export interface TokenRow {
	/** The folded text. */
	readonly text: string;
	readonly length: number;
	/** Where each begins; one more place, where the last ends. */
	readonly starts: Uint32Array;
	/** Indices of {@link tokenKinds}. */
	readonly kinds: Uint8Array;
	/** Numbers of their words: the same words have the same number, in all rows of one lexicon. */
	readonly symbols: Int32Array;
}

interface Piece extends Range {
	readonly kind: TokenKind;
}

/** Everything but terms and plain words, by the order of trying. */
const SPECIAL = new RegExp(`(${FIGURE.source})|([a-z0-9]+(?:[.+\\-/&][a-z0-9]+)*\\+?)|[^\\p{L}\\p{N}]`, 'uy');

/**
 * A whole report on one line has 34,000 characters; a line longer than this is no paragraph. It is compared clause by clause: words of 300,000 characters take the
 * host 0.2 s to cut and many seconds to align.
 */
export const WORDS_MAX = 40_000;
/** A line without any mark is cut all the same. */
const CLAUSE = /[^,;:。!?、]{0,200}[,;:。!?、]*/uy;

function clauseEnds(text: string): number[] {
	const ends: number[] = [];
	for (CLAUSE.lastIndex = 0; CLAUSE.lastIndex < text.length;) {
		CLAUSE.exec(text);
		ends.push(CLAUSE.lastIndex);
	}
	return ends;
}

/** Filled for one text after the other: what is kept is a copy of its length. */
let columns = newColumns(0);

function newColumns(size: number): Pick<TokenRow, 'starts' | 'kinds' | 'symbols'> {
	return { starts: new Uint32Array(size + 1), kinds: new Uint8Array(size), symbols: new Int32Array(size) };
}

/**
 * Terms come before figures and words: a segmenter shatters 新质生产力. `verbs`, longest first, are whole words where a word begins: of 试办 and 试行 it makes
 * 试|办 and 试|行. A longer word is no verb: 研究 of 研究生. `numbers` gives words their numbers, and is given new ones.
 */
export function tokenRow(
	{ folded }: Wording,
	lexicon: Lexicon | undefined,
	verbs: readonly string[] = [],
	numbers = new WordNumbers(),
): TokenRow {
	const { text } = folded;
	const isLong = text.length > WORDS_MAX;
	const pieces: Piece[] = isLong ? [{ kind: 'word', start: 0, end: text.length }] : cut(text, lexicon);
	const ends = isLong
		? clauseEnds(text)
		: wordEnds(
				text,
				pieces.filter(({ kind }) => kind === 'word'),
			);
	if (columns.kinds.length < text.length) columns = newColumns(2 * text.length);
	const { starts, kinds, symbols } = columns;
	let length = 0;
	const push = (kind: TokenKind, start: number, end: number): void => {
		starts[length] = start;
		kinds[length] = tokenKinds.indexOf(kind);
		symbols[length++] = numbers.of(text, start, end);
	};
	let next = 0;
	const pushWords = (start: number, end: number): void => {
		if (verbs.length > 0 && !isLong) {
			pushVerbs(start, end);
			return;
		}
		for (let at = start; at < end; at = ends[next++]!) push('word', at, ends[next]!);
	};
	const pushVerbs = (start: number, end: number): void => {
		let [words, k] = [ends, next];
		let done = start;
		for (let at = start; at < end;) {
			const wordEnd = words[k++]!;
			if (at < done && wordEnd > done) {
				// A verb ended inside what the segmenter took for a word.
				[words, k, at] = [wordEnds(text, [{ start: done, end }]), 0, done];
				continue;
			}
			if (at >= done) {
				const verb = verbs.find(v => at + v.length >= wordEnd && at + v.length <= end && text.startsWith(v, at));
				done = verb === undefined ? wordEnd : at + verb.length;
				push('word', at, done);
			}
			at = wordEnd;
		}
		while (ends[next++]! < end);
	};
	for (const { kind, start, end } of pieces) {
		if (kind === 'word') pushWords(start, end);
		else push(kind, start, end);
	}
	starts[length] = text.length;
	return {
		text,
		length,
		starts: starts.slice(0, length + 1),
		kinds: kinds.slice(0, length),
		symbols: symbols.slice(0, length),
	};
}

/** Terms, figures, Latin runs and marks, and the stretches of plain words between them. */
function cut(text: string, lexicon: Lexicon | undefined): Piece[] {
	const pieces: Piece[] = [];
	const terms: number[] = [];
	let plainStart = 0;
	for (let i = 0; i < text.length;) {
		const piece = termAt(text, i, lexicon, terms) ?? specialAt(text, i);
		if (!piece) {
			i++;
			continue;
		}
		if (i > plainStart) pieces.push({ kind: 'word', start: plainStart, end: i });
		pieces.push(piece);
		i = plainStart = piece.end;
	}
	if (plainStart < text.length) pieces.push({ kind: 'word', start: plainStart, end: text.length });
	return pieces;
}

/** What a unit may begin; 0 where it has not been asked yet. */
const beginnings = new Uint8Array(0x10000);
const [PLAIN, MARK, SPECIAL_MAYBE] = [1, 2, 3];

function beginningOf(unit: number): number {
	const character = String.fromCharCode(unit);
	if (/[a-z0-9\ud800-\udfff]/.test(character) || BEFORE_FIRST.includes(character)) return SPECIAL_MAYBE;
	return /[\p{L}\p{N}]/u.test(character) ? PLAIN : MARK;
}

function specialAt(text: string, start: number): Piece | undefined {
	const unit = text.charCodeAt(start);
	const beginning = (beginnings[unit] ||= beginningOf(unit));
	if (beginning === PLAIN) return undefined;
	if (beginning === MARK) return { kind: 'mark', start, end: start + 1 };
	SPECIAL.lastIndex = start;
	const match = SPECIAL.exec(text);
	if (!match) return undefined;
	const kind = match[1] !== undefined ? 'figure' : match[2] !== undefined ? 'latin' : 'mark';
	return { kind, start, end: SPECIAL.lastIndex };
}

/** As many texts as ten times two long reports have; more than these are not compared at one time. */
const KEPT_MAX = 10_000;
const noLexicon = {};

interface Kept {
	/** By the words of a text. */
	readonly rows: Map<string, TokenRow>;
	readonly numbers: WordNumbers;
}

const known = new WeakMap<object, WeakMap<readonly string[], Kept>>();

/** A passage is compared with several others, and again after an edit elsewhere: its tokens are kept by its words. */
export function cachedTokens(wording: Wording, lexicon: Lexicon | undefined, verbs: readonly string[]): TokenRow {
	const { rows, numbers } = keptFor(lexicon ?? noLexicon, verbs);
	const { text } = wording.folded;
	let row = rows.get(text);
	if (!row) {
		row = tokensOfPart(wording, lexicon, verbs) ?? tokenRow(wording, lexicon, verbs, numbers);
		if (rows.size >= KEPT_MAX) rows.clear();
		rows.set(text, row);
	}
	return row;
}

function keptFor(lexicon: object, verbs: readonly string[]): Kept {
	let byVerbs = known.get(lexicon);
	if (!byVerbs) known.set(lexicon, (byVerbs = new WeakMap<readonly string[], Kept>()));
	let kept = byVerbs.get(verbs);
	if (!kept) byVerbs.set(verbs, (kept = { rows: new Map(), numbers: new WordNumbers() }));
	return kept;
}

/** The tokens of a sentence are those of its paragraph, which are there already; unless one of them reaches across its edge: a term with a mark in it. */
function tokensOfPart(
	{ folded, part }: Wording,
	lexicon: Lexicon | undefined,
	verbs: readonly string[],
): TokenRow | undefined {
	if (!part) return undefined;
	const { of, from } = part;
	const to = from + folded.text.length;
	const { length, starts, kinds, symbols } = cachedTokens(of, lexicon, verbs);
	const first = lowerBound(length, i => starts[i]! < from);
	const end = lowerBound(length, i => starts[i]! < to);
	if (starts[first] !== from || starts[end] !== to) return undefined;
	return {
		text: folded.text,
		length: end - first,
		starts: starts.slice(first, end + 1).map(start => start - from),
		kinds: kinds.slice(first, end),
		symbols: symbols.slice(first, end),
	};
}

/** The longest term that starts at `start`. */
function termAt(text: string, start: number, lexicon: Lexicon | undefined, into: number[]): Piece | undefined {
	if (!lexicon) return undefined;
	for (let n = lexicon.trie.match(text, start, into) - 2; n >= 0; n -= 2)
		if (standsAlone(text, start, into[n]!)) return { kind: 'term', start, end: into[n]! };
	return undefined;
}
