import { groupBy } from '../../util/groupBy';
import type { PdfPage, PdfPiece } from './pdfText';

/** A gutter is at least so many letters wide: wider than any gap between words, narrower than a table's. */
const GUTTER_MIN = 1.2;
/** A column has lines of at least so many letters on its page: cells of a table are shorter. */
const COLUMN_MIN = 9;
/** So many rows on both sides make columns. */
const ROWS_MIN = 8;
/** So much of all rows of the text has words on both sides of the gutter. */
const BOTH_MIN = 0.5;

/** The pieces of each page, a list for every column in the order of reading; `undefined` where there are more than two columns. */
export function columnsOf(page: PdfPage, size: number): readonly (readonly PdfPiece[])[] | undefined {
	const gutters = guttersOf(page, size);
	if (gutters.length > 1) return undefined;
	const [gutter] = gutters;
	if (gutter === undefined) return [page.pieces];
	// What crosses the gutter above the columns, a title, is read before them, and what crosses it below after them.
	const isCrossing = ({ x, width }: PdfPiece): boolean => x < gutter && x + width > gutter;
	const crossing = page.pieces.filter(isCrossing);
	const sides = page.pieces.filter(piece => !isCrossing(piece));
	const first = sides.reduce((least, { y }) => Math.min(least, y), Infinity);
	const above = crossing.filter(({ y }) => y <= first);
	const below = crossing.filter(({ y }) => y > first);
	return [[...above], sides.filter(({ x }) => x < gutter), sides.filter(({ x }) => x >= gutter), [...below]].filter(
		pieces => pieces.length > 0,
	);
}

/** Where words end and begin on both sides, row by row, over the height of the page. */
function guttersOf({ pieces, width }: PdfPage, size: number): number[] {
	const rows = groupBy(pieces, ({ y }) => Math.round(y / (size * 0.6)));
	/** How many rows have a gap at each place, in steps of half a letter. */
	const step = size / 2;
	const gaps = new Map<number, number>();
	let full = 0;
	for (const row of rows.values()) {
		const joined = joinSpans(row, size * GUTTER_MIN);
		if (joined.reduce((sum, [a, b]) => sum + b - a, 0) >= width * 0.3) full++;
		for (const [i, [, end]] of joined.entries()) {
			const next = joined[i + 1];
			if (!next || end - joined[i]![0] < size * COLUMN_MIN || next[1] - next[0] < size * COLUMN_MIN) continue;
			for (let at = Math.ceil(end / step); at <= Math.floor(next[0] / step); at++)
				gaps.set(at, (gaps.get(at) ?? 0) + 1);
		}
	}
	const wanted = Math.max(ROWS_MIN, full * BOTH_MIN);
	const found: number[] = [];
	for (const at of [...gaps.keys()].sort((a, b) => a - b))
		if (gaps.get(at)! >= wanted && (found.length === 0 || at - found[found.length - 1]! > COLUMN_MIN)) found.push(at);
	return found.map(at => at * step);
}

function joinSpans(row: readonly PdfPiece[], gap: number): [number, number][] {
	const joined: [number, number][] = [];
	for (const { x: start, width } of [...row].sort((a, b) => a.x - b.x)) {
		const end = start + width;
		const last = joined[joined.length - 1];
		if (last && start - last[1] < gap) last[1] = Math.max(last[1], end);
		else joined.push([start, end]);
	}
	return joined;
}
