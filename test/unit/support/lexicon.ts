import { type Lexicon, buildLexicon, starterTerms } from '../../../src/core';

export const starterLexicon: Lexicon = buildLexicon([{ source: 'starter', terms: starterTerms }]);

/** A lexicon of these terms and no others. */
export const lexiconOf = (...terms: readonly string[]): Lexicon =>
	buildLexicon([{ source: 'workspace', terms: terms.map(term => ({ term, category: '其他', aliases: [] })) }]);
