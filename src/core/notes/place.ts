import { type Window, align, alignAround, loosely } from './align';
import { commonUnits } from './commonUnits';
import { type Pattern, unitPlacesOf } from './pattern';
import { type Span, spanOf } from './span';
import type { TextIndex } from './textIndex';

/** Where a quote may stand in a text, and how much of it stands there. The span is that of the words, without the context. */
export interface Place extends Span {
	/** The share of the words that is there, 0 to 1. */
	readonly kept: number;
	/** The share of the whole quote that is there, less what was put in: 0 to 1. Another edit of the quote or of the place never raises it. */
	readonly score: number;
	/** How much one unit counts in the score. */
	readonly unit: number;
	readonly wordForWord: boolean;
	/** Also the context in the same paragraph is there, word for word. */
	readonly contextToo: boolean;
	/** The shares of what stood before and behind it in its paragraph that stand there; at a paragraph's edge, of the paragraph beside it. 0 where nothing stood. */
	readonly before: number;
	readonly behind: number;
	/** How many units still stand before the one that followed them. */
	readonly bigrams: number;
	/** Whether it was changed here and there, a character or two in a row, and not in stretches. Costs as much as all else, and few are asked. */
	readonly isStrewn: () => boolean;
}

/** A line break at the quote's end counts as much as some characters: most characters have none beside them. */
const LINE_BREAK = 4;
/**
 * How much a character across a line break counts. A short line has little more than its neighbours to be known by; of a longer quote 30 characters of
 * the paragraph before weigh no more than a word or two of its own, since that paragraph may now stand before another one that is like it.
 */
const FAR = 0.12;
const FAR_OF_SHORT = 0.2;
/** So short that an edit or two leave no bigram of it. */
export const SHORT = 24;
/** How far the neighbouring paragraph is looked for: a heading or a title line may have come between. */
export const FAR_REACH = 80;
/** What one character that came between costs: of two short lines that repeat, each has the neighbours of both within reach. */
const FAR_GAP = 0.2;
/** A shorter side of the paragraph itself says nothing alone. */
const SIDE_MIN = 8;
/**
 * Slips, another printing, three in ten characters changed at random: the gaps are then of 1.2 characters on average, in 999 of 1,000 quotes of at most
 * 1.65, and of 2.27 at the most (36,000 quotes of 15 to 200 characters, ten pairs of reports). Where another report has enough of a quote's words and
 * score to be asked, by the formulas of both, they are of 2.1 and more, 4.6 in the middle: 7 of 100 such places, among 166,000 looked at, pass for strewn.
 */
const STREWN_MAX = 2.5;

/** The place at which the whole pattern stands word for word, from `at` on: what {@link judge} says of it, without looking at every unit. */
export function wholePlace(index: TextIndex, pattern: Pattern, at: number): Place {
	const { own, before, after, full } = pattern;
	const start = at + before.length;
	const { gain, unit, gainBefore, gainBehind } = gainOf(index, pattern, {
		first: at,
		last: at + full.length,
		head: 0,
		tail: 0,
		units: full.length,
	});
	return {
		start,
		end: start + own.length,
		first: 0,
		last: own.length - 1,
		kept: 1,
		score: Math.max(0, gain * unit),
		unit,
		wordForWord: true,
		contextToo: true,
		before: sideShare(before.length, before.length, gainBefore, pattern.farBefore.length),
		behind: sideShare(after.length, after.length, gainBehind, pattern.farAfter.length),
		bigrams: full.length - 1,
		isStrewn: () => true,
	};
}

/** The place at which the words stand word for word, from `at` on, with what of their context is beside them. */
export function wordsPlace(index: TextIndex, pattern: Pattern, at: number): Place {
	const { before, own, full } = pattern;
	const part = { from: before.length, to: before.length + own.length };
	const alignment = alignAround(full, index.text, part, at);
	return judge(index, pattern, alignment.at, alignment.cost);
}

const ROUNDING = 1e-9;

/** Whether a place that scores this or less can still matter. */
export type Matters = (score: number) => boolean;

/** The best place for the pattern in a window of the folded text; `undefined` where nothing of its words is, or none that matters. */
export function bestPlace(
	index: TextIndex,
	pattern: Pattern,
	{ from, to }: Window,
	matters: Matters,
): Place | undefined {
	const within = { from: Math.max(0, from), to: Math.min(index.text.length, to) };
	const common = commonUnits(unitPlacesOf(pattern), pattern.full.length, index.text, within);
	if (common === 0) return undefined;
	const scoreAtMost = weighWith(pattern, common) / weighWith(pattern, pattern.full.length);
	if (!matters(scoreAtMost + ROUNDING)) return undefined;
	const { at, cost } = align(pattern.full, index.text, within);
	const { before, own } = pattern;
	for (let i = before.length; i < before.length + own.length; i++)
		if (at[i]! >= 0) return judge(index, pattern, at, cost);
	return undefined;
}

