import type { RemovalRule } from '../source';
import type { PdfLine } from './pdfLine';

/** So many lines at either end of a page may be of its head and foot. */
const EDGE_LINES = 3;
/** They are in this share of its height, above and below. */
const EDGE_HEIGHT = 0.13;
/** A head is on this share of the pages; with different ones for odd and even pages on half of them. */
const REPEATED_MIN = 0.4;
/** A longer line is of the report: a head is the report's title, a foot an address. */
const LENGTH_MAX = 120;

/** `- 12 -`, `12`, `第3页 共20页`, `3 / 20`, `· 3 ·` */
const PAGE_NUMBER =
	/^[-—–－─·•\s\u3000]*(?:第?[\s\u3000]*\d{1,4}[\s\u3000]*页?)(?:[\s\u3000,，]*(?:\/|／|共|of)[\s\u3000]*\d{1,4}[\s\u3000]*页?)?[-—–－─·•\s\u3000]*$/i;

/** What stands above and below the text of each page, with the rule that says why it is no part of the report. */
export function pageEdges(
	pages: readonly (readonly PdfLine[])[],
	heights: readonly number[],
): Map<PdfLine, RemovalRule> {
	const found = new Map<PdfLine, RemovalRule>();
	const edges = pages.map((lines, i) => {
		const height = heights[i]!;
		return {
			head: lines.slice(0, EDGE_LINES).filter(({ y }) => y < height * EDGE_HEIGHT),
			foot: lines.slice(-EDGE_LINES).filter(({ y }) => y > height * (1 - EDGE_HEIGHT)),
		};
	});
	for (const side of ['head', 'foot'] as const) {
		const counts = new Map<string, number>();
		for (const edge of edges)
			for (const key of new Set(edge[side].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
		for (const edge of edges) {
			for (const line of edge[side]) {
				const often = counts.get(keyOf(line))!;
				if (PAGE_NUMBER.test(line.text)) found.set(line, 'pageNumber');
				else if (line.text.length <= LENGTH_MAX && often > 1 && often >= pages.length * REPEATED_MIN)
					found.set(line, 'pageEdge');
			}
		}
	}
	return found;
}

/** The same but for its numbers, and for the side that it stands on. */
function keyOf({ text }: PdfLine): string {
	return text.replace(/\d+/g, '0').replace(/[\s\u3000]/g, '');
}
