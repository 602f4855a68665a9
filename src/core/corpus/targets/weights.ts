import { pairKey } from '../../text/pairKey';
import { NumberTable } from '../../util/numberTable';

/** The pairs of characters of some words, each once, as numbers. */
export type Bag = readonly number[];

/** How much each pair of characters tells, by how few of some texts have it. */
export class Weights {
	private readonly numbers = new NumberTable();
	/** By the pair's number. */
	private readonly weights: Float64Array;
	/** Of a pair that none of the texts has. */
	readonly most: number;

	constructor(texts: readonly string[]) {
		const frequency: number[] = [];
		for (const text of texts) for (const pair of this.bag([text])) frequency[pair] = (frequency[pair] ?? 0) + 1;
		this.most = Math.log(texts.length + 1);
		this.weights = Float64Array.from(frequency, times => this.most - Math.log(times + 1));
	}

	of(pair: number): number {
		return this.weights[pair] ?? this.most;
	}

	bag(runs: readonly string[]): Bag {
		const pairs = new Set<number>();
		for (const run of runs)
			for (let at = 0; at + 1 < run.length; at++) pairs.add(this.numbers.numberOf(pairKey(run, at)));
		return [...pairs];
	}

	sum(bag: Bag): number {
		let sum = 0;
		for (const pair of bag) sum += this.of(pair);
		return sum;
	}

	/** What of a bag is not among some pairs. */
	sumWithout(bag: Bag, known: ReadonlySet<number>): number {
		let sum = 0;
		for (const pair of bag) if (!known.has(pair)) sum += this.of(pair);
		return sum;
	}
}
