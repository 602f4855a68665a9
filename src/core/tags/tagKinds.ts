import type { Range } from '../text/range';
import type { TagNames } from './tagNames';

export type InlineTagKind = 'hash' | 'bracket' | 'comment';

/** How a tag is written inside a line. */
export interface TagKind {
	readonly id: InlineTagKind;
	/** Group 1 holds the tag's spelling, or several of them for `comment`. */
	pattern(names: string): RegExp;
}

export const tagKinds: readonly TagKind[] = [
	{
		id: 'hash',
		// `#专业相关` ends where its word ends: `#专业相关度` is another tag.
		pattern: names => new RegExp(`(?<![\\w#&/])#(${names})(?![\\w\\p{Script=Han}])`, 'gu'),
	},
	{ id: 'bracket', pattern: names => new RegExp(`【\\s*(${names})\\s*】`, 'gu') },
	{
		id: 'comment',
		pattern: names => new RegExp(`<!--\\s*#?((?:${names})(?:[\\s、，,;；#]+(?:${names}))*)\\s*-->`, 'gu'),
	},
];

/** A tag written inside a line. */
export interface InlineTag {
	readonly kind: TagKind;
	readonly name: string;
	/** The whole mark, `【专业相关】`. */
	readonly range: Range;
	/** The name alone, as written. */
	readonly nameRange: Range;
}

/** The inline tags of `text[range)`, in order. `dead` spans (code) hold none. */
export function inlineTags(text: string, range: Range, names: TagNames, dead: readonly Range[] = []): InlineTag[] {
	if (names.pattern === '') return [];
	const line = text.slice(range.start, range.end);
	if (!/[#【]|<!--/.test(line)) return [];
	const found: InlineTag[] = [];
	for (const kind of tagKinds) {
		for (const match of line.matchAll(kind.pattern(names.pattern))) {
			const start = range.start + match.index;
			const whole = { start, end: start + match[0].length };
			if (dead.some(span => span.start <= start && start < span.end)) continue;
			const listStart = start + match[0].indexOf(match[1]!);
			for (const word of match[1]!.matchAll(new RegExp(names.pattern, 'gu'))) {
				const name = names.find(word[0]);
				const nameStart = listStart + word.index;
				if (name !== undefined)
					found.push({ kind, name, range: whole, nameRange: { start: nameStart, end: nameStart + word[0].length } });
			}
		}
	}
	return found.sort((a, b) => a.nameRange.start - b.nameRange.start);
}
