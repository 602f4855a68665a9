import { fold } from '../text/fold';
import { type Steps, runToEnd } from '../util/steps';
import type { Term } from './glossary';
import { Trie } from './trie';

/** Where a term comes from, in order of say: the workspace's glossary overrides the starter lexicon. */
export type TermSource = 'workspace' | 'starter';

export interface LexiconEntry extends Term {
	readonly source: TermSource;
}

/** Terms ready for matching. */
export interface Lexicon {
	readonly entries: readonly LexiconEntry[];
	readonly trie: Trie;
}

interface TermList {
	readonly source: TermSource;
	readonly terms: readonly Term[];
}

/** Builds a lexicon. An earlier list overrides a later one: of two entries with one spelling the first is used. */
export function buildLexicon(lists: readonly TermList[], offCategories?: ReadonlySet<string>): Lexicon {
	return runToEnd(lexiconSteps(lists, offCategories));
}

/** The same, in steps: some thousand terms take as long as a slice. */
export function* lexiconSteps(
	lists: readonly TermList[],
	offCategories: ReadonlySet<string> = new Set(),
): Steps<Lexicon> {
	const entries: LexiconEntry[] = [];
	const known = new Set<string>();
	/** What earlier lists call something else: a reader's alias takes the starter term of that name in. */
	let taken = new Set<string>();
	for (const { source, terms } of lists) {
		const aliases = new Set(taken);
		for (const term of terms) {
			yield;
			for (const alias of term.aliases) aliases.add(fold(alias).text);
			const key = fold(term.term).text;
			if (key === '' || known.has(key) || taken.has(key)) continue;
			known.add(key);
			if (!offCategories.has(term.category)) entries.push({ ...term, source });
		}
		taken = aliases;
	}
	const trie = new Trie(entries.length * 6);
	// Names before aliases: an alias of one term never hides another term's name.
	for (const [i, { term }] of entries.entries()) {
		trie.add(fold(term).text, i);
		yield;
	}
	for (const [i, { aliases }] of entries.entries()) {
		for (const alias of aliases) trie.add(fold(alias).text, i);
		yield;
	}
	return { entries, trie };
}
