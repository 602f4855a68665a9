import { type ChartFrame, type Plot, isDrawing } from './chart';
import { type FromPanel, type KeyHelp, type KeyedAction, isMessage } from './panel';

/** A stretch of a cell. All words are given: the webview has none of its own. */
export interface Part {
	readonly text: string;
	/** What it is, for the eye and, by {@link Part.title}, for the ear. */
	readonly tone?: Tone;
	/** Shown on hovering, and read aloud behind the text. */
	readonly title?: string;
	/** The number of the place that it opens. */
	readonly opens?: number;
}

export const tones = ['strong', 'weak', 'good', 'bad', 'unsure', 'figure', 'bars'] as const;

export type Tone = (typeof tones)[number];

/** The parts of a cell stand beside each other; `lines` is for parts under each other. */
export interface Cell {
	readonly parts: readonly Part[];
	readonly lines?: true;
	/** The parts are stretches of one sentence. */
	readonly run?: true;
	/** By what the column is put in order; the text where there is none. */
	readonly order?: number | string;
}

export interface Column {
	readonly name: string;
	/** `end`: to the right, as numbers are and what stands left of a word. */
	readonly align?: 'end';
	/** It takes what room is left. */
	readonly wide?: true;
	/** It may be of several lines. */
	readonly wrap?: true;
	/** It may be put in order by clicking its head. */
	readonly sortable?: true;
}

export interface Row {
	/** The same for the same thing when the table is made anew. */
	readonly id: string;
	readonly cells: readonly Cell[];
	/** The id of its group. */
	readonly group?: string;
	/** The row as it is drawn; one with none is in the table alone. */
	readonly plots?: readonly Plot[];
}

/** A part of the rows, to look at alone. */
export interface Group {
	readonly id: string;
	readonly name: string;
}

/** What can be done with a row. */
export interface RowAction extends KeyedAction {
	/** The ids of the rows that have it, where not all have. */
	readonly rows?: readonly string[];
}

/** What can be done with the whole table. */
export interface TableAction {
	readonly id: string;
	readonly name: string;
}

export interface Table {
	/** What the table is of: the reader's filter and order hold while it stays the same. */
	readonly key: string;
	readonly title: string;
	/** What it covers, and what is left out. */
	readonly about: readonly string[];
	readonly columns: readonly Column[];
	/** The last columns are the newest years: where there is no room for all columns these are seen first. */
	readonly endsWithNewest?: true;
	/** A row stays where the reader has it before him when the table is made anew: its rank may have changed by what he did. */
	readonly keepsOrder?: true;
	readonly rows: readonly Row[];
	readonly groups: readonly Group[];
	readonly rowActions: readonly RowAction[];
	readonly actions: readonly TableAction[];
	readonly help: KeyHelp;
	readonly words: TableWords;
	/** Of a table that can be drawn. */
	readonly chart?: ChartFrame;
}

/** `{0}` and `{1}` stand for numbers. */
export interface TableWords {
	readonly filter: string;
	readonly all: string;
	readonly empty: string;
	readonly count: string;
	/** `{0} (key {1})` */
	readonly keys: string;
	readonly actions: string;
}

export type ToTable =
	{ readonly kind: 'table'; readonly table: Table } | { readonly kind: 'message'; readonly text: string };

export type FromTable =
	| FromPanel
	| { readonly kind: 'row'; readonly action: string; readonly id: string }
	| { readonly kind: 'action'; readonly action: string }
	/** The chart as it is drawn, to be saved. */
	| { readonly kind: 'drawing'; readonly svg: string };

export function isFromTable(value: unknown): value is FromTable {
	return isMessage(value, ({ kind, action, id, svg }) => {
		if (kind === 'drawing') return typeof svg === 'string' && isDrawing(svg);
		if (typeof action !== 'string') return false;
		return kind === 'action' || (kind === 'row' && typeof id === 'string');
	});
}
