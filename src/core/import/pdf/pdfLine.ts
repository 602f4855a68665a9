import type { Run } from '../source';
import { letters } from './letters';
import type { PdfPiece } from './pdfText';

export interface PdfRun extends Run {
	/** Smaller, and above the baseline: the mark of a note, a power. */
	readonly raised?: boolean;
}

/** What stands on one baseline of a page, or of one of its columns. */
export interface PdfLine {
	/** The number of its page, or column, in the order of reading. */
	readonly page: number;
	readonly x: number;
	readonly end: number;
	readonly y: number;
	/** Of most of its letters. */
	readonly size: number;
	readonly runs: readonly PdfRun[];
	readonly text: string;
}

/** Letters belong to one line up to this share of their size apart: fonts with other baselines. */
const SAME_LINE = 0.45;
/** Raised ones are at most this share of the others in size, and stand above their baseline between these shares of it: marks of notes, powers. */
const RAISED_SIZE = 0.8;
const RAISED_BY = 0.1;
const RAISED_MAX = 0.6;
/** White space that is seen, as a share of a letter: Word sets a quarter between Chinese and digits, justified lines stretch by less. */
const GAP = 0.6;
/** So wide a gap is one between cells of a table, or around a name that is set apart. */
const WIDE_GAP = 1.6;
const LATIN_GAP = 0.15;

/** The lines of a page from the top down. */
export function linesOf(pieces: readonly PdfPiece[], page: number): PdfLine[] {
	const rows: PdfPiece[][] = [];
	/** The largest letters of the row, which tell where it stands. */
	let main: PdfPiece | undefined;
	for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
		const isSame = main && Math.abs(piece.y - main.y) <= distanceOf(main, piece);
		if (isSame) rows[rows.length - 1]!.push(piece);
		else rows.push([piece]);
		if (!isSame || piece.size > main!.size) main = piece;
	}
	return rows.map(row => lineOf(row, page));
}

function distanceOf({ size: a }: PdfPiece, { size: b }: PdfPiece): number {
	const isRaised = Math.min(a, b) <= Math.max(a, b) * RAISED_SIZE;
	return Math.max(a, b) * (isRaised ? RAISED_MAX : SAME_LINE);
}

function lineOf(row: readonly PdfPiece[], page: number): PdfLine {
	const pieces = [...row].sort((a, b) => a.x - b.x);
	const size = mostOf(pieces.map(piece => [piece.size, piece.text.length] as const));
	const y = mostOf(pieces.map(piece => [piece.y, piece.text.length] as const));
	const runs: PdfRun[] = [];
	let end: number | undefined;
	let before = '';
	for (const { text, x, width, bold, ...piece } of pieces) {
		const words = withoutFalseSpaces(letters(text));
		const gap = end === undefined ? 0 : (x - end) / size;
		const raised = piece.size <= size * RAISED_SIZE && piece.y <= y - size * RAISED_BY;
		runs.push({ text: spaceOf(gap, before, words) + words, bold, ...(raised && { raised }) });
		end = x + width;
		before = words;
	}
	return {
		page,
		x: pieces[0]!.x,
		end: pieces.reduce((most, piece) => Math.max(most, piece.x + piece.width), -Infinity),
		y,
		size,
		runs,
		text: runs.map(({ text }) => text).join(''),
	};
}

function spaceOf(gap: number, before: string, after: string): string {
	if (/\s$/.test(before) || /^\s/.test(after)) return '';
	if (gap >= WIDE_GAP) return '\u3000';
	if (gap >= GAP) return ' ';
	return gap >= LATIN_GAP && /[\w.,;:)%]$/.test(before) && /^[\w(]/.test(after) ? ' ' : '';
}

/** A line that is stretched has a space at nearly all of its letters, a name that is set apart from an office one. */
const STRETCHED_MIN = 1 / 3;

/** pdf.js puts a space where letters are set apart, which those of stretched lines and numbers between Chinese words are too. */
function withoutFalseSpaces(text: string): string {
	const between = /(?<=[\u2e80-\uffef]) +(?=[\u2e80-\uffef])/g;
	const spaces = text.match(between)?.length ?? 0;
	const rest = spaces > text.replaceAll(' ', '').length * STRETCHED_MIN ? text.replace(between, '') : text;
	return rest.replace(/(?<=[^\x21-\x7e]) +(?=[\x21-\x7e])|(?<=[\x21-\x7e]) +(?=[^\x21-\x7e])/g, '');
}

/** The value that has the most weight; of values that differ by a hair the first. */
export function mostOf(values: readonly (readonly [value: number, weight: number])[]): number {
	const weights = new Map<number, number>();
	let most = values[0]?.[0] ?? 0;
	for (const [value, weight] of values) {
		const rounded = Math.round(value * 2) / 2;
		const sum = (weights.get(rounded) ?? 0) + weight;
		weights.set(rounded, sum);
		if (sum > (weights.get(Math.round(most * 2) / 2) ?? 0)) most = value;
	}
	return most;
}
