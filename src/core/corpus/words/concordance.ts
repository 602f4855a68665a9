import type { Report } from '../../report/report';
import { headingPath } from '../../report/section';
import { plain } from '../../text/fold';
import { wholeQuotes } from '../../text/wholeQuotes';
import type { WordPlace } from './wordPlaces';

/** Some words where they stand, with what stands around them (KWIC). */
export interface ConcordanceLine {
	readonly report: Report;
	readonly place: WordPlace;
	/** As listed, of the same passage: nearest the word last, and first. */
	readonly left: string;
	readonly word: string;
	readonly right: string;
	readonly section: string;
}

/** So much of either side is compared and shown. */
const CONTEXT = 30;

export const concordanceOrders = ['year', 'left', 'right', 'section'] as const;

export type ConcordanceOrder = (typeof concordanceOrders)[number];

/** `found`: the places of each report. In the order given. */
export function concordance(
	found: readonly { readonly report: Report; readonly places: readonly WordPlace[] }[],
): ConcordanceLine[] {
	return found.flatMap(({ report, places }) =>
		places.map((place): ConcordanceLine => {
			const { range, section } = place.passage;
			const words = wholeQuotes(report.text, place);
			const before = plain(report.text.slice(range.start, words.start));
			return {
				report,
				place,
				left: before.slice(Math.max(0, before.length - CONTEXT)),
				word: plain(report.text.slice(words.start, words.end)),
				right: plain(report.text.slice(words.end, range.end)).slice(0, CONTEXT),
				section: headingPath(section).join(' › '),
			};
		}),
	);
}

/** Lines with the same words to the left, or to the right, come together; of equal ones the newest report first. */
export function sortConcordance(lines: readonly ConcordanceLine[], order: ConcordanceOrder): ConcordanceLine[] {
	const byYear = (a: ConcordanceLine, b: ConcordanceLine): number =>
		(b.report.year ?? 0) - (a.report.year ?? 0) ||
		compareText(a.report.place ?? '', b.report.place ?? '') ||
		a.place.start - b.place.start;
	const key = keys[order];
	const keyed = lines.map(line => ({ line, key: key(line) }));
	return keyed.sort((a, b) => compareText(a.key, b.key) || byYear(a.line, b.line)).map(({ line }) => line);
}

/** The left side is read from the word backwards. */
const keys: Readonly<Record<ConcordanceOrder, (line: ConcordanceLine) => string>> = {
	year: () => '',
	left: ({ left }) => Array.from(withoutMarks(left)).reverse().join(''),
	right: ({ right }) => withoutMarks(right),
	section: ({ section }) => section.replace(/[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）/g, ''),
};

function withoutMarks(text: string): string {
	return text.replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** By code unit: what begins alike comes together on every machine. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
