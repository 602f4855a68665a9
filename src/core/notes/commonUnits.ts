import type { Window } from './align';

/** For each unit of a pattern a bit at each of its places. */
export type UnitPlaces = ReadonlyMap<number, Int32Array>;

const BITS = 32;

export function unitPlaces(pattern: string): UnitPlaces {
	const places = new Map<number, Int32Array>();
	for (let i = 0; i < pattern.length; i++) {
		const unit = pattern.charCodeAt(i);
		let bits = places.get(unit);
		if (!bits) places.set(unit, (bits = new Int32Array(Math.ceil(pattern.length / BITS))));
		bits[(i / BITS) | 0]! |= 1 << (i % BITS);
	}
	return places;
}

/**
 * How many units of a pattern stand in a part of a text in their order: the length of a longest common subsequence, by bit vectors (Hyyrö 2004). No
 * alignment finds more, and this costs a small part of one.
 */
export function commonUnits(places: UnitPlaces, length: number, text: string, { from, to }: Window): number {
	const words = Math.ceil(length / BITS);
	// A bit that is 0: here the longest grows by one.
	const row = new Int32Array(words).fill(-1);
	for (let j = from; j < to; j++) {
		const bits = places.get(text.charCodeAt(j));
		if (!bits) continue;
		let carry = 0;
		for (let w = 0; w < words; w++) {
			const [own, now] = [bits[w]!, row[w]!];
			const sum = (now >>> 0) + ((now & own) >>> 0) + carry;
			carry = sum > 0xffffffff ? 1 : 0;
			row[w] = sum | (now & ~own);
		}
	}
	let common = 0;
	for (let i = 0; i < length; i++) if ((row[(i / BITS) | 0]! & (1 << (i % BITS))) === 0) common++;
	return common;
}
