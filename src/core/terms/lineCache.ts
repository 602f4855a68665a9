import type { Block } from '../text/blocks';
import type { Lexicon } from './lexicon';
import { type TermMatch, matchBlock, shifted } from './match';

/**
 * The terms of a text that is being edited. A line is matched again when its words or its kind have changed; all others are only moved.
 */
export class TermLines {
	private known = new Map<string, readonly TermMatch[]>();

	constructor(private readonly lexicon: Lexicon) {}

	/** How many lines the last {@link update} had to match. */
	matched = 0;

	/** The matches by line of the text as it is now, offsets counted from each line's start. */
	update(text: string, blocks: readonly Block[]): (readonly TermMatch[])[] {
		const next = new Map<string, readonly TermMatch[]>();
		this.matched = 0;
		const lines = blocks.map(block => {
			if (block.kind !== 'text') return [];
			const key = `${block.contentStart - block.line.start} ${text.slice(block.line.start, block.line.end)}`;
			let matches = next.get(key) ?? this.known.get(key);
			if (!matches) {
				matches = matchBlock(text, block, this.lexicon).map(match => shifted(match, -block.line.start));
				this.matched++;
			}
			next.set(key, matches);
			return matches;
		});
		this.known = next;
		return lines;
	}
}
