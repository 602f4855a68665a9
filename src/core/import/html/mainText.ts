import { matchForm } from '../../report/headingForms';
import { fold } from '../../text/fold';
import type { HtmlBlock, HtmlNode } from './htmlBlocks';

/** A line so long with a full stop or comma in it is prose: menus, buttons and dates are not. */
const PROSE_MIN = 30;
/** What lies outside of the main text may be as much of all prose as this: a footer, a summary of another page. */
const OUTSIDE_MAX = 0.05;
/** Links are most of what a menu says. */
const LINKED_MAX = 0.5;

/** The element that the text of a page is in: the smallest one that has nearly all its prose and everything that reads as a report. */
export function mainText(blocks: readonly HtmlBlock[]): HtmlNode | undefined {
	const prose = blocks.filter(isProse);
	const weights = new Map<HtmlNode, number>();
	const children = new Map<HtmlNode, Set<HtmlNode>>();
	/** How many lines that only a report has are in each element. */
	const needed = new Map<HtmlNode, number>();
	const add = (counts: Map<HtmlNode, number>, from: HtmlNode, amount: number): void => {
		for (let node: HtmlNode | undefined = from; node; node = node.parent) {
			counts.set(node, (counts.get(node) ?? 0) + amount);
			if (node.parent) {
				const own = children.get(node.parent) ?? new Set();
				children.set(node.parent, own.add(node));
			}
		}
	};
	for (const { node, text } of prose) add(weights, node, text.length);
	for (const block of blocks) if (readsAsReport(block)) add(needed, block.node, 1);
	const lines = new Map<HtmlNode, number>();
	for (const { node } of prose) add(lines, node, 1);
	let at = prose[0]?.node;
	while (at?.parent) at = at.parent;
	for (let next = at; next;) {
		at = next;
		const whole = weights.get(at) ?? 0;
		next = [...(children.get(at) ?? [])].find(
			child =>
				(weights.get(child) ?? 0) >= whole * (1 - OUTSIDE_MAX) &&
				(lines.get(child) ?? 0) > 1 &&
				(needed.get(child) ?? 0) === (needed.get(at!) ?? 0),
		);
	}
	return at;
}

export function isIn(node: HtmlNode, container: HtmlNode): boolean {
	for (let at: HtmlNode | undefined = node; at; at = at.parent) if (at === container) return true;
	return false;
}

export function isMostlyLinks({ text, linked }: HtmlBlock): boolean {
	return linked > text.length * LINKED_MAX;
}

function isProse(block: HtmlBlock): boolean {
	return (
		block.node.left === undefined &&
		block.text.length >= PROSE_MIN &&
		/[，。；]/.test(block.text) &&
		!isMostlyLinks(block)
	);
}

/** `各位代表：`, `二、2025年重点工作`: never left outside. */
function readsAsReport(block: HtmlBlock): boolean {
	if (block.node.left !== undefined || isMostlyLinks(block)) return false;
	const form = matchForm(fold(block.text.slice(0, PROSE_MIN)).text)?.form.id;
	return form === 'chapter' || form === 'paragraph' || block.text.startsWith('各位代表');
}
