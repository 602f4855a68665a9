import type { Range } from '../core';

/** What a span of words is marked as, outermost first: where two overlap, the later one is cut and stands inside the earlier. */
export const spanKinds = ['insert', 'note', 'sentence', 'tag', 'verb', 'figure', 'term'] as const;

export type SpanKind = (typeof spanKinds)[number];

/** Some words of a line and the element that they are shown in. Columns. */
export interface Span extends Range {
	readonly kind: SpanKind;
	/** Without escapes: the renderer escapes values. */
	readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** Words that went, and the column before which they stood. */
export interface DeletedWords {
	readonly at: number;
	readonly text: string;
	/** Where they stood. */
	readonly title: string;
}

/** A passage of the other report that is gone. */
export interface GonePassage {
	readonly text: string;
	readonly isHeading: boolean;
	readonly title: string;
}

/** What is shown of a line of the source; columns count from its start. */
export interface LineMarks {
	readonly spans: readonly Span[];
	readonly deleted: readonly DeletedWords[];
	/** Of the block that the line is. */
	readonly classes: readonly string[];
	/** The tags that the whole line has. */
	readonly tags: readonly string[];
	/** What became of the passage, in words. */
	readonly fate?: string;
	/** What stood before it, and behind it. */
	readonly goneBefore: readonly GonePassage[];
	readonly gone: readonly GonePassage[];
}

/** By 0-based line. */
export type Marks = ReadonlyMap<number, LineMarks>;

export const noMarks: LineMarks = { spans: [], deleted: [], classes: [], tags: [], goneBefore: [], gone: [] };

/** The marks of several sources on one line. */
export function united(a: LineMarks | undefined, b: LineMarks): LineMarks {
	if (!a) return b;
	const fate = a.fate ?? b.fate;
	return {
		spans: [...a.spans, ...b.spans],
		deleted: [...a.deleted, ...b.deleted],
		classes: [...a.classes, ...b.classes],
		tags: [...new Set([...a.tags, ...b.tags])],
		...(fate === undefined ? {} : { fate }),
		goneBefore: [...a.goneBefore, ...b.goneBefore],
		gone: [...a.gone, ...b.gone],
	};
}
