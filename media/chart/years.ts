/** Each year once, in order. */
export function years(given: readonly (number | undefined)[]): number[] {
	return [...new Set(given.filter(year => year !== undefined))].sort((a, b) => a - b);
}

/** Years of which there is no report, between the first and the last. */
export function missingYears(loaded: readonly number[]): number[] {
	const known = new Set(loaded);
	const missing: number[] = [];
	for (let year = loaded[0] ?? 0; year < (loaded.at(-1) ?? 0); year++) if (!known.has(year)) missing.push(year);
	return missing;
}

/** The first and the last of years that follow each other. */
export function spans(given: readonly number[]): (readonly [first: number, last: number])[] {
	const all: [number, number][] = [];
	for (const year of given) {
		const last = all.at(-1);
		if (last && year === last[1] + 1) last[1] = year;
		else all.push([year, year]);
	}
	return all;
}

/** Marks with a number that follow each other year by year: what a line may join. */
export function runs<M extends { readonly year: number; readonly value?: number }>(marks: readonly M[]): M[][] {
	const all: M[][] = [];
	let last: M | undefined;
	for (const mark of marks) {
		if (mark.value === undefined) {
			last = undefined;
			continue;
		}
		const run = all.at(-1);
		if (run && last && mark.year - last.year === 1) run.push(mark);
		else all.push([mark]);
		last = mark;
	}
	return all;
}

/** As wide as `2024` and `’24` are, with room between. */
const FULL = 34;
const SHORT = 21;

/** The label of each year, `step` pixels from one year to the next: in full, shortened, or only as many as there is room for, the newest among them. */
export function yearLabels(loaded: readonly number[], step: number): Map<number, string> {
	if (step >= FULL) return new Map(loaded.map(year => [year, String(year)]));
	if (step >= SHORT) return new Map(loaded.map(year => [year, `’${String(year % 100).padStart(2, '0')}`]));
	const labels = new Map<number, string>();
	let next = Infinity;
	for (const year of [...loaded].reverse()) {
		if ((next - year) * step < FULL) continue;
		labels.set(year, String(year));
		next = year;
	}
	return labels;
}
