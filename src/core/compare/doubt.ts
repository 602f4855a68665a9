/**
 * Why a link is unsure. `low`: little is alike. `rival`: another passage comes close. `outdone`: one of the two fits another passage far better. `moved`: it left its section and is not alike enough for that.
 * `role`: what was a task is now a review, or the like. `leftover`: the two were left over, and are each other's nearest.
 * `part`: no more than a sentence of the longer one is in the other, and nothing else took up the rest.
 */
export type Doubt = 'low' | 'rival' | 'outdone' | 'moved' | 'role' | 'leftover' | 'part';

/** A score in words. */
export type Fit = 'good' | 'fair' | 'poor' | 'slight';

/** Sure from this score on, if the next best is clearly behind. */
export const CERTAIN_MIN = 0.2;
/** A sure one is this many times as good as the next best. */
const CERTAIN_LEAD = 1.15;
/** To be sure of, a passage that left its section must fit better elsewhere than one that stayed; so must one whose counterpart fits another far better. */
export const FAIR_MIN = 0.3;
/** Half of the weighted words are shared: a reader sees at once that the two are one. */
const GOOD_MIN = 0.5;

/** Whether a choice is sure, by its score and that of the next best. */
export function isSure(score: number, rival: number): boolean {
	return score >= CERTAIN_MIN && score >= rival * CERTAIN_LEAD;
}

/** `good` is seen at once, `fair` would do for a passage that moved, `poor` for one that stayed, `slight` for neither. */
export function fitOf(score: number): Fit {
	if (score >= GOOD_MIN) return 'good';
	if (score >= FAIR_MIN) return 'fair';
	return score >= CERTAIN_MIN ? 'poor' : 'slight';
}
