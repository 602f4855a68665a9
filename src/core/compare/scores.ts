import { isOpening, isSalutation } from '../report/opening';
import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import type { Steps } from '../util/steps';
import { candidates, sparseDot } from './candidates';
import type { Features, Side, Vector } from './features';
import { roleAffinity } from './roleAffinity';
import { type ScoreRow, scoreOf } from './scoreRows';
import { groupBy } from './tally';

/** How well the pairs of an old and a new passage fit, by new passage. Pairs that are not there do not fit. */
export interface Scores {
	/** By ascending old index. */
	readonly rows: readonly ScoreRow[];
}

/**
 * The product of two vectors is divided by `shorter^(2-2b) · longer^2b`. At b = 0.5 it is the cosine, which gives up on a short paragraph inside a
 * 1,500-character one; at 0 the share of the shorter found in the longer, which lets any short line fit everywhere.
 */
const LENGTH_BALANCE = 0.43;
/** Vectors shorter than this (about two clauses) are too short to prove anything: their similarity is damped as if they were this long. */
const PROOF_NORM = 15;
/** What it adds that the sections around two paragraphs correspond. */
const SECTION_WEIGHT = 0.1;
/** Headings are reworded beyond recognition: what stands beneath them says more. */
const HEADING_SECTION_WEIGHT = 1;
const OTHER_LEVEL = 0.7;
/** A heading became a paragraph, or the other way round. */
const HEADING_TO_BODY = 0.6;
/** What it adds that the neighbours fit each other too, at most this share of twice the pair's own score. */
const NEIGHBOUR_WEIGHT = 0.3;
/** As many headings are tried against each other whatever they share. */
const HEADINGS_MAX = 300;

/** Scores every pair worth a look. Values start at 0; 1 is an identical passage in an identical place. */
export function* scorePairs(features: Features): Steps<Scores> {
	const { old, new: newer } = features;
	const levelOf = ({ section }: Passage): number => section?.level ?? 0;
	const headings = old.report.passages.filter(passage => passage.kind === 'heading');
	const oldHeadings = groupBy(headings, levelOf);
	const headingsFor = (j: number): readonly number[] => {
		const passage = newer.report.passages[j]!;
		const list = passage.kind === 'heading' ? oldHeadings.get(levelOf(passage)) : undefined;
		return list && list.length <= HEADINGS_MAX ? list.map(({ index }) => index) : [];
	};
	const twin = twins(old.report.passages, newer.report.passages);
	const found = yield* candidates({ old: old.passages, new: newer.passages, size: features.size }, j => [
		...headingsFor(j),
		...twin(j),
	]);
	const groupSimilarity = groupSimilarities(features);
	const oldSpeech = speechStart(old.report);
	const newSpeech = speechStart(newer.report);
	const rows = found.map(({ old: indices, products }, j): ScoreRow => {
		const scores = products.map((product, k) => {
			const i = indices[k]!;
			if (
				oldSpeech !== undefined &&
				newSpeech !== undefined &&
				isFront(old, i) &&
				isFront(newer, j) &&
				i < oldSpeech !== j < newSpeech
			)
				return 0;
			const group = groupSimilarity(old.groupIndex[i]!, newer.groupIndex[j]!);
			return pairScore(
				old.report.passages[i]!,
				newer.report.passages[j]!,
				normalised(product, old.passages[i]!.norm, newer.passages[j]!.norm),
				group,
			);
		});
		return { old: indices, scores };
	});
	yield;
	return { rows: withNeighbours(rows) };
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

/** The likeness of two texts, 0 to 1, from the product of their vectors and the vectors' lengths. */
export function normalised(product: number, normA: number, normB: number): number {
	const a = Math.max(normA, PROOF_NORM);
	const b = Math.max(normB, PROOF_NORM);
	return product / (Math.min(a, b) ** (2 - 2 * LENGTH_BALANCE) * Math.max(a, b) ** (2 * LENGTH_BALANCE));
}

function pairScore(a: Passage, b: Passage, similarity: number, group: number): number {
	const affinity = roleAffinity(a.role, b.role);
	const own = a.folded.text === b.folded.text ? 1 : similarity;
	if (a.kind === 'heading' && b.kind === 'heading') {
		const level = a.section?.level === b.section?.level ? 1 : OTHER_LEVEL;
		return affinity * level * (own + HEADING_SECTION_WEIGHT * group);
	}
	if (a.kind === 'heading' || b.kind === 'heading') return affinity * HEADING_TO_BODY * own;
	return affinity * (own + SECTION_WEIGHT * group);
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
export function withNeighbours(rows: readonly ScoreRow[]): ScoreRow[] {
	return rows.map((row, j) => {
		const before = rows[j - 1];
		const after = rows[j + 1];
		const scores = row.scores.map((score, k) => {
			const i = row.old[k]!;
			const around = (scoreOf(before, i - 1) + scoreOf(after, i + 1)) / 2;
			return score + NEIGHBOUR_WEIGHT * Math.min(2 * score, around);
		});
		return { old: row.old, scores };
	});
}
