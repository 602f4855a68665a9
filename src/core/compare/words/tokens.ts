import type { Wording } from '../../report/passage';
import type { Lexicon } from '../../terms/lexicon';
import type { Range } from '../../text/range';
import { standsAlone } from '../../terms/match';
import { lowerBound } from '../../util/lowerBound';
import { FIGURE } from './figures';
import { wordEnds } from './segment';

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
const SPECIAL = new RegExp(`(${FIGURE.source})|([a-z0-9]+(?:[.+\\-/&][a-z0-9]+)*\\+?)|[^\\p{L}\\p{N}]`, 'gu');

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
	numbers = new Map<string, number>(),
): TokenRow {
	const { text } = folded;
	const pieces = cut(text, lexicon);
	const ends = wordEnds(
		text,
		pieces.filter(({ kind }) => kind === 'word'),
	);
	if (columns.kinds.length < text.length) columns = newColumns(2 * text.length);
	const { starts, kinds, symbols } = columns;
	let length = 0;
	const push = (kind: TokenKind, start: number, end: number): void => {
		const word = text.slice(start, end);
		let number = numbers.get(word);
		if (number === undefined) numbers.set(word, (number = numbers.size));
		starts[length] = start;
		kinds[length] = tokenKinds.indexOf(kind);
		symbols[length++] = number;
	};
	let next = 0;
	const pushWords = (start: number, end: number): void => {
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
	let special: Piece | undefined = nextSpecial(text, 0);
	const push = (piece: Piece): void => {
		if (piece.start > plainStart) pieces.push({ kind: 'word', start: plainStart, end: piece.start });
		pieces.push(piece);
		plainStart = piece.end;
	};
	let i = 0;
	while (i < text.length) {
		if (special && special.start < i) special = nextSpecial(text, i);
		const end = termEnd(text, i, lexicon, terms);
		const piece: Piece | undefined =
			end !== undefined ? { kind: 'term', start: i, end } : special?.start === i ? special : undefined;
		if (piece) push(piece);
		i = piece?.end ?? i + 1;
	}
	if (plainStart < text.length) pieces.push({ kind: 'word', start: plainStart, end: text.length });
	return pieces;
}

function nextSpecial(text: string, from: number): Piece | undefined {
	SPECIAL.lastIndex = from;
	const match = SPECIAL.exec(text);
	if (!match) return undefined;
	const kind = match[1] !== undefined ? 'figure' : match[2] !== undefined ? 'latin' : 'mark';
	return { kind, start: match.index, end: SPECIAL.lastIndex };
}

/** As many texts as two long reports have; more than these are not compared at one time. */
const KEPT_MAX = 2000;
const noLexicon = {};

interface Kept {
	/** By the words of a text. */
	readonly rows: Map<string, TokenRow>;
	readonly numbers: Map<string, number>;
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
	if (!kept) byVerbs.set(verbs, (kept = { rows: new Map(), numbers: new Map() }));
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

/** The longest term that starts at `at`. */
function termEnd(text: string, at: number, lexicon: Lexicon | undefined, into: number[]): number | undefined {
	if (!lexicon) return undefined;
	for (let n = lexicon.trie.match(text, at, into) - 2; n >= 0; n -= 2)
		if (standsAlone(text, at, into[n]!)) return into[n]!;
	return undefined;
}
