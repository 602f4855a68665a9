import type { Passage } from '../../report/passage';
import { type Steps, runToEnd } from '../../util/steps';
import { YIELD_EVERY, candidates } from '../candidates';
import type { Comparison, Link } from '../comparison';
import { isSure } from '../doubt';
import { type LinkKind, wordingKind } from '../linkKinds';
import { roleAffinity } from '../roleAffinity';
import { type ScoreRow, best, transpose } from '../scoreRows';
import { normalised, withNeighbours } from '../scores';
import { byEnd, count } from '../tally';
import { type BothVectors, Vectors } from '../vectors';
import { defaultWeights } from '../weights';
import { type Sentence, inPassages, sentencesOf } from './sentence';

/** A correspondence between sentences, by which the parts of two run-on paragraphs are told apart. */
export interface SentenceLink {
	/** `old line.sentence-new line.sentence`, both from 1. */
	readonly id: string;
	readonly old: Sentence;
	readonly new: Sentence;
	/** As the link between their paragraphs; `related` where those are no counterparts: the sentence alone went from one to the other. */
	readonly role: Link['role'];
	readonly kinds: readonly LinkKind[];
	/** 0 to 1. */
	readonly score: number;
	/** Whether no other sentence comes close. */
	readonly certain: boolean;
}

/** The sentences of two compared reports and what links them. */
export interface SentenceLinks {
	readonly old: readonly Sentence[];
	readonly new: readonly Sentence[];
	/** In the new report's order. */
	readonly links: readonly SentenceLink[];
	/** The links of a sentence by its index, best first. */
	readonly ofOld: ReadonlyMap<number, readonly SentenceLink[]>;
	readonly ofNew: ReadonlyMap<number, readonly SentenceLink[]>;
}

/** What it adds that the paragraphs correspond: this share of their score, and never more than the sentences' own likeness. */
const PASSAGE_WEIGHT = 0.3;
/** Two sentences of paragraphs that correspond are a pair from here on: below, they merely stand in the same paragraph. */
const SCORE_MIN = 0.15;
/** In paragraphs that do not correspond two sentences are a pair when each is the other's best, and this alike: most of their words are the same. */
const ELSEWHERE_MIN = 0.45;
/** As many sentences of the counterparts are tried whatever they share with a sentence. */
const WITHIN_MAX = 64;

export function sentenceLinks(comparison: Comparison): SentenceLinks {
	return runToEnd(sentenceLinksSteps(comparison));
}

/**
 * The sentences that correspond, between the paragraphs of a comparison's links and, where a sentence is nearly the same, between others.
 * Each takes its best counterpart, as passages do: 江苏 2026 has sections of one 1,500-character paragraph that take up four to eight of 2025.
 */
export function* sentenceLinksSteps(comparison: Comparison, memo = new Vectors()): Steps<SentenceLinks> {
	const older = sentencesOf(comparison.old);
	yield;
	const newer = sentencesOf(comparison.new);
	yield;
	const words = (list: readonly Sentence[]): string[] => list.map(({ folded }) => folded.text);
	const { focus } = comparison;
	const vectors = yield* memo.both(words(older), words(newer));
	yield;
	const passageLinks = new Map<number, Link>();
	const keyOf = (old: Passage, fresh: Passage): number => fresh.index * comparison.old.passages.length + old.index;
	for (const link of comparison.links) passageLinks.set(keyOf(link.old, link.new), link);
	const within = (old: Sentence, fresh: Sentence): Link | undefined =>
		passageLinks.get(keyOf(old.passage, fresh.passage));
	const rows = yield* scoreSentences({ comparison, older, newer, vectors, within });
	const isAllowed = (old: Sentence, fresh: Sentence): boolean =>
		!comparison.forbidden.get(fresh.passage.index)?.has(old.passage.index) &&
		(!focus || focus.old.has(old.passage.index) || focus.new.has(fresh.passage.index));
	yield;
	const pairs = chooseSentences(rows, older, newer, { within, isAllowed });
	yield;
	const links = toLinks(pairs, within);
	return {
		old: older,
		new: newer,
		links,
		ofOld: byEnd(links, link => link.old.index),
		ofNew: byEnd(links, link => link.new.index),
	};
}

type Within = (old: Sentence, fresh: Sentence) => Link | undefined;

