/**
 * What scores are made of, and from where on they make a pair. `npm run bench:quality` chooses them anew on two labelled pairs of years and judges them on
 * the third, three times; these lie near the middle of what it chooses.
 */
export interface Weights {
	/**
	 * The product of two vectors is divided by `shorter^(2-2b) · longer^2b`. At b = 0.5 it is the cosine, which gives up on a short paragraph inside a
	 * 1,500-character one; at 0 the share of the shorter found in the longer, which lets any short line fit everywhere.
	 */
	readonly lengthBalance: number;
	/** Vectors shorter than this (about two clauses) are too short to prove anything: their similarity is damped as if they were this long. */
	readonly proofNorm: number;
	/** What it adds that the sections around two paragraphs correspond. */
	readonly section: number;
	/** The same of headings. They are reworded beyond recognition: what stands beneath them says more. */
	readonly headingSection: number;
	/** What it adds that two passages of one role open with the same heading: a list that comes every year keeps its names and changes what stands behind them. */
	readonly sameHead: number;
	/** What it adds that the neighbours fit each other too, at most this share of twice the pair's own score. */
	readonly neighbours: number;
	/** A new passage takes its best old one from here on; below, chance does as well: the best score of a foreign report's passages lies at 0.09. */
	readonly newMin: number;
	/** An old passage that no new one took is asked the other way: what was merged into a long paragraph fits it a little less well. */
	readonly oldMin: number;
}

export const defaultWeights: Weights = {
	lengthBalance: 0.43,
	proofNorm: 13,
	section: 0.12,
	headingSection: 1,
	sameHead: 0.2,
	neighbours: 0.3,
	newMin: 0.12,
	oldMin: 0.1,
};
