import type { Token } from 'markdown-it';

/** Where the characters of a token stand in its source: the first one, the others follow; or each, -1 where it stands nowhere. */
export type Placed = number | Int32Array;

/** Between two pieces of text stand marks of Markdown; a longer way is no way. */
const MARKS_MAX = 40;

/**
 * Where the text of inline tokens stands in `content`, their source; `undefined` for tokens without text. What is shown is, but for marks, the source:
 * ⟦三江⟧ and ⟦联动⟧ of `**三江**联动`. Entities and typographer's changes are placed character by character.
 */
export function place(children: readonly Token[], content: string): (Placed | undefined)[] {
	let at = 0;
	return children.map(({ type, content: words }) => {
		switch (type) {
			case 'softbreak':
			case 'hardbreak': {
				const end = content.indexOf('\n', at);
				if (end >= 0) at = end + 1;
				return undefined;
			}
			case 'link_close':
				at = behindDestination(content, at);
				return undefined;
			case 'html_inline':
			case 'image':
			case 'code_inline':
			case 'text': {
				if (words === '') return undefined;
				const found = content.indexOf(words, at);
				if (found >= 0 && found - at <= MARKS_MAX) {
					at = found + words.length;
					return found;
				}
				const each = oneByOne(words, content, at);
				at = Math.max(at, each.reduce((last, offset) => Math.max(last, offset), -1) + 1);
				return each;
			}
			default:
				return undefined;
		}
	});
}

/** Behind `](address)` and `][name]`, where these stand. */
function behindDestination(content: string, at: number): number {
	const end = content.startsWith('](', at)
		? content.indexOf(')', at)
		: content.startsWith('][', at)
			? content.indexOf(']', at + 1)
			: -1;
	return end < 0 ? at : end + 1;
}

function oneByOne(words: string, content: string, from: number): Int32Array {
	let at = from;
	return Int32Array.from({ length: words.length }, (_, i) => {
		const end = Math.min(content.length, at + MARKS_MAX);
		for (let k = at; k < end; k++) {
			if (content[k] !== words[i] && !(words[i] === ' ' && content[k] === '\n')) continue;
			at = k + 1;
			return k;
		}
		return -1;
	});
}

/** The first character that stands at `offset` or behind it; as many as there are where none does. */
export function firstFrom(placed: Placed, length: number, offset: number): number {
	if (typeof placed === 'number') return Math.min(Math.max(offset - placed, 0), length);
	const found = placed.findIndex(each => each >= offset);
	return found < 0 ? length : found;
}

/** Behind the last character. */
export function endOf(placed: Placed, length: number): number {
	return typeof placed === 'number' ? placed + length : placed[length - 1]! + 1;
}
