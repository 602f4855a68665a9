import type { IndexedFile } from '../files/reportIndex';

/** The latest report of a series before `year`. */
export function latestBefore(series: readonly IndexedFile[], year: number): IndexedFile | undefined {
	return series
		.filter(file => !file.isNote && file.year !== undefined && file.year < year)
		.sort((a, b) => b.year! - a.year!)[0];
}
