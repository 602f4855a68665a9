import type { Steps } from '../util/steps';
import type { BothVectors, Vector } from './vectors';

/** For one new passage the old ones worth a look, by ascending index, with the product of the two vectors. */
export interface Candidates {
	readonly old: Int32Array;
	readonly products: Float64Array;
}

/** A feature in more old passages than this tells few of them apart; with it the work grows with the text, not with its square. */
const POSTINGS_MAX = 64;
/** Real counterparts stand within the first 9 by shared weight in the labelled pairs. Rejected: 20, which saves a millisecond and finds 0.7 % fewer years of the lineages held out. */
const CANDIDATES_MAX = 32;
/** A passage of a report may have a thousand characters: before its code is optimised, so many take some milliseconds. */
export const YIELD_EVERY = 16;

/** The candidates of every new text, by an inverted index over the old ones; besides these, the ones that `extra` names. */
export function* candidates(
	{ old, new: newer, size }: BothVectors,
	extra: (newIndex: number) => readonly number[],
): Steps<Candidates[]> {
	const { starts, list } = postings(old, size);
	const shared = new Float64Array(old.length);
	/** The weights of one new text, by feature: dense, so that a product is a walk over the old vector alone. */
	const dense = new Float32Array(size);
	const touched = new Int32Array(old.length);
	const lengths = Float64Array.from(old, ({ norm }) => norm + 1);
	const found: Candidates[] = [];
	for (let j = 0; j < newer.length; j++) {
		if (j % YIELD_EVERY === YIELD_EVERY - 1) yield;
		const { ids, weights } = newer[j]!;
		let count = 0;
		for (let k = 0; k < ids.length; k++) {
			const id = ids[k]!;
			dense[id] = weights[k]!;
			const square = weights[k]! ** 2;
			const end = starts[id + 1]!;
			if (end - starts[id]! > POSTINGS_MAX) continue;
			for (let at = starts[id]!; at < end; at++) {
				const i = list[at]!;
				if (shared[i] === 0) touched[count++] = i;
				shared[i]! += square;
			}
		}
		for (let n = 0; n < count; n++) shared[touched[n]!]! /= lengths[touched[n]!]!;
		const chosen = sortedUnion(mostShared(touched.subarray(0, count), shared), extra(j));
		const products = new Float64Array(chosen.length);
		for (let n = 0; n < chosen.length; n++) products[n] = sparseDot(old[chosen[n]!]!, dense);
		found.push({ old: chosen, products });
		for (let n = 0; n < count; n++) shared[touched[n]!] = 0;
		for (const id of ids) dense[id] = 0;
	}
	return found;
}

/** For each feature the texts that have it: `list[starts[id], starts[id + 1])`. */
function postings(vectors: readonly Vector[], size: number): { starts: Int32Array; list: Int32Array } {
	const starts = new Int32Array(size + 1);
	for (const { ids } of vectors) for (const id of ids) starts[id + 1]!++;
	for (let id = 0; id < size; id++) starts[id + 1]! += starts[id]!;
	const next = starts.slice();
	const list = new Int32Array(starts[size]!);
	vectors.forEach(({ ids }, i) => {
		for (const id of ids) list[next[id]!++] = i;
	});
	return { starts, list };
}

function sortedUnion(some: Int32Array, more: readonly number[]): Int32Array {
	const all = new Int32Array(some.length + more.length);
	all.set(some);
	all.set(more, some.length);
	all.sort();
	let n = 0;
	for (let k = 0; k < all.length; k++) if (k === 0 || all[k] !== all[k - 1]) all[n++] = all[k]!;
	return all.subarray(0, n);
}

/** The texts with the most; of equals the first. A short list by insertion: sorting all of them takes three times as long. */
function mostShared(touched: Int32Array, shared: Float64Array): Int32Array {
	if (touched.length <= CANDIDATES_MAX) return touched;
	const most = new Int32Array(CANDIDATES_MAX);
	let count = 0;
	for (const i of touched) {
		if (count === CANDIDATES_MAX && !comesBefore(shared, i, most[count - 1]!)) continue;
		let at = count === CANDIDATES_MAX ? count - 1 : count++;
		for (; at > 0 && comesBefore(shared, i, most[at - 1]!); at--) most[at] = most[at - 1]!;
		most[at] = i;
	}
	return most;
}

function comesBefore(shared: Float64Array, i: number, other: number): boolean {
	return shared[i]! > shared[other]! || (shared[i] === shared[other] && i < other);
}

/** The product of a vector with one whose weights are laid out by feature: a walk over the one alone, without a branch. */
export function sparseDot({ ids, weights }: Vector, dense: Float32Array): number {
	let sum = 0;
	for (let k = 0; k < ids.length; k++) sum += dense[ids[k]!]! * weights[k]!;
	return sum;
}
