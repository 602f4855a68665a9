/** Words of one look. */
export interface Run {
	readonly text: string;
	readonly bold: boolean;
}

/** One paragraph of a source, whatever the format. Its text has no line break. */
export interface SourceBlock {
	readonly runs: readonly Run[];
	/** 1 to 6 where the source calls it a heading. */
	readonly heading?: number;
}

/**
 * Why words of the source are not in the report. `page`: around the main text of a web page. `links`: a menu within it. `hidden`: not seen on
 * the page. `repeated`: the title once more. `pageEdge`: above and below the text of each page of a PDF. `watermark`: turned across it. The others by their looks: see `cleaningRules`.
 */
export const removalRules = [
	'page',
	'links',
	'hidden',
	'breadcrumb',
	'share',
	'byline',
	'caption',
	'pageNumber',
	'pageEdge',
	'watermark',
	'credits',
	'repeated',
	'divider',
] as const;
export type RemovalRule = (typeof removalRules)[number];

/** Words that were left out. `at`: the number of paragraphs of the source before them that the reader of its format kept. */
export interface Removed {
	readonly rule: RemovalRule;
	readonly text: string;
	readonly at: number;
	/** The front matter has what it says. */
	readonly isTaken?: true;
}

/** What a format's reader makes of a file: all its words, in order. */
export interface SourceDocument {
	readonly blocks: readonly SourceBlock[];
	/** Footnotes in the order of their marks, which stand in the text as `[^1]`. */
	readonly notes: readonly { readonly label: string; readonly blocks: readonly SourceBlock[] }[];
	/** What only the format's reader can tell from the report: menus, hidden words. */
	readonly removed: readonly Removed[];
	/** The title that the file has outside its text. */
	readonly title?: string;
	/** Front matter that the text has already. */
	readonly frontMatter?: Readonly<Record<string, unknown>>;
	/** Where it was published, and when, as the file says outside its text. */
	readonly source?: string;
	readonly published?: string;
}

export const textOf = ({ runs }: Pick<SourceBlock, 'runs'>): string => runs.map(({ text }) => text).join('');
