import type { Lexicon, Passage } from '../../../../src/core';
import { type TokenKind, tokenKinds, tokenRow } from '../../../../src/core/compare/words/tokens';

export interface Token {
	readonly kind: TokenKind;
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** The tokens of a passage one by one. */
export function tokens(passage: Passage, lexicon?: Lexicon, verbs?: readonly string[]): Token[] {
	const { text, length, starts, kinds } = tokenRow(passage, lexicon, verbs);
	return Array.from({ length }, (_, i) => {
		const [start, end] = [starts[i]!, starts[i + 1]!];
		return { kind: tokenKinds[kinds[i]!]!, text: text.slice(start, end), start, end };
	});
}
