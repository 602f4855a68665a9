import { type CancellationToken, l10n } from 'vscode';
import {
	type FigureYear,
	type Target,
	type TargetRow,
	type TargetYear,
	type Verdict,
	plain,
	targetSeries,
	wantedTargets,
} from '../../core';
import type { Cell, Part, Tone } from '../../protocol/table';
import { UnreadableFile } from '../files/readText';
import { runInSlices } from '../slices';
import { type BuiltTable, Places, coverage, placeName, yearName } from './built';
import type { ScopedReport } from './scope';
import { type TargetPlaces, targetFrame, targetPlots } from './targetPlots';
import { whyOf } from './targetWords';

interface Column {
	readonly file: ScopedReport;
	/** The next year's, which tells what came of it. */
	readonly next: ScopedReport | undefined;
	readonly list: number;
	readonly year: number;
}

/** What each year promised, and what the next one said of it. Several places stand beside each other, indicator by indicator. */
export async function targetTable(lists: readonly ScopedReport[][], token?: CancellationToken): Promise<BuiltTable> {
	const series: TargetRow[][] = [];
	for (const list of lists) {
		const rows = await runInSlices(targetSeries(list.map(({ report }) => report)), token);
		series.push(wantedTargets(rows, (passage, year) => list[year]!.isWanted(passage)));
	}
	if (series.every(rows => rows.length === 0))
		throw new UnreadableFile(l10n.t('No targets were found in {0}.', coverage(lists)));
	const columns = lists.flatMap((list, i): Column[] =>
		list.map((file, year) => ({ file, next: list[year + 1], list: i, year })),
	);
	const used = columns.filter(({ list, year }) => series[list]!.some(({ years }) => years.has(year)));
	const places = new Places();
	const merged = mergeByName(series);
	const grid: string[][] = [];
	const files = lists.flat();
	const several = lists.length > 1;
	const rows = merged.map(({ indicator, isAim, of }) => {
		const line = [indicator];
		const cells = used.map(({ file, next, list, year }): Cell => {
			const promised = of.get(list)?.years.get(year) ?? [];
			line.push(...gridCells(promised, file, next));
			return { parts: promised.flatMap(each => parts(each, file, next, places)), lines: true };
		});
		grid.push(line);
		return {
			id: `${isAim ? 'aims' : 'tasks'} ${indicator}`,
			group: isAim ? 'aims' : 'tasks',
			cells: [{ parts: [{ text: indicator, tone: 'strong' as const }] }, ...cells],
			plots: [...of].flatMap(([list, row]) =>
				targetPlots(row, several ? placeName(lists[list]![0]!) : undefined, year =>
					placesOf(year, lists[list]!, files, places),
				),
			),
		};
	});
	return {
		table: {
			title: l10n.t('Targets and outcomes'),
			about: [
				coverage(lists),
				l10n.t(
					'Under each target what the next report says of it: {0} met, {1} missed, {2} unclear, {3} not reported.',
					'✓',
					'✗',
					'△',
					'–',
				),
			],
			columns: [
				{ name: l10n.t('Indicator'), wrap: true, sortable: true },
				...used.map(({ file }) => ({ name: yearName(file, several) })),
			],
			rows,
			endsWithNewest: true,
			groups: [
				{ id: 'aims', name: l10n.t('Aims of the year') },
				{ id: 'tasks', name: l10n.t('In the tasks') },
			],
			rowActions: [],
			chart: targetFrame(files, file => yearName(file, several)),
		},
		places: places.all,
		grid: {
			columns: [
				l10n.t('Indicator'),
				...used.flatMap(({ file }) => {
					const name = yearName(file, several);
					return [l10n.t('{0} target', name), l10n.t('{0} outcome', name), l10n.t('{0} verdict', name)];
				}),
			],
			rows: grid,
		},
	};
}

interface MergedRow {
	readonly indicator: string;
	readonly isAim: boolean;
	/** The row of each place that has it. */
	readonly of: Map<number, TargetRow>;
}

/** Rows of other places join that of the same name; the first place's order holds. */
function mergeByName(series: readonly (readonly TargetRow[])[]): MergedRow[] {
	const merged: MergedRow[] = [];
	series.forEach((rows, list) => {
		for (const row of rows) {
			const known = merged.find(
				each => each.isAim === row.isAim && !each.of.has(list) && isSameName(each.indicator, row.indicator),
			);
			if (known) known.of.set(list, row);
			else merged.push({ indicator: row.indicator, isAim: row.isAim, of: new Map([[list, row]]) });
		}
	});
	return merged.sort((a, b) => Number(b.isAim) - Number(a.isAim));
}

function isSameName(a: string, b: string): boolean {
	return a === b || (Math.min(a.length, b.length) >= 4 && (a.includes(b) || b.includes(a)));
}

const signs: Readonly<Record<Verdict, { readonly sign: string; readonly tone: Tone }>> = {
	met: { sign: '✓', tone: 'good' },
	missed: { sign: '✗', tone: 'bad' },
	unclear: { sign: '△', tone: 'unsure' },
	'not-reported': { sign: '–', tone: 'weak' },
};

function parts(each: TargetYear, file: ScopedReport, next: ScopedReport | undefined, places: Places): Part[] {
	return [
		...promiseAndOutcome(each, file, next, places),
		...(each.again ?? []).map(target => again(target, file, places)),
	];
}

/** Behind what came of it, so that Shift+Enter opens that. */
function again({ range, clause }: Target, file: ScopedReport, places: Places): Part {
	return { text: l10n.t('also line {0}', clause.passage.line + 1), tone: 'weak', opens: places.add(file, range) };
}

function promiseAndOutcome(
	each: TargetYear,
	file: ScopedReport,
	next: ScopedReport | undefined,
	places: Places,
): Part[] {
	const { target } = each;
	const promised: Part = { text: words(file, target.range), opens: places.add(file, target.range) };
	if (!('verdict' in each) || !next) return [promised];
	const { outcome, verdict, reason } = each;
	const { sign, tone } = signs[verdict];
	const why = whyOf({ verdict, reason });
	const verdictPart: Part = { text: sign, tone, title: why };
	return outcome
		? [
				promised,
				{ ...verdictPart, text: `${sign} ${words(next, outcome.range)}`, opens: places.add(next, outcome.range) },
			]
		: [promised, verdictPart];
}

/** The same for a chart. */
function placesOf(
	{ year, of }: FigureYear,
	list: readonly ScopedReport[],
	files: readonly ScopedReport[],
	places: Places,
): TargetPlaces {
	const [file, next] = [list[year]!, list[year + 1]];
	const promised = { text: words(file, of.target.range), opens: places.add(file, of.target.range) };
	const report = files.indexOf(file);
	if (!('verdict' in of) || !next) return { report, promised };
	const why = whyOf(of);
	const { outcome } = of;
	return {
		report,
		promised,
		outcome: outcome
			? {
					text: [why, words(next, outcome.range)].join(l10n.t(': ')),
					opens: places.add(next, outcome.range),
				}
			: { text: why },
	};
}

function gridCells(promised: readonly TargetYear[], file: ScopedReport, next: ScopedReport | undefined): string[] {
	const joined = (text: (each: TargetYear) => string): string => promised.map(text).join('\n');
	return [
		joined(({ target }) => words(file, target.range)),
		joined(each => ('outcome' in each && next ? words(next, each.outcome.range) : '')),
		joined(each => ('verdict' in each ? whyOf(each) : '')),
	];
}

function words({ report }: ScopedReport, { start, end }: { readonly start: number; readonly end: number }): string {
	return plain(report.text.slice(start, end));
}
