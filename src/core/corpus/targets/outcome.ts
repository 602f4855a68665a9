import type { Passage } from '../../report/passage';
import { bigramsOf } from '../../text/bigrams';
import type { Clause } from './clause';
import type { Quantity } from './quantity';
import { inOneName } from './sameThings';
import { type ToldClause, type ToldSentence, goesOn } from './told';
import { Weights, bigramsIn, subjectOf } from './words';
import { isInStep } from './verdict';

/** What speaks for a sentence of the review telling what came of a target; each 0 to 1. */
export interface Evidence {
	/** Of what is counted, weighed by how few sentences have it: what stands in the sentence, in the very clause, in one run of words. */
	readonly share: number;
	readonly inClause: number;
	readonly run: number;
	/** How much that is: 项目 alone says little though it be all that is counted. */
	readonly weight: number;
	/** Of names, places and what for; of what stands around the target. */
	readonly besides: number;
	readonly around: number;
	/** Of what the clause is about, what the target does not have: the investment of one park is not that of the province. */
	readonly foreign: number;
	/** The clause counts the same unit, or there is none to count; how near its figure is. */
	readonly unit: number;
	readonly near: number;
	/** How alike the two passages are, against the passage most like the target's. */
	readonly theme: number;
	readonly severalYears: number;
	readonly unitAndShare: number;
	/** The share, if it is of much. */
	readonly known: number;
	/** Of the characters of what is counted those that stand in the clause in the same order: 崇凭铁路 and 崇左至凭祥铁路. */
	readonly order: number;
	/** It is one of the year's aims: these are told of for sure, if only for several years together. */
	readonly aim: number;
	readonly aimOfYears: number;
	/** How alike the two sentences are, against the sentence most like the target's. */
	readonly matter: number;
	/** The clause has a figure, where the target has. */
	readonly figures: number;
	readonly done: number;
	/** The very number, in whatever unit: 335座 and 335户. */
	readonly sameNumber: number;
}

export const outcomeWeights: Readonly<Record<keyof Evidence, number>> & { readonly bar: number } = {
	share: 3,
	inClause: 1,
	run: 1,
	weight: 2,
	besides: 1,
	around: 0.5,
	foreign: -1,
	unit: 1,
	near: 1,
	theme: 1,
	severalYears: -2,
	unitAndShare: 1,
	known: 1,
	order: 1,
	aim: 0,
	aimOfYears: 0,
	matter: 1,
	figures: 0,
	done: 0,
	sameNumber: 1,
	bar: 6,
};

export interface Told {
	readonly sentence: ToldSentence;
	readonly clause: ToldClause;
	readonly evidence: Evidence;
	readonly sum: number;
}

/** Finds what came of targets in what the next report tells. */
export class Outcomes {
	private readonly weights: Weights;
	private readonly vectors = new Map<Passage, ReadonlyMap<string, number>>();
	private readonly at: ReadonlyMap<string, number>;
	private readonly themes = new Map<Passage, ReadonlyMap<Passage, number>>();

	constructor(
		private readonly promises: readonly Clause[],
		private readonly sentences: readonly ToldSentence[],
		passages: readonly Passage[],
	) {
		this.weights = new Weights(passages.flatMap(({ folded }) => folded.text.split(/[;。!?]/)));
		this.at = new Map(promises.map((clause, i) => [keyOf(clause), i]));
	}

	find(clause: Clause, weights = outcomeWeights): Told | undefined {
		let best: Told | undefined;
		for (const told of this.candidates(clause)) {
			const sum = evidenceSum(told.evidence, weights);
			if (sum >= weights.bar && (!best || sum > best.sum)) best = { ...told, sum };
		}
		return best;
	}

