import type { DatedLine, DatedPlot } from './sound';

/** More lines than these cannot be told apart. */
export const LINES_MAX = 8;

/** Whether a plot's lines are trends: promises stand beside what came of them, and are no lines. */
export function areTrends(lines: readonly Pick<DatedLine, 'isJoined'>[]): boolean {
	return lines.every(({ isJoined }) => isJoined);
}

/** Whether lines are told apart by their names at their ends. */
export function areNamed(lines: readonly Pick<DatedLine, 'isJoined'>[]): boolean {
	return lines.length > 1 && areTrends(lines);
}

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
