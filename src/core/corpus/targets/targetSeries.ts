import type { Passage } from '../../report/passage';
import type { Report } from '../../report/report';
import { bigramsOf, dice } from '../../text/bigrams';
import { fold } from '../../text/fold';
import type { Steps } from '../../util/steps';
import { areDifferentKinds } from './otherThing';
import { type TargetYear, oncePromised } from './oncePromised';
import { targetResults, targetsOf } from './targets';

/** An indicator over the years. */
export interface TargetRow {
	/** As the newest report that has it names it. */
	readonly indicator: string;
	/** It is among the aims of a year; else among the tasks of all. */
	readonly isAim: boolean;
	/** For each report, as an index, what it promised: several where it did so twice, as a rate and as a level. */
	readonly years: ReadonlyMap<number, readonly TargetYear[]>;
}

/** Two names of this likeness (Dice of their bigrams) are one indicator; of tasks there are many, and their names are long. */
const AIM_ALIKE_MIN = 0.5;
const TASK_ALIKE_MIN = 0.7;

/**
 * What reports of one place, oldest first, promised for each year and what the next one says came of it. What came of a promise is told a year later: across a
 * gap in the series nothing is. Aims first, and of these what most years have; the order of the newest report within.
 */
export function* targetSeries(reports: readonly Report[]): Steps<TargetRow[]> {
	const rows: OpenRow[] = [];
	// From the newest back, so that an indicator has its newest name and place.
	for (let year = reports.length - 1; year >= 0; year--) {
		const [report, next] = [reports[year]!, reports[year + 1]];
		const isNext = next !== undefined && isYearAfter(report, next);
		const promised: readonly TargetYear[] = isNext
			? targetResults(report, next)
			: targetsOf(report).map(target => ({ target }));
		for (const each of oncePromised(promised)) addTo(rows, year, each);
		yield;
	}
	return rows
		.map(({ indicator, isAim, years }, i) => ({ indicator, isAim, years, i }))
		.sort((a, b) => Number(b.isAim) - Number(a.isAim) || (a.isAim ? b.years.size - a.years.size : 0) || a.i - b.i);
}

/** Rows without what stands in passages that are not wanted; `year` is the index of the report. */
export function wantedTargets(
	rows: readonly TargetRow[],
	isWanted: (passage: Passage, year: number) => boolean,
): TargetRow[] {
	return rows.flatMap(row => {
		const years = new Map(
			[...row.years].flatMap(([year, promised]) => {
				const kept = promised.filter(({ target, again = [] }) =>
					[target, ...again].some(({ clause }) => isWanted(clause.passage, year)),
				);
				return kept.length > 0 ? [[year, kept] as const] : [];
			}),
		);
		return years.size > 0 ? [{ ...row, years }] : [];
	});
}

interface OpenRow {
	readonly indicator: string;
	/** The same folded. */
	readonly name: string;
	readonly bigrams: ReadonlySet<string>;
	isAim: boolean;
	readonly years: Map<number, TargetYear[]>;
}

function addTo(rows: OpenRow[], year: number, promised: TargetYear): void {
	const { indicator, clause } = promised.target;
	const isAim = clause.passage.role === 'targets';
	const name = fold(indicator).text;
	const bigrams = new Set(bigramsOf(indicator));
	let best: { readonly row: OpenRow; readonly alike: number } | undefined;
	for (const row of rows) {
		const isNamesake = row.name === name;
		// 赤字率 is one indicator, among the tasks of 2022 and the aims of 2023; 就业 of a task is not 城镇新增就业 of the aims.
		if (row.isAim !== isAim && !isNamesake) continue;
		const alike = isNamesake ? 1 : dice(row.bigrams, bigrams);
		if (alike < (isAim ? AIM_ALIKE_MIN : TASK_ALIKE_MIN) || (best && alike <= best.alike)) continue;
		if (!areDifferentKinds(row.name, name)) best = { row, alike };
	}
	if (!best) {
		rows.push({ indicator, name, bigrams, isAim, years: new Map([[year, [promised]]]) });
		return;
	}
	best.row.isAim ||= isAim;
	const known = best.row.years.get(year);
	if (known) known.push(promised);
	else best.row.years.set(year, [promised]);
}

function isYearAfter(report: Report, next: Report): boolean {
	return report.year === undefined || next.year === undefined || next.year === report.year + 1;
}
