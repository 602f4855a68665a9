import type { Lexicon } from '../../terms/lexicon';
import { flatten, matchBlocks } from '../../terms/match';
import type { Block } from '../../text/blocks';
import type { Range } from '../../text/range';

/** Where the terms of a lexicon stand in a text, and how long it is: little enough to be kept for every file. */
export interface TermPlaces {
	/** In characters that are read: no white space, no front matter, no code. */
	readonly length: number;
	/** By the term's name; its aliases, and its places inside longer terms, are among them. In the order of the text. */
	readonly places: ReadonlyMap<string, readonly Range[]>;
}

export function termPlaces(text: string, blocks: readonly Block[], lexicon: Lexicon): TermPlaces {
	const places = new Map<string, Range[]>();
	for (const { entry, start, end } of flatten(matchBlocks(text, blocks, lexicon))) {
		const list = places.get(entry.term);
		if (list) list.push({ start, end });
		else places.set(entry.term, [{ start, end }]);
	}
	return { length: charactersIn(text, blocks), places };
}

/** What densities are told by: no white space, no front matter, no code. */
export function charactersIn(text: string, blocks: readonly Block[]): number {
	let length = 0;
	for (const { kind, contentStart, line } of blocks)
		if (kind === 'text') length += text.slice(contentStart, line.end).replace(/\s+/g, '').length;
	return length;
}
