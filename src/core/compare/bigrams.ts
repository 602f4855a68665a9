/** The bigrams of a text, by ascending id, and how often each occurs. */
export interface Counts {
	readonly ids: Int32Array;
	readonly times: Int32Array;
}

/** Twice as many slots as bigrams: a search in the table looks at two slots on average. */
const LOAD = 2;
const FIRST_BITS = 15;

/**
 * Numbers bigrams in the order in which they are met, and counts them. The texts of the last call are known the next time, so that after an edit only
 * what changed is read. An open-addressed table (Knuth 6.4): a `Map` boxes every key of 32 bits and takes five times as long.
 */
export class Bigrams {
	private keys = new Uint32Array(1 << FIRST_BITS);
	private ids = new Int32Array(1 << FIRST_BITS).fill(-1);
	private bits = FIRST_BITS;
	private count = 0;
	private known: ReadonlyMap<string, Counts> = new Map();

	/** How many different bigrams there are. */
	get size(): number {
		return this.count;
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
		for (let i = 0; i < all.length; i++) all[i] = this.id(text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1));
		return tally(all.sort());
	}

	private id(key: number): number {
		let at = this.slot(key);
		while (this.ids[at]! >= 0) {
			if (this.keys[at] === key) return this.ids[at]!;
			at = (at + 1) & (this.keys.length - 1);
		}
		const id = this.count++;
		this.keys[at] = key;
		this.ids[at] = id;
		if (this.count * LOAD > this.keys.length) this.grow();
		return id;
	}

	private grow(): void {
		const { keys, ids } = this;
		this.bits++;
		this.keys = new Uint32Array(keys.length * 2);
		this.ids = new Int32Array(keys.length * 2).fill(-1);
		ids.forEach((id, from) => {
			if (id < 0) return;
			let at = this.slot(keys[from]!);
			while (this.ids[at]! >= 0) at = (at + 1) & (this.keys.length - 1);
			this.keys[at] = keys[from]!;
			this.ids[at] = id;
		});
	}

	/** Multiplicative hashing by the golden ratio: the high bits are the well mixed ones. */
	private slot(key: number): number {
		return Math.imul(key, 0x9e3779b1) >>> (32 - this.bits);
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
