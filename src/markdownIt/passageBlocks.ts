import type { Token } from 'markdown-it';
import type { ContentLine } from './contentLines';
import { type Host, copyOf } from './host';
import type { LineMarks } from './marks';

/** A block with the marks of the passage that it is. What is said of it is an attribute, shown by the style sheet: the document's text stays what it is. */
export function markBlock(block: Token, marks: LineMarks): Token {
	if (!isPassage(marks)) return block;
	const copy = copyOf(block);
	for (const [name, value] of attributes(marks))
		if (name === 'class') copy.attrJoin(name, value);
		else copy.attrSet(name, value);
	return copy;
}

/** A tight list shows no paragraphs, and one paragraph may have several lines: each passage is an element inside. */
export function wrapLines(children: readonly Token[], lines: readonly ContentLine[], { make }: Host): Token[] {
	const breaks = children.filter(isBreak);
	if (breaks.length !== lines.length - 1 || !lines.some(({ marks }) => isPassage(marks))) return [...children];
	return linesOf(children).flatMap((line, i) => {
		const { marks } = lines[i]!;
		const end = breaks[i] ? [breaks[i]] : [];
		if (!isPassage(marks)) return [...line, ...end];
		const open = make('duidu_open', 'span', 1);
		open.attrs = attributes({ ...marks, classes: ['duidu-line', ...marks.classes] });
		return [open, ...line, make('duidu_close', 'span', -1), ...end];
	});
}

function isBreak({ type }: Token): boolean {
	return type === 'softbreak' || type === 'hardbreak';
}

/**
 * Inline tokens line by line, without the breaks. Bold words or a link that cross a break end with the line and begin again on the next one: every element ends
 * in the line that it begins in. Raw HTML is not looked into: `<u>` crosses lines seldom, and browsers mend it.
 */
function linesOf(children: readonly Token[]): Token[][] {
	const lines: Token[][] = [[]];
	/** What began and has not ended, with what ends it. */
	let open: readonly { readonly begin: Token; readonly end: Token }[] = [];
	const ends = endsOf(children);
	for (const child of children) {
		const line = lines.at(-1)!;
		if (isBreak(child)) {
			// What began at the very end of the line begins on the next one alone.
			let kept = open.length;
			while (kept > 0 && line.at(-1) === open[kept - 1]!.begin) {
				line.pop();
				kept--;
			}
			line.push(
				...open
					.slice(0, kept)
					.reverse()
					.map(({ end }) => copyOf(end)),
			);
			open = open.map(({ begin, end }) => ({ begin: copyOf(begin), end }));
			lines.push(open.map(({ begin }) => begin));
		} else if (child.nesting === -1 && open.length > 0) {
			const { begin } = open.at(-1)!;
			open = open.slice(0, -1);
			// … and what ends where the line begins has ended on the one before.
			if (line.at(-1) === begin && !children.includes(begin)) line.pop();
			else line.push(child);
		} else {
			line.push(child);
			const end = ends.get(child);
			if (end) open = [...open, { begin: child, end }];
		}
	}
	return lines;
}

function endsOf(children: readonly Token[]): ReadonlyMap<Token, Token> {
	const ends = new Map<Token, Token>();
	const open: Token[] = [];
	for (const child of children) {
		if (child.nesting === 1) open.push(child);
		const begin = child.nesting === -1 ? open.pop() : undefined;
		if (begin) ends.set(begin, child);
	}
	return ends;
}

function isPassage({ classes, tags, fate }: LineMarks): boolean {
	return classes.length > 0 || tags.length > 0 || fate !== undefined;
}

function attributes({ classes, tags, fate }: LineMarks): [name: string, value: string][] {
	return [
		...(classes.length > 0 ? [['class', [...new Set(classes)].join(' ')] as [string, string]] : []),
		...(tags.length > 0 ? [['data-duidu-tags', tags.join(' ')] as [string, string]] : []),
		...(fate === undefined ? [] : [['data-duidu-fate', fate] as [string, string]]),
	];
}
