import type { ChartFrame, Line, Mark, Plot } from '../../src/protocol/chart';
import { years } from './years';

/** A mark with the year that it stands in. */
export interface DatedMark extends Mark {
	readonly year: number;
}

export interface DatedLine extends Line {
	readonly marks: readonly DatedMark[];
}

export interface DatedPlot extends Plot {
	readonly lines: readonly DatedLine[];
}

/** What of a plot can be drawn: marks of a year, with numbers that are numbers. `undefined` where that is nothing. */
export function dated(plot: Plot, { reports }: Pick<ChartFrame, 'reports'>): DatedPlot | undefined {
	const lines = plot.lines.map((line): DatedLine => ({
		...line,
		marks: line.marks.flatMap(mark => {
			const year = reports[mark.report]?.year;
			const numbers = [mark.value, mark.upTo].filter(value => value !== undefined);
			return year !== undefined && numbers.every(Number.isFinite) ? [{ ...mark, year }] : [];
		}),
	}));
	const hasNumber = lines.some(({ marks }) => marks.some(({ value }) => value !== undefined));
	return hasNumber ? { ...plot, lines } : undefined;
}

/** The years in which there is a report, in order. */
export function loadedYears({ reports }: Pick<ChartFrame, 'reports'>): number[] {
	return years(reports.map(({ year }) => year));
}
