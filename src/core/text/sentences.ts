import type { Range } from './range';

/** A sentence ends in one of 。！？；, with the closing quotes, brackets and marks behind it. `Intl.Segmenter` does not split at ；. */
const END = /[。！？；!?;]+(?:[”’"'」』）)》〉]|\*\*|==|<\/\w+>)*/y;

/** The sentences of `text[range)`, white space around them left out; together they hold every visible character. */
export function sentences(text: string, range: Range): Range[] {
	const found: Range[] = [];
	for (let start = range.start; start < range.end;) {
		const end = endFrom(text, start, range.end);
		const sentence = trimmed(text, start, end);
		if (sentence) found.push(sentence);
		start = end;
	}
	return found;
}

/** The sentence of a passage that an offset of `text` is in. Looks around the place only: a table asks at every place of a long line. */
export function sentenceAt(text: string, passage: Range, offset: number): Range {
	let start = startUpTo(text, passage.start, Math.min(offset, passage.end));
	let sentence = trimmed(text, start, endFrom(text, start, passage.end));
	if (!sentence && start > passage.start) {
		// Behind the last sentence.
		start = startUpTo(text, passage.start, start - 1);
		sentence = trimmed(text, start, endFrom(text, start, passage.end));
	}
	return sentence ?? passage;
}

/** Where the sentence ends that begins at `start`: `to` at the latest. */
function endFrom(text: string, start: number, to: number): number {
	for (let i = start; i < to; i++) if (isStop(text.charCodeAt(i))) return Math.min(endOf(text, i), to);
	return to;
}

/** The last place up to `offset` where a sentence begins, white space before it included: `from` at the earliest. */
function startUpTo(text: string, from: number, offset: number): number {
	for (let i = offset - 1; i >= from; i--) {
		if (!isStop(text.charCodeAt(i))) continue;
		const end = endOf(text, i);
		if (end <= offset) return end;
		while (i > from && isStop(text.charCodeAt(i - 1))) i--;
	}
	return from;
}

/** Behind the stops that stand at a place, and what closes with them. */
function endOf(text: string, stop: number): number {
	END.lastIndex = stop;
	END.exec(text);
	return END.lastIndex;
}

function trimmed(text: string, start: number, end: number): Range | undefined {
	while (start < end && isSpace(text.charCodeAt(start))) start++;
	while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
	return start < end ? { start, end } : undefined;
}

/** What END begins with. */
function isStop(unit: number): boolean {
	return (
		unit === 0x3002 ||
		unit === 0xff01 ||
		unit === 0xff1f ||
		unit === 0xff1b ||
		unit === 0x21 ||
		unit === 0x3f ||
		unit === 0x3b
	);
}

export function isSpace(unit: number): boolean {
	return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff;
}
