import { type CancellationToken, l10n } from 'vscode';
import {
	type Reason,
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
import { type BuiltTable, Places, coverage, yearName } from './built';
import type { ScopedReport } from './scope';

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
		};
	});
	const several = lists.length > 1;
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
			groups: [
				{ id: 'aims', name: l10n.t('Aims of the year') },
				{ id: 'tasks', name: l10n.t('In the tasks') },
			],
			rowActions: [],
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

/** `不明：说的是几年合计` */
function whyOf({ verdict, reason }: { readonly verdict: Verdict; readonly reason: Reason }): string {
	return [verdictName(verdict), reasonName(reason)].filter(text => text !== '').join(l10n.t(': '));
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

export function verdictName(verdict: Verdict): string {
	switch (verdict) {
		case 'met':
			return l10n.t('met');
		case 'missed':
			return l10n.t('missed');
		case 'unclear':
			return l10n.t('unclear');
		case 'not-reported':
			return l10n.t('not reported');
	}
}

/** Why, where the verdict does not say it. */
export function reasonName(reason: Reason): string {
	switch (reason) {
		case 'several-years':
			return l10n.t('it tells of several years together');
		case 'no-figure':
			return l10n.t('it has no figure to compare');
		case 'other-basis':
			return l10n.t('it counts something much larger or smaller');
		case 'ceiling':
			return l10n.t('of prices the aim is a ceiling, not a figure to reach');
		case 'words':
			return l10n.t('by its words');
		case 'figures':
			return l10n.t('by its figures');
		case 'silent':
			return '';
	}
}
