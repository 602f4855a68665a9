import type { Steps } from '../util/steps';
import { type Vector, dot } from './features';

/** For one new passage the old ones worth a look, by ascending index, with the product of the two vectors. */
export interface Candidates {
	readonly old: Int32Array;
	readonly products: Float64Array;
}

/** A feature in more old passages than this tells few of them apart; with it the work grows with the text, not with its square. */
const POSTINGS_MAX = 64;
/** Real counterparts stand within the first 9 by shared weight in the labelled pairs. */
const CANDIDATES_MAX = 32;
const YIELD_EVERY = 64;

/** Two lists of texts as vectors over `size` features. */
export interface Vectors {
	readonly old: readonly Vector[];
	readonly new: readonly Vector[];
	readonly size: number;
}

/** The candidates of every new text, by an inverted index over the old ones; besides these, the ones that `extra` names. */
export function* candidates(
	{ old, new: newer, size }: Vectors,
	extra: (newIndex: number) => readonly number[],
): Steps<Candidates[]> {
	const postings: number[][] = Array.from({ length: size });
	old.forEach((vector, i) => {
		for (const id of vector.ids) (postings[id] ??= []).push(i);
	});
	const shared = new Float64Array(old.length);
	const found: Candidates[] = [];
	for (let j = 0; j < newer.length; j++) {
		if (j % YIELD_EVERY === YIELD_EVERY - 1) yield;
		const vector = newer[j]!;
		const touched = new Set<number>();
		vector.ids.forEach((id, k) => {
			const list = postings[id];
			if (!list || list.length > POSTINGS_MAX) return;
			const weight = vector.weights[k]! ** 2;
			for (const i of list) {
				shared[i]! += weight;
				touched.add(i);
			}
		});
		const relative = (i: number): number => shared[i]! / (old[i]!.norm + 1);
		const best = [...touched].sort((a, b) => relative(b) - relative(a) || a - b).slice(0, CANDIDATES_MAX);
		for (const i of touched) shared[i] = 0;
		const chosen = [...new Set([...best, ...extra(j)])].sort((a, b) => a - b);
		found.push({
			old: Int32Array.from(chosen),
			products: Float64Array.from(chosen, i => dot(old[i]!, vector)),
		});
	}
	return found;
}

export function cosine(a: Vector, b: Vector): number {
	return a.norm === 0 || b.norm === 0 ? 0 : dot(a, b) / (a.norm * b.norm);
}
