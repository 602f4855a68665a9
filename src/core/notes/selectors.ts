import search from 'approx-string-match';
import type { Pattern } from './pattern';
import { type Place, SHORT, bestPlace, wholePlace } from './place';
import type { Quote } from './quote';
import type { TextIndex } from './textIndex';

/** Ways to find a quote. */
export const selectorIds = ['position', 'context', 'words', 'likeness'] as const;

export type SelectorId = (typeof selectorIds)[number];

export interface Selector {
	readonly id: SelectorId;
	readonly places: (index: TextIndex, pattern: Pattern, quote: Quote) => Place[];
}

/** Places of the same words that are weighed against each other; what stands more often is found by its context. */
export const REPEATS_MAX = 200;
const WORDS_MAX = 16;
/** Stretches that are read closely, and the share of the best one's bigrams that makes one worth it: what has half of them is no near rival. */
const STRETCHES_MAX = 6;
const STRETCH_SHARE = 0.5;
/** Of a short pattern at most this share may differ. */
const SHORT_ERRORS = 0.4;

/** From cheap to dear. The next one is asked where none before it was sure. */
export const selectors: readonly Selector[] = [
	{
		id: 'position',
		places: (index, pattern, { start }) => {
			if (start === undefined) return [];
			const at = index.placeOf(start + pattern.offsets[0]!) - pattern.before.length;
			return at >= 0 && index.text.startsWith(pattern.full, at) ? [wholePlace(index, pattern, at)] : [];
		},
	},
	{
		id: 'context',
		places: (index, pattern) => index.places(pattern.full, REPEATS_MAX).map(at => wholePlace(index, pattern, at)),
	},
	{
		id: 'words',
		places: (index, pattern) => {
			const { own, before, after } = pattern;
			const found = index.places(own, WORDS_MAX + 1);
			if (found.length > WORDS_MAX) return [];
			return found.flatMap(at => bestPlace(index, pattern, at - reach(before), at + own.length + reach(after)) ?? []);
		},
	},
	{
		id: 'likeness',
		places: (index, pattern) => {
			const { full } = pattern;
			const places = index
				.stretches(full, STRETCHES_MAX, STRETCH_SHARE)
				.flatMap(({ from, to }) => bestPlace(index, pattern, from, to) ?? []);
			if (full.length < SHORT) places.push(...shortPlaces(index, pattern));
			return places;
		},
	},
];

/** Context may have grown by as much again. */
const reach = (context: string): number => 2 * context.length;

/** Too short for bigrams: it is looked for among lines of about its length, or everywhere. */
function shortPlaces(index: TextIndex, pattern: Pattern): Place[] {
	const { full, opensLine, closesLine } = pattern;
	const errors = Math.max(1, Math.floor(full.length * SHORT_ERRORS));
	const spans =
		opensLine && closesLine
			? linesOfLength(index, full.length - errors, full.length + errors)
			: search(index.text, full, errors).slice(0, REPEATS_MAX);
	return spans.flatMap(({ start, end }) => bestPlace(index, pattern, start - 1, end + 1) ?? []);
}

function linesOfLength({ lineStarts, text }: TextIndex, min: number, max: number): { start: number; end: number }[] {
	return lineStarts
		.map((start, i) => ({ start, end: lineStarts[i + 1] ?? text.length }))
		.filter(({ start, end }) => end - start >= min && end - start <= max);
}
