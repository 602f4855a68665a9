import type { Passage } from '../../report/passage';
import { sourceRange, withoutMarks } from '../../text/fold';
import type { Range } from '../../text/range';
import { groupBy } from '../../util/groupBy';
import { lowerBound } from '../../util/lowerBound';
import type { RedlineSpan, WordRules } from './redline';
import { cachedTokens, tokenKinds } from './tokens';
import { ownVerbs } from './verbLadders';

/** Words of this length that went in one place and came in another are the same words; shorter ones come again by chance, unless they are a term or stand in quotation marks. */
const MOVED_MIN = 4;
/** A word that came in more places than this says nothing of where it moved. */
const PLACES_MAX = 12;

/** The same one each time: tokens are kept by it. */
const NO_VERBS: readonly string[] = [];

/** A token of a span. */
interface Token {
	readonly span: RedlineSpan;
	readonly words: string;
	readonly range: Range;
	readonly isTerm: boolean;
	readonly isWord: boolean;
	readonly isMark: boolean;
	/** Whether the next token of the list goes on from it. */
	readonly runsOn: boolean;
}

/** A run of tokens that went, and the same run where it came. */
interface Run {
	readonly gone: number;
	readonly came: number;
	readonly length: number;
	readonly size: number;
}

/**
 * Spans in pieces: words that went in one place of a row and came in another are told apart as moved. Alignment keeps an order, so that of clauses that changed
 * places one side is struck and written anew. Spans without such words are not in the answer.
 */
export function movedPieces(
	spans: readonly RedlineSpan[],
	{ lexicon, ladders }: WordRules = {},
): Map<RedlineSpan, RedlineSpan[]> {
	const moved = new Map<RedlineSpan, Range[]>();
	const [went, fresh] = [spans.filter(({ op }) => op === 'delete'), spans.filter(({ op }) => op === 'insert')];
	if (went.length === 0 || fresh.length === 0) return new Map();
	const verbs = ladders ? ownVerbs(ladders) : NO_VERBS;
	const tokensOf = (list: readonly RedlineSpan[]): Token[] => list.flatMap(span => tokens(span, lexicon, verbs));
	const [gone, came] = [tokensOf(went), tokensOf(fresh)];
	for (const { gone: from, came: to, length } of runsOf(gone, came)) {
		for (const [list, at] of [
			[gone, from],
			[came, to],
		] as const) {
			const { span, range } = list[at]!;
			const ranges = moved.get(span) ?? [];
			ranges.push({ start: range.start, end: list[at + length - 1]!.range.end });
			moved.set(span, ranges);
		}
	}
	return new Map([...moved].map(([span, ranges]) => [span, cut(span, ranges)]));
}

function runsOf(gone: readonly Token[], came: readonly Token[]): Run[] {
	const words = came.flatMap(({ isMark }, at) => (isMark ? [] : [at]));
	const places = groupBy(words, at => came[at]!.words);
	const found: Run[] = [];
	gone.forEach(({ words }, from) => {
		const starts = places.get(words) ?? [];
		if (starts.length > PLACES_MAX) return;
		for (const to of starts) {
			// The run was found from its first token on.
			if (from > 0 && to > 0 && gone[from - 1]!.runsOn && came[to - 1]!.runsOn && alike(gone[from - 1]!, came[to - 1]!))
				continue;
			let length = 1;
			while (
				gone[from + length - 1]!.runsOn &&
				came[to + length - 1]!.runsOn &&
				alike(gone[from + length]!, came[to + length]!)
			)
				length++;
			while (length > 0 && gone[from + length - 1]!.isMark) length--;
			const run = gone.slice(from, from + length);
			const size = run.reduce((sum, token) => sum + token.words.length, 0);
			if (isSomething(run)) found.push({ gone: from, came: to, length, size });
		}
	});
	const [usedGone, usedCame] = [new Set<number>(), new Set<number>()];
	return found
		.sort((a, b) => b.size - a.size)
		.filter(({ gone: from, came: to, length }) => {
			const indices = Array.from({ length }, (_, i) => i);
			if (indices.some(i => usedGone.has(from + i) || usedCame.has(to + i))) return false;
			for (const i of indices) {
				usedGone.add(from + i);
				usedCame.add(to + i);
			}
			return true;
		});
}

function alike(a: Token, b: Token): boolean {
	return a.words === b.words;
}

function isSomething(run: readonly Token[]): boolean {
	const [first] = run;
	if (!first) return false;
	if (run.some(({ isTerm }) => isTerm)) return true;
	const { passage } = first.span;
	const [before, behind] = [passage.text[first.range.start - 1], passage.text[run.at(-1)!.range.end]];
	if (/^[“‘]$/.test(before ?? '') && /^[”’]$/.test(behind ?? '')) return true;
	// A figure is of what it counts: 增长5.3% comes again of another thing.
	return run.reduce((sum, { words, isWord }) => sum + (isWord ? words.length : 0), 0) >= MOVED_MIN;
}

function tokens(span: RedlineSpan, lexicon: WordRules['lexicon'], verbs: readonly string[]): Token[] {
	const { passage, source } = span;
	const { folded } = passage;
	const row = cachedTokens(passage, lexicon, verbs);
	const found: { -readonly [key in keyof Token]: Token[key] }[] = [];
	// The first token that may begin in the span.
	const first = lowerBound(row.length, i => folded.offsets[row.starts[i]!]! < source.start);
	for (let i = first; i < row.length; i++) {
		const [from, to] = [row.starts[i]!, row.starts[i + 1]!];
		const range = sourceRange(folded, from, to);
		if (range.start < source.start) continue;
		if (range.end > source.end) break;
		const kind = tokenKinds[row.kinds[i]!];
		const words = row.text.slice(from, to);
		found.push({
			span,
			words,
			range,
			isTerm: kind === 'term',
			isWord: kind === 'term' || kind === 'word',
			isMark: kind === 'mark',
			runsOn: true,
		});
	}
	const last = found.at(-1);
	if (last) last.runsOn = false;
	return found;
}

/** Where there is no mark for them: words that only changed places stayed, where they stand now. */
export function stayed<T extends Pick<RedlineSpan, 'op' | 'isMoved'>>(words: T): T[] {
	if (!words.isMoved) return [words];
	return words.op === 'delete' ? [] : [{ ...words, op: 'same' }];
}

/** A span in pieces, those in `ranges` as moved. */
function cut(span: RedlineSpan, ranges: readonly Range[]): RedlineSpan[] {
	const { passage, source } = span;
	const pieces: RedlineSpan[] = [];
	let at = source.start;
	const add = (end: number, isMoved: boolean): void => {
		const start = pieces.at(-1)?.end ?? span.start;
		const length = lengthOf(passage, at, end);
		if (length > 0)
			pieces.push({
				...span,
				start,
				end: start + length,
				source: { start: at, end },
				...(isMoved && { isMoved }),
			});
		at = end;
	};
	for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
		if (range.start > at) add(range.start, false);
		add(range.end, true);
	}
	if (at < source.end) add(source.end, false);
	// Marks that are cut in two are no marks: then the pieces are not the span.
	return pieces.at(-1)?.end === span.end && pieces.every(isOrdered) ? pieces : [span];
}

function isOrdered({ source }: RedlineSpan): boolean {
	return source.start < source.end;
}

function lengthOf({ text }: Passage, start: number, end: number): number {
	return withoutMarks(text.slice(start, end)).length;
}
