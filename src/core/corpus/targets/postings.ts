import type { Bag, Weights } from './weights';

/** Which of some texts have a pair of characters: what they share with a bag is known without going through all of them. */
export class Postings {
	private readonly places: number[][] = [];

	constructor(
		private readonly weights: Weights,
		private readonly bags: readonly Bag[],
	) {
		bags.forEach((bag, at) => {
			for (const pair of bag) (this.places[pair] ??= []).push(at);
		});
	}

	/** For each of the texts, how much of `bag` it has. */
	shared(bag: Bag, power = 1): Float64Array {
		const sums = new Float64Array(this.bags.length);
		for (const pair of bag) {
			const weight = this.weights.of(pair) ** power;
			for (const at of this.places[pair] ?? []) sums[at]! += weight;
		}
		return sums;
	}
}
