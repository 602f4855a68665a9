import type { Passage } from '../../report/passage';
import type { Range } from '../../text/range';
import type { Comparison, Link } from '../comparison';
import { linksOf } from '../counterparts';
import type { SentenceLink, SentenceLinks } from './sentenceLinks';

/** A place in the other report that says what is said here. */
export interface Place {
	readonly link: Link | SentenceLink;
	readonly passage: Passage;
	/** The sentence where one of its own is known, else the whole paragraph. */
	readonly range: Range;
}

/**
 * The places of the other report that correspond to an offset in a passage, best first. Inside a paragraph its sentence decides: of eight paragraphs
 * that were merged, the one that the sentence came from is the first. At the paragraph's start it is the paragraph that is asked for.
 */
export function placesOf(
	comparison: Comparison,
	sentences: SentenceLinks,
	{ side, passage, offset }: { readonly side: 'old' | 'new'; readonly passage: Passage; readonly offset: number },
): Place[] {
	const other = side === 'old' ? 'new' : 'old';
	const whole = linksOf(comparison, side, passage).map((link): Place => ({
		link,
		passage: link[other],
		range: link[other].range,
	}));
	const sentence =
		offset <= passage.range.start
			? undefined
			: sentences[side].find(one => one.passage === passage && offset < one.range.end && offset >= one.range.start);
	const links = sentence ? ((side === 'old' ? sentences.ofOld : sentences.ofNew).get(sentence.index) ?? []) : [];
	const exact = links.map((link): Place => ({ link, passage: link[other].passage, range: link[other].range }));
	const told = new Set(exact.map(place => place.passage));
	return [...exact, ...whole.filter(place => !told.has(place.passage))];
}
