import {
	type Quote,
	type Range,
	buildLexicon,
	matchBlocks,
	parseReport,
	quoteOf,
	sentences,
	starterTerms,
} from '../../src/core';
import { seeded } from '../unit/support/seeded';
import type { TextPair } from './texts';

/** A report with notes on it, and the report as it was edited since. */
export interface Noted {
	readonly text: string;
	readonly notes: readonly Note[];
	readonly edited: string;
}

export interface Note {
	readonly quote: Quote;
	readonly fate: Fate;
	/** Where what is left of its words stands now; absent when nothing is. */
	readonly now?: Range;
}

/**
 * What the edit did to a note's words. `untouched`: nothing, nor to their context; `carried`: they are the same, what stands around them is not, or not all
 * of it; `reworded`: some of them are still there; `gone`: none.
 */
export const fates = ['untouched', 'carried', 'reworded', 'gone'] as const;
export type Fate = (typeof fates)[number];

const lexicon = buildLexicon([{ source: 'starter', terms: starterTerms }]);

/** What is done to a report: one paragraph is rewritten and a title block put in, or it is edited as a draft is between two readings. */
export type Edit = 'paragraph' | 'redraft';

/** Notes on the old report, which is then edited; what is put in comes from the new one. */
export function noted(pair: TextPair, count: number, edit: Edit = 'redraft'): Noted {
	const { text, to } = joined(pair.old, edits[edit](pair));
	const report = parseReport(pair.old);
	const notes = spans(pair.old, count).map(range => note(quoteOf(report, range), range, to));
	return { text: pair.old, notes, edited: text };
}

/** In turn a whole sentence, a term, a sentence, and a run from the middle of one to the middle of the next, across line breaks too. */
function spans(text: string, count: number): Range[] {
	const chance = seeded(1);
	const whole = sentences(text, { start: 0, end: text.length });
	const terms = matchBlocks(text, parseReport(text).blocks, lexicon);
	return Array.from({ length: count }, (_, n) => {
		if (n % 4 === 1) return chance.pick(terms);
		const at = chance.int(whole.length - 1);
		const [{ start, end }, next] = [whole[at]!, whole[at + 1]!];
		return n % 4 === 3 ? { start: (start + end) >> 1, end: (next.start + next.end + 1) >> 1 } : { start, end };
	});
}

function note(quote: Quote, { start, end }: Range, to: Int32Array): Note {
	const now = longestPiece(to, start, end);
	if (!now) return { quote, fate: 'gone' };
	if (!isInOnePiece(to, start, end)) return { quote, fate: 'reworded', now };
	const isUntouched = isInOnePiece(to, start - quote.prefix.length, end + quote.suffix.length);
	return { quote, fate: isUntouched ? 'untouched' : 'carried', now };
}

/** So much may be put in and still part no words from each other. */
const PUT_IN_MAX = 40;

/** Where most of the words stand together: the half of a run may have been carried away. */
function longestPiece(to: Int32Array, from: number, end: number): Range | undefined {
	let longest: Range | undefined;
	let piece: Range | undefined;
	for (const place of to.subarray(from, end)) {
		if (place < 0) continue;
		const goesOn = piece && place >= piece.end && place - piece.end <= PUT_IN_MAX;
		piece = { start: goesOn ? piece!.start : place, end: place + 1 };
		if (!longest || piece.end - piece.start > longest.end - longest.start) longest = piece;
	}
	return longest;
}

function isInOnePiece(to: Int32Array, from: number, end: number): boolean {
	for (let i = from; i < end; i++) if (to[i]! < 0 || to[i]! - to[from]! !== i - from) return false;
	return true;
}

/** Of the sentences so many have one reworded, and one carried to another paragraph. */
const REWORDED_EVERY = 10;
const CARRIED_EVERY = 45;
/** In so many characters, a report's length, one paragraph moves, one is taken out, and some are put in together. */
const REPORT = 20_000;
const PARAGRAPHS_PUT_IN = 4;

/** A part of the text before, or new words. */
type Part = Range | string;

const edits: Readonly<Record<Edit, (pair: TextPair) => Part[][]>> = {
	paragraph: ({ old, new: other }) => {
		const paragraphs = partsOf(old);
		const middle = paragraphs.length >> 1;
		paragraphs.splice(middle, 1, putIn(other, 0.5)[0]!);
		return [...putIn(other, 0).slice(0, 2), ...paragraphs];
	},
	redraft,
};

