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

/**
 * Asks for the word at a place instead of walking through all of them, and for every second one only: asking takes twice as long as segmenting. What stands
 * before the word that was asked for is one character, or two that are one word or two.
 */
function segment(text: string, batch: readonly Range[], into: number[]): void {
	const words = segmenter.segment(batch.map(({ start, end }) => text.slice(start, end)).join(GAP));
	let shift = 0;
	for (const { start, end } of batch) {
		const wordAt = (at: number): Range => {
			const { index, segment: word } = words.containing(at - start + shift)!;
			const from = index + start - shift;
			return { start: from, end: Math.min(end, from + word.length) };
		};
		let at = start;
		while (end - at > 2) {
			const word = wordAt(at + 2);
			if (word.start === at + 2 && !isWord(text, at, wordAt)) into.push(at + 1);
			if (word.start > at) into.push(word.start);
			into.push(word.end);
			at = word.end;
		}
		if (end - at === 2 && !isWord(text, at, wordAt)) into.push(at + 1);
		if (at < end) into.push(end);
		shift += end - start + GAP.length;
	}
}

/** Whether the two characters are one word, where it is known that words begin before them and behind: it does not matter then what stands around. */
const pairs = new Map<number, boolean>();

function isWord(text: string, at: number, wordAt: (at: number) => Range): boolean {
	const key = text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
	let known = pairs.get(key);
	if (known === undefined) pairs.set(key, (known = wordAt(at).end > at + 1));
	return known;
}
