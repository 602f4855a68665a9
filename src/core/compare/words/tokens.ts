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

/**
 * The tokens of a passage, in order and without gaps. Terms come before figures and words: a segmenter shatters 新质生产力. `verbs`, longest first, are
 * whole words where a word begins: of 试办 and 试行 it makes 试|办 and 试|行.
 */
export function tokens({ folded }: Wording, lexicon: Lexicon | undefined, verbs: readonly string[] = []): Token[] {
	const { text } = folded;
	const found: Token[] = [];
	const terms: number[] = [];
	let plainStart = 0;
	const push = (kind: TokenKind, start: number, end: number): void => {
		found.push({ kind, text: text.slice(start, end), start, end });
	};
	const closePlain = (end: number): void => {
		for (let from = plainStart; from < end;) from = pushWords(from, end);
	};
	/** Words up to a verb that ends inside what the segmenter takes for a word; answers where it ends. A longer word is no verb: 研究 of 研究生. */
	const pushWords = (from: number, end: number): number => {
		let done = from;
		for (const { segment, index } of segmenter.segment(text.slice(from, end))) {
			const start = from + index;
			if (start < done && start + segment.length > done) return done;
			if (start < done) continue;
			const verb = verbs.find(v => v.length >= segment.length && start + v.length <= end && text.startsWith(v, start));
			done = start + (verb ?? segment).length;
			push('word', start, done);
		}
		return end;
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
const known = new WeakMap<object, WeakMap<readonly string[], Map<string, readonly Token[]>>>();

/** A passage is compared with several others, and again after an edit elsewhere: its tokens are kept by its words. */
export function cachedTokens(
	passage: Wording,
	lexicon: Lexicon | undefined,
	verbs: readonly string[],
): readonly Token[] {
	const kept = keptFor(lexicon ?? noLexicon, verbs);
	const { text } = passage.folded;
	let list = kept.get(text);
	if (!list) {
		if (kept.size >= KEPT_MAX) kept.clear();
		kept.set(text, (list = tokens(passage, lexicon, verbs)));
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
