import { lowerBound } from '../util/lowerBound';
import type { Window } from './align';

/** So many units in a row that stand once in the pattern and once in the text are of one place. */
const SEED = 4;

export interface Seed {
	readonly inPattern: number;
	readonly inText: number;
	readonly length: number;
}

/** Runs that stand only once in the pattern and only once in the window of the text, in the order of both (as in patience diff). */
export function commonSeeds(pattern: string, text: string, within: Window): Seed[] {
	const places = singlePlaces(text, within);
	const pairs: Seed[] = [];
	for (const [run, inPattern] of singlePlaces(pattern, { from: 0, to: pattern.length })) {
		const inText = places.get(run);
		if (inPattern >= 0 && inText !== undefined && inText >= 0) pairs.push({ inPattern, inText, length: SEED });
	}
	const found: Seed[] = [];
	for (const seed of longestRise(pairs)) {
		const last = found.at(-1);
		// Runs that overlap are of one diagonal, or one of them is left out.
		const isApart = !last || (seed.inPattern >= last.inPattern + SEED && seed.inText >= last.inText + SEED);
		if (isApart || seed.inPattern - last.inPattern === seed.inText - last.inText) found.push(seed);
	}
	return found;
}

/** Where each run of {@link SEED} units stands, in the order of the text; -1 when it stands more than once. */
function singlePlaces(text: string, { from, to }: Window): Map<string, number> {
	const found = new Map<string, number>();
	for (let i = from; i + SEED <= to; i++) {
		const run = text.slice(i, i + SEED);
		found.set(run, found.has(run) ? -1 : i);
	}
	return found;
}

/** The longest part of the pairs, which come by ascending `inPattern`, whose `inText` ascends too (Fredman 1975). */
function longestRise(pairs: readonly Seed[]): Seed[] {
	const tails: number[] = [];
	const before = new Int32Array(pairs.length).fill(-1);
	pairs.forEach(({ inText }, i) => {
		const length = lowerBound(tails.length, at => pairs[tails[at]!]!.inText < inText);
		if (length > 0) before[i] = tails[length - 1]!;
		tails[length] = i;
	});
	const rise: Seed[] = [];
	for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) rise.push(pairs[i]!);
	return rise.reverse();
}
