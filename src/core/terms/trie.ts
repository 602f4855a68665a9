/** Of a Bloom filter: 16 kB, which fits into the first cache. With 50,000 terms a bit in five is set. */
const BEGINNING_BITS = 17;

/**
 * A trie over UTF-16 units in typed arrays: transitions in one open-addressing table, so that a step is one probe and 50,000 terms build in
 * tens of milliseconds. An Aho–Corasick automaton was rejected: terms are short, most starting units match nothing, and failure links cost more
 * to build than they save (see `npm run bench`).
 */
export class Trie {
	private keys: Float64Array;
	private targets: Int32Array;
	private mask: number;
	private used = 0;
	private nodes = 1;
	/** For each node the value stored there plus one; 0 where no word ends. */
	private values = new Int32Array(1024);
	/** Most positions of a text start no word: one look tells. */
	private readonly starts = new Int32Array(0x10000);
	/** … and most that might end with their first unit: a bit says whether some word may begin with two such units. */
	private readonly beginnings = new Uint32Array(1 << (BEGINNING_BITS - 5));

	constructor(capacity = 1024) {
		let size = 1024;
		while (size < capacity * 2) size *= 2;
		this.keys = new Float64Array(size);
		this.targets = new Int32Array(size);
		this.mask = size - 1;
	}

	/** Stores `value` (0 or more) under `word`; the first value of a word stays. */
	add(word: string, value: number): void {
		if (word === '') return;
		if (word.length > 1) {
			const bit = beginning(word.charCodeAt(0), word.charCodeAt(1));
			this.beginnings[bit >>> 5]! |= 1 << (bit & 31);
		}
		let node = 0;
		for (let i = 0; i < word.length; i++)
			node = this.step(node, word.charCodeAt(i)) || this.grow(node, word.charCodeAt(i));
		if (this.values[node] === 0) this.values[node] = value + 1;
	}

	/** The values of all words that start at `text[at]`, shortest first, as `[end, value, end, value …]` in `into`; returns how many numbers. */
	match(text: string, at: number, into: number[]): number {
		const first = text.charCodeAt(at);
		let node = this.starts[first]!;
		if (node === 0) return 0;
		let n = 0;
		let i = at + 1;
		if (this.values[node] === 0) {
			// No word is this one unit: the second decides.
			if (i === text.length) return 0;
			const bit = beginning(first, text.charCodeAt(i));
			if ((this.beginnings[bit >>> 5]! & (1 << (bit & 31))) === 0) return 0;
		}
		while (node !== 0) {
			const value = this.values[node]!;
			if (value !== 0) {
				into[n++] = i;
				into[n++] = value - 1;
			}
			if (i === text.length) break;
			node = this.step(node, text.charCodeAt(i++));
		}
		return n;
	}

	/** The node behind `unit`, 0 where there is none. */
	private step(node: number, unit: number): number {
		if (node === 0) return this.starts[unit]!;
		const key = node * 0x10000 + unit;
		let slot = this.slot(node, unit);
		for (;;) {
			const found = this.keys[slot]!;
			if (found === key) return this.targets[slot]!;
			if (found === 0) return 0;
			slot = (slot + 1) & this.mask;
		}
	}

	private slot(node: number, unit: number): number {
		return (Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b)) & this.mask;
	}

	private grow(node: number, unit: number): number {
		const next = this.nodes++;
		if (next >= this.values.length) {
			const values = new Int32Array(this.values.length * 2);
			values.set(this.values);
			this.values = values;
		}
		if (node === 0) this.starts[unit] = next;
		else {
			if (++this.used * 2 > this.keys.length) this.rehash();
			this.put(node * 0x10000 + unit, next);
		}
		return next;
	}

	private put(key: number, target: number): void {
		let slot = this.slot(Math.floor(key / 0x10000), key % 0x10000);
		while (this.keys[slot] !== 0) slot = (slot + 1) & this.mask;
		this.keys[slot] = key;
		this.targets[slot] = target;
	}

	private rehash(): void {
		const { keys, targets } = this;
		this.keys = new Float64Array(keys.length * 2);
		this.targets = new Int32Array(keys.length * 2);
		this.mask = this.keys.length - 1;
		keys.forEach((key, i) => {
			if (key !== 0) this.put(key, targets[i]!);
		});
	}
}

function beginning(first: number, second: number): number {
	return (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - BEGINNING_BITS);
}
