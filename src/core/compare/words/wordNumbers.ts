import { pairKey } from '../../text/pairKey';
import { NumberTable } from '../../util/numberTable';

/** Numbers words: the same word has the same number. Most are of one or two units, and are looked up without making a string of them. */
export class WordNumbers {
	private readonly short = new NumberTable();
	private readonly long = new Map<string, number>();

	/** The number of the word `text[start, end)`: even for short ones, odd for long ones. */
	of(text: string, start: number, end: number): number {
		if (end - start === 1) return 2 * this.short.numberOf(text.charCodeAt(start));
		if (end - start === 2) return 2 * this.short.numberOf(pairKey(text, start));
		const word = text.slice(start, end);
		let number = this.long.get(word);
		if (number === undefined) this.long.set(word, (number = this.long.size));
		return 2 * number + 1;
	}
}
