import type { Passage } from '../../report/passage';
import { Asking } from './asking';
import type { Clause } from './clause';
import { type Evidence, evidenceOf } from './evidence';
import { inOrder, isShortFor } from './names';
import { inOneName } from './sameThings';
import { hasOwnReview, sumTells } from './sums';
import type { ToldClause, ToldSentence } from './told';
import { ToldIndex } from './toldIndex';
import { Weights } from './weights';

/** A clause of the review that may tell what came of a target. */
export interface Candidate {
	readonly clause: ToldClause;
	readonly sentence: ToldSentence;
	readonly evidence: Evidence;
}

/** A sentence with a smaller share of a target's words has two characters of them by chance. */
const SHARED_MIN = 0.1;
/** So much is a name of its own. */
const OWN_FULL = 15;

/** For each target the clauses of the review that may tell what came of it, with what speaks for them. */
export class Candidates {
	private readonly weights: Weights;
	private readonly told: ToldIndex;
	private readonly asking: Asking;
	private readonly hasOwnReview: boolean;

	/** `promises`: all clauses that targets are among; `passages`: those of both reports, by which words are weighed. */
	constructor(promises: readonly Clause[], sentences: readonly ToldSentence[], passages: readonly Passage[]) {
		const texts = inOneName(passages.map(({ folded }) => folded.text).join('\n'));
		this.weights = new Weights(texts.split(/[;。!?\n]/));
		this.told = new ToldIndex(sentences, this.weights);
		this.asking = new Asking(promises, this.weights);
		this.hasOwnReview = hasOwnReview(sentences);
	}

	of(target: Clause): Candidate[] {
		const { weights, told } = this;
		const asked = this.asking.of(target);
		const inClause = told.inClauses.shared(asked.counted);
		const inSentence = told.inSentences.shared(asked.counted);
		const besides = told.inSentences.shared(asked.besides);
		const matters = told.sentences.to(asked.sentenceWords);
		const themes = told.passages.to(asked.passageWords);
		const found: Candidate[] = [];
		told.clauses.forEach(({ clause, sentence, sentenceAt, passageAt, subject, subjectWeight }, at) => {
			if (sentence.isOfSeveralYears && !sumTells(target, clause, this.hasOwnReview)) return;
			const isPart = inClause[at]! > 0 && inClause[at]! < asked.countedWeight;
			const isShort = isPart && isShortFor(asked.name, clause.words);
			const share = isShort ? 1 : ratio(inSentence[sentenceAt]!, asked.countedWeight);
			const shareBesides = ratio(besides[sentenceAt]!, asked.besidesWeight);
			if (share + shareBesides < SHARED_MIN) return;
			const evidence = evidenceOf(target, clause, sentence, {
				share,
				weight: isShort ? asked.countedWeight : inClause[at]!,
				besides: shareBesides,
				foreign: ratio(weights.sumWithout(subject, asked.sentence), subjectWeight),
				order: inOrder(asked.name, clause.words),
				matter: matters[sentenceAt]!,
				theme: themes[passageAt]!,
			});
			found.push({ clause, sentence, evidence });
		});
		return found;
	}

	/**
	 * Whether two targets ask for the same of a clause, 0 to 1: not if it has words of the one that the other has not, since 纪念园、两河圣山景区进展顺利
	 * tells of both.
	 */
	overlap(target: Clause, rival: Clause, { words }: ToldClause): number {
		const [own, other] = [this.asking.of(target), this.asking.of(rival)];
		const told = new Set(this.weights.bag([words]));
		const shared = [...new Set([...own.counted, ...own.besides])].filter(pair => told.has(pair));
		return 1 - Math.min(1, this.weights.sumWithout(shared, new Set([...other.counted, ...other.besides])) / OWN_FULL);
	}
}

function ratio(part: number, whole: number): number {
	return whole > 0 ? part / whole : 0;
}
