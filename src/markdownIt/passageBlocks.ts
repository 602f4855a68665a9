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

/** A tight list shows no paragraphs, and one paragraph may have several lines: each passage is an element inside. Not where bold words cross a line. */
export function wrapLines(children: readonly Token[], lines: readonly ContentLine[], { make }: Host): Token[] {
	const groups: Token[][] = [[]];
	for (const child of children) {
		if (child.type === 'softbreak' || child.type === 'hardbreak') groups.push([child], []);
		else groups.at(-1)!.push(child);
	}
	// Every second group is a line.
	if (groups.length !== 2 * lines.length - 1) return [...children];
	return groups.flatMap((group, i) => {
		const marks = lines[i / 2]?.marks;
		if (!marks || !isPassage(marks) || !isBalanced(group)) return group;
		const open = make('duidu_open', 'span', 1);
		open.attrs = attributes({ ...marks, classes: ['duidu-line', ...marks.classes] });
		return [open, ...group, make('duidu_close', 'span', -1)];
	});
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

/** Whether every element that begins among the tokens also ends there. Raw HTML is not looked into: `<u>` crosses lines seldom, and browsers mend it. */
function isBalanced(tokens: readonly Token[]): boolean {
	let depth = 0;
	for (const { nesting } of tokens) {
		depth += nesting;
		if (depth < 0) return false;
	}
	return depth === 0;
}
