import type { Report } from '../report/report';
import type { Steps } from '../util/steps';
import { Bigrams } from './bigrams';
import { type Comparison, compareSteps } from './comparison';
import type { Pin } from './pins';
import { type SentenceLinks, sentenceLinksSteps } from './sentences/sentenceLinks';

/**
 * Compares two reports again and again while one of them is edited. The results are those of comparing anew; what an edit left as it was is not read again.
 * Rejected: to keep the scores of passages as well. A word typed changes the weight of its bigrams wherever they stand, and with them most rows.
 */
export class Comparer {
	private readonly passages = new Bigrams();
	private readonly sentences = new Bigrams();

	compare(older: Report, newer: Report, pins: readonly Pin[] = []): Steps<Comparison> {
		return compareSteps(older, newer, pins, this.passages);
	}

	sentenceLinks(comparison: Comparison): Steps<SentenceLinks> {
		return sentenceLinksSteps(comparison, this.sentences);
	}
}
