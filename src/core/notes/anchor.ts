import type { Report } from '../report/report';
import type { Range } from '../text/range';
import { type Steps, runToEnd } from '../util/steps';
import { type Pattern, patternOf } from './pattern';
import type { Place } from './place';
import type { AnchorState, Quote } from './quote';
import { isInnermost, sectionAt, sharedTitles } from './sections';
import { ALONE_MIN, type SelectorId, selectors } from './selectors';
import { toSource } from './sourceSpan';
import { TextIndex } from './textIndex';

/** Why an anchor is what it is. */
export type AnchorReason =
	/** Word for word, told from other places by this. */
	| { readonly kind: 'found'; readonly by: SelectorId | 'section' }
	/** The words were changed; `kept`: the share of them that is still there, 0 to 1. */
	| { readonly kind: 'reworded'; readonly kept: number }
	/** Changed past recognition while the text was open; its ends were followed through every edit. */
	| { readonly kind: 'edited' }
	/** The same words stand in so many places, and nothing tells which is meant. */
	| { readonly kind: 'repeated'; readonly places: number }
	/** So many places are nearly equally like it. */
	| { readonly kind: 'alike'; readonly places: number }
	/** Words like these stand here, but too little is like them around to be the same; `kept` is of the nearest. */
	| { readonly kind: 'unlike'; readonly kept: number }
	/** Nothing here is like it. */
	| { readonly kind: 'gone' }
	/** The quote has no words. */
	| { readonly kind: 'empty' };

export interface Candidate {
	readonly range: Range;
	readonly score: number;
}

/** What became of a quote in a text. */
export interface Anchor {
	readonly state: AnchorState;
	/** The span; absent when ambiguous or lost. */
	readonly range?: Range;
	/** How much of the quote, words and context, stands there: 0 to 1. Of an ambiguous one, the best candidate's; 0 when lost. */
	readonly score: number;
	/** Of an ambiguous one, the places among which only the reader can choose; of a lost one, what is nearest. Best first. */
	readonly candidates?: readonly Candidate[];
	readonly reason: AnchorReason;
}

/** A text that quotes are looked up in: read once for all of them. */
export interface Source {
	readonly index: TextIndex;
	/** Where sections are known. */
	readonly report?: Report;
}

export function sourceOf(text: string | Report): Source {
	return typeof text === 'string' ? { index: new TextIndex(text) } : { index: new TextIndex(text.text), report: text };
}

/** Context alone never anchors: so much of a quote's own words must be there. */
const KEPT_MIN = 0.5;
/** Between neighbours that are both there less is enough: of 打造具有 one character was left. */
const KEPT_BETWEEN_MIN = 0.25;
const NEIGHBOUR_MIN = 0.5;
/** With so much of the whole quote it is there. Formulas in other surroundings have up to 0.64. */
const SCORE_MIN = 0.7;
/** With so much it is there when all its words are, and one neighbour. */
const WORDS_SCORE_MIN = 0.4;
/** With so much it is there when what is missing is strewn: three in ten characters changed at random leave 0.34 and more. */
const STREWN_SCORE_MIN = 0.3;
/** With so much it is there when all that surrounds it is as it was, and the words themselves were rewritten. Formulas around something else have 0.44. */
const FRAMED_SCORE_MIN = 0.5;
const FRAME_MIN = 0.9;
/** Word for word and with this score, nothing dearer needs to be asked, and what differs by a character is no rival. */
const SURE = 0.9;
/** Two places that differ by fewer units than this are equally good. */
const MARGIN = 2.5;
/** Of a lost quote, places with half of its words are shown. */
const NEAREST_KEPT_MIN = 0.5;
const NEAREST_MAX = 3;

/** Re-finds quotes in a text: one anchor each, in their order. */
export function anchors(text: string | Report, quotes: readonly Quote[]): Anchor[] {
	return runToEnd(anchorsSteps(text, quotes));
}

/** Yields after every few quotes. */
export function* anchorsSteps(text: string | Report, quotes: readonly Quote[]): Steps<Anchor[]> {
	const source = sourceOf(text);
	const found: Anchor[] = [];
	for (const quote of quotes) {
		found.push(anchor(source, quote));
		if (found.length % QUOTES_A_STEP === 0) yield;
	}
	return found;
}

/** Some milliseconds, when all of them have to be looked for closely. */
const QUOTES_A_STEP = 10;

