import { l10n } from 'vscode';
import type { ChartFrame, Line, Mark, Plot } from '../../protocol/chart';
import { yearName } from './built';
import { chartReports, chartWords } from './chartWords';
import type { ScopedReport } from './scope';

/** How often words stand in a report. */
export interface TrendYear {
	/** The number of the report. */
	readonly report: number;
	readonly count: number;
	/** In 10,000 characters. */
	readonly density: number;
	readonly opens: number | undefined;
}

/** Behind the point: in 10,000 characters, of a report of thirty thousand one place is 0.3. */
const DECIMALS = 1;

/** A line for each place. Years of a place that is not looked at in all years are points. */
export function trendPlot(lines: readonly { readonly name: string; readonly years: readonly TrendYear[] }[]): Plot {
	return {
		unit: l10n.t('per 10,000 characters'),
		fromZero: true,
		scale: 'density',
		decimals: DECIMALS,
		lines: lines.map(({ name, years }): Line => ({ name, marks: years.map(trendMark), isJoined: true })),
	};
}

function trendMark({ report, count, density, opens }: TrendYear): Mark {
	if (count === 0) return { report, shape: 'none', value: 0, text: l10n.t('in no place') };
	const times = density.toFixed(DECIMALS);
	const text =
		count === 1
			? l10n.t('1 place, {0} per 10,000 characters', times)
			: l10n.t('{0} places, {1} per 10,000 characters', count, times);
	return { report, shape: 'dot', value: density, text, ...(opens !== undefined && { opens }) };
}

/** `isShared`: all panels to one scale, until the reader says otherwise. */
export function trendFrame(files: readonly ScopedReport[], severalPlaces: boolean, isShared: boolean): ChartFrame {
	return {
		reports: chartReports(files, file => yearName(file, severalPlaces)),
		about: [
			l10n.t('Times per 10,000 characters. A year without a report is a gap.'),
			l10n.t('Rows that are taken together (key {0}) are drawn in one chart above the others.', 'T'),
		],
		legend: [],
		isShared,
		canJoin: true,
		words: chartWords(l10n.t('All panels are to one scale.')),
	};
}
