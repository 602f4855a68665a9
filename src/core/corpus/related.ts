import { sparseDot } from '../compare/candidates';
import { Vectors } from '../compare/vectors';
import { fold } from '../text/fold';
import { runToEnd } from '../util/steps';

/** A text that is about the same matter as another. */
export interface RelatedText {
	/** Its index in the list. */
	readonly index: number;
	/** The cosine of the two, 0 to 1. */
	readonly score: number;
}

/** Below this two passages share common words only: of the passages of other places ninety-nine in a hundred have less. */
export const RELATED_MIN = 0.08;

/** The texts of a list that are about the same matter as `text`, best first: by TF-IDF over all of them. */
export function relatedTexts(text: string, others: readonly string[], min = RELATED_MIN): RelatedText[] {
	const vectors = runToEnd(
		new Vectors().both(
			[fold(text).text],
			others.map(other => fold(other).text),
		),
	);
	const own = vectors.old[0]!;
	const weights = new Float32Array(vectors.size);
	own.ids.forEach((id, k) => (weights[id] = own.weights[k]!));
	return vectors.new
		.map((vector, index): RelatedText => {
			const product = sparseDot(vector, weights);
			return { index, score: product === 0 ? 0 : product / (vector.norm * own.norm) };
		})
		.filter(({ score }) => score >= min)
		.sort((a, b) => b.score - a.score);
}