export function anchor(source: Source, quote: Quote): Anchor {
	const pattern = patternOf(quote);
	if (pattern.own === '') return { state: 'lost', score: 0, reason: { kind: 'empty' } };
	let found: readonly Place[] = [];
	const foundBy = new Map<Place, SelectorId>();
	const standing = new Set<Place>();
	// What can be neither better than the best that is there nor its rival is not read closely.
	let least = -Infinity;
	const matters = (score: number): boolean => score >= least;
	for (const { id, places: placesBy } of selectors) {
		const places: Place[] = [];
		for (const place of placesBy(source.index, pattern, { quote, known: found, matters })) {
			// Where it stood, with all that stood around it: that the same stands elsewhere too raises no doubt.
			if (id === 'position' && place.score === 1) return anchored(source, quote, place, id);
			places.push(place);
			foundBy.set(place, id);
			if (!isThere(place)) continue;
			standing.add(place);
			least = Math.max(least, place.score - MARGIN * place.unit);
		}
		found = merged([...found, ...places]);
		if (found[0]?.contextToo && found[0].score >= SURE) break;
	}
	let there = found.filter(place => standing.has(place));
	if (there.length === 0 && pattern.own.length >= ALONE_MIN) there = found.filter(place => place.wordForWord);
	const [best] = there;
	if (!best) return lost(source, pattern, found);
	const rivals = there.filter(place => place === best || isRival(place, best));
	if (rivals.length === 1) return anchored(source, quote, best, foundBy.get(best)!);
	const placed = rivals.filter(place => place.contextToo && rangeOf(source, pattern, place).start === quote.start);
	if (placed.length === 1) return anchored(source, quote, placed[0]!, 'position');
	const inSection = onlyInSection(source, quote, rivals);
	if (inSection) return anchored(source, quote, inSection, 'section');
	return ambiguous(source, pattern, rivals);
}

function isThere({ kept, score, before, behind, isStrewn, wordForWord }: Place): boolean {
	const [worse, better] = before < behind ? [before, behind] : [behind, before];
	if (kept < (worse >= NEIGHBOUR_MIN ? KEPT_BETWEEN_MIN : KEPT_MIN)) return false;
	const isWordsThere = wordForWord && better >= NEIGHBOUR_MIN;
	const min = isWordsThere ? WORDS_SCORE_MIN : worse >= FRAME_MIN ? FRAMED_SCORE_MIN : SCORE_MIN;
	return score >= min || (score >= STREWN_SCORE_MIN && isStrewn());
}

/** Best first, each stretch of the text once. */
function merged(places: readonly Place[]): Place[] {
	const found: Place[] = [];
	for (const place of [...places].sort((a, b) => b.score - a.score || a.start - b.start))
		if (!found.some(({ start, end }) => start < place.end && place.start < end)) found.push(place);
	return found;
}

function isRival(place: Place, best: Place): boolean {
	if (best.contextToo && !place.contextToo && best.score >= SURE) return false;
	return best.score - place.score < MARGIN * best.unit;
}

function rangeOf({ index }: Source, pattern: Pattern, place: Place): Range {
	return toSource(index, place, pattern);
}

function anchored(source: Source, quote: Quote, place: Place, by: SelectorId | 'section'): Anchor {
	const { kept, score, wordForWord } = place;
	const range = rangeOf(source, patternOf(quote), place);
	if (!wordForWord) return { state: 'changed', range, score, reason: { kind: 'reworded', kept } };
	const state = isElsewhere(quote, place, range) ? 'moved' : 'exact';
	return { state, range, score, reason: { kind: 'found', by } };
}

/**
 * Moved is what has other neighbours on both sides. What shifted with the text before it has its neighbours, also where its whole paragraph was carried
 * along; what a rewritten paragraph holds at its old place did not move either. Rejected: to ask whether its section is another one. A line break
 * or a title block makes headings and unmakes them, and a note that nobody touched would tell of a move.
 */
function isElsewhere({ start, prefix, suffix }: Quote, place: Place, range: Range): boolean {
	if (start === range.start) return false;
	const isUnknown = prefix === '' && suffix === '';
	return isUnknown ? start !== undefined : Math.max(place.before, place.behind) < NEIGHBOUR_MIN;
}

/** The one place under the stored headings. */
function onlyInSection({ index, report }: Source, { section }: Quote, places: readonly Place[]): Place | undefined {
	if (!report || !section) return undefined;
	const inside = places
		.map(place => ({ place, section: sectionAt(report, index.folded.offsets[place.start]!) }))
		.filter(each => isInnermost(section, each.section))
		.map(each => ({ place: each.place, shared: sharedTitles(section, each.section) }))
		.sort((a, b) => b.shared - a.shared);
	return inside[0] && inside[0].shared > (inside[1]?.shared ?? 0) ? inside[0].place : undefined;
}

function ambiguous(source: Source, pattern: Pattern, places: readonly Place[]): Anchor {
	const kind = places.every(place => place.wordForWord) ? 'repeated' : 'alike';
	return {
		state: 'ambiguous',
		score: places[0]!.score,
		candidates: candidates(source, pattern, places),
		reason: { kind, places: places.length },
	};
}

function lost(source: Source, pattern: Pattern, found: readonly Place[]): Anchor {
	const near = found.filter(place => place.kept >= NEAREST_KEPT_MIN).slice(0, NEAREST_MAX);
	if (near.length === 0) return { state: 'lost', score: 0, reason: { kind: 'gone' } };
	return {
		state: 'lost',
		score: 0,
		candidates: candidates(source, pattern, near),
		reason: { kind: 'unlike', kept: near[0]!.kept },
	};
}

function candidates(source: Source, pattern: Pattern, places: readonly Place[]): Candidate[] {
	return places.map(place => ({ range: rangeOf(source, pattern, place), score: place.score }));
}
