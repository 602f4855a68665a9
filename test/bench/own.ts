import { type FullComparison, compareFully, compareSentences, faultOf, stayedShare } from './fullComparison';
import type { Contestant, Outcome } from './peers';

const forms = [
	{ name: 'Duidu: parse, links, words', compare: compareFully, judged: true as const },
	// What no peer does: every sentence has its counterparts, and each pair its words.
	{ name: 'Duidu: and sentence by sentence', compare: compareSentences },
];

/** Duidu, on the same terms as its peers. */
export const own: readonly Contestant[] = forms.map(({ name, compare, judged }) => ({
	name,
	...(judged && { judged }),
	level: 'own',
	on: pair => () => {
		const full = compare(pair.old, pair.new);
		return () => outcomeOf(full);
	},
}));

function outcomeOf(full: FullComparison): Outcome {
	return {
		result: faultOf(full) ?? 'full',
		changes: [...full.words.values()].flatMap(({ changes }) => changes.filter(({ op }) => op !== 'same')).length,
		stayed: stayedShare(full),
		moved: full.comparison.links.filter(({ kinds }) => kinds.includes('moved')).length,
	};
}
