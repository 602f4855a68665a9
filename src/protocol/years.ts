import type {
	ExportedColumn,
	ExportedStretch,
	ExportedWording,
	ExportedYearCell,
	ExportedYearRow,
	ExportedYears,
} from '../core/index';
import { type FromPanel, type KeyHelp, type KeyedAction, isMessage } from './panel';

/** Words that are shown alike. Each opens the sentence that it stands in. */
export interface YearStretch extends ExportedStretch {
	readonly isFigure?: true;
	/** Shown on hovering: from which verb. */
	readonly title?: string;
	/** The number of the place that it opens. */
	readonly place: number;
}

/** A passage of a year, or what of a larger one is about it. */
export interface YearWording extends ExportedWording {
	readonly stretches: readonly YearStretch[];
}

/** A passage in a year. */
export interface YearCell extends ExportedYearCell {
	/** Something became of it. */
	readonly isChange?: true;
	readonly wordings: readonly YearWording[];
}

export interface YearRow extends ExportedYearRow {
	/** The same for the same passage when the view is made anew. */
	readonly id: string;
	readonly cells: readonly YearCell[];
}

/** A year's column. */
export interface YearColumn extends ExportedColumn {
	/** Years before it of which there is no report. */
	readonly gap?: string;
	readonly isAsked?: true;
}

/** What can be taken away as it is shown, and what the view does with it besides. */
export interface Years extends Omit<ExportedYears, 'lang'> {
	/** What is followed: what the reader's window keeps. */
	readonly key: string;
	readonly years: readonly YearColumn[];
	readonly rows: readonly YearRow[];
	readonly actions: readonly KeyedAction[];
	readonly help: KeyHelp;
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
	readonly search: string;
	/** How many rows. */
	readonly found: string;
	/** What stands where no row is left. */
	readonly nothing: string;
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
