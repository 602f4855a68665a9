import { existsSync } from 'node:fs';
import {
	type Lexicon,
	type Term,
	type VerbLadder,
	type WordRules,
	buildLexicon,
	glossaryWarnings,
	parseGlossary,
	readLadders,
	starterTerms,
	withOwnLadders,
} from '../core';
import { Failure, Misuse, readText } from './files';
import { t } from './messages';
import { GLOSSARY } from './ownFiles';
import { glossaryProblem, ladderProblem } from './show/problems';

/** The terms that stay whole, and the ladders that tell whether a verb grew stronger. */
export function readWordRules({
	glossary,
	ladders,
}: {
	readonly glossary: string | undefined;
	readonly ladders: readonly string[];
}): WordRules {
	return { lexicon: readLexicon(glossary).lexicon, ladders: parseLadders(ladders) };
}

/** The reader's own terms over the starter lexicon. */
export function readLexicon(glossary: string | undefined): { lexicon: Lexicon; own: readonly Term[] } {
	const path = glossary ?? (existsSync(GLOSSARY) ? GLOSSARY : undefined);
	const own = path === undefined ? [] : readGlossary(path);
	return {
		own,
		lexicon: buildLexicon([
			{ source: 'workspace', terms: own },
			{ source: 'starter', terms: starterTerms },
		]),
	};
}

/** A glossary with a broken line is refused: a list of terms that silently lacks some would be taken for the whole. */
function readGlossary(path: string): ReturnType<typeof parseGlossary>['terms'] {
	const { terms, problems } = parseGlossary(readText(path));
	const first = problems.find(({ kind }) => !glossaryWarnings.has(kind));
	if (first) throw new Failure(t('{0}, line {1}: {2}', path, first.line + 1, glossaryProblem(first)));
	return terms;
}

/** `研究,试点,推广`, with any of `,，、`; the reader's ladders over the built-in ones. Throws {@link Misuse}. */
export function parseLadders(given: readonly string[]): readonly VerbLadder[] {
	const { ladders, problems } = readLadders(given.map(ladder => ladder.split(/[,，、]/).map(verb => verb.trim())));
	const [first] = problems;
	if (first) throw new Misuse(t('--ladder {0}: {1}', given[first.ladder ?? 0]!, ladderProblem(first)));
	return withOwnLadders(ladders);
}
