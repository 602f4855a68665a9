import type { LineRange, Range } from './range';

/** One line without its line break. `index` is 0-based, offsets are UTF-16 code units. */
export interface Line extends Range {
	readonly index: number;
}

/** A text and its lines. Breaks are `\r\n`, `\n` and `\r`, as in VS Code's own model. */
export class Lines {
	readonly all: readonly Line[];

	constructor(readonly text: string) {
		const all: Line[] = [];
		let start = 0;
		for (const match of text.matchAll(/\r\n|\n|\r/g)) {
			all.push({ index: all.length, start, end: match.index });
			start = match.index + match[0].length;
		}
		all.push({ index: all.length, start, end: text.length });
		this.all = all;
	}

	/** The 0-based line that holds `offset`; offsets past the end belong to the last line. */
	lineAt(offset: number): number {
		let low = 0;
		let high = this.all.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.all[middle]!.start <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	withLines({ start, end }: Range): LineRange {
		const startLine = this.lineAt(start);
		return { start, end, startLine, endLine: end > start ? this.lineAt(end - 1) : startLine };
	}
}
