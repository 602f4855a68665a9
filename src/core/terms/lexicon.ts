import { fold } from '../text/fold';
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

/** Builds a lexicon. An earlier list overrides a later one: of two entries with one spelling the first is used. */
export function buildLexicon(
	lists: readonly { readonly source: TermSource; readonly terms: readonly Term[] }[],
	offCategories: ReadonlySet<string> = new Set(),
): Lexicon {
	const entries: LexiconEntry[] = [];
	const known = new Set<string>();
	/** What earlier lists call something else: a reader's alias takes the starter term of that name in. */
	let taken = new Set<string>();
	for (const { source, terms } of lists) {
		const aliases = new Set(taken);
		for (const term of terms) {
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
	entries.forEach((entry, i) => trie.add(fold(entry.term).text, i));
	entries.forEach((entry, i) => {
		for (const alias of entry.aliases) trie.add(fold(alias).text, i);
	});
	return { entries, trie };
}
