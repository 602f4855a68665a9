import { type Clause, isBare } from './clause';
import { goesOn } from './told';
import { isInStep } from './verdict';
import type { Bag, Weights } from './weights';
import { type Subject, subjectOf, wordsBy } from './words';

/** What is looked for in a review, of one target. */
export interface Asked {
	/** What is counted, as one word. */
	readonly name: string;
	/** What is counted, with the clause beside it where that alone is no name; and how much it weighs. */
	readonly counted: Bag;
	readonly countedWeight: number;
	/** Names, places, what for. */
	readonly besides: Bag;
	readonly besidesWeight: number;
	/** All words of its sentence. */
	readonly sentence: ReadonlySet<number>;
	readonly sentenceWords: string;
	readonly passageWords: string;
}

/** A subject that weighs less, of all that a pair of characters can, says nothing by itself: 投资 and 项目 stand everywhere. The clause beside it has to help. */
const NAMED_MIN = 0.6;

/** What targets ask for, in the clauses that they stand among. */
export class Asking {
	private readonly places: ReadonlyMap<Clause, number>;
	private readonly sentences: ReadonlyMap<number, string>;
	private readonly passages: ReadonlyMap<Clause['passage'], string>;
	private readonly pairs = new Map<number, ReadonlySet<number>>();
	private readonly known = new Map<Clause, Asked>();

	constructor(
		private readonly promises: readonly Clause[],
		private readonly weights: Weights,
	) {
		this.places = new Map(promises.map((clause, at) => [clause, at]));
		this.sentences = wordsBy(promises, ({ sentence }) => sentence);
		this.passages = wordsBy(promises, ({ passage }) => passage);
	}

	of(target: Clause): Asked {
		let asked = this.known.get(target);
		if (!asked) this.known.set(target, (asked = this.read(target)));
		return asked;
	}

	private read(target: Clause): Asked {
		const { weights } = this;
		const subject = subjectOf(isInStep(target) ? { words: target.words.split(/[与和]/)[0]! } : target);
		const [counted, besides] = [weights.bag(this.counted(target, subject)), weights.bag(subject.besides)];
		const sentenceWords = this.sentences.get(target.sentence)!;
		return {
			name: subject.counted.join(''),
			counted,
			countedWeight: weights.sum(counted),
			besides,
			besidesWeight: weights.sum(besides),
			sentence: this.pairsOf(target.sentence, sentenceWords),
			sentenceWords,
			passageWords: this.passages.get(target.passage)!,
		};
	}

	private pairsOf(sentence: number, words: string): ReadonlySet<number> {
		let pairs = this.pairs.get(sentence);
		if (!pairs) this.pairs.set(sentence, (pairs = new Set(this.weights.bag([words]))));
		return pairs;
	}

	/** Of too little, with what the clause beside it counts: 达到296亿元 is of the 地区生产总值 before it. */
	private counted(target: Clause, { counted }: Subject): readonly string[] {
		if (this.weights.sum(this.weights.bag(counted)) >= NAMED_MIN * this.weights.most) return counted;
		const beside = this.beside(target, counted.length === 0);
		return beside ? [...counted, ...subjectOf(beside).counted] : counted;
	}

	/**
	 * The clause of the same sentence that a clause goes on with, else the one behind it: 完成65条、总长度57.9公里的道路. Money goes on with what it is spent on:
	 * 推进雨污分流，年内投资2亿元.
	 */
	private beside(target: Clause, isOpen: boolean): Clause | undefined {
		const at = this.places.get(target)!;
		const [before, behind] = [this.promises[at - 1], this.promises[at + 1]].map(each =>
			each?.sentence === target.sentence ? each : undefined,
		);
		const isItem = target.passage.folded.text[target.end] === '、';
		const isSpent = isBare(target) && before?.quantities.length === 0;
		return isSpent || goesOn(target) || (isOpen && !isItem) ? (before ?? behind) : (behind ?? before);
	}
}
