import type { Range } from './range';

/** A range with the quotation mark that opens or closes what it holds half of: `三个“一号工程` with the mark behind it. */
export function wholeQuotes(text: string, { start, end }: Range): Range {
	const inside = text.slice(start, end);
	const closesMore = count(inside, /[”」』]/g) - count(inside, /[“「『]/g);
	return {
		start: closesMore > 0 && /[“「『]/.test(text.charAt(start - 1)) ? start - 1 : start,
		end: closesMore < 0 && /[”」』]/.test(text.charAt(end)) ? end + 1 : end,
	};
}

function count(text: string, pattern: RegExp): number {
	return [...text.matchAll(pattern)].length;
}
