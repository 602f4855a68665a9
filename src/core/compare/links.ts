import type { Report } from '../report/report';
import { CERTAIN_MIN, type Doubt, isSure } from './doubt';
import type { PinnedPairs } from './pins';
import { isAcrossTime } from './roleAffinity';
import { type ScoreRow, best, transpose } from './scoreRows';
import type { Scores } from './scores';
import type { Weights } from './weights';

/** Two passages that correspond, by their indices. */
export interface PassagePair {
	readonly old: number;
	readonly new: number;
	readonly score: number;
	readonly certain: boolean;
	/** Why it is not certain. */
	readonly doubt?: Doubt;
	/** They are the headings of sections that correspond: see openers.ts. */
	readonly isOpener?: boolean;
	/** The reader said so. */
	readonly pinned?: boolean;
}

/**
 * The best counterpart of every new passage, and of every old one: the union gives merged and split passages their several links.
 * What the reader pinned or forbade comes first: a pinned passage takes no other counterpart, a forbidden pair leaves its place to the next best.
 * A strict one-to-one assignment was rejected: of 江苏 2026's paragraphs it finds half the sources.
 */
export function choosePairs(
	older: Report,
	newer: Report,
	{ rows, weights: { newMin, oldMin } }: Scores,
	{ pinned, forbidden }: PinnedPairs,
): PassagePair[] {
	const pairs = new Map<number, PassagePair>();
	const keyOf = (old: number, fresh: number): number => fresh * older.passages.length + old;
	const add = (old: number, fresh: number, score: number, rival: number): void => {
		const certain = isSure(score, rival);
		const doubt = certain ? {} : { doubt: score < CERTAIN_MIN ? ('low' as const) : ('rival' as const) };
		const known = pairs.get(keyOf(old, fresh));
		if (!known || (certain && !known.certain))
			pairs.set(keyOf(old, fresh), { old, new: fresh, score: Math.min(1, score), certain, ...doubt });
	};
	const pinnedOld = new Set([...pinned.values()].flatMap(olds => [...olds]));
	const isFree = (old: number, fresh: number): boolean =>
		older.passages[old]!.kind !== 'salutation' &&
		newer.passages[fresh]!.kind !== 'salutation' &&
		!pinned.has(fresh) &&
		!pinnedOld.has(old) &&
		!forbidden.get(fresh)?.has(old);
	const crosses = crossings(older, newer, rows, isFree, { newMin, oldMin });
	rows.forEach((row, j) => {
		const { index, score, rival } = best(row, i => isFree(i, j) && crosses(i, j));
		if (score >= newMin) add(index, j, score, rival);
	});
	transpose(rows, older.passages.length).forEach((row, i) => {
		const { index, score, rival } = best(row, j => isFree(i, j) && crosses(i, j));
		if (score >= oldMin) add(i, index, score, rival);
	});
	pairLeftovers(
		rows,
		pairs,
		keyOf,
		(i, j) => isFree(i, j) && !isAcrossTime(older.passages[i]!.role, newer.passages[j]!.role),
	);
	for (const [fresh, olds] of pinned) {
		for (const old of olds) pairs.set(keyOf(old, fresh), { old, new: fresh, score: 1, certain: true, pinned: true });
	}
	addSalutations(older, newer, pairs);
	return [...pairs.values()].sort((a, b) => a.new - b.new || a.old - b.old);
}

/**
 * What was to be done and what was done may only meet where neither has a counterpart that looks the same way: a task of last year is not this year's report on it
 * while this year's tasks have it too.
 */
function crossings(
	older: Report,
	newer: Report,
	rows: readonly ScoreRow[],
	isFree: (old: number, fresh: number) => boolean,
	{ newMin, oldMin }: Pick<Weights, 'newMin' | 'oldMin'>,
): (old: number, fresh: number) => boolean {
	const across = (i: number, j: number): boolean => isAcrossTime(older.passages[i]!.role, newer.passages[j]!.role);
	const oldHasOwn = new Set<number>();
	const newHasOwn = new Set<number>();
	rows.forEach((row, j) => {
		row.old.forEach((i, k) => {
			const score = row.scores[k]!;
			if (score < Math.min(newMin, oldMin) || across(i, j) || !isFree(i, j)) return;
			if (score >= oldMin) oldHasOwn.add(i);
			if (score >= newMin) newHasOwn.add(j);
		});
	});
	return (i, j) => !across(i, j) || !(oldHasOwn.has(i) || newHasOwn.has(j));
}

/** What neither side's best choice took up may still be a pair: below this the leftovers of any two reports would meet. */
const LEFTOVER_MIN = 0.075;

/** 新增 beside 删去 in one place is nearly always one passage rewritten: leftovers that are each other's best are paired, as unsure. */
function pairLeftovers(
	rows: readonly ScoreRow[],
	pairs: Map<number, PassagePair>,
	keyOf: (old: number, fresh: number) => number,
	isFree: (old: number, fresh: number) => boolean,
): void {
	const usedOld = new Set([...pairs.values()].map(pair => pair.old));
	const usedNew = new Set([...pairs.values()].map(pair => pair.new));
	const found: PassagePair[] = [];
	rows.forEach((row, j) => {
		if (usedNew.has(j)) return;
		row.old.forEach((i, k) => {
			const score = row.scores[k]!;
			if (score >= LEFTOVER_MIN && !usedOld.has(i) && isFree(i, j))
				found.push({ old: i, new: j, score, certain: false, doubt: 'leftover' });
		});
	});
	for (const pair of found.sort((a, b) => b.score - a.score)) {
		if (usedOld.has(pair.old) || usedNew.has(pair.new)) continue;
		usedOld.add(pair.old);
		usedNew.add(pair.new);
		pairs.set(keyOf(pair.old, pair.new), pair);
	}
}

/** `各位代表！` stands ten times in one report: each goes with the passage behind it. */
function addSalutations(older: Report, newer: Report, pairs: Map<number, PassagePair>): void {
	const width = older.passages.length;
	for (const pair of [...pairs.values()]) {
		const old = older.passages[pair.old - 1];
		const fresh = newer.passages[pair.new - 1];
		if (old?.kind !== 'salutation' || fresh?.kind !== 'salutation') continue;
		pairs.set(fresh.index * width + old.index, {
			old: old.index,
			new: fresh.index,
			score: old.folded.text === fresh.folded.text ? 1 : 0.5,
			certain: pair.certain,
			...(pair.doubt ? { doubt: pair.doubt } : {}),
		});
	}
}
