import type { DatedPlot } from './sound';

/** From where to where a scale goes. */
export type Domain = readonly [low: number, high: number];

/** A plot and the row that it is of. */
export interface Scaled {
	readonly row: string;
	readonly plot: DatedPlot;
}

/** So much of what is shown is left free above and below, where a scale does not begin at zero. */
const ROOM = 0.12;

/** The domain of each plot: plots of one scale share it, or else those of one row that have one unit. Different units share none. */
export function domains(plots: readonly Scaled[], isOwn: boolean): Domain[] {
	const keyOf = ({ row, plot: { scale, unit } }: Scaled): string =>
		JSON.stringify(isOwn || scale === undefined ? ['row', row, unit] : ['scale', scale, unit]);
	const extents = new Map<string, Domain>();
	for (const each of plots) {
		const key = keyOf(each);
		const [low, high] = extentOf(each.plot);
		const known = extents.get(key);
		extents.set(key, known ? [Math.min(known[0], low), Math.max(known[1], high)] : [low, high]);
	}
	return plots.map(each => withRoom(extents.get(keyOf(each))!, each.plot.fromZero));
}

function extentOf({ lines }: DatedPlot): Domain {
	let [low, high] = [Infinity, -Infinity];
	for (const { marks } of lines)
		for (const { value, upTo = value } of marks) {
			if (value === undefined || upTo === undefined) continue;
			low = Math.min(low, value, upTo);
			high = Math.max(high, value, upTo);
		}
	return low <= high ? [low, high] : [0, 0];
}

function withRoom([low, high]: Domain, fromZero: boolean): Domain {
	if (fromZero) {
		const [bottom, top] = [Math.min(0, low), Math.max(0, high)];
		return bottom === top ? [0, 1] : [bottom, top];
	}
	const room = high > low ? (high - low) * ROOM : Math.abs(high) * ROOM || 1;
	return [low - room, high + room];
}