	/** Every sentence that shares something with the target, with what speaks for it. */
	*candidates(clause: Clause): Generator<Omit<Told, 'sum'>> {
		const { weights } = this;
		const own = subjectOf(isInStep(clause) ? { text: clause.text.split(/[与和]/)[0]!, quantities: [] } : clause);
		const neighbours = this.neighbours(clause);
		let counted = bigramsIn(own.counted);
		let around = bigramsIn(neighbours.flatMap(each => [...each.counted, ...each.besides]));
		if (weights.sum(counted) < NAMED_MIN && neighbours[0]) {
			counted = [...new Set([...counted, ...bigramsIn(neighbours[0].counted)])];
			around = bigramsIn(neighbours.slice(1).flatMap(each => [...each.counted, ...each.besides]));
		}
		const besides = bigramsIn(own.besides);
		const whole = weights.sum(counted);
		const units = new Set(isInStep(clause) ? ['%'] : clause.quantities.map(({ unit }) => unit));
		const themes = this.themesOf(clause.passage);
		const matters = this.mattersOf(clause);
		for (const sentence of this.sentences) {
			const shared = weights.shared(counted, sentence.words);
			const named = weights.shared(besides, sentence.words);
			if (shared + named === 0) continue;
			const hasUnit = ({ figures }: ToldClause): boolean => figures.some(({ unit }) => units.has(unit));
			const worth = (each: ToldClause): number =>
				weights.shared(counted, each.words) +
				weights.shared(besides, each.words) / 2 +
				(hasUnit(each) ? UNIT_WORTH : 0);
			const nearest = sentence.clauses.reduce((a, b) => (worth(b) > worth(a) ? b : a));
			yield {
				sentence,
				clause: nearest,
				evidence: {
					share: ratio(shared, whole),
					inClause: ratio(weights.shared(counted, nearest.words), whole),
					run: ratio(weights.longestRun(own.counted, sentence.words), whole),
					weight: Math.min(1, shared / WEIGHT_FULL),
					besides: ratio(named, weights.sum(besides)),
					around: ratio(weights.shared(around, sentence.words), weights.sum(around)),
					foreign: this.foreign(nearest, clause),
					unit: hasUnit(nearest) || units.size === 0 ? 1 : 0,
					near: nearness(clause.quantities, nearest.figures),
					theme: themes.get(nearest.passage) ?? 0,
					severalYears: sentence.isOfSeveralYears ? 1 : 0,
					known: ratio(shared, Math.max(whole, KNOWN_FULL)),
					order: inOrder(own.counted.join(''), nearest.words),
					aim: clause.passage.role === 'targets' ? 1 : 0,
					aimOfYears: clause.passage.role === 'targets' && sentence.isOfSeveralYears ? 1 : 0,
					matter: matters.get(sentence) ?? 0,
					figures: clause.quantities.length === 0 || nearest.figures.length > 0 ? 1 : 0,
					done: /建成|完工|竣工|完成|投入使用|投产|通车|开工|运营|投运|实现/.test(nearest.words) ? 1 : 0,
					sameNumber: hasSameNumber(clause.quantities, nearest.figures) ? 1 : 0,
					unitAndShare: hasUnit(nearest) ? ratio(weights.shared(counted, nearest.words), whole) : 0,
				},
			};
		}
	}

	private foreign(told: ToldClause, { passage, sentence }: Clause): number {
		const { counted, besides } = subjectOf(told);
		const own = bigramsIn([...counted, ...besides]);
		const words = this.wordsOfSentence(passage, sentence);
		const whole = this.weights.sum(own);
		return ratio(whole - this.weights.shared(own, words), whole);
	}

	private wordsOfSentence(passage: Passage, sentence: number): string {
		return inOneName(
			this.promises
				.filter(each => each.passage === passage && each.sentence === sentence)
				.map(({ text }) => text)
				.join(','),
		);
	}

	/** What the clauses beside one are about, in the same sentence, the nearer first: 达到296亿元 is of the 地区生产总值 before it. */
	private neighbours(clause: Clause): ReturnType<typeof subjectOf>[] {
		const i = this.at.get(keyOf(clause))!;
		const isIn = (each: Clause | undefined): each is Clause =>
			each?.sentence === clause.sentence && each.passage === clause.passage;
		const [before, behind] = [this.promises[i - 1], this.promises[i + 1]];
		const order = goesOn(clause) ? [before, behind] : [behind, before];
		return order.filter(isIn).map(subjectOf);
	}