function partsOf(text: string): Part[][] {
	return [...text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(({ index: start, 0: line }) => [
		{ start, end: start + line.length },
	]);
}

function redraft({ old, new: other }: TextPair): Part[][] {
	const paragraphs = reworded(old);
	for (let n = Math.max(1, Math.round(old.length / REPORT)), i = n; i-- > 0;) {
		const at = (share: number): number => Math.floor(((i + share) / n) * paragraphs.length);
		// Last things first, so that the places before them stay.
		paragraphs.splice(at(0.8), 1);
		const [moved] = paragraphs.splice(at(0.6), 1);
		paragraphs.splice(at(0.4), 0, ...putIn(other, (i + 0.4) / n));
		paragraphs.splice(at(0.2), 0, moved!);
	}
	return paragraphs;
}

/** The text after the edit, and where each unit of the text before went; -1 for nowhere. */
function joined(old: string, paragraphs: readonly (readonly Part[])[]): { text: string; to: Int32Array } {
	const to = new Int32Array(old.length).fill(-1);
	let text = '';
	for (const part of paragraphs.flat()) {
		if (typeof part !== 'string') for (let i = part.start; i < part.end; i++) to[i] = text.length + i - part.start;
		text += typeof part === 'string' ? part : old.slice(part.start, part.end);
	}
	return { text, to };
}

/** Paragraphs of another report, from a share of it on. */
function putIn(other: string, from: number): Part[][] {
	const lines = other.match(/[^\n]*\S[^\n]*(?:\n|$)/g) ?? [];
	const first = Math.floor(from * lines.length);
	return lines.slice(first, first + PARAGRAPHS_PUT_IN).map(line => [line]);
}

/** The paragraphs, line breaks included: some of their sentences reworded, some of them in another one. */
function reworded(old: string): Part[][] {
	const chance = seeded(2);
	const paragraphs: Part[][] = [];
	let carried: Part[] = [];
	let count = 0;
	for (const { index: start, 0: line } of old.matchAll(/[^\n]*\n|[^\n]+$/g)) {
		const found = sentences(old, { start, end: start + line.length });
		const starts = [start, ...found.slice(1).map(each => each.start), start + line.length];
		let paragraph: Part[] = [];
		for (const [n, from] of starts.slice(0, -1).entries()) {
			const sentence = { start: from, end: starts[n + 1]! };
			count++;
			const isInside = n > 0 && n < found.length - 1;
			if (isInside && count % CARRIED_EVERY === 0) carried.push(sentence);
			else if (count % REWORDED_EVERY === 0)
				paragraph.push(...rewordings[count % rewordings.length]!(sentence, chance.int));
			else paragraph.push(sentence);
		}
		// Far from where it stood, behind the first sentence of a paragraph that has more.
		if (carried.length > 0 && found.length > 2 && count % CARRIED_EVERY > CARRIED_EVERY / 2) {
			paragraph = [paragraph[0]!, ...carried, ...paragraph.slice(1)];
			carried = [];
		}
		paragraphs.push(paragraph);
	}
	paragraphs.push(carried);
	return paragraphs;
}

type Rewording = (sentence: Range, int: (below: number) => number) => Part[];

/** Words that a draft is amended with. */
const words = ['持续', '更大力度', '有力有序', '进一步', '全面', '统筹', '扎实', '着力'];

const rewordings: readonly Rewording[] = [
	// Two words exchanged for others.
	({ start, end }, int) => {
		const [first, second] = [start + Math.floor((end - start) / 3), start + Math.floor(((end - start) * 2) / 3)];
		const word = (): string => words[int(words.length)]!;
		return [
			{ start, end: first },
			word(),
			{ start: Math.min(first + 2, second), end: second },
			word(),
			{ start: Math.min(second + 3, end), end },
		];
	},
	// A third of it taken out.
	({ start, end }) => [
		{ start, end: start + Math.floor((end - start) / 3) },
		{ start: start + Math.floor(((end - start) * 2) / 3), end },
	],
	// Some words put in here and there.
	({ start, end }, int) => {
		const parts: Part[] = [];
		for (let at = start; at < end; at += 15)
			parts.push({ start: at, end: Math.min(end, at + 15) }, words[int(words.length)]!);
		return parts.slice(0, -1);
	},
];
