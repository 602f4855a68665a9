import type { Report } from '../../core';

/** Its year; a report that tells none by its file. */
export function yearOf({ year, path }: Report): string {
	return year === undefined ? path : String(year);
}
