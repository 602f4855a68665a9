import type { DatedLine, DatedPlot } from './sound';

/** More lines than these cannot be told apart. */
export const LINES_MAX = 8;

/** The lines of several rows in one plot, named after their rows; of rows with several lines after both. */
export function together(
	rows: readonly { readonly name: string; readonly plot: DatedPlot }[],
): { readonly plot: DatedPlot; readonly all: number } | undefined {
	const [first] = rows;
	if (!first) return undefined;
	const lines = rows
		.filter(({ plot }) => plot.unit === first.plot.unit)
		.flatMap(({ name, plot }) =>
			plot.lines.map((line): DatedLine => ({
				...line,
				name: plot.lines.length > 1 ? [name, line.name].join(' · ') : name,
			})),
		);
	return { plot: { ...first.plot, lines: lines.slice(0, LINES_MAX) }, all: lines.length };
}
