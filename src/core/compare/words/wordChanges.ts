import type { Wording } from '../../report/passage';
import type { Lexicon } from '../../terms/lexicon';
import { sourceRange } from '../../text/fold';
import type { Range } from '../../text/range';
import { PairMemo } from '../../util/pairMemo';
import { type Alignment, longestCommon } from './lcs';
import { type TokenRow, cachedTokens, tokenKinds } from './tokens';
import { PHRASE_MAX, type VerbLadder, type VerbStep, ownVerbs, verbLadders, verbStep } from './verbLadders';

/** One stretch of a changed passage. Ranges are of the two reports' own texts; marks and quotes belong to the stretch before them. */
export type WordChange =
	| { readonly op: 'same'; readonly old: Range; readonly new: Range }
	| { readonly op: 'delete'; readonly old: Range }
	| { readonly op: 'insert'; readonly new: Range };

/** The words of a pair, and the verbs in it that became stronger or weaker. */
export interface WordComparison {
	/** In order; a deletion comes before the insertion that replaces it. */
	readonly changes: readonly WordChange[];
	readonly verbs: readonly VerbStep[];
}

/** A run of tokens that stayed, or of those that went and came between two such runs. Ends are exclusive. */
interface Run {
	readonly same: boolean;
	readonly oldStart: number;
	oldEnd: number;
	readonly newStart: number;
	newEnd: number;
}

/** Compares the words of two passages: terms, whole figures, words and the verbs of the reader's own ladders stay whole. */
export function wordChanges(
	old: Wording,
	fresh: Wording,
	lexicon?: Lexicon,
	ladders: readonly VerbLadder[] = verbLadders,
): WordComparison {
	const verbsOfReader = ownVerbs(ladders);
	const a = cachedTokens(old, lexicon, verbsOfReader);
	const b = cachedTokens(fresh, lexicon, verbsOfReader);
	const runs = runsOf(a, b);
	const changes: WordChange[] = [];
	const verbs: VerbStep[] = [];
	for (const run of runs) {
		const oldRange = tokenRange(old, a, run.oldStart, run.oldEnd);
		const newRange = tokenRange(fresh, b, run.newStart, run.newEnd);
		if (run.same) changes.push({ op: 'same', old: oldRange!, new: newRange! });
		else {
			if (oldRange) changes.push({ op: 'delete', old: oldRange });
			if (newRange) changes.push({ op: 'insert', new: newRange });
			const step = stepOf(run, a, b, ladders);
			const at = {
				old: tokenRange(old, a, run.oldStart, step?.oldEnd ?? 0),
				new: tokenRange(fresh, b, run.newStart, step?.newEnd ?? 0),
			};
			if (step && at.old && at.new)
				verbs.push({ from: step.from, to: step.to, step: step.step, old: at.old, new: at.new });
		}
	}
	return { changes, verbs };
}

/** The verb that a change made stronger or weaker. A verb that only gained or lost an adverb before it (推进 → 全面推进) is looked at with the verb. */
function stepOf(
	run: Run,
	a: TokenRow,
	b: TokenRow,
	ladders: readonly VerbLadder[],
): (Pick<VerbStep, 'from' | 'to' | 'step'> & { readonly oldEnd: number; readonly newEnd: number }) | undefined {
	const oneSided = run.oldStart === run.oldEnd || run.newStart === run.newEnd;
	const [oldEnd, newEnd] = oneSided ? [run.oldEnd + 1, run.newEnd + 1] : [run.oldEnd, run.newEnd];
	if (oldEnd > a.length || newEnd > b.length) return undefined;
	if (lengthOf(a, run.oldStart, oldEnd) > PHRASE_MAX || lengthOf(b, run.newStart, newEnd) > PHRASE_MAX)
		return undefined;
	const [gone, came] = [words(a, run.oldStart, oldEnd), words(b, run.newStart, newEnd)];
	const step = verbStep(gone, came, ladders);
	// 加强执法 → 强化培训: of another object, the verb is another one's.
	return step && behind(gone, step.from) === behind(came, step.to) ? { ...step, oldEnd, newEnd } : undefined;
}

function behind(text: string, verb: string): string {
	return text.slice(text.lastIndexOf(verb) + verb.length);
}

/** An edit elsewhere leaves the tokens of a passage what they were: so are the runs. */
const known = new PairMemo<TokenRow, TokenRow, readonly Run[]>();

function runsOf(a: TokenRow, b: TokenRow): readonly Run[] {
	let runs = known.get(a, b);
	if (!runs) known.set(a, b, (runs = withoutIslands(toRuns(a, b), a)));
	return runs;
}