/** What an alignment comes to. At least one unit of the words is found. */
function judge(index: TextIndex, pattern: Pattern, at: Int32Array, cost: number): Place {
	const { own, before, after, farBefore, farAfter } = pattern;
	const [ownFrom, ownTo] = [before.length, before.length + own.length];
	const found = count(at, ownFrom, ownTo);
	const span = spanOf(index, pattern, at);
	// Where the whole begins and ends, with what was left out of it put back.
	let [head, tail] = [0, at.length - 1];
	while (at[head]! < 0) head++;
	while (at[tail]! < 0) tail--;
	const [first, last] = [at[head]!, at[tail]! + 1];
	const { gain, unit, gainBefore, gainBehind } = gainOf(index, pattern, {
		first,
		last,
		head,
		tail: at.length - 1 - tail,
		units: at.length - cost,
	});
	return {
		...span,
		kept: found / own.length,
		score: Math.max(0, gain * unit),
		unit,
		wordForWord: found === own.length && span.end - span.start === own.length,
		contextToo: cost === 0,
		before: sideShare(count(at, 0, ownFrom), before.length, gainBefore, farBefore.length),
		behind: sideShare(count(at, ownTo, at.length), after.length, gainBehind, farAfter.length),
		bigrams: bigramsIn(at),
		isStrewn: () => cost === 0 || meanGap(loosely(at, pattern.full, index.text)) <= STREWN_MAX,
	};
}

/** Where the whole begins and ends, how many units of it are missing at its head and its tail, and how many are there. */
interface Extent {
	readonly first: number;
	readonly last: number;
	readonly head: number;
	readonly tail: number;
	readonly units: number;
}

function gainOf(
	index: TextIndex,
	pattern: Pattern,
	{ first, last, head, tail, units }: Extent,
): { readonly gain: number; readonly unit: number; readonly gainBefore: number; readonly gainBehind: number } {
	const opens = pattern.opensLine && opensNear(index, first - head, first);
	const closes = pattern.closesLine && opensNear(index, last, last + tail);
	const gainBefore = farGain(index, pattern.farBefore, first, 'before');
	const gainBehind = farGain(index, pattern.farAfter, last, 'behind');
	const unit = 1 / weighWith(pattern, pattern.full.length);
	const gain = weigh(pattern, units, Number(opens) + Number(closes), gainBefore + gainBehind);
	return { gain, unit, gainBefore, gainBehind };
}

/** What some units, line ends and units across a line break weigh together. */
function weigh({ full }: Pattern, units: number, lineEnds: number, far: number): number {
	return units + LINE_BREAK * lineEnds + (full.length < SHORT ? FAR_OF_SHORT : FAR) * far;
}

/** What `units` of the quote's own paragraph weigh with all that is beside them. */
function weighWith(pattern: Pattern, units: number): number {
	const { opensLine, closesLine, farBefore, farAfter } = pattern;
	return weigh(pattern, units, Number(opensLine) + Number(closesLine), farBefore.length + farAfter.length);
}

function sideShare(near: number, nearLength: number, far: number, farLength: number): number {
	if (nearLength >= SIDE_MIN || farLength === 0) return nearLength === 0 ? 0 : near / nearLength;
	return (near + far) / (nearLength + farLength);
}

function count(at: Int32Array, from: number, to: number): number {
	let found = 0;
	for (let i = from; i < to; i++) if (at[i]! >= 0) found++;
	return found;
}

function bigramsIn(at: Int32Array): number {
	let found = 0;
	for (let i = 1; i < at.length; i++) if (at[i - 1]! >= 0 && at[i] === at[i - 1]! + 1) found++;
	return found;
}

/**
 * How long a gap is on average: units of the pattern that are missing in a row, or of the text that were put in there, whichever are more. One
 * gap more is counted, since a single one tells nothing.
 */
function meanGap(at: Int32Array): number {
	let [sum, gaps] = [0, 1];
	let [missing, last] = [0, -1];
	const close = (putIn: number): void => {
		const gap = Math.max(missing, putIn);
		if (gap > 0) gaps++;
		sum += gap;
		missing = 0;
	};
	for (const place of at) {
		if (place < 0) missing++;
		else {
			close(last < 0 ? 0 : place - last - 1);
			last = place;
		}
	}
	close(0);
	return sum / gaps;
}

function opensNear(index: TextIndex, from: number, to: number): boolean {
	for (let at = Math.max(0, from); at <= to; at++) if (index.opensLine(at)) return true;
	return false;
}

/** How much of what stood across a line break stands before `edge`, or behind it. */
function farGain({ text }: TextIndex, far: string, edge: number, side: 'before' | 'behind'): number {
	if (far === '') return 0;
	const isBefore = side === 'before';
	if (text.startsWith(far, isBefore ? edge - far.length : edge) && (!isBefore || edge >= far.length)) return far.length;
	const within = isBefore
		? { from: Math.max(0, edge - FAR_REACH), to: edge }
		: { from: edge, to: Math.min(text.length, edge + FAR_REACH) };
	const { at, cost } = align(far, text, within);
	const nearest = isBefore ? Math.max(...at) + 1 : Math.min(...at.filter(place => place >= 0));
	return Math.max(0, far.length - cost - FAR_GAP * Math.abs(edge - nearest));
}
