/** Years in columns as they are taken away: laid out and put into words by who asks. */
export interface ExportedYears {
	/** The language of what is not a report's own: `en`, `zh-cn`. */
	readonly lang: string;
	readonly title: string;
	/** What it covers. */
	readonly about: string;
	/** How to read the marks. */
	readonly legend: string;
	/** Oldest first. */
	readonly years: readonly ExportedColumn[];
	readonly rows: readonly ExportedYearRow[];
}

export interface ExportedColumn {
	readonly name: string;
	/** What stood for the section in this year. */
	readonly section?: string;
}

export interface ExportedYearRow {
	readonly isHeading?: true;
	/** Its first words, for who does not see the row. */
	readonly name: string;
	/** One for each year, oldest first. */
	readonly cells: readonly ExportedYearCell[];
}

export interface ExportedYearCell {
	/** What became of it, as a sign that is seen before it is read, and in words. */
	readonly sign: string;
	readonly fate: string;
	readonly isUnsure?: true;
	/** None in a year that has nothing of it. */
	readonly wordings: readonly ExportedWording[];
}

export interface ExportedWording {
	/** The headings above it. */
	readonly path: string;
	/** Its line, and whether it is a part. */
	readonly about: string;
	readonly stretches: readonly ExportedStretch[];
	readonly hasMore?: { readonly before?: true; readonly behind?: true };
}

export interface ExportedStretch {
	readonly text: string;
	/** Against the last year that had the passage: `insert` came, `delete` went; `kept` stayed where nearly all the rest is new. */
	readonly op?: 'insert' | 'delete' | 'kept';
	/** The verb grew stronger or weaker. */
	readonly verb?: 'up' | 'down';
}

/** What is said over a wording, or of a year without one. */
export function toldText({ sign, fate }: ExportedYearCell): string {
	return [sign, fate].filter(part => part !== '').join(' ');
}

/** The headings above, and the line. */
export function aboutText({ path, about }: ExportedWording): string {
	return [path, about].filter(part => part !== '').join(' · ');
}

const MORE = '……';

/** A wording stretch by stretch, each as `write` has it, with … where the passage goes on. */
export function written({ stretches, hasMore }: ExportedWording, write: (stretch: ExportedStretch) => string): string {
	return (hasMore?.before ? MORE : '') + stretches.map(write).join('') + (hasMore?.behind ? MORE : '');
}

/** What stands behind a verb that grew stronger or weaker. */
export function verbSign({ verb }: ExportedStretch): string {
	return verb === 'up' ? '↗' : verb === 'down' ? '↘' : '';
}
