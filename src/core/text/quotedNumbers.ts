import type { Folded } from './fold';
import type { Range } from './range';

/** A text and what is compared of it: its quotation marks are folded away. */
interface Marked {
	readonly text: string;
	readonly range: Range;
	readonly folded: Folded;
}

/** Of a quotation with a number in it, as much may stand on either side of the number. */
const NAME_SIDE = 8;

/** Whether the number at a place of the folded text is in a short quotation, so that it is of a name: “217”先进制造业集群, “3个100”工程. Straight marks open and close by turns. */
export function isQuoted({ text, folded, range }: Marked, at: number): boolean {
	const offset = folded.offsets[at]!;
	const [before, behind] = [text.slice(range.start, offset), text.slice(offset, offset + NAME_SIDE)];
	if (/[“『「‘]$/.test(before)) return true;
	if (/[“‘][^“”‘’，。；]*$/.test(before.slice(-NAME_SIDE)) && /^[^“”‘’，。；]*[”’]/.test(behind)) return true;
	return /["']$/.test(before) && before.split(before.at(-1)!).length % 2 === 0;
}

/** Whether a quotation closes between two places of the folded text that stand side by side: “135”|人. */
export function closesAt({ text, folded }: Marked, at: number): boolean {
	return /["'”’』」]/.test(text.slice(folded.offsets[at - 1]! + 1, folded.offsets[at]));
}
