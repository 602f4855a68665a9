/** Twice as many slots as keys: a search in the table looks at two slots on average. */
const LOAD = 2;
const FIRST_BITS = 15;

/**
 * Numbers keys of 32 bits from 0, in the order in which they are met. An open-addressed table (Knuth 6.4): a `Map` boxes every such key and takes five
 * times as long.
 */
export class NumberTable {
	private keys = new Uint32Array(1 << FIRST_BITS);
	private numbers = new Int32Array(1 << FIRST_BITS).fill(-1);
	private bits = FIRST_BITS;
	private count = 0;

	/** How many keys there are. */
	get size(): number {
		return this.count;
	}

	/** The number of `key`, which is 0 to 2³² − 1; a new one where it is met for the first time. */
	numberOf(key: number): number {
		let at = this.slot(key);
		while (this.numbers[at]! >= 0) {
			if (this.keys[at] === key) return this.numbers[at]!;
			at = (at + 1) & (this.keys.length - 1);
		}
		const number = this.count++;
		this.keys[at] = key;
		this.numbers[at] = number;
		if (this.count * LOAD > this.keys.length) this.grow();
		return number;
	}

	private grow(): void {
		const { keys, numbers } = this;
		this.bits++;
		this.keys = new Uint32Array(keys.length * 2);
		this.numbers = new Int32Array(keys.length * 2).fill(-1);
		numbers.forEach((number, from) => {
			if (number < 0) return;
			let at = this.slot(keys[from]!);
			while (this.numbers[at]! >= 0) at = (at + 1) & (this.keys.length - 1);
			this.keys[at] = keys[from]!;
			this.numbers[at] = number;
		});
	}

	/** Multiplicative hashing by the golden ratio: the high bits are the well mixed ones. */
	private slot(key: number): number {
		return Math.imul(key, 0x9e3779b1) >>> (32 - this.bits);
	}
}
