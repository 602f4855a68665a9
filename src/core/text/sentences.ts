import type { Range } from './range';

/** A sentence ends in one of 。！？；, with the closing quotes, brackets and marks behind it. `Intl.Segmenter` does not split at ；. */
const END = /[。！？；!?;]+(?:[”’"'」』）)》〉]|\*\*|==|<\/\w+>)*/g;

/** The sentences of `text[range)`, white space around them left out; together they hold every visible character. */
export function sentences(text: string, range: Range): Range[] {
	const found: Range[] = [];
	const push = (from: number, to: number): void => {
		let start = from;
		let end = to;
		while (start < end && isSpace(text.charCodeAt(start))) start++;
		while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
		if (start < end) found.push({ start, end });
	};
	let start = range.start;
	END.lastIndex = range.start;
	for (let match = END.exec(text); match && match.index < range.end; match = END.exec(text)) {
		const end = Math.min(match.index + match[0].length, range.end);
		push(start, end);
		start = end;
	}
	push(start, range.end);
	return found;
}

/** The sentence of a passage that an offset of `text` is in. */
export function sentenceAt(text: string, passage: Range, offset: number): Range {
	const all = sentences(text, passage);
	return all.find(({ end }) => offset < end) ?? all.at(-1) ?? passage;
}

export function isSpace(unit: number): boolean {
	return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff;
}
