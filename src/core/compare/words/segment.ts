import { pairKey } from '../../text/pairKey';
import type { Range } from '../../text/range';
import { NumberTable } from '../../util/numberTable';

const newSegmenter = () => new Intl.Segmenter('zh', { granularity: 'word' });
/** Made when words are first asked for: it loads a dictionary, which takes longer than all else that is done at start. */
let segmenter: ReturnType<typeof newSegmenter> | undefined;
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
	segmenter ??= newSegmenter();
	const words = segmenter.segment(batch.map(({ start, end }) => text.slice(start, end)).join(GAP));
	/** How far a place in what is segmented lies behind that place in the text. */
	let shift = 0;
	for (const { start, end } of batch) {
		shift -= start;
		/** The word is two units long, or ends behind the first. */
		const isPair = (at: number): boolean =>
			isWord(pairKey(text, at), () => words.containing(at + shift)!.segment.length > 1);
		let at = start;
		while (end - at > 2) {
			const { index, segment: word } = words.containing(at + 2 + shift)!;
			const from = index - shift;
			if (from === at + 2 && !isPair(at)) into.push(at + 1);
			if (from > at) into.push(from);
			at = Math.min(end, from + word.length);
			into.push(at);
		}
		if (end - at === 2 && !isPair(at)) into.push(at + 1);
		if (at < end) into.push(end);
		shift += end + GAP.length;
	}
}

/** Whether two characters are one word, where it is known that words begin before them and behind: it does not matter then what stands around. */
const pairs = new NumberTable();
const UNKNOWN = 0;
const TWO_WORDS = 1;
const ONE_WORD = 2;
let answers = new Uint8Array(1 << 12);

function isWord(key: number, ask: () => boolean): boolean {
	const number = pairs.numberOf(key);
	if (number >= answers.length) {
		const more = new Uint8Array(2 * answers.length);
		more.set(answers);
		answers = more;
	}
	if (answers[number] === UNKNOWN) answers[number] = ask() ? ONE_WORD : TWO_WORDS;
	return answers[number] === ONE_WORD;
}
