import type { Report } from '../report/report';
import type { Steps } from '../util/steps';
import { type Comparison, ComparisonMemo, compareSteps } from './comparison';
import type { Pin } from './pins';
import { type SentenceLinks, sentenceLinksSteps } from './sentences/sentenceLinks';
import { Vectors } from './vectors';

/**
 * Compares two reports again and again while one of them is edited. The results are those of comparing anew; what an edit left as it was is not read, weighed or
 * scored again.
 */
export class Comparer {
	private readonly passages = new ComparisonMemo();
	private readonly sentences = new Vectors();

	compare(older: Report, newer: Report, pins: readonly Pin[] = []): Steps<Comparison> {
		return compareSteps(older, newer, pins, this.passages);
	}

	sentenceLinks(comparison: Comparison): Steps<SentenceLinks> {
		return sentenceLinksSteps(comparison, this.sentences);
	}
}
