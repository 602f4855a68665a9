/** Where a mark is, for walking from one to another. */
export interface Place {
	readonly line: number;
	readonly year: number;
	readonly y: number;
}

/** The mark that a key leads to inside a panel, by its number; `undefined` where the way leads out of it. */
export function walk(places: readonly Place[], at: number, key: string): number | undefined {
	const from = places[at];
	if (!from) return undefined;
	const inLine = numbersOf(
		places,
		place => place.line === from.line,
		place => place.year,
	);
	const inYear = numbersOf(
		places,
		place => place.year === from.year,
		place => place.y,
	);
	switch (key) {
		case 'ArrowRight':
			return inLine[inLine.indexOf(at) + 1];
		case 'ArrowLeft':
			return inLine[inLine.indexOf(at) - 1];
		case 'ArrowDown':
			return inYear[inYear.indexOf(at) + 1];
		case 'ArrowUp':
			return inYear[inYear.indexOf(at) - 1];
		case 'Home':
			return inLine[0];
		case 'End':
			return inLine.at(-1);
		default:
			return undefined;
	}
}

/** The mark by which a panel is entered: of the same line and the nearest year, or where there is no such line of any. */
export function entry(places: readonly Place[], { line, year }: Pick<Place, 'line' | 'year'>): number {
	const best = numbersOf(
		places,
		() => true,
		place => Math.abs(place.year - year) + (place.line === line ? 0 : FAR),
	);
	return best[0] ?? -1;
}

const FAR = 1e4;

function numbersOf(
	places: readonly Place[],
	isWanted: (place: Place) => boolean,
	by: (place: Place) => number,
): number[] {
	return places
		.map((_, i) => i)
		.filter(i => isWanted(places[i]!))
		.sort((a, b) => by(places[a]!) - by(places[b]!) || a - b);
}

/** How many panels on a key leads out of one, where `columns` stand beside each other. */
export function panelsOn(key: string, columns: number): number | undefined {
	return { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns, PageDown: 1, PageUp: -1 }[key];
}
