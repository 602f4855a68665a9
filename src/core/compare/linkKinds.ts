import type { Wording } from '../report/passage';
import { maskNumbers } from '../text/maskNumbers';

/** What happened to a passage; several can hold at once, but only one of the first three. */
export type LinkKind = 'same' | 'figures' | 'reworded' | 'moved' | 'split' | 'merged';

/** In the order of showing. */
export const linkKinds: readonly LinkKind[] = ['same', 'figures', 'reworded', 'moved', 'split', 'merged'];

/** `same` after folding; `figures` when nothing but numbers differs. */
export function wordingKind(old: Wording, newer: Wording): 'same' | 'figures' | 'reworded' {
	const a = old.folded.text;
	const b = newer.folded.text;
	if (a === b) return 'same';
	return maskNumbers(a) === maskNumbers(b) ? 'figures' : 'reworded';
}
