import data from '../../../lexicon/terms.yaml';
import type { Term } from './glossary';

interface WrittenTerm {
	readonly term: string | number;
	readonly category: string;
	readonly aliases?: readonly (string | number)[];
	readonly definition?: string;
}

/** The starter lexicon, read from `lexicon/terms.yaml` when the bundle is built. A test holds its form. */
export const starterTerms: readonly Term[] = (data as { readonly terms: readonly WrittenTerm[] }).terms.map(
	({ term, category, aliases, definition }) => ({
		term: String(term),
		category,
		aliases: (aliases ?? []).map(String),
		...(definition === undefined ? {} : { definition }),
	}),
);
