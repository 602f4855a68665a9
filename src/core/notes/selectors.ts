import search from 'approx-string-match';
import type { Window } from './align';
import type { Pattern } from './pattern';
import { type Matters, type Place, SHORT, bestPlace, wholePlace, wordsPlace } from './place';
import type { Quote } from './quote';
import type { Stretch, TextIndex } from './textIndex';

/** Ways to find a quote. */
export const selectorIds = ['position', 'context', 'words', 'likeness'] as const;

export type SelectorId = (typeof selectorIds)[number];

export interface Selector {
	readonly id: SelectorId;
	/** One by one: what was found tells `matters` which of the next ones need not be read closely. `known`: what the selectors before it found. */
	readonly places: (index: TextIndex, pattern: Pattern, asked: Asked) => Iterable<Place>;
}

export interface Asked {
	readonly quote: Quote;
	readonly known: readonly Place[];
	readonly matters: Matters;
}

/** Places of the same words that are weighed against each other; what stands more often is found by its context. */
export const REPEATS_MAX = 200;
const WORDS_MAX = 16;
/** Stretches that are read closely, and the share of the best one's bigrams that makes one worth it: what has half of them is no near rival. */
const STRETCHES_MAX = 6;
const STRETCH_SHARE = 0.5;
/** With fewer of its bigrams a quote is nowhere: of one with three in ten characters changed 0.58 are left. By chance up to 0.2 stand together. */
const LIKE_MIN = 0.25;
/** Of a short pattern at most this share may differ. */
const SHORT_ERRORS = 0.4;
/** So many units word for word stand nowhere by chance, though nothing around them is the same. Formulas go up to eleven or twelve. */
export const ALONE_MIN = 15;
/** A stretch has no more bigrams than a place in it that was read already, but for so many by chance: nothing else is there. */
const CHANCE = 4;

/** From cheap to dear. The next one is asked where none before it was sure. */
export const selectors: readonly Selector[] = [
	{
		id: 'position',
		places: (index, pattern, { quote: { start } }) => {
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
			const found = index.places(pattern.own, WORDS_MAX + 1);
			return found.length > WORDS_MAX ? [] : found.map(at => wordsPlace(index, pattern, at));
		},
	},
	{
		id: 'likeness',
		places: function* (index, pattern, { known, matters }) {
			const { full } = pattern;
			const isKnown = ({ from, to, votes }: Stretch): boolean =>
				known.some(
					({ start, end, wordForWord, bigrams }) =>
						from <= start &&
						end <= to &&
						((wordForWord && pattern.own.length >= ALONE_MIN) || votes <= bigrams + CHANCE),
				);
			const stretches = index
				.stretches(full, STRETCHES_MAX, STRETCH_SHARE)
				.filter(stretch => stretch.votes >= LIKE_MIN * full.length && !isKnown(stretch));
			yield* bestPlaces(index, pattern, stretches, matters);
			if (full.length < SHORT) yield* bestPlaces(index, pattern, shortWindows(index, pattern), matters);
		},
	},
];

function* bestPlaces(
	index: TextIndex,
	pattern: Pattern,
	windows: readonly Window[],
	matters: Matters,
): Generator<Place, void, undefined> {
	for (const within of windows) {
		const place = bestPlace(index, pattern, within, matters);
		if (place) yield place;
	}
}

/** Too short for bigrams: it is looked for among lines of about its length, or everywhere. */
function shortWindows(index: TextIndex, pattern: Pattern): Window[] {
	const { full, opensLine, closesLine } = pattern;
	const errors = Math.max(1, Math.floor(full.length * SHORT_ERRORS));
	const spans =
		opensLine && closesLine
			? linesOfLength(index, full.length - errors, full.length + errors)
			: search(index.text, full, errors).slice(0, REPEATS_MAX);
	return spans.map(({ start, end }) => ({ from: start - 1, to: end + 1 }));
}

function linesOfLength({ lineStarts, text }: TextIndex, min: number, max: number): { start: number; end: number }[] {
	return lineStarts
		.map((start, i) => ({ start, end: lineStarts[i + 1] ?? text.length }))
		.filter(({ start, end }) => end - start >= min && end - start <= max);
}
