import type { Link } from '../../compare/comparison';
import type { LinkKind } from '../../compare/linkKinds';
import type { SectionFate } from '../../compare/sectionLinks';
import type { WordBand } from '../../compare/words/redline';

export type Fate = LinkKind | 'added' | 'removed';

export const comparisonColumns = [
	'id',
	'what',
	'kinds',
	'certain',
	'names',
	'given',
	'oldSection',
	'newSection',
	'oldLine',
	'newLine',
	'oldText',
	'newText',
	'gone',
	'came',
	'figures',
	'verbs',
	'score',
] as const;
export type ComparisonColumn = (typeof comparisonColumns)[number];

/** The words of the interface around a comparison. */
export interface ComparisonWords {
	/** The language that they are in, as HTML names it. */
	readonly lang: string;
	/** 澜江省 2025 ↔ 2026 */
	readonly title: string;
	/** What is said of the whole before the first passage: what it was narrowed to. */
	readonly notes: readonly string[];
	/** The names of the two reports, short: 2025. */
	readonly sides: { readonly old: string; readonly new: string };
	readonly kind: (kind: Fate) => string;
	readonly sectionFate: (fate: SectionFate) => string;
	/** Why a link is unsure: `unsure: little is alike`. */
	readonly doubt: (link: Link) => string;
	readonly confirmed: string;
	readonly movedFrom: (sections: string) => string;
	readonly line: (line: number) => string;
	readonly figures: string;
	readonly verbs: string;
	readonly certain: string;
	/** The passages that are the reader's own, first of all. */
	readonly ownPassages: string;
	/** What gives a tag that does not stand in the report: the names of digests, and {@link onWords}. */
	readonly givenBy: (name: string, sources: string) => string;
	/** A note on words of the report, as what gives a tag. */
	readonly onWords: string;
	/** In the place of a passage that stands among the reader's own. */
	readonly above: (name: string) => string;
	readonly contents: string;
	readonly sections: string;
	readonly review: (count: number) => string;
	readonly passages: string;
	/** The title block, before the first heading. */
	readonly opening: string;
	/** A heading once more, where its chapter goes on behind its sections. */
	readonly continued: (title: string) => string;
	/** How to read the marks. */
	readonly legend: string;
	/** Where nothing is left to show. */
	readonly nothing: string;
	readonly origin: (origin: NonNullable<WordBand['origin']>, place: string) => string;
	readonly what: { readonly heading: string; readonly passage: string; readonly title: string };
	/** The head of each column, in their order. */
	readonly columns: Readonly<Record<ComparisonColumn, string>>;
}
