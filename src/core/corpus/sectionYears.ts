import type { Comparison } from '../compare/comparison';
import type { SectionFate } from '../compare/sectionLinks';
import type { Report } from '../report/report';
import type { Section } from '../report/section';
import type { Steps } from '../util/steps';
import { likeSections, sectionFates } from './sectionLike';

/** A section in one year. */
export interface SectionYear {
	readonly section: Section;
	/** What became of it since the year before; absent in the first. */
	readonly kinds: readonly SectionFate[];
}

/** A section through the years: for each report, as an index, what stood for it then; several where it was merged. */
export interface SectionRow {
	readonly years: ReadonlyMap<number, readonly SectionYear[]>;
}

/** Whether the newest of so many reports has it no more. */
export function isGivenUp({ years }: SectionRow, reports: number): boolean {
	return !years.has(reports - 1);
}

/**
 * What the newest report has or the one before it had, in order, and behind that what was given up longer ago, the latest first: of thirteen years this is most of
 * the rows, and between those of this year it would leave hardly two of them on one screen.
 */
export function longGivenUpLast(rows: readonly SectionRow[], reports: number): SectionRow[] {
	const last = ({ years }: SectionRow): number => Math.max(reports - 2, 0) - Math.max(...years.keys());
	return [...rows].sort((a, b) => Math.max(0, last(a)) - Math.max(0, last(b)));
}

interface OpenRow {
	readonly years: Map<number, SectionYear[]>;
}

/**
 * The chapters and sections of a series, oldest report first, each with what it was in the other years: those of the newest report in its order, and what was given up
 * on the way where it stood then. Each year is held against the next; what was split is in the rows of all its parts.
 */
export function* sectionYears(
	reports: readonly Report[],
	compareTwo: (old: Report, fresh: Report) => Steps<Comparison>,
): Steps<SectionRow[]> {
	const rows: OpenRow[] = [];
	/** The rows of the year that was looked at last, by section. */
	let known = new Map<Section, OpenRow[]>();
	for (let year = reports.length - 1; year >= 0; year--) {
		const comparison = year === 0 ? undefined : yield* compareTwo(reports[year - 1]!, reports[year]!);
		const fates = sectionFates(comparison);
		const own = new Map<Section, OpenRow[]>();
		let before: OpenRow | undefined;
		for (const section of comparedOf(reports[year]!, comparison, known)) {
			const found = known.get(section) ?? [];
			const targets = found.length > 0 ? found : [rowBehind(rows, before)];
			for (const row of targets) {
				const cell = row.years.get(year) ?? [];
				cell.push({ section, kinds: fates.get(section) ?? [] });
				row.years.set(year, cell);
			}
			own.set(section, targets);
			before = targets.at(-1);
		}
		known = carried(comparison, own);
	}
	return rows;
}

/** Of the first report, which is compared with none before it, what the next one was compared with, and its like. */
function comparedOf(
	{ allSections }: Report,
	comparison: Comparison | undefined,
	known: ReadonlyMap<Section, unknown>,
): Section[] {
	const compared = new Set(comparison?.sections.flatMap(({ new: fresh }) => fresh ?? []));
	return allSections.filter(section => compared.has(section) || known.has(section));
}

/** For the year before: its sections with the rows of what they became. */
function carried(
	comparison: Comparison | undefined,
	own: ReadonlyMap<Section, readonly OpenRow[]>,
): Map<Section, OpenRow[]> {
	const rows = new Map<Section, OpenRow[]>();
	for (const old of new Set(comparison?.sections.flatMap(link => link.old ?? [])))
		rows.set(old, [...new Set(likeSections(comparison!, 'old', old).flatMap(section => own.get(section) ?? []))]);
	return rows;
}

/** A new row behind another, or at the top. */
function rowBehind(rows: OpenRow[], before: OpenRow | undefined): OpenRow {
	const row: OpenRow = { years: new Map() };
	rows.splice(before ? rows.indexOf(before) + 1 : 0, 0, row);
	return row;
}
