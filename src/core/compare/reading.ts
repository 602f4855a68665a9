import type { Passage } from '../report/passage';
import type { Range } from '../text/range';
import type { Steps } from '../util/steps';
import type { Comparison } from './comparison';
import { linksOf } from './counterparts';
import type { Doubt } from './doubt';
import { type ProjectionRow, projectionRows } from './projection';
import type { Compared } from './redlineDocument';
import { wordBands } from './sentences/wordBands';
import { type RedlineVerb, type WordBand, type WordRules, redlineOf } from './words/redline';
import { figuresIn, verbsIn } from './words/sourcePlaces';

/** A stretch of a passage; ranges are of its report's text, and those of a passage cover it. */
export interface ReadingSpan extends Range {
	/** `changed`: its words have no counterpart on the other side; `moved`: they stand there in another place; `elsewhere`: another row took it up. */
	readonly op: 'same' | 'changed' | 'moved' | 'elsewhere';
	readonly isFigure?: true;
}

/** A passage with the words that changed against what stands beside it. */
export interface ReadingPassage {
	readonly passage: Passage;
	readonly spans: readonly ReadingSpan[];
	/** In the report's text, those of the new one. */
	readonly verbs: readonly RedlineVerb[];
	/** Why it is unsure whether an old passage belongs to its row, where others are sure to; where none is, the row itself is unsure. */
	readonly doubt?: Doubt;
}

/** Two sides of a row, to be read beside each other. */
export interface ReadingPair {
	readonly kind: 'pair';
	readonly row: ProjectionRow;
	readonly old: readonly ReadingPassage[];
	readonly new: readonly ReadingPassage[];
}

/** Where a passage stood that has moved: behind what it followed, with the place of its row among the rows. */
export interface ReadingGap {
	readonly kind: 'gap';
	readonly passage: Passage;
	readonly to: ProjectionRow;
}

export type ReadingRow = ReadingPair | ReadingGap;

/**
 * Two reports to be read side by side, in the new one's order: each passage level with what it was made from, what is gone behind what it followed, and a gap
 * where a passage stood that has moved.
 */
export function* readingRows({ comparison, links, rules }: Compared): Steps<ReadingRow[]> {
	const rows = projectionRows(comparison);
	const bands = wordBands(rows, comparison, links);
	const gaps = gapsOf(rows, comparison.old.passages);
	const found: ReadingRow[] = [...(gaps.get(undefined) ?? [])];
	for (const [i, row] of rows.entries()) {
		found.push(withDoubts(pairOf(row, bands[i]!, rules), comparison), ...(gaps.get(row) ?? []));
		yield;
	}
	return found;
}

/** By the row that each stands behind. A row that moved itself holds no other's place. */
function gapsOf(rows: readonly ProjectionRow[], old: readonly Passage[]): Map<ProjectionRow | undefined, ReadingGap[]> {
	const rowOf = new Map<Passage, ProjectionRow>();
	for (const row of rows) for (const passage of row.old) if (!rowOf.has(passage)) rowOf.set(passage, row);
	const gaps = new Map<ProjectionRow | undefined, ReadingGap[]>();
	let at: ProjectionRow | undefined;
	for (const passage of old) {
		const row = rowOf.get(passage);
		if (!row) continue;
		if (!row.kinds.includes('moved')) {
			at = row;
			continue;
		}
		const gap: ReadingGap = { kind: 'gap', passage, to: row };
		gaps.set(at, [...(gaps.get(at) ?? []), gap]);
	}
	return gaps;
}

function pairOf(row: ProjectionRow, bands: readonly WordBand[], rules: WordRules | undefined): ReadingPair {
	const plain = (passages: readonly Passage[]): ReadingPassage[] =>
		passages.map(passage => ({ passage, spans: [{ ...passage.range, op: 'same' }], verbs: [] }));
	if (row.kind === 'title' || row.old.length === 0 || row.new.length === 0 || row.kinds.includes('same'))
		return { kind: 'pair', row, old: plain(row.old), new: plain(row.new) };
	const redline = redlineOf(bands, rules);
	const marked = (op: 'insert' | 'delete', passage: Passage): Marked => {
		const own = redline.spans.filter(span => span.op === op && span.passage === passage);
		const of = (isMoved: boolean): Range[] =>
			own.filter(span => (span.isMoved ?? false) === isMoved).map(({ source }) => source);
		return { changed: of(false), moved: of(true) };
	};
	const shown = bands.flatMap(band => (band.origin ? [] : band.old));
	return {
		kind: 'pair',
		row,
		old: row.old.map(passage => {
			const here = shown.filter(part => part.passage === passage).map(({ part }) => part);
			return { passage, spans: spansOf(passage, marked('delete', passage), here), verbs: [] };
		}),
		new: row.new.map(passage => ({
			passage,
			spans: spansOf(passage, marked('insert', passage), [passage.range]),
			verbs: verbsIn(redline, passage),
		})),
	};
}

function withDoubts(pair: ReadingPair, { focus, ...own }: Comparison): ReadingPair {
	const [fresh] = pair.row.new;
	if (pair.row.certain || !fresh) return pair;
	const links = linksOf(focus?.whole ?? own, 'new', fresh);
	if (!links.some(({ certain }) => certain)) return pair;
	const doubts = new Map(links.map(({ old, doubt }) => [old, doubt]));
	return {
		...pair,
		old: pair.old.map(shown => {
			const doubt = doubts.get(shown.passage);
			return doubt ? { ...shown, doubt } : shown;
		}),
	};
}

/** What of a passage is not where it was. */
interface Marked {
	readonly changed: readonly Range[];
	readonly moved: readonly Range[];
}

/** The whole of a passage in stretches: what of it is `here`, and of that what is marked; the figures of what is marked apart. */
function spansOf(passage: Passage, { changed: marked, moved }: Marked, here: readonly Range[]): ReadingSpan[] {
	const { range } = passage;
	const cuts = new Set([
		range.start,
		range.end,
		...[...marked, ...moved, ...here].flatMap(({ start, end }) => [start, end]),
	]);
	const figures = marked.flatMap(part => figuresIn(passage, part));
	for (const { start, end } of figures) cuts.add(start).add(end);
	const points = [...cuts].filter(at => range.start <= at && at <= range.end).sort((a, b) => a - b);
	const holds = (list: readonly Range[], at: number): boolean => list.some(({ start, end }) => start <= at && at < end);
	const spans: ReadingSpan[] = [];
	for (let i = 0; i + 1 < points.length; i++) {
		const [start, end] = [points[i]!, points[i + 1]!];
		const op = !holds(here, start)
			? 'elsewhere'
			: holds(marked, start)
				? 'changed'
				: holds(moved, start)
					? 'moved'
					: 'same';
		const isFigure = op === 'changed' && holds(figures, start);
		const last = spans.at(-1);
		if (last?.op === op && (last.isFigure ?? false) === isFigure) spans[spans.length - 1] = { ...last, end };
		else spans.push({ start, end, op, ...(isFigure && { isFigure }) });
	}
	return spans;
}
