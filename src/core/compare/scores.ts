import { isOpening, isSalutation } from '../report/opening';
import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import type { Steps } from '../util/steps';
import { YIELD_EVERY, candidates, sparseDot } from './candidates';
import { FAIR_MIN } from './doubt';
import type { Features, Side } from './features';
import { roleAffinity } from './roleAffinity';
import { RowMemo } from './rowMemo';
import { type ScoreRow, scoreOf } from './scoreRows';
import { headOf } from './sharedHead';
import { groupBy } from '../util/groupBy';
import type { Vector } from './vectors';
import type { Weights } from './weights';

/** How well the pairs of an old and a new passage fit, by new passage. Pairs that are not there do not fit. */
export interface Scores {
	/** By ascending old index. */
	readonly rows: readonly ScoreRow[];
	/** What they were made of. */
	readonly weights: Weights;
}

const OTHER_LEVEL = 0.7;
/** A heading became a paragraph, or the other way round. */
const HEADING_TO_BODY = 0.6;
/** As many headings are tried against each other whatever they share. */
const HEADINGS_MAX = 300;
/** A heading that stands more often names nothing: `主要做法` under every section. */
const SAME_HEAD_MAX = 16;

/** Scores every pair worth a look. Values start at 0; 1 is an identical passage in an identical place. `memo` knows the rows of an earlier comparison. */
export function* scorePairs(features: Features, weights: Weights, memo = new RowMemo()): Steps<Scores> {
	const { old, new: newer } = features;
	memo.begin(features);
	const headingsFor = sameLevel(old.report, newer.report);
	const twin = twins(old.report.passages, newer.report.passages);
	const namesakes = sameHead(old.report.passages, newer.report.passages);
	const open = newer.passages.flatMap((_, j) => (memo.row(j) ? [] : [j]));
	const found = yield* candidates({ ...features, old: old.passages, new: open.map(j => newer.passages[j]!) }, n => [
		...headingsFor(open[n]!),
		...twin(open[n]!),
		...namesakes(open[n]!),
	]);
	const score = pairScores(features, weights);
	for (const [n, j] of open.entries()) {
		if (n % YIELD_EVERY === 0) yield;
		const { old: indices, products } = found[n]!;
		const same = new Set(namesakes(j));
		const scores = products.map((product, k) => {
			const i = indices[k]!;
			const plain = score(i, j, product);
			return same.has(i) ? plain + weights.sameHead * Math.max(0, 1 - plain / FAIR_MIN) : plain;
		});
		memo.set(j, { old: indices, scores });
	}
	yield;
	const rows = newer.passages.map((_, j) => memo.row(j)!);
	return { rows: withNeighbours(rows, weights), weights };
}

/** For a new heading all old ones of its level. */
function sameLevel(older: Report, newer: Report): (newIndex: number) => readonly number[] {
	const levelOf = ({ section }: Passage): number => section?.level ?? 0;
	const headings = groupBy(
		older.passages.filter(passage => passage.kind === 'heading'),
		levelOf,
	);
	return j => {
		const passage = newer.passages[j]!;
		const list = passage.kind === 'heading' ? headings.get(levelOf(passage)) : undefined;
		return list && list.length <= HEADINGS_MAX ? list.map(({ index }) => index) : [];
	};
}

/** The score of an old and a new passage from the product of their vectors. */
function pairScores(
	features: Features,
	weights: Weights,
): (oldIndex: number, newIndex: number, product: number) => number {
	const { old, new: newer } = features;
	const groupSimilarity = groupSimilarities(features);
	const [oldSpeech, newSpeech] = [speechStart(old.report), speechStart(newer.report)];
	const isTitleBeforeSpeech = (i: number, j: number): boolean =>
		oldSpeech !== undefined &&
		newSpeech !== undefined &&
		isFront(old, i) &&
		isFront(newer, j) &&
		i < oldSpeech !== j < newSpeech;
	return (i, j, product) => {
		if (isTitleBeforeSpeech(i, j)) return 0;
		const [from, to] = [old.report.passages[i]!, newer.report.passages[j]!];
		const isSame = from.folded.text === to.folded.text;
		const own = isSame ? 1 : normalised(product, old.passages[i]!, newer.passages[j]!, weights);
		return pairScore(from, to, { own, group: groupSimilarity(old.groupIndex[i]!, newer.groupIndex[j]!) }, weights);
	};
}

