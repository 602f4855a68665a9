import type { Fate } from './comparisonWords';

/** One mark a fate, so that it is seen before it is read; grammars colour by it. */
export const kindMarks: Readonly<Record<Fate, string>> = {
	same: '＝',
	figures: '＃',
	reworded: '≈',
	moved: '⇄',
	split: '＜',
	merged: '＞',
	added: '＋',
	removed: '－',
};
