import type { Passage, Wording } from '../../report/passage';
import type { Report } from '../../report/report';
import { sentences } from '../../text/sentences';

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
		const { text, folded } = passage;
		let from = 0;
		let number = 0;
		for (const range of sentences(text, passage.range)) {
			let to = from;
			while (to < folded.text.length && folded.offsets[to]! < range.end) to++;
			// The number of a heading is no part of what is compared, and marks alone are no words.
			if (to > from) {
				const own = { text: folded.text.slice(from, to), offsets: folded.offsets.subarray(from, to + 1) };
				found.push({
					index: found.length,
					number: number++,
					passage,
					text,
					range,
					folded: own,
					part: { of: passage, from },
				});
			}
			from = to;
		}
	}
	return found;
}

/** The sentences by the index of their passage. */
export function inPassages(list: readonly Sentence[]): Map<number, Sentence[]> {
	const found = new Map<number, Sentence[]>();
	for (const sentence of list) {
		const own = found.get(sentence.passage.index);
		if (own) own.push(sentence);
		else found.set(sentence.passage.index, [sentence]);
	}
	return found;
}