/** For a new passage the old ones of the same words: the first, and the one as far into the row of them, where a line stands many times. */
function twins(older: readonly Passage[], newer: readonly Passage[]): (newIndex: number) => readonly number[] {
	const byWords = groupBy(older, ({ folded }) => folded.text);
	const rank = new Int32Array(newer.length);
	const seen = new Map<string, number>();
	newer.forEach(({ folded }, j) => {
		rank[j] = seen.get(folded.text) ?? 0;
		seen.set(folded.text, rank[j] + 1);
	});
	return j => {
		const list = byWords.get(newer[j]!.folded.text);
		return list ? [list[0]!.index, list[Math.min(rank[j]!, list.length - 1)]!.index] : [];
	};
}

/** For a new passage the old ones of its role that open with the same heading. */
function sameHead(older: readonly Passage[], newer: readonly Passage[]): (newIndex: number) => readonly number[] {
	const keyOf = (passage: Passage): string | undefined => {
		const head = headOf(passage);
		return head === undefined ? undefined : `${passage.role} ${head}`;
	};
	const byHead = groupBy(older, keyOf);
	return j => {
		const key = keyOf(newer[j]!);
		const list = key === undefined ? undefined : byHead.get(key);
		return list && list.length <= SAME_HEAD_MAX ? list.map(({ index }) => index) : [];
	};
}

/** The likeness of two texts, 0 to 1, from the product of their vectors. */
export function normalised(product: number, from: Vector, to: Vector, { lengthBalance, proofNorm }: Weights): number {
	const a = Math.max(from.norm, proofNorm);
	const b = Math.max(to.norm, proofNorm);
	return product / (Math.min(a, b) ** (2 - 2 * lengthBalance) * Math.max(a, b) ** (2 * lengthBalance));
}

/** From the likeness of two passages, and that of the groups around them. */
function pairScore(
	a: Passage,
	b: Passage,
	{ own, group }: { readonly own: number; readonly group: number },
	weights: Weights,
): number {
	const affinity = roleAffinity(a.role, b.role);
	if (a.kind === 'heading' && b.kind === 'heading') {
		const level = a.section?.level === b.section?.level ? 1 : OTHER_LEVEL;
		return affinity * level * (own + weights.headingSection * group);
	}
	if (a.kind === 'heading' || b.kind === 'heading') return affinity * HEADING_TO_BODY * own;
	return affinity * (own + weights.section * group);
}

function isFront({ report }: Side, index: number): boolean {
	return report.passages[index]!.kind === 'front';
}

/** Where the speech begins: title, date and speaker stand above. Of a text that begins with it, the opening must not be taken for one of them. */
function speechStart({ passages }: Report): number | undefined {
	const at = passages.findIndex(
		({ kind, folded }) => kind === 'front' && (isSalutation(folded.text) || isOpening(folded.text)),
	);
	return at < 0 ? undefined : at;
}

/** The cosine of two groups. Passages of one new group are asked for one after the other: its weights lie ready by feature until the next one comes. */
function groupSimilarities({ old, new: newer, size }: Features): (oldGroup: number, newGroup: number) => number {
	const width = newer.groups.length;
	// By need: a table of all pairs takes gigabytes where a text is nothing but headings.
	const known = new Map<number, number>();
	const dense = new Float32Array(size);
	let laidOut: Vector | undefined;
	const layOut = (group: Vector): void => {
		if (laidOut === group) return;
		for (const id of laidOut?.ids ?? []) dense[id] = 0;
		for (let k = 0; k < group.ids.length; k++) dense[group.ids[k]!] = group.weights[k]!;
		laidOut = group;
	};
	return (a, b) => {
		const at = a * width + b;
		let similarity = known.get(at);
		if (similarity === undefined) {
			const [from, to] = [old.groups[a]!, newer.groups[b]!];
			layOut(to);
			similarity = from.norm === 0 || to.norm === 0 ? 0 : sparseDot(from, dense) / (from.norm * to.norm);
			known.set(at, similarity);
		}
		return similarity;
	};
}

/** Reports keep much of their order: a pair whose neighbours fit each other is likelier than its like elsewhere. */
export function withNeighbours(rows: readonly ScoreRow[], { neighbours }: Weights): ScoreRow[] {
	return rows.map((row, j) => {
		const before = rows[j - 1];
		const after = rows[j + 1];
		const scores = row.scores.map((score, k) => {
			const i = row.old[k]!;
			const around = (scoreOf(before, i - 1) + scoreOf(after, i + 1)) / 2;
			return score + neighbours * Math.min(2 * score, around);
		});
		return { old: row.old, scores };
	});
}
