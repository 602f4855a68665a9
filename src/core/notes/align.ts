import { commonSeeds } from './seeds';

/** A pattern laid into a text: what is not the same is left out on one side or the other. */
export interface Alignment {
	/** For each unit of the pattern its place in the text, ascending; -1 where it is left out. */
	readonly at: Int32Array;
	/** Units left out: of the pattern, and of the text between those that were found. */
	readonly cost: number;
}

/** A part of a text, half-open. */
export interface Window {
	readonly from: number;
	readonly to: number;
}

const SAME = 0;
const LEFT_OUT = 1;
const PASSED = 2;

/** Context may have grown by as much again. */
const CONTEXT_GROWN = 2;
/** Larger tables are not filled in one piece: 1,000 by 1,000 take 2 ms. */
const CELLS_MAX = 1_000_000;
/** Of two ways that cost the same the one that finds more is taken. No table holds more matches than this, so that they never outweigh a unit left out. */
const LEAVE_OUT = 1024;

/**
 * The cheapest way to find `pattern` inside a window of `text`, whose ends cost nothing. Left out and put in count 1 each, exchanged 2: by the edit
 * distance, where it counts 1, a text that loses one more character can come nearer (`axxb` and `abcd…`), and a worse quote would score higher.
 */
export function align(pattern: string, text: string, within: Window): Alignment {
	const at = new Int32Array(pattern.length).fill(-1);
	if (pattern.length * (within.to - within.from) <= CELLS_MAX)
		fill(at, pattern, text, { from: 0, to: pattern.length }, within, 'free');
	else fillBySeeds(at, pattern, text, within);
	return { at, cost: costOf(at) };
}

/** The cheapest way to find `pattern` in a text where a part of it is known to stand word for word, from `known` on. */
export function alignAround(pattern: string, text: string, part: Window, known: number): Alignment {
	const at = new Int32Array(pattern.length).fill(-1);
	for (let i = part.from; i < part.to; i++) at[i] = known + i - part.from;
	const behind = known + part.to - part.from;
	const [head, tail] = [part.from, pattern.length - part.to];
	const before = { from: Math.max(0, known - CONTEXT_GROWN * head), to: known };
	const after = { from: behind, to: Math.min(text.length, behind + CONTEXT_GROWN * tail) };
	fill(at, pattern, text, { from: 0, to: part.from }, before, 'freeStart');
	fill(at, pattern, text, { from: part.to, to: pattern.length }, after, 'freeEnd');
	return { at, cost: costOf(at) };
}

/** Text beside what was found, in which the rest of an end may stand, for each unit of it. */
const END_REACH = 1.2;

/**
 * The alignment that finds most of the pattern where this one found some of it, whatever is put in. The cheapest one leaves out an end of which every
 * second character was changed.
 */
export function loosely(at: Int32Array, pattern: string, text: string): Int32Array {
	const head = at.findIndex(place => place >= 0);
	const last = at.findLastIndex(place => place >= 0);
	if (head < 0) return at;
	const from = at[head]! - Math.ceil(END_REACH * head);
	const to = Math.max(at[last]! + 1 + Math.ceil(END_REACH * (at.length - 1 - last)), from + at.length);
	const within = { from: Math.max(0, from), to: Math.min(text.length, to) };
	if (at.length * (within.to - within.from) > CELLS_MAX) return at;
	const most = new Int32Array(at.length).fill(-1);
	fill(most, pattern, text, { from: 0, to: at.length }, within, 'closed');
	return most;
}

function costOf(at: Int32Array): number {
	let cost = 0;
	let last = -1;
	for (const place of at) {
		if (place < 0) cost++;
		else {
			if (last >= 0) cost += place - last - 1;
			last = place;
		}
	}
	return cost;
}

/** One table after the other is filled here: a table each is more work for the collector than half of the filling. */
let scratch = newScratch(0, 0);

function newScratch(cells: number, width: number): { steps: Uint8Array; row: Int32Array; units: Uint16Array } {
	return { steps: new Uint8Array(cells), row: new Int32Array(width), units: new Uint16Array(width) };
}

function scratchFor(cells: number, width: number): typeof scratch {
	if (cells > scratch.steps.length || width > scratch.row.length)
		scratch = newScratch(Math.max(cells, scratch.steps.length), Math.max(width, scratch.row.length));
	return scratch;
}

/** Fills `at` for a part of the pattern. `ends`: whether text before and behind is free, or counts as put in. */
function fill(
	at: Int32Array,
	pattern: string,
	text: string,
	part: Window,
	{ from, to }: Window,
	ends: 'free' | 'closed' | 'freeStart' | 'freeEnd',
): void {
	const [rows, columns] = [part.to - part.from, to - from];
	if (rows <= 0 || columns <= 0) return;
	const width = columns + 1;
	const { steps, row, units } = scratchFor((rows + 1) * width, width);
	row.fill(0, 0, width);
	const startIsFree = ends === 'free' || ends === 'freeStart';
	if (!startIsFree) for (let j = 1; j <= columns; j++) row[j] = j * LEAVE_OUT;
	steps[0] = SAME;
	steps.fill(PASSED, 1, width);
	for (let j = 0; j < columns; j++) units[j] = text.charCodeAt(from + j);
	for (let i = 1; i <= rows; i++) {
		const unit = pattern.charCodeAt(part.from + i - 1);
		let diagonal = row[0]!;
		let left = (row[0] = i * LEAVE_OUT);
		const base = i * width;
		steps[base] = LEFT_OUT;
		for (let j = 1; j <= columns; j++) {
			const up = row[j]!;
			if (units[j - 1] === unit) {
				left = diagonal - 1;
				steps[base + j] = SAME;
			} else if (up <= left) {
				left = up + LEAVE_OUT;
				steps[base + j] = LEFT_OUT;
			} else {
				left += LEAVE_OUT;
				steps[base + j] = PASSED;
			}
			diagonal = up;
			row[j] = left;
		}
	}
	let j = columns;
	if (ends === 'free' || ends === 'freeEnd') for (let k = columns - 1; k >= 0; k--) if (row[k]! < row[j]!) j = k;
	for (let i = rows; i > 0;) {
		const step = steps[i * width + j];
		if (step === SAME) at[part.from + --i] = from + --j;
		else if (step === LEFT_OUT) i--;
		else if (j > 0) j--;
		else break;
	}
}

/** A long selection: what is there only once on both sides is set first, then the stretches between. */
function fillBySeeds(at: Int32Array, pattern: string, text: string, within: Window): void {
	for (const { inPattern, inText, length } of commonSeeds(pattern, text, within))
		for (let k = 0; k < length; k++) at[inPattern + k] = inText + k;
	let [i, j] = [0, within.from];
	while (i < pattern.length) {
		if (at[i]! >= 0) {
			[i, j] = [i + 1, at[i]! + 1];
			continue;
		}
		let end = i;
		while (end < pattern.length && at[end]! < 0) end++;
		const [isFirst, isLast] = [i === 0, end === pattern.length];
		// Of a stretch at an end only so much text is looked at as can belong to it.
		const reach = 2 * (end - i);
		const to = isLast ? Math.min(within.to, j + reach) : at[end]!;
		const from = isFirst && !isLast ? Math.max(within.from, to - reach) : j;
		const ends = isFirst ? (isLast ? 'free' : 'freeStart') : isLast ? 'freeEnd' : 'closed';
		if ((end - i) * (to - from) <= CELLS_MAX) fill(at, pattern, text, { from: i, to: end }, { from, to }, ends);
		i = end;
	}
}