	/** How alike each passage of the review is to one of the promises, 1 for the most alike. */
	private themesOf(passage: Passage): ReadonlyMap<Passage, number> {
		let themes = this.themes.get(passage);
		if (themes) return themes;
		const own = this.vectorOf(passage);
		const told = new Set(this.sentences.map(({ clauses }) => clauses[0]!.passage));
		const alike = new Map([...told].map(each => [each, product(own, this.vectorOf(each))]));
		const most = Math.max(Number.EPSILON, ...alike.values());
		themes = new Map([...alike].map(([each, value]) => [each, value / most]));
		this.themes.set(passage, themes);
		return themes;
	}

	private mattersOf({ passage, sentence }: Clause): ReadonlyMap<ToldSentence, number> {
		const own = this.vector(this.wordsOfSentence(passage, sentence));
		const alike = new Map(this.sentences.map(each => [each, product(own, this.sentenceVector(each))]));
		const most = Math.max(Number.EPSILON, ...alike.values());
		return new Map([...alike].map(([each, value]) => [each, value / most]));
	}

	private readonly sv = new Map<ToldSentence, ReadonlyMap<string, number>>();
	private sentenceVector(s: ToldSentence) {
		let v = this.sv.get(s);
		if (!v) this.sv.set(s, (v = this.vector(s.words)));
		return v;
	}

	private vector(words: string): ReadonlyMap<string, number> {
		const bigrams = [...new Set(bigramsOf(words))].filter(b => /^\p{Script=Han}+$/u.test(b));
		const length = Math.hypot(...bigrams.map(bigram => this.weights.of(bigram))) || 1;
		return new Map(bigrams.map(bigram => [bigram, this.weights.of(bigram) / length]));
	}

	private vectorOf(passage: Passage): ReadonlyMap<string, number> {
		let vector = this.vectors.get(passage);
		if (!vector) {
			const bigrams = [...new Set(bigramsOf(inOneName(passage.folded.text)))].filter(b => /^\p{Script=Han}+$/u.test(b));
			const length = Math.hypot(...bigrams.map(bigram => this.weights.of(bigram))) || 1;
			vector = new Map(bigrams.map(bigram => [bigram, this.weights.of(bigram) / length]));
			this.vectors.set(passage, vector);
		}
		return vector;
	}
}

const WEIGHT_FULL = 25;
const KNOWN_FULL = 12;

function hasSameNumber(promised: readonly Quantity[], reached: readonly Quantity[]): boolean {
	return promised.some(({ value }) => value >= 11 && reached.some(other => other.value === value));
}

function ratio(part: number, whole: number): number {
	return whole > 0 ? part / whole : 0;
}

/** A subject that weighs less says nothing by itself: 投资 and 项目 stand everywhere. The clause beside it has to help. */
const NAMED_MIN = 5;
/** Of the clauses of a sentence the one that counts the same unit, rather than one that shares a word more. */
const UNIT_WORTH = 4;

export function evidenceSum(evidence: Evidence, weights: Readonly<Record<keyof Evidence, number>>): number {
	let sum = 0;
	for (const key of Object.keys(evidence) as (keyof Evidence)[]) sum += weights[key] * evidence[key];
	return sum;
}

function keyOf({ passage, start }: Clause): string {
	return `${passage.index} ${start}`;
}

function product(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
	let sum = 0;
	for (const [key, value] of a) sum += value * (b.get(key) ?? 0);
	return sum;
}

/** How near two figures of one unit are, 0 to 1. */
function nearness(promised: readonly Quantity[], reached: readonly Quantity[]): number {
	const ratios = promised.flatMap(({ unit, value }) =>
		reached
			.filter(other => other.unit === unit && value > 0 && other.value > 0)
			.map(other => Math.min(value, other.value) / Math.max(value, other.value)),
	);
	return Math.max(0, ...ratios);
}

/** The length of the longest common subsequence, as a share of `words`. */
function inOrder(words: string, text: string): number {
	if (words === '') return 0;
	const row = new Uint16Array(words.length + 1);
	for (let j = 0; j < text.length; j++) {
		let before = 0;
		for (let i = 0; i < words.length; i++) {
			const above = row[i + 1]!;
			row[i + 1] = words[i] === text[j] ? before + 1 : Math.max(row[i + 1]!, row[i]!);
			before = above;
		}
	}
	return row[words.length]! / words.length;
}
