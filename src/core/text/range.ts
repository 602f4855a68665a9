/** A half-open span of a text in UTF-16 code units: `[start, end)`. */
export interface Range {
	readonly start: number;
	readonly end: number;
}

/** A {@link Range} with the lines it touches, 0-based and inclusive. */
export interface LineRange extends Range {
	readonly startLine: number;
	readonly endLine: number;
}

export function contains(outer: Range, inner: Range): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

export function overlaps(a: Range, b: Range): boolean {
	return a.start < b.end && b.start < a.end;
}
