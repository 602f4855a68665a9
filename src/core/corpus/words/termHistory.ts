import type { TermPlaces } from './termPlaces';

/** How often a report says a term. */
export interface TermYear {
	readonly count: number;
	/** In 10,000 characters: reports differ in length by three times. */
	readonly density: number;
}

/** A term through the reports of a series, in their order. */
export interface TermHistory {
	readonly years: readonly TermYear[];
	/** The first report that has it, as an index. */
	readonly first?: number;
}

const DENSITY_PER = 10_000;

/** `reports`: oldest first. */
export function termHistory(term: string, reports: readonly TermPlaces[]): TermHistory {
	const years = reports.map(({ length, places }): TermYear => {
		const count = places.get(term)?.length ?? 0;
		return { count, density: densityOf(count, length) };
	});
	const first = years.findIndex(({ count }) => count > 0);
	return { years, ...(first < 0 ? {} : { first }) };
}

/** How often that is in 10,000 of a report's `length` characters. */
export function densityOf(count: number, length: number): number {
	return length === 0 ? 0 : (count / length) * DENSITY_PER;
}
