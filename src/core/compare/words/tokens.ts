import type { Wording } from '../../report/passage';
import type { Lexicon } from '../../terms/lexicon';
import { standsAlone } from '../../terms/match';
import { lowerBound } from '../../util/lowerBound';
import { FIGURE } from './figures';
import { wordEnds } from './segment';

/** What a change is made of: a term, a whole figure, a run of Latin letters and digits, a word, a mark of punctuation. */
export type TokenKind = 'term' | 'figure' | 'latin' | 'word' | 'mark';

/** A token of a passage's folded text; `[start, end)` counts its units. */
export interface Token {
	readonly kind: TokenKind;
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** Everything but terms and plain words, by the order of trying. */
const SPECIAL = new RegExp(`(${FIGURE.source})|([a-z0-9]+(?:[.+\\-/&][a-z0-9]+)*\\+?)|[^\\p{L}\\p{N}]`, 'gu');

/**
 * The tokens of a passage, in order and without gaps. Terms come before figures and words: a segmenter shatters 新质生产力. `verbs`, longest first, are
 * whole words where a word begins: of 试办 and 试行 it makes 试|办 and 试|行. A longer word is no verb: 研究 of 研究生.
 */
export function tokens({ folded }: Wording, lexicon: Lexicon | undefined, verbs: readonly string[] = []): Token[] {
	const { text } = folded;
	const pieces = cut(text, lexicon);
	const ends = wordEnds(
		text,
		pieces.filter(({ kind }) => kind === 'word'),
	);
	const found: Token[] = [];
	const push = (kind: TokenKind, start: number, end: number): void => {
		found.push({ kind, text: text.slice(start, end), start, end });
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
	return found;
}

type Piece = Omit<Token, 'text'>;

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
const known = new WeakMap<object, WeakMap<readonly string[], Map<string, readonly Token[]>>>();

/** A passage is compared with several others, and again after an edit elsewhere: its tokens are kept by its words. */
export function cachedTokens(
	wording: Wording,
	lexicon: Lexicon | undefined,
	verbs: readonly string[],
): readonly Token[] {
	const kept = keptFor(lexicon ?? noLexicon, verbs);
	const { text } = wording.folded;
	let list = kept.get(text);
	if (!list) {
		list = tokensOfPart(wording, lexicon, verbs) ?? tokens(wording, lexicon, verbs);
		if (kept.size >= KEPT_MAX) kept.clear();
		kept.set(text, list);
	}
	return list;
}

function keptFor(lexicon: object, verbs: readonly string[]): Map<string, readonly Token[]> {
	let byVerbs = known.get(lexicon);
	if (!byVerbs) known.set(lexicon, (byVerbs = new WeakMap<readonly string[], Map<string, readonly Token[]>>()));
	let kept = byVerbs.get(verbs);
	if (!kept) byVerbs.set(verbs, (kept = new Map<string, readonly Token[]>()));
	return kept;
}

/** The tokens of a sentence are those of its paragraph, which are there already; unless one of them reaches across its edge: a term with a mark in it. */
function tokensOfPart(
	{ folded, part }: Wording,
	lexicon: Lexicon | undefined,
	verbs: readonly string[],
): Token[] | undefined {
	if (!part) return undefined;
	const { of, from } = part;
	const to = from + folded.text.length;
	const list = cachedTokens(of, lexicon, verbs);
	const first = lowerBound(list.length, i => list[i]!.start < from);
	const end = lowerBound(list.length, i => list[i]!.start < to);
	const isWhole = list[first]?.start === from && list[end - 1]?.end === to;
	if (!isWhole) return undefined;
	return list.slice(first, end).map(token => ({ ...token, start: token.start - from, end: token.end - from }));
}

/** The longest term that starts at `at`. */
function termEnd(text: string, at: number, lexicon: Lexicon | undefined, into: number[]): number | undefined {
	if (!lexicon) return undefined;
	for (let n = lexicon.trie.match(text, at, into) - 2; n >= 0; n -= 2)
		if (standsAlone(text, at, into[n]!)) return into[n]!;
	return undefined;
}
