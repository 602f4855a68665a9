import { type FromPanel, type KeyedAction, isMessage } from './panel';

/** Words that are shown alike. Each opens the sentence that it stands in. */
export interface YearStretch {
	readonly text: string;
	/** Against the last year that had the passage: `insert` came, `delete` went; `kept` stayed where nearly all the rest is new. */
	readonly op?: 'insert' | 'delete' | 'kept';
	readonly isFigure?: true;
	/** The verb grew stronger or weaker. */
	readonly verb?: 'up' | 'down';
	/** Shown on hovering: from which verb. */
	readonly title?: string;
	/** The number of the place that it opens. */
	readonly place: number;
}

/** A passage of a year, or what of a larger one is about it. */
export interface YearWording {
	/** The headings above it. */
	readonly path: string;
	/** Its line, and whether it is a part. */
	readonly about: string;
	readonly stretches: readonly YearStretch[];
	readonly hasMore?: { readonly before?: true; readonly behind?: true };
}

/** A passage in a year. */
export interface YearCell {
	/** What became of it, as a sign that is seen before it is read, and in words. */
	readonly sign: string;
	readonly fate: string;
	/** Something became of it. */
	readonly isChange?: true;
	readonly isUnsure?: true;
	/** None in a year that has nothing of it. */
	readonly wordings: readonly YearWording[];
}

export interface YearRow {
	/** The same for the same passage when the view is made anew. */
	readonly id: string;
	readonly isHeading?: true;
	/** Its first words, for who does not see the row. */
	readonly name: string;
	/** One for each year, oldest first. */
	readonly cells: readonly YearCell[];
}

/** A year's column. */
export interface YearColumn {
	readonly name: string;
	/** What stood for the section in this year. */
	readonly section?: string;
	/** Years before it of which there is no report. */
	readonly gap?: string;
	readonly isAsked?: true;
}

export interface Years {
	/** What is followed: what the reader's window keeps. */
	readonly key: string;
	readonly title: string;
	readonly about: string;
	/** How to read the marks. */
	readonly legend: string;
	readonly years: readonly YearColumn[];
	readonly rows: readonly YearRow[];
	readonly actions: readonly KeyedAction[];
	readonly words: YearsWords;
}

/** `{0}`, `{1}` stand for what is filled in: the webview has no words of its own. */
export interface YearsWords {
	readonly newestFirst: string;
	readonly went: string;
	readonly previous: string;
	readonly next: string;
	readonly export: string;
	readonly keys: string;
	readonly tools: string;
	readonly asked: string;
	readonly gone: string;
	readonly came: string;
	/** Year, what became of it, number of the row, of how many. */
	readonly at: string;
}

export type ToYears =
	{ readonly kind: 'years'; readonly years: Years } | { readonly kind: 'message'; readonly text: string };

export type FromYears =
	| FromPanel
	/** `year`: the number of the column, oldest first. */
	| { readonly kind: 'act'; readonly action: string; readonly row: string; readonly year: number }
	| { readonly kind: 'export' };

export function isFromYears(value: unknown): value is FromYears {
	return isMessage(value, ({ kind, row, action, year }) => {
		if (kind === 'export') return true;
		return kind === 'act' && typeof row === 'string' && typeof action === 'string' && Number.isInteger(year);
	});
}
