import { type ImportFailure, failed } from '../failure';
import type { Removed, RemovalRule, SourceBlock, SourceDocument } from '../source';
import { isReportTitle } from '../titleBlock';
import { decodeHtml } from './encoding';
import { type HtmlBlock, htmlBlocks } from './htmlBlocks';
import { isIn, isMostlyLinks, mainText } from './mainText';

/** A saved web page: its main text, and what stands around it as removed. */
export function readHtml(bytes: Uint8Array): SourceDocument | ImportFailure {
	const html = decodeHtml(bytes);
	if (html === undefined) return failed('broken');
	const page = htmlBlocks(html);
	const main = mainText(page.blocks);
	const first = page.blocks.findIndex(({ node }) => main && isIn(node, main));
	// A page has its title above the text, and in front of it a line with date and source.
	const title = titleAbove(page.blocks, first);
	const blocks: SourceBlock[] = [];
	const removed: Removed[] = [];
	for (const each of page.blocks) {
		const rule =
			each === title ? undefined : (each.node.left ?? (main && !isIn(each.node, main) ? 'page' : linkRule(each)));
		if (rule === undefined) blocks.push(each.block);
		else removed.push({ rule, text: each.text, at: blocks.length });
	}
	const source = page.meta.get('contentsource');
	const published = page.meta.get('pubdate');
	return {
		blocks,
		removed,
		notes: [],
		...(page.title ? { title: page.title } : {}),
		...(source ? { source } : {}),
		...(published ? { published } : {}),
	};
}

/** A heading may be a link to itself; a menu is short. */
function linkRule(block: HtmlBlock): RemovalRule | undefined {
	return isMostlyLinks(block) && block.block.heading === undefined && !isReportTitle(block.text) ? 'links' : undefined;
}

/** The last title above the main text, unless that has one itself. */
function titleAbove(blocks: readonly HtmlBlock[], first: number): HtmlBlock | undefined {
	const TITLE_WITHIN = 6;
	if (first < 0 || blocks.slice(first, first + TITLE_WITHIN).some(({ text }) => isReportTitle(text))) return undefined;
	return blocks
		.slice(0, first)
		.findLast(each => isReportTitle(each.text) && each.node.left !== 'hidden' && !isMostlyLinks(each));
}
