import { type TokenRow, cachedTokens, tokenKinds } from '../../compare/words/tokens';
import type { Passage } from '../../report/passage';
import { foldedPlace, plain, sourceRange } from '../../text/fold';
import type { Lexicon } from '../../terms/lexicon';
import type { Range } from '../../text/range';
import { wholeQuotes } from '../../text/wholeQuotes';
import type { WordPlace } from '../words/wordPlaces';

/** A passage cut into words, with what is quoted in it. Ranges are those of the folded text. */
export interface PassageWords {
	readonly passage: Passage;
	readonly row: TokenRow;
	/** The insides of quotation marks. */
	readonly quotes: readonly Range[];
	/** Whether a word begins or ends at a place. */
	readonly isEdge: Uint8Array;
}

/** Longer than this a quotation is a saying, not a name. */
const QUOTED_MAX = 20;
const QUOTED = new RegExp(`[“"「『]([^“”"「」『』\\n。！？；]{1,${QUOTED_MAX}})[”"」』]`, 'g');
const NO_VERBS: readonly string[] = [];

export function passageWords(passage: Passage, lexicon: Lexicon): PassageWords {
	const row = cachedTokens(passage, lexicon, NO_VERBS);
	const isEdge = new Uint8Array(row.text.length + 1);
	for (let i = 0; i <= row.length; i++) isEdge[row.starts[i]!] = 1;
	return { passage, row, quotes: quotesIn(passage), isEdge };
}

export function quotesIn({ folded, range, text }: Passage): Range[] {
	return [...text.slice(range.start, range.end).matchAll(QUOTED)].map(({ index, 0: all }) => ({
		start: foldedPlace(folded, range.start + index + 1),
		end: foldedPlace(folded, range.start + index + all.length - 1),
	}));
}

export function wordAt({ text, starts }: TokenRow, i: number): string {
	return text.slice(starts[i], starts[i + 1]);
}

export function kindAt({ kinds }: TokenRow, i: number): (typeof tokenKinds)[number] {
	return tokenKinds[kinds[i]!]!;
}

/** A phrase as the report writes it, with the quotation marks that open or close in it: `三个“一号工程”`. */
export function writtenPhrase(passage: Passage, phrase: Range): string {
	return writtenAt({ passage, ...sourceRange(passage.folded, phrase.start, phrase.end) });
}

/** … and what is written so at a place. */
export function writtenAt({ passage: { text }, ...place }: WordPlace): string {
	const { start, end } = wholeQuotes(text, place);
	return plain(text.slice(start, end));
}
