import type { TextEdit } from '../tags/retag';
import type { Range } from '../text/range';
import type { Anchor } from './anchor';

/** Anchors carried through edits, and nothing looked for: their spans and their candidates shift. Edits do not overlap and all count in the text before. */
export function shiftAnchors(anchors: readonly Anchor[], edits: readonly TextEdit[]): Anchor[] {
	const inOrder = ordered(edits);
	const first = inOrder[0]?.range.start ?? Infinity;
	return anchors.map(anchor => {
		const { range, candidates } = anchor;
		if (!candidates && (!range || range.end <= first)) return anchor;
		return {
			...anchor,
			...(range && { range: shiftRange(range, inOrder) }),
			...(candidates && { candidates: candidates.map(each => ({ ...each, range: shiftRange(each.range, inOrder) })) }),
		};
	});
}

export function ordered(edits: readonly TextEdit[]): TextEdit[] {
	return [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/**
 * Where a span is after edits in the order of the text. What is put in at an end stays outside; of a span that an edit reaches into the rest is
 * left, of one that is replaced as a whole an empty one.
 */
export function shiftRange({ start, end }: Range, edits: readonly TextEdit[]): Range {
	const newStart = shiftStart(start, edits);
	return { start: newStart, end: Math.max(newStart, shiftEnd(end, edits)) };
}

/** Whether edits left both ends of a span as they were: they were beside it, or strictly inside. */
export function keepsEnds({ start, end }: Range, edits: readonly TextEdit[]): boolean {
	return edits.every(
		({ range }) => range.end <= start || range.start >= end || (range.start > start && range.end < end),
	);
}

function shiftStart(offset: number, edits: readonly TextEdit[]): number {
	let shift = 0;
	for (const { range, newText } of edits) {
		if (range.start > offset) break;
		if (range.end > offset) return range.start + shift + newText.length;
		shift += newText.length - (range.end - range.start);
	}
	return offset + shift;
}

function shiftEnd(offset: number, edits: readonly TextEdit[]): number {
	let shift = 0;
	for (const { range, newText } of edits) {
		if (range.start >= offset) break;
		if (range.end >= offset) return range.start + shift;
		shift += newText.length - (range.end - range.start);
	}
	return offset + shift;
}
