import type { Wording } from '../../report/passage';
import type { Lexicon } from '../../terms/lexicon';
import { standsAlone } from '../../terms/match';
import { FIGURE } from './figures';

/** What a change is made of: a term, a whole figure, a run of Latin letters and digits, a word, a mark of punctuation. */
export type TokenKind = 'term' | 'figure' | 'latin' | 'word' | 'mark';

/** A token of a passage's folded text; `[start, end)` counts its units. */
export interface Token {
	readonly kind: TokenKind;
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

const LATIN = /[a-z0-9]+(?:[.+\-/&][a-z0-9]+)*\+?/y;
const MARK = /[^\p{L}\p{N}]/uy;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The tokens of a passage, in order and without gaps. Terms come before figures and words: a segmenter shatters 新质生产力. */
export function tokens({ folded }: Wording, lexicon: Lexicon | undefined): Token[] {
	const { text } = folded;
	const found: Token[] = [];
	const terms: number[] = [];
	let plainStart = 0;
	const push = (kind: TokenKind, start: number, end: number): void => {
		found.push({ kind, text: text.slice(start, end), start, end });
	};
	const closePlain = (end: number): void => {
		if (end > plainStart) {
			for (const { segment, index } of segmenter.segment(text.slice(plainStart, end)))
				push('word', plainStart + index, plainStart + index + segment.length);
		}
	};
	let i = 0;
	while (i < text.length) {
		const special =
			termEnd(text, i, lexicon, terms) ??
			stickyEnd('figure', FIGURE, text, i) ??
			stickyEnd('latin', LATIN, text, i) ??
			stickyEnd('mark', MARK, text, i);
		if (!special) {
			i++;
			continue;
		}
		closePlain(i);
		push(special.kind, i, special.end);
		i = special.end;
		plainStart = i;
	}
	closePlain(text.length);
	return found;
}

/** As many texts as two long reports have; more than these are not compared at one time. */
const KEPT_MAX = 2000;
const noLexicon = {};
const known = new WeakMap<object, Map<string, readonly Token[]>>();

/** A passage is compared with several others, and again after an edit elsewhere: its tokens are kept by its words. */
export function cachedTokens(passage: Wording, lexicon: Lexicon | undefined): readonly Token[] {
	let kept = known.get(lexicon ?? noLexicon);
	if (!kept) known.set(lexicon ?? noLexicon, (kept = new Map<string, readonly Token[]>()));
	const { text } = passage.folded;
	let list = kept.get(text);
	if (!list) {
		if (kept.size >= KEPT_MAX) kept.clear();
		kept.set(text, (list = tokens(passage, lexicon)));
	}
	return list;
}

interface Found {
	readonly kind: TokenKind;
	readonly end: number;
}

function termEnd(text: string, at: number, lexicon: Lexicon | undefined, into: number[]): Found | undefined {
	if (!lexicon) return undefined;
	for (let n = lexicon.trie.match(text, at, into) - 2; n >= 0; n -= 2)
		if (standsAlone(text, at, into[n]!)) return { kind: 'term', end: into[n]! };
	return undefined;
}

function stickyEnd(kind: TokenKind, pattern: RegExp, text: string, at: number): Found | undefined {
	pattern.lastIndex = at;
	const match = pattern.exec(text);
	return match && match[0] !== '' ? { kind, end: at + match[0].length } : undefined;
}
