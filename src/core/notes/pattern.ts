import { fold } from '../text/fold';
import { type UnitPlaces, unitPlaces } from './commonUnits';
import type { Quote } from './quote';

/**
 * A quote as it is looked for, folded. What stands in its own paragraph is `before` and `after`; what lies across a line break is `farBefore` and
 * `farAfter`: paragraphs are moved, headings and title blocks inserted, so that it says little when it is missing.
 */
export interface Pattern {
	readonly own: string;
	readonly before: string;
	readonly after: string;
	/** `before`, `own` and `after` in one. */
	readonly full: string;
	readonly farBefore: string;
	readonly farAfter: string;
	/** Whether `full` begins where a line begins, and ends where one ends. */
	readonly opensLine: boolean;
	readonly closesLine: boolean;
	/** The quote's words as they were given, and where in them each unit of `own` stands. */
	readonly exact: string;
	readonly offsets: Uint32Array;
}

const patterns = new WeakMap<Quote, Pattern>();

/** Made once for each quote: quotes are never changed. */
export function patternOf(quote: Quote): Pattern {
	let pattern = patterns.get(quote);
	if (!pattern) patterns.set(quote, (pattern = readPattern(quote)));
	return pattern;
}

const placesOfUnits = new WeakMap<Pattern, UnitPlaces>();

/** Of `full`; made when it is first asked for. */
export function unitPlacesOf(pattern: Pattern): UnitPlaces {
	let places = placesOfUnits.get(pattern);
	if (!places) placesOfUnits.set(pattern, (places = unitPlaces(pattern.full)));
	return places;
}

function readPattern({ exact, prefix, suffix, start }: Quote): Pattern {
	const breakBefore = Math.max(prefix.lastIndexOf('\n'), prefix.lastIndexOf('\r'));
	const breakAfter = suffix.search(/[\r\n]/);
	const folded = fold(exact);
	const [own, before] = [folded.text, fold(prefix.slice(breakBefore + 1)).text];
	const after = fold(breakAfter < 0 ? suffix : suffix.slice(0, breakAfter)).text;
	return {
		own,
		before,
		after,
		full: before + own + after,
		farBefore: fold(prefix.slice(0, breakBefore + 1)).text,
		farAfter: breakAfter < 0 ? '' : fold(suffix.slice(breakAfter)).text,
		opensLine: breakBefore >= 0 || start === prefix.length,
		closesLine: breakAfter >= 0,
		exact,
		offsets: folded.offsets,
	};
}
