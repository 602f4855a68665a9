import type { Lines } from '../../core';
import { type LineMarks, united } from '../../markdownIt';
import type { PlacedMarks } from './previewSource';

/** Marks by the words of their line. A text that was edited since is rendered at once, and all lines but the one that was typed in keep theirs. */
export class WordedMarks {
	/** Lines of the same words in their order. */
	private readonly byWords = new Map<string, LineMarks[]>();
	/** Two with the same key show the same. */
	readonly key: string;

	constructor({ lines, marks }: PlacedMarks) {
		for (const [line, mark] of [...marks].sort(([a], [b]) => a - b)) {
			const words = wordsOf(lines, line);
			const list = this.byWords.get(words);
			if (list) list.push(mark);
			else this.byWords.set(words, [mark]);
		}
		this.key = JSON.stringify([...this.byWords]);
	}

	/** Adds the marks of the lines that a text still has. */
	addTo(all: Map<number, LineMarks>, lines: Lines): void {
		if (this.byWords.size === 0) return;
		const used = new Map<string, number>();
		for (const { index } of lines.all) {
			const words = wordsOf(lines, index);
			const list = this.byWords.get(words);
			if (!list) continue;
			const nth = used.get(words) ?? 0;
			used.set(words, nth + 1);
			const mark = list[nth];
			if (mark) all.set(index, united(all.get(index), mark));
		}
	}
}

function wordsOf({ text, all }: Lines, line: number): string {
	const { start, end } = all[line]!;
	return text.slice(start, end);
}
