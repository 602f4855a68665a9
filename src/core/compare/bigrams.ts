import { pairKey } from '../text/pairKey';
import { NumberTable } from '../util/numberTable';

/** The bigrams of a text, by ascending id, and how often each occurs. */
export interface Counts {
	readonly ids: Int32Array;
	readonly times: Int32Array;
}

/** Numbers bigrams in the order in which they are met, and counts them. The texts of the last call are known the next time, so that after an edit only what changed is read. */
export class Bigrams {
	private readonly numbers = new NumberTable();
	private known: ReadonlyMap<string, Counts> = new Map();

	/** How many different bigrams there are. */
	get size(): number {
		return this.numbers.size;
	}

	of(texts: readonly string[]): Counts[] {
		const now = new Map<string, Counts>();
		const found = texts.map(text => {
			const counts = now.get(text) ?? this.known.get(text) ?? this.read(text);
			now.set(text, counts);
			return counts;
		});
		this.known = now;
		return found;
	}

	private read(text: string): Counts {
		const all = new Int32Array(Math.max(0, text.length - 1));
		for (let i = 0; i < all.length; i++) all[i] = this.numbers.numberOf(pairKey(text, i));
		return tally(all.sort());
	}
}

/** The counts of a sorted list of ids. */
function tally(sorted: Int32Array): Counts {
	const ids = new Int32Array(sorted.length);
	const times = new Int32Array(sorted.length);
	let n = 0;
	for (const id of sorted) {
		if (n > 0 && id === ids[n - 1]) times[n - 1]!++;
		else {
			ids[n] = id;
			times[n++] = 1;
		}
	}
	return { ids: ids.subarray(0, n), times: times.subarray(0, n) };
}

/** Where more than one in so many ids occurs, to look at all of them is quicker than to sort those that do. */
const SORTED_SHARE = 16;

/** Fills `into` with the places of `counts` that are not zero. */
function filledPlaces(counts: Int32Array, into: Int32Array): Int32Array {
	let n = 0;
	for (let id = 0; id < counts.length; id++) if (counts[id] !== 0) into[n++] = id;
	return into;
}

/** The counts of several texts together. `scratch` has a place for every id and is all zero before and after. */
export function sumCounts(list: readonly Counts[], scratch: Int32Array): Counts {
	const ids = new Int32Array(list.reduce((total, one) => total + one.ids.length, 0));
	let n = 0;
	for (const one of list) {
		for (let k = 0; k < one.ids.length; k++) {
			const id = one.ids[k]!;
			if (scratch[id] === 0) ids[n++] = id;
			scratch[id]! += one.times[k]!;
		}
	}
	const sorted =
		n > scratch.length / SORTED_SHARE ? filledPlaces(scratch, ids.subarray(0, n)) : ids.subarray(0, n).sort();
	const times = new Int32Array(n);
	for (let k = 0; k < n; k++) {
		times[k] = scratch[sorted[k]!]!;
		scratch[sorted[k]!] = 0;
	}
	return { ids: sorted, times };
}
