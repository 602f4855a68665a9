import type { Range } from '../../text/range';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/**
 * Set between stretches, so that what is segmented together stays as apart as it was: a character that is in no word. A line break does that too, but
 * it is not Han, and a segmenter that starts anew for every run of Han takes a third longer.
 */
const GAP = '㐀';
/** A call for each stretch takes twice the time; from some thousand units on a call slows down by the square of its length. */
const BATCH_MAX = 1000;

/** Where the words of `stretches` end, in order: offsets of `text`, the end of every stretch among them. A stretch longer than {@link BATCH_MAX} is cut. */
export function wordEnds(text: string, stretches: readonly Range[]): number[] {
	const ends: number[] = [];
	let batch: Range[] = [];
	let length = 0;
	const close = (): void => {
		segment(text, batch, ends);
		batch = [];
		length = 0;
	};
	for (const { start, end } of stretches) {
		for (let from = start; from < end; from += BATCH_MAX) {
			const part = { start: from, end: Math.min(end, from + BATCH_MAX) };
			if (length + part.end - part.start > BATCH_MAX) close();
			batch.push(part);
			length += part.end - part.start;
		}
	}
	close();
	return ends;
}

/** Asks for the word at a place instead of walking through all of them: that needs no answer for the gaps, nor for the last unit of a stretch. */
function segment(text: string, batch: readonly Range[], into: number[]): void {
	const words = segmenter.segment(batch.map(({ start, end }) => text.slice(start, end)).join(GAP));
	let shift = 0;
	for (const { start, end } of batch) {
		for (let at = start; at < end; into.push(at))
			at = at + 1 === end ? end : Math.min(end, at + words.containing(at - start + shift)!.segment.length);
		shift += end - start + GAP.length;
	}
}
