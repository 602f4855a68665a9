import type { Passage, Wording } from '../../report/passage';
import type { Report } from '../../report/report';
import { foldedPart, foldedPlace } from '../../text/fold';
import { sentences } from '../../text/sentences';
import { groupBy } from '../../util/groupBy';

/** A sentence of a paragraph: a piece that ends in 。！？；. */
export interface Sentence extends Wording {
	/** Its place among all sentences of its report. */
	readonly index: number;
	/** Its place in its paragraph. */
	readonly number: number;
	readonly passage: Passage;
}

/** The sentences of a report's paragraphs in the order of the text. Titles, headings and salutations have none. */
export function sentencesOf({ passages }: Report): Sentence[] {
	const found: Sentence[] = [];
	for (const passage of passages) {
		if (passage.kind !== 'body') continue;
		const { text } = passage;
		let number = 0;
		for (const range of sentences(text, passage.range)) {
			const folded = foldedPart(passage.folded, range);
			// The number of a heading is no part of what is compared, and marks alone are no words.
			if (folded.text === '') continue;
			const part = { of: passage, from: foldedPlace(passage.folded, range.start) };
			found.push({ index: found.length, number: number++, passage, text, range, folded, part });
		}
	}
	return found;
}

/** The sentences by the index of their passage. */
export function inPassages(list: readonly Sentence[]): Map<number, Sentence[]> {
	return groupBy(list, sentence => sentence.passage.index);
}
