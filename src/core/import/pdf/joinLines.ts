import { matchForm } from '../../report/headingForms';
import { isOpening, isSalutation } from '../../report/opening';
import { fold } from '../../text/fold';
import { groupBy } from '../../util/groupBy';
import { type PdfLine, mostOf } from './pdfLine';

/** In letters: a line begins a paragraph from this indent on; reports have two. */
const INDENT_MIN = 1.2;
const INDENT_MAX = 4.5;
/** A line is full when at most this much is missing: a word in Latin letters, a mark that may not begin a line with the letter before it. */
const SLACK = 2.6;
/** Letters of one paragraph differ in size by less. */
const SIZE_DIFFERENCE = 0.12;
/** Between paragraphs that are set apart by space: so much more than between lines. */
const LOOSE = 1.35;
/** A line set in the middle has as much room on the left as on the right. */
const CENTRED = 1.5;
/** A title that goes on on a second line nearly fills the first. */
const TITLE_FULL = 0.6;
/** Where so many lines are indented, paragraphs are: a line that is not goes on. */
const INDENTED_MIN = 0.06;

/** So many lines that end at one place are full, and no chance. */
const AT_EDGE_MIN = 3;

interface Area {
	readonly left: number;
	readonly right: number;
}

/** The lines of each paragraph. `widthOf`: that of a page which is one column. */
export function joinLines(
	lines: readonly PdfLine[],
	widthOf: (page: number) => number | undefined,
): readonly (readonly PdfLine[])[] {
	if (lines.length === 0) return [];
	const size = bodySize(lines);
	const areas = areasOf(lines, size, widthOf);
	const area = ({ page }: PdfLine): Area => areas.get(page)!;
	const indentOf = (line: PdfLine): number => (line.x - area(line).left) / size;
	const isIndented = (line: PdfLine): boolean => indentOf(line) >= INDENT_MIN && indentOf(line) <= INDENT_MAX;
	const isFull = (line: PdfLine): boolean => area(line).right - line.end <= SLACK * size;
	const isCentred = (line: PdfLine): boolean => {
		const { left, right } = area(line);
		const room = line.x - left;
		return room > size * INDENT_MIN && Math.abs(room - (right - line.end)) < CENTRED * size;
	};
	const spacing = spacingOf(lines);
	const indents = lines.filter(line => isIndented(line) && !isCentred(line)).length >= lines.length * INDENTED_MIN;
	const paragraphs: PdfLine[][] = [];
	for (const line of lines) {
		const paragraph = paragraphs[paragraphs.length - 1] ?? [];
		const before = paragraph[paragraph.length - 1];
		if (before && goesOn(before, line)) paragraph.push(line);
		else paragraphs.push([line]);
	}
	return paragraphs;

	function goesOn(before: PdfLine, line: PdfLine): boolean {
		if (Math.abs(line.size - before.size) > SIZE_DIFFERENCE * before.size) return false;
		const samePage = line.page === before.page;
		const loose = samePage && line.y - before.y > Math.max(spacing, before.size * 1.2) * LOOSE;
		if (isCentred(line) && isCentred(before))
			return !loose && isLarger(line) && before.end - before.x >= (area(before).right - area(before).left) * TITLE_FULL;
		if (!isFull(before) || loose) return false;
		if (indents) return !isIndented(line) && !isCentred(line);
		// Without indents, and at the end of a page without space below it, a sentence that ends at the end of a line ends its paragraph where a
		// heading follows, or where the next letter would have gone on the line. Of all others four in five end within one.
		const ends = /[。！？：:!?]["”’』」）)]*$/.test(before.text);
		return !(ends && (beginsParagraph(line.text) || (!samePage && area(before).right - before.end >= size)));
	}

	function isLarger(line: PdfLine): boolean {
		return line.size > size * (1 + SIZE_DIFFERENCE);
	}
}

/** The size of the report's letters: of most of them. */
function bodySize(lines: readonly PdfLine[]): number {
	return mostOf(lines.map(line => [line.size, line.text.length] as const));
}

/** From where to where the lines of each page go: pages for binding have a margin on either side by turns. */
function areasOf(
	lines: readonly PdfLine[],
	size: number,
	widthOf: (page: number) => number | undefined,
): ReadonlyMap<number, Area> {
	const pages = groupBy(lines, ({ page }) => page);
	const ofBody = (all: readonly PdfLine[]): PdfLine[] =>
		all.filter(line => Math.abs(line.size - size) <= SIZE_DIFFERENCE * size);
	const own = [...pages].map(([page, all]) => [page, areaOf(ofBody(all), size, widthOf(page))] as const);
	const left = mostOf(own.flatMap(([, area]) => (area ? [[area.left, area.lines] as const] : [])));
	const width = mostOf(own.flatMap(([, area]) => (area ? [[area.right - area.left, area.lines] as const] : [])));
	return new Map(
		own.map(([page, area]) => {
			// Few lines, all of which begin or end paragraphs, tell less than the other pages do.
			const sure = area !== undefined && Math.abs(area.right - area.left - width) < size;
			return [page, sure ? area : { left, right: left + width }];
		}),
	);
}

function areaOf(
	lines: readonly PdfLine[],
	size: number,
	width: number | undefined,
): (Area & { readonly lines: number }) | undefined {
	const long = lines.filter(({ text }) => text.length >= 8);
	if (long.length === 0) return undefined;
	// Of a hundred lines one may hang out: a table, a mark in the margin.
	const lefts = long.map(({ x }) => x).sort((a, b) => a - b);
	const rights = long.map(({ end }) => end).sort((a, b) => b - a);
	const left = lefts.find((x, i) => (lefts[i + 1] ?? x) - x < size / 2) ?? lefts[0]!;
	const right = rights.find((x, i) => x - (rights[i + 1] ?? x) < size) ?? rights[0]!;
	// Where few lines reach the right edge none may: then it is as far from the page's as the left one.
	const atEdge = rights.filter(x => Math.abs(x - right) < size).length;
	const edge = width !== undefined && atEdge < AT_EDGE_MIN ? Math.max(right, width - left) : right;
	return { left, right: edge, lines: long.length };
}

/** From one line to the next, as most of them are. */
function spacingOf(lines: readonly PdfLine[]): number {
	const steps = lines.flatMap((line, i) => {
		const before = lines[i - 1];
		return before?.page === line.page && line.y > before.y ? [[line.y - before.y, 1] as const] : [];
	});
	return mostOf(steps);
}

function beginsParagraph(text: string): boolean {
	const folded = fold(text).text;
	return matchForm(folded) !== undefined || isSalutation(folded) || isOpening(folded);
}