function* scoreSentences({
	comparison,
	older,
	newer,
	vectors,
	within,
}: {
	readonly comparison: Comparison;
	readonly older: readonly Sentence[];
	readonly newer: readonly Sentence[];
	readonly vectors: BothVectors;
	readonly within: Within;
}): Steps<ScoreRow[]> {
	const { old, new: fresh } = vectors;
	const byPassage = inPassages(older);
	// Once for a paragraph: for each sentence anew it is the square of them where a paragraph has thousands.
	const ofPassage = new Map<number, readonly number[]>();
	const inCounterparts = (j: number): readonly number[] => {
		const passage = newer[j]!.passage.index;
		let list = ofPassage.get(passage);
		if (!list) {
			const links = comparison.ofNew.get(passage) ?? [];
			const all = links.flatMap(link => byPassage.get(link.old.index) ?? []);
			ofPassage.set(passage, (list = all.length <= WITHIN_MAX ? all.map(({ index }) => index) : []));
		}
		return list;
	};
	const found = yield* candidates(vectors, inCounterparts);
	const rows: ScoreRow[] = [];
	for (const [j, { old: indices, products }] of found.entries()) {
		if (j % YIELD_EVERY === 0) yield;
		const to = newer[j]!;
		const scores = products.map((product, k) => {
			const from = older[indices[k]!]!;
			const same = from.folded.text === to.folded.text;
			const likeness = same ? 1 : normalised(product, old[from.index]!, fresh[j]!, defaultWeights);
			const link = within(from, to);
			if (!link) return likeness * roleAffinity(from.passage.role, to.passage.role);
			return likeness + Math.min(likeness, PASSAGE_WEIGHT * link.score);
		});
		rows.push({ old: indices, scores });
	}
	yield;
	return withNeighbours(rows, defaultWeights);
}

interface SentencePair {
	readonly old: Sentence;
	readonly new: Sentence;
	readonly score: number;
	readonly certain: boolean;
}

/** The best counterpart of every sentence of either side. */
function chooseSentences(
	rows: readonly ScoreRow[],
	older: readonly Sentence[],
	newer: readonly Sentence[],
	{ within, isAllowed }: { readonly within: Within; readonly isAllowed: (old: Sentence, fresh: Sentence) => boolean },
): SentencePair[] {
	const columns = transpose(rows, older.length);
	const anyOld = rows.map(row => best(row, () => true));
	const anyNew = columns.map(row => best(row, () => true));
	const mayMeet = (i: number, j: number): boolean =>
		within(older[i]!, newer[j]!) !== undefined ||
		(anyOld[j]!.index === i &&
			anyNew[i]!.index === j &&
			anyOld[j]!.score >= ELSEWHERE_MIN &&
			isAllowed(older[i]!, newer[j]!));
	const pairs = new Map<number, SentencePair>();
	const add = (i: number, j: number, { score, rival }: { readonly score: number; readonly rival: number }): void => {
		if (score < SCORE_MIN) return;
		const [old, fresh] = [older[i]!, newer[j]!];
		const certain = isSure(score, rival) && within(old, fresh)?.certain === true;
		const key = j * older.length + i;
		if (!pairs.get(key)?.certain) pairs.set(key, { old, new: fresh, score: Math.min(1, score), certain });
	};
	rows.forEach((row, j) => {
		const choice = best(row, i => mayMeet(i, j));
		add(choice.index, j, choice);
	});
	columns.forEach((row, i) => {
		const choice = best(row, j => mayMeet(i, j));
		add(i, choice.index, choice);
	});
	return [...pairs.values()].sort((a, b) => a.new.index - b.new.index || a.old.index - b.old.index);
}

function toLinks(pairs: readonly SentencePair[], within: Within): SentenceLink[] {
	const roleOf = ({ old, new: fresh }: SentencePair): Link['role'] => within(old, fresh)?.role ?? 'related';
	const main = pairs.filter(pair => roleOf(pair) === 'main');
	const oldCount = count(main, pair => pair.old.index);
	const newCount = count(main, pair => pair.new.index);
	return pairs.map((pair): SentenceLink => {
		const { old, new: fresh, score, certain } = pair;
		const role = roleOf(pair);
		const link = within(old, fresh);
		const kinds: LinkKind[] = [wordingKind(old, fresh)];
		if (!link || link.kinds.includes('moved')) kinds.push('moved');
		if (role === 'main' && oldCount.get(old.index)! > 1) kinds.push('split');
		if (role === 'main' && newCount.get(fresh.index)! > 1) kinds.push('merged');
		return { id: `${place(old)}-${place(fresh)}`, old, new: fresh, role, kinds, score, certain };
	});
}

function place({ passage, number }: Sentence): string {
	return `${passage.line + 1}.${number + 1}`;
}
