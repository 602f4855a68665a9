import type { Pattern } from './pattern';
import type { TextIndex } from './textIndex';

/** A stretch of the folded text that a quote's words were found in. */
export interface Span {
	readonly start: number;
	readonly end: number;
	/** The first and the last unit of the words that were found. */
	readonly first: number;
	readonly last: number;
}

/**
 * The words' span in the text: from their first unit that was found to the last. Of the text between them and the context, which
 * was put for something left out, they take what the context does not: with `x` for `加`, ⟦x快发展⟧ of `要x快发展` for `加快发展` behind `要`.
 */
export function spanOf(index: TextIndex, pattern: Pattern, at: Int32Array): Span {
	const [from, to] = [pattern.before.length, pattern.before.length + pattern.own.length];
	let [first, last] = [from, to - 1];
	while (at[first]! < 0) first++;
	while (at[last]! < 0) last--;
	let [before, behind] = [from - 1, to];
	while (before >= 0 && at[before]! < 0) before--;
	while (behind < at.length && at[behind]! < 0) behind++;
	let [start, end] = [at[first]!, at[last]! + 1];
	const [missingBefore, missingBehind] = [first - from, to - 1 - last];
	if (before >= 0) start -= Math.min(missingBefore, Math.max(0, start - at[before]! - 1 - (from - 1 - before)));
	else if (from === 0 && pattern.opensLine) start = lineEdge(index, start, -missingBefore);
	if (behind < at.length) end += Math.min(missingBehind, Math.max(0, at[behind]! - end - (behind - to)));
	else if (to === at.length && pattern.closesLine) end = lineEdge(index, end, missingBehind);
	return { start, end, first: first - from, last: last - from };
}

/** The line's edge where it is at most `reach` units away, else `at`. */
function lineEdge(index: TextIndex, at: number, reach: number): number {
	const step = Math.sign(reach);
	for (let i = 0; i <= Math.abs(reach); i++) if (index.opensLine(at + i * step)) return at + i * step;
	return at;
}
