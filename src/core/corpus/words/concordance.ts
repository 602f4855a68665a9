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
/** … and so much is read for it: marks of Markdown are gone then. A passage may be a whole book. */
const RAW = 200;

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
			const before = plain(report.text.slice(Math.max(range.start, words.start - RAW), words.start));
			return {
				report,
				place,
				left: before.slice(Math.max(0, before.length - CONTEXT)),
				word: plain(report.text.slice(words.start, words.end)),
				right: plain(report.text.slice(words.end, Math.min(range.end, words.end + RAW))).slice(0, CONTEXT),
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
	const key = concordanceKeys[order];
	const keyed = lines.map(line => ({ line, key: key(line) }));
	return keyed.sort((a, b) => compareText(a.key, b.key) || byYear(a.line, b.line)).map(({ line }) => line);
}

/** What lines are put in order by. The left side is read from the word backwards; marks and the numbers of sections say nothing. */
export const concordanceKeys: Readonly<Record<ConcordanceOrder, (line: ConcordanceLine) => string>> = {
	year: () => '',
	left: ({ left }) => Array.from(lettersOf(left)).reverse().join(''),
	right: ({ right }) => lettersOf(right),
	section: ({ section }) => section.replace(/[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）/g, ''),
};

function lettersOf(text: string): string {
	return text.replace(/[^\p{L}\p{N}]+/gu, ' ');
}

/** By code unit: what begins alike comes together on every machine. */
function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
