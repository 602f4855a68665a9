import type { Block } from '../text/blocks';
import { fold, sourceRange } from '../text/fold';
import { gaps, unreadSpans } from '../text/inline';
import type { Range } from '../text/range';
import type { Lexicon, LexiconEntry } from './lexicon';

/** A term found in a text. `range` starts at its first and ends behind its last character, marks and quotes inside included. */
export interface TermMatch extends Range {
	readonly entry: LexiconEntry;
	/** Terms inside this one: 数字经济 in 数字经济核心产业. They are not highlighted, but shown on hover and counted. */
	readonly nested: readonly TermMatch[];
}

/** The terms of a text's lines, in order, longest first at every place, none overlapping another. */
export function matchBlocks(text: string, blocks: readonly Block[], lexicon: Lexicon): TermMatch[] {
	return blocks.flatMap(block => matchBlock(text, block, lexicon));
}

export function matchBlock(text: string, { kind, contentStart, line }: Block, lexicon: Lexicon): TermMatch[] {
	return kind === 'text' ? matchRange(text, { start: contentStart, end: line.end }, lexicon) : [];
}

/** The terms within `range`: not inside code, links, addresses or comments, and not across them. */
export function matchRange(text: string, range: Range, lexicon: Lexicon): TermMatch[] {
	return gaps(range, unreadSpans(text, range)).flatMap(part => matchPart(text, part, lexicon));
}

function matchPart(text: string, part: Range, { trie, entries }: Lexicon): TermMatch[] {
	const folded = fold(text, part);
	const units = folded.text;
	const found: number[] = [];
	const raw: { start: number; end: number; value: number }[] = [];
	for (let i = 0; i < units.length; i++) {
		const n = trie.match(units, i, found);
		for (let k = n - 2; k >= 0; k -= 2) {
			const end = found[k]!;
			if (standsAlone(units, i, end)) raw.push({ start: i, end, value: found[k + 1]! });
		}
	}
	// By start, longest first: a match that does not reach past the one before it lies inside; one that reaches past overlaps and is dropped.
	const matches: (TermMatch & { nested: TermMatch[] })[] = [];
	let outerEnd = 0;
	for (const { start, end, value } of raw) {
		const match = { ...sourceRange(folded, start, end), entry: entries[value]!, nested: [] as TermMatch[] };
		if (start >= outerEnd) {
			matches.push(match);
			outerEnd = end;
		} else if (end <= outerEnd) {
			const outer = matches[matches.length - 1]!;
			// 三江联动 inside “三江联动”战略 is an alias of the same term: one place, not two.
			if (outer.entry !== match.entry) outer.nested.push(match);
		}
	}
	return matches;
}

/** `5G` is no part of `15G`, nor `AI` of `AIGC`: a match may not cut a run of Latin letters and digits. */
export function standsAlone(units: string, start: number, end: number): boolean {
	return (
		!(isLatin(units.charCodeAt(start)) && isLatin(units.charCodeAt(start - 1))) &&
		!(isLatin(units.charCodeAt(end - 1)) && isLatin(units.charCodeAt(end)))
	);
}

/** Folded text has small letters only; NaN, before the start and behind the end, is none. */
function isLatin(unit: number): boolean {
	return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
}

/** All matches, nested ones after the one around them. */
export function* flatten(matches: readonly TermMatch[]): Generator<TermMatch> {
	for (const match of matches) {
		yield match;
		yield* flatten(match.nested);
	}
}

/** A match as counted from another place. */
export function shifted({ entry, start, end, nested }: TermMatch, by: number): TermMatch {
	return { entry, start: start + by, end: end + by, nested: nested.map(inner => shifted(inner, by)) };
}
