import type { Passage } from '../../report/passage';
import type { Clause } from './clause';
import { type Evidence, evidenceOf } from './evidence';
import { Likeness } from './likeness';
import { Postings } from './postings';
import { inOrder, isShortFor } from './names';
import { inOneName } from './sameThings';
import { type ToldClause, type ToldSentence, goesOn } from './told';
import { isInStep } from './verdict';
import { type Bag, Weights } from './weights';
import { type Subject, subjectOf } from './words';

export interface Candidate {
	readonly clause: ToldClause;
	readonly sentence: ToldSentence;
	readonly evidence: Evidence;
}

/** A subject that weighs less says nothing by itself: 投资 and 项目 stand everywhere. The clause beside it has to help. */
const NAMED_MIN = 5;

interface Known {
	readonly clause: ToldClause;
	readonly sentence: ToldSentence;
	/** Among all sentences, and of its passage among all passages. */
	readonly sentenceAt: number;
	readonly passageAt: number;
	readonly bag: Bag;
}

/** For each target the clauses of the review that may tell what came of it, with what speaks for them. */
export class Candidates {
	private readonly weights: Weights;
	private readonly told: readonly Known[];
	private readonly inClauses: Postings;
	private readonly inSentences: Postings;
	private readonly sentences: Likeness;
	private readonly passages: Likeness;
	private readonly places: ReadonlyMap<Clause, number>;
	private readonly sentenceWords = new Map<number, string>();
	private readonly matters = new Map<number, Float64Array>();
	private readonly themes = new Map<Passage, Float64Array>();

	constructor(
		private readonly promises: readonly Clause[],
		sentences: readonly ToldSentence[],
		passages: readonly Passage[],
	) {
		const weights = new Weights(inOneName(passages.map(({ folded }) => folded.text).join('\n')).split(/[;。!?\n]/));
		this.weights = weights;
		const review = [...new Set(sentences.map(({ clauses }) => clauses[0]!.passage))];
		const passageAt = new Map(review.map((passage, at) => [passage, at]));
		this.told = sentences.flatMap((sentence, sentenceAt) =>
			sentence.clauses.map((clause): Known => {
				const { counted, besides } = clause.subject;
				return {
					clause,
					sentence,
					sentenceAt,
					passageAt: passageAt.get(clause.passage)!,
					bag: weights.bag([...counted, ...besides]),
				};
			}),
		);
		this.inClauses = new Postings(
			weights,
			this.told.map(({ clause }) => weights.bag([clause.words])),
		);
		this.inSentences = new Postings(
			weights,
			sentences.map(({ words }) => weights.bag([words])),
		);
		this.sentences = new Likeness(
			weights,
			sentences.map(({ words }) => words),
		);
		this.passages = new Likeness(
			weights,
			review.map(({ folded }) => inOneName(folded.text)),
		);
		this.places = new Map(promises.map((clause, at) => [clause, at]));
		for (const { sentence, words } of promises) {
			const before = this.sentenceWords.get(sentence);
			this.sentenceWords.set(sentence, before === undefined ? words : `${before},${words}`);
		}
	}

	of(target: Clause): Candidate[] {
		const { weights } = this;
		const own = subjectOf(isInStep(target) ? { words: target.words.split(/[与和]/)[0]! } : target);
		const counted = this.counted(target, own);
		const besides = weights.bag(own.besides);
		const name = own.counted.join('');
		const whole = weights.sum(counted);
		const wholeBesides = weights.sum(besides);
		const inClause = this.inClauses.shared(counted);
		const inSentence = this.inSentences.shared(counted);
		const besidesInSentence = this.inSentences.shared(besides);
		const matters = this.mattersOf(target);
		const themes = this.themesOf(target.passage);
		const words = new Set(weights.bag([this.sentenceWords.get(target.sentence)!]));
		return this.told.flatMap(({ clause, sentence, sentenceAt, passageAt, bag }, at): Candidate[] => {
			const hasWords = inSentence[sentenceAt]! + besidesInSentence[sentenceAt]! > 0;
			if (!hasWords || (clause.subject.counted.length === 0 && clause !== sentence.clauses[0])) return [];
			const isNamed = inClause[at]! < whole && isShortFor(name, clause.words);
			const evidence = evidenceOf(target, clause, sentence, {
				whole,
				inSentence: isNamed ? whole : inSentence[sentenceAt]!,
				inClause: isNamed ? whole : inClause[at]!,
				besides: wholeBesides,
				besidesInSentence: besidesInSentence[sentenceAt]!,
				told: weights.sum(bag),
				foreign: weights.sumWithout(bag, words),
				order: inOrder(name, clause.words),
				matter: matters[sentenceAt]!,
				theme: themes[passageAt]!,
			});
			return [{ clause, sentence, evidence }];
		});
	}

	/** What is counted; of too little, with what the clause beside it counts: 达到296亿元 is of the 地区生产总值 before it. */
	private counted(target: Clause, { counted }: Subject): Bag {
		const bag = this.weights.bag(counted);
		const beside = this.weights.sum(bag) < NAMED_MIN ? this.beside(target, counted.length === 0) : undefined;
		return beside ? this.weights.bag([...counted, ...subjectOf(beside).counted]) : bag;
	}

	/** The clause of the same sentence that a clause goes on with, else the one behind it: 投资3.1亿元，实施桃李中学扩建工程. */
	private beside(target: Clause, isOpen: boolean): Clause | undefined {
		const at = this.places.get(target)!;
		const [before, behind] = [this.promises[at - 1], this.promises[at + 1]];
		const isItem = target.passage.folded.text[target.end] === '、';
		const order = goesOn(target) || (isOpen && !isItem) ? [before, behind] : [behind, before];
		return order.find(each => each?.sentence === target.sentence);
	}

	private themesOf(passage: Passage): Float64Array {
		let themes = this.themes.get(passage);
		if (!themes) this.themes.set(passage, (themes = this.passages.to(inOneName(passage.folded.text))));
		return themes;
	}

	private mattersOf({ sentence }: Clause): Float64Array {
		let matters = this.matters.get(sentence);
		if (!matters) this.matters.set(sentence, (matters = this.sentences.to(this.sentenceWords.get(sentence)!)));
		return matters;
	}
}
