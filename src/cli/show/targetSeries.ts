import {
	type Grid,
	type Report,
	type TargetRow,
	type TargetYear,
	gridCsv,
	gridMarkdown,
	targetSeriesJson,
} from '../../core';
import { t } from '../messages';
import { json } from './json';
import { verdictSigns, whyOf, words } from './targets';
import { yearOf } from './yearOf';

/** Targets over more than two years: indicator by indicator. */
export function targetSeriesOutputs(
	reports: readonly Report[],
	rows: readonly TargetRow[],
): Readonly<Record<'json' | 'text' | 'markdown' | 'csv', () => string>> {
	return {
		json: () => json(targetSeriesJson(reports, rows)),
		text: () => text(reports, rows),
		markdown: () => gridMarkdown(grid(reports, rows, '\n')),
		csv: () => gridCsv(separateGrid(reports, rows)),
	};
}

function text(reports: readonly Report[], rows: readonly TargetRow[]): string {
	return rows
		.map(({ indicator, years }) =>
			[
				indicator,
				...[...years]
					.sort(([a], [b]) => a - b)
					.flatMap(([year, promised]) =>
						promised.map(each => `  ${yearOf(reports[year]!)}  ${promisedAndTold(reports, year, each).join('  ')}`),
					),
			].join('\n'),
		)
		.join('\n\n');
}

function grid(reports: readonly Report[], rows: readonly TargetRow[], between: string): Grid {
	return {
		columns: [t('indicator'), ...reports.map(yearOf)],
		rows: rows.map(({ indicator, years }) => [
			indicator,
			...reports.map((_, year) =>
				(years.get(year) ?? []).flatMap(each => promisedAndTold(reports, year, each)).join(between),
			),
		]),
	};
}

/** Promise, outcome and verdict in columns of their own. */
function separateGrid(reports: readonly Report[], rows: readonly TargetRow[]): Grid {
	const joined = (promised: readonly TargetYear[], part: (each: TargetYear) => string): string =>
		promised.map(part).join('\n');
	return {
		columns: [
			t('indicator'),
			...reports.flatMap(report =>
				[t('promised'), t('came of it'), t('verdict')].map(name => `${yearOf(report)} ${name}`),
			),
		],
		rows: rows.map(({ indicator, years }) => [
			indicator,
			...reports.flatMap((report, year) => {
				const promised = years.get(year) ?? [];
				return [
					joined(promised, ({ target }) => words(report, target)),
					joined(promised, each => ('verdict' in each && each.outcome ? words(reports[year + 1]!, each.outcome) : '')),
					joined(promised, each => ('verdict' in each ? whyOf(each) : '')),
				];
			}),
		]),
	};
}

function promisedAndTold(reports: readonly Report[], year: number, each: TargetYear): string[] {
	const promised = words(reports[year]!, each.target);
	if (!('verdict' in each)) return [promised];
	const { outcome, verdict } = each;
	return [promised, [verdictSigns[verdict], outcome ? words(reports[year + 1]!, outcome) : ''].join(' ').trim()];
}