function toRuns(a: TokenRow, b: TokenRow): Run[] {
	const alignment = aligned(a, b);
	const runs: Run[] = [];
	const add = (same: boolean, oldStart: number, oldEnd: number, newStart: number, newEnd: number): void => {
		if (oldStart === oldEnd && newStart === newEnd) return;
		const last = runs.at(-1);
		if (last?.same === same) {
			last.oldEnd = oldEnd;
			last.newEnd = newEnd;
		} else runs.push({ same, oldStart, oldEnd, newStart, newEnd });
	};
	let i = 0;
	let j = 0;
	alignment.forEach((to, from) => {
		if (to < 0) return;
		add(false, i, from, j, to);
		add(true, from, from + 1, to, to + 1);
		i = from + 1;
		j = to + 1;
	});
	add(false, i, a.length, j, b.length);
	return runs;
}

/** Small numbers for the words of one pair, by their number: all zero before and after. */
let ownNumbers = new Int32Array(0);

function aligned(a: TokenRow, b: TokenRow): Alignment {
	const most = Math.max(
		0,
		...[a, b].map(({ symbols }) => symbols.reduce((max, symbol) => Math.max(max, symbol), -1) + 1),
	);
	if (ownNumbers.length < most) ownNumbers = new Int32Array(2 * most);
	let count = 0;
	const fresh = b.symbols.map(symbol => (ownNumbers[symbol] ||= ++count) - 1);
	const old = a.symbols.map(symbol => ownNumbers[symbol]! - 1);
	for (const symbol of b.symbols) ownNumbers[symbol] = 0;
	return longestCommon(old, fresh);
}

/** Up to this length a stretch that stayed between two changes is chance, not a part of the sentence that was kept: 的, ，, 和. */
const ISLAND_MAX = 1;
/** Taking islands away may add this share to the shortest list of changes; past it, the words that stayed say more than calm does. */
const EXTRA_MAX = 0.35;

/**
 * Before: 加快⟦发展→培育⟧，⟦数字→智能⟧… with a lone ， between two changes. After: one change.
 * What stands at the head or the tail of the passage is no island. Marks go first, then words, as far as {@link EXTRA_MAX} allows.
 */
function withoutIslands(runs: readonly Run[], a: TokenRow): Run[] {
	const size = (run: Run): number => run.oldEnd - run.oldStart + run.newEnd - run.newStart;
	const shortest = runs.reduce((sum, run) => sum + (run.same ? 0 : size(run)), 0);
	let budget = Math.floor(shortest * EXTRA_MAX);
	const islands = runs.filter(
		(run, i) => run.same && i > 0 && i < runs.length - 1 && lengthOf(a, run.oldStart, run.oldEnd) <= ISLAND_MAX,
	);
	const dropped = new Set<Run>();
	const isMark = (run: Run): boolean => tokenKinds[a.kinds[run.oldStart]!] === 'mark';
	for (const island of [...islands.filter(isMark), ...islands.filter(run => !isMark(run))]) {
		if (budget < size(island)) break;
		budget -= size(island);
		dropped.add(island);
	}
	const kept: Run[] = [];
	for (const run of runs) {
		const same = run.same && !dropped.has(run);
		const last = kept.at(-1);
		if (last?.same === same) {
			last.oldEnd = run.oldEnd;
			last.newEnd = run.newEnd;
		} else kept.push({ ...run, same });
	}
	return kept;
}

/** Stretches meet without gaps, so that every character of the passage is in one. */
function tokenRange(passage: Wording, list: TokenRow, from: number, to: number): Range | undefined {
	return from === to ? undefined : { start: edge(passage, list, from), end: edge(passage, list, to) };
}

/** What closes goes with the word before it, what opens with the word behind it: `⟦“三大差距”⟧、⟦**重点**⟧`. */
const CLOSING = /(?:[”’」』》〉\s]|<\/\w+>)*/y;

/** The place between token `index` and the one before it, in the source. */
function edge({ folded, range, text }: Wording, list: TokenRow, index: number): number {
	if (index === 0) return range.start;
	if (index === list.length) return range.end;
	const start = list.starts[index]!;
	const behind = folded.offsets[start]!;
	CLOSING.lastIndex = sourceRange(folded, list.starts[index - 1]!, start).end;
	CLOSING.exec(text);
	return Math.min(CLOSING.lastIndex, behind);
}

function lengthOf({ starts }: TokenRow, from: number, to: number): number {
	return starts[to]! - starts[from]!;
}

function words({ text, starts }: TokenRow, from: number, to: number): string {
	return text.slice(starts[from], starts[to]);
}
