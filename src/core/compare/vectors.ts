import { maskNumbers } from '../text/maskNumbers';
import type { Steps } from '../util/steps';
import { Bigrams, type Counts, sumCounts } from './bigrams';

/** A sparse vector: weights of features by ascending id. */
export interface Vector extends Counts {
	readonly weights: Float32Array;
	/** Euclidean length. */
	readonly norm: number;
}

/** The texts of two reports as vectors over one set of features. */
export interface BothVectors {
	readonly old: readonly Vector[];
	readonly new: readonly Vector[];
	/** How many different features there are. */
	readonly size: number;
}

interface Sum {
	readonly list: readonly Vector[];
	readonly sum: Vector;
}

/** Frequencies count in this many steps from one to its double. */
const STEPS = 3;

/**
 * Character bigrams weighted by TF-IDF. Words were tried and are no better: a segmenter shatters policy terms, and bigrams over 20,000 characters
 * take 5 ms. Years and numbers are masked, since they change from report to report in sentences that stay.
 *
 * Kept for the next comparison of nearly the same texts: the same words with the same weights are then the same vector object. That a word typed once more
 * leaves most weights alone, frequencies go by steps of a quarter; links are as good as with the frequencies themselves.
 */
export class Vectors {
	private readonly bigrams = new Bigrams();
	private idf: Float64Array = new Float64Array();
	private known: ReadonlyMap<Counts, Vector> = new Map();
	private now = new Map<Counts, Vector>();
	/** By the first of the texts. Two reports may begin a section with the same words: each has its own. */
	private readonly sums = { old: new WeakMap<Vector, Sum>(), new: new WeakMap<Vector, Sum>() };
	private scratch = new Int32Array();

	/** The vectors of two lists of folded texts. */
	*both(older: readonly string[], newer: readonly string[]): Steps<BothVectors> {
		const all = this.bigrams.of([...older, ...newer].map(maskNumbers));
		yield;
		this.weigh(all);
		const vectors = all.map(counts => this.vector(counts));
		return { old: vectors.slice(0, older.length), new: vectors.slice(older.length), size: this.bigrams.size };
	}

	/** The vector of several texts of one side together; they are one at least. */
	sum(side: 'old' | 'new', list: readonly Vector[]): Vector {
		const known = this.sums[side].get(list[0]!);
		if (known?.list.length === list.length && known.list.every((one, i) => one === list[i])) return known.sum;
		const sum = vector(sumCounts(list, this.scratch), this.idf);
		this.sums[side].set(list[0]!, { list, sum });
		return sum;
	}

	/** The weight of each bigram: rare ones tell more. What is known of the last time is forgotten where a weight is another now. */
	private weigh(all: readonly Counts[]): void {
		const { size } = this.bigrams;
		const frequency = new Float64Array(size);
		for (const { ids } of all) for (const id of ids) frequency[id]!++;
		const [before, most] = [this.idf, steps(all.length + 1)];
		this.idf = frequency.map(n => (Math.LN2 * Math.max(1, most - steps(n))) / STEPS);
		this.scratch = new Int32Array(size);
		const stayed = ({ ids }: Counts): boolean => ids.every(id => before[id] === this.idf[id]);
		this.known = new Map([...this.now].filter(([counts]) => stayed(counts)));
		this.now = new Map<Counts, Vector>();
	}

	private vector(counts: Counts): Vector {
		let found = this.now.get(counts);
		if (!found) this.now.set(counts, (found = this.known.get(counts) ?? vector(counts, this.idf)));
		return found;
	}
}

function steps(frequency: number): number {
	return Math.round(STEPS * Math.log2(frequency));
}

function vector({ ids, times }: Counts, idf: Float64Array): Vector {
	const weights = new Float32Array(ids.length);
	let square = 0;
	for (let k = 0; k < ids.length; k++) {
		const weight = (times[k] === 1 ? 1 : 1 + Math.log(times[k]!)) * idf[ids[k]!]!;
		weights[k] = weight;
		square += weight * weight;
	}
	return { ids, times, weights, norm: Math.sqrt(square) };
}
