import type { ProjectionRow } from '../core/index';
import { type FromPanel, type KeyHelp, type KeyedAction, isMessage } from './panel';

/** What became of a passage. */
export type Fate = ProjectionRow['kinds'][number];

/** Words of a passage that are shown alike. */
export interface Stretch {
	readonly text: string;
	/** `changed`: not on the other side; `moved`: there in another place; `elsewhere`: taken up by another row. */
	readonly op?: 'changed' | 'moved' | 'elsewhere';
	readonly isFigure?: true;
	/** The verb grew stronger or weaker. */
	readonly verb?: 'up' | 'down';
	/** The id of a term's category. */
	readonly term?: string;
	/** The reader's own colour for the term, `#c00`. */
	readonly colour?: string;
	readonly isNoted?: true;
	/** Shown on hovering: the term's category, the note, from which verb. */
	readonly title?: string;
}

export interface SidePassage {
	/** The number of the place that it opens. */
	readonly place: number;
	readonly stretches: readonly Stretch[];
	readonly tags: readonly string[];
	/** What the notes on it say. */
	readonly notes: readonly string[];
	/** Why it is unsure whether it belongs here, where of its row others are sure to. */
	readonly doubt?: string;
}

/** `gap`: where a passage stood that has moved to the row `to`; `title`: of the title block, where nothing counts as a change. */
export interface ReadingRow {
	/** The same for the same passages when the view is made anew. */
	readonly id: string;
	readonly kind: 'heading' | 'pair' | 'title' | 'gap';
	/** Of headings: 1 for chapters. */
	readonly level?: number;
	/** What is said of it: it is counted and looked for by each. */
	readonly kinds: readonly Fate[];
	/** What became of it, as a sign that is seen before it is read, and in words. */
	readonly sign: string;
	readonly fate: string;
	readonly isUnsure?: true;
	readonly isPinned?: true;
	/** Of a gap the row that it went to, of a row that has moved the gap that it left. */
	readonly to?: string;
	readonly old: readonly SidePassage[];
	readonly new: readonly SidePassage[];
	readonly hasTerm: boolean;
}

/** A section in the map; `row`: where it begins; `size` in characters. */
export interface MapSection {
	readonly title: string;
	readonly level: number;
	readonly size: number;
	readonly row: string | undefined;
}

export interface MapLink {
	/** Indices of the two lists of sections. */
	readonly old?: number;
	readonly new?: number;
	readonly kind: string;
	/** What became of the section, in words. */
	readonly fate: string;
}

export interface SectionMap {
	readonly old: readonly MapSection[];
	readonly new: readonly MapSection[];
	readonly links: readonly MapLink[];
}

/** Something to look at alone. */
export interface ReadingFilter {
	readonly id: string;
	readonly name: string;
	readonly rows: readonly string[];
}

export interface Reading {
	/** What is read: the reader's place and filters hold while it stays the same. */
	readonly key: string;
	readonly title: string;
	/** `2025`, `2026` */
	readonly names: readonly [old: string, fresh: string];
	readonly rows: readonly ReadingRow[];
	/** The same rows in the old report's order, by id. */
	readonly oldOrder: readonly string[];
	readonly map: SectionMap;
	readonly filters: readonly ReadingFilter[];
	readonly actions: readonly KeyedAction[];
	readonly help: KeyHelp;
	readonly words: ReadingWords;
}

/** `{0}`, `{1}` stand for what is filled in: the webview has no words of its own. */
export interface ReadingWords {
	readonly search: string;
	readonly all: string;
	readonly hideSame: string;
	readonly order: string;
	readonly map: string;
	readonly previous: string;
	readonly next: string;
	readonly count: string;
	/** Headings in doubt, which are looked for like passages. */
	readonly headings: string;
	readonly nothing: string;
	readonly gap: string;
	readonly unsure: string;
	readonly confirmed: string;
	readonly keys: string;
	readonly rows: string;
	readonly section: string;
	readonly filters: string;
	readonly gone: string;
	readonly came: string;
	/** Words that stand in another place on the other side. */
	readonly moved: string;
	readonly goTo: string;
	/** In the order of showing. */
	readonly fates: Readonly<Record<Fate, string>>;
}

export type ToReading =
	| { readonly kind: 'reading'; readonly reading: Reading }
	| { readonly kind: 'message'; readonly text: string }
	/** The reader is at this row, in an editor. */
	| { readonly kind: 'at'; readonly row: string };

export type FromReading =
	| FromPanel
	| { readonly kind: 'at'; readonly row: string }
	| { readonly kind: 'act'; readonly action: string; readonly row: string };

export function isFromReading(value: unknown): value is FromReading {
	return isMessage(value, ({ kind, row, action }) => {
		if (typeof row !== 'string') return false;
		return kind === 'at' || (kind === 'act' && typeof action === 'string');
	});
}
