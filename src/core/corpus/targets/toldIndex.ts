import { Likeness } from './likeness';
import { Postings } from './postings';
import type { ToldClause, ToldSentence } from './told';
import type { Bag, Weights } from './weights';
import { wordsBy } from './words';

/** A clause of the review, with what is asked of it for every target. */
export interface IndexedClause {
	readonly clause: ToldClause;
	readonly sentence: ToldSentence;
	/** Among all sentences, and of its passage among all passages that tell. */
	readonly sentenceAt: number;
	readonly passageAt: number;
	/** What it is about, and how much that is. */
	readonly subject: Bag;
	readonly subjectWeight: number;
}

/** What a review tells, so that a target is compared with all of it at once. */
export class ToldIndex {
	readonly clauses: readonly IndexedClause[];
	/** Which clauses, and which sentences, have a pair of characters. */
	readonly inClauses: Postings;
	readonly inSentences: Postings;
	/** How alike a text is to the sentences, and to the passages. */
	readonly sentences: Likeness;
	readonly passages: Likeness;

	constructor(sentences: readonly ToldSentence[], weights: Weights) {
		const passages = wordsBy(
			sentences.flatMap(({ clauses }) => clauses),
			({ passage }) => passage,
		);
		const passageAt = new Map([...passages.keys()].map((passage, at) => [passage, at]));
		this.clauses = sentences.flatMap((sentence, sentenceAt) =>
			openingsOf(sentence).map((clause): IndexedClause => {
				const subject = weights.bag([...clause.subject.counted, ...clause.subject.besides]);
				const at = { sentenceAt, passageAt: passageAt.get(clause.passage)! };
				return { clause, sentence, ...at, subject, subjectWeight: weights.sum(subject) };
			}),
		);
		const bagsOf = (texts: readonly { readonly words: string }[]): Bag[] =>
			texts.map(({ words }) => weights.bag([words]));
		this.inClauses = new Postings(weights, bagsOf(this.clauses.map(({ clause }) => clause)));
		this.inSentences = new Postings(weights, bagsOf(sentences));
		this.sentences = new Likeness(
			weights,
			sentences.map(({ words }) => words),
		);
		this.passages = new Likeness(weights, [...passages.values()]);
	}
}

/** What goes on with the clause before it is told there: 增长5% of 达到134.9万亿元、增长5%. */
function openingsOf({ clauses }: ToldSentence): readonly ToldClause[] {
	return clauses.filter((clause, i) => i === 0 || clause.subject.counted.length > 0);
}
