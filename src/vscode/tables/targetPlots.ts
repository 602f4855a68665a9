import { l10n } from 'vscode';
import {
	type FigureYear,
	type Magnitude,
	type TargetFigure,
	type TargetRow,
	type Verdict,
	magnitudeOf,
	targetFigures,
	verdicts,
} from '../../core';
import type { ChartFrame, Line, Mark, Plot, Shape } from '../../protocol/chart';
import { chartReports, chartWords } from './chartWords';
import type { ScopedReport } from './scope';
import { verdictName } from './targetWords';

/** Where a target stands and what it says, and what came of it. */
export interface TargetPlaces {
	/** The number of the report, among all of the table. */
	readonly report: number;
	readonly promised: { readonly text: string; readonly opens: number };
	/** Its verdict, what tells why, and the words; of the newest year there is none. */
	readonly outcome?: { readonly text: string; readonly opens?: number };
}

/** An indicator of one place, a plot for each unit. `placesOf` knows where things stand. */
export function targetPlots(
	row: TargetRow,
	place: string | undefined,
	placesOf: (year: FigureYear) => TargetPlaces,
): Plot[] {
	return targetFigures(row)
		.filter(isToBeSeen)
		.map((figure): Plot => {
			const { name: scale, of } = magnitudeOf(
				figure.years.flatMap(({ promised, upTo = promised, reached = promised }) => [promised, upTo, reached]),
			);
			const unit = unitName(figure, scale);
			const years = figure.years.map(year => ({ year, places: placesOf(year) }));
			const lines: readonly Line[] = [
				{ name: l10n.t('Target'), marks: years.map(({ year, places }) => promiseMark(year, of, places)) },
				{
					name: l10n.t('Outcome'),
					isJoined: true,
					marks: years.flatMap(({ year, places }) => outcomeMark(year, of, places) ?? []),
				},
			];
			return {
				...(place !== undefined && { name: place }),
				unit,
				// Amounts are read by their height; of rates the differences are to be seen.
				fromZero: figure.unit !== '%' && !figure.isChange,
				...(figure.isChange && { scale: 'change' }),
				lines,
			};
		});
}

/** One bar alone is better read. */
function isToBeSeen({ years }: TargetFigure): boolean {
	return new Set(years.map(({ year }) => year)).size > 1 || years.some(({ reached }) => reached !== undefined);
}

function unitName({ unit, isChange }: TargetFigure, scale: Magnitude['name']): string {
	if (isChange) return l10n.t('% change');
	return scale + unit;
}

function promiseMark(
	{ promised, upTo, bound }: FigureYear,
	of: number,
	{ report, promised: said }: TargetPlaces,
): Mark {
	return {
		report,
		shape: upTo === undefined ? bound : 'range',
		value: promised / of,
		...(upTo !== undefined && { upTo: upTo / of }),
		text: l10n.t('target {0}', said.text),
		opens: said.opens,
	};
}

function outcomeMark(
	{ of: result, reached }: FigureYear,
	of: number,
	{ report, outcome }: TargetPlaces,
): Mark | undefined {
	if (!('verdict' in result) || !outcome) return undefined;
	return {
		report,
		shape: result.verdict,
		...(reached !== undefined && { value: reached / of }),
		text: outcome.text,
		...(outcome.opens !== undefined && { opens: outcome.opens }),
	};
}

export function targetFrame(files: readonly ScopedReport[], nameOf: (file: ScopedReport) => string): ChartFrame {
	const promises: readonly (readonly [Shape, string])[] = [
		['atLeast', l10n.t('at least')],
		['atMost', l10n.t('at most')],
		['about', l10n.t('about')],
		['exact', l10n.t('target')],
		['range', l10n.t('from … to')],
	];
	return {
		reports: chartReports(files, nameOf),
		about: [
			l10n.t(
				'Bars are what a year promised, signs what the next report says came of it; a sign below the axis has no number.',
			),
		],
		legend: [
			...promises.map(([shape, name]) => ({ shape, name })),
			...verdicts.map((verdict: Verdict) => ({ shape: verdict, name: verdictName(verdict) })),
		],
		// A promise and what came of it differ by tenths: rates of all indicators to one scale are flat.
		isShared: false,
		canJoin: false,
		words: chartWords(l10n.t('Rates of change are to one scale, all else is to its own.')),
	};
}
