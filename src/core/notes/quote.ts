/** A stored description of a span, in the ways by which it can be found again (W3C TextQuoteSelector, TextPositionSelector, and the headings above). */
export interface Quote {
	/** The words of the span as they stand in the text. */
	readonly exact: string;
	/** The words before and behind it, up to {@link CONTEXT_LENGTH} of each. */
	readonly prefix: string;
	readonly suffix: string;
	/** Where it stood, in UTF-16 code units. */
	readonly start?: number;
	/** The titles of the sections around it, outermost first, with their numbers. */
	readonly section?: readonly string[];
}

/** As much context as tells two places of one sentence apart: a clause or two. */
export const CONTEXT_LENGTH = 30;

/** What became of a span. `exact`: word for word where it stood; `moved`: word for word, elsewhere; `changed`: reworded; `lost`: not in this text. */
export const anchorStates = ['exact', 'moved', 'changed', 'ambiguous', 'lost'] as const;

export type AnchorState = (typeof anchorStates)[number];
