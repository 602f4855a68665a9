import { walkMarkup } from '../markup';
import { ParagraphBuilder } from '../paragraph';
import { type RemovalRule, type SourceBlock, textOf } from '../source';

/** An element that holds words. */
export interface HtmlNode {
	readonly parent: HtmlNode | undefined;
	readonly tag: string;
	readonly bold: boolean;
	readonly isLink: boolean;
	/** Why words in it are not the report's, whatever they say. */
	readonly left: RemovalRule | undefined;
	readonly inArticle: boolean;
}

/** A line of a page as it is seen, and the innermost element that holds all of it. */
export interface HtmlBlock {
	readonly block: SourceBlock;
	readonly text: string;
	readonly node: HtmlNode;
	/** How many of its characters are links. */
	readonly linked: number;
}

export interface HtmlPage {
	readonly blocks: readonly HtmlBlock[];
	readonly title: string | undefined;
	readonly meta: ReadonlyMap<string, string>;
}

/** Deeper elements are taken for part of the one at this depth: no page that people wrote comes near it. */
const DEPTH_MAX = 200;

/** Elements that no words of a page are in. */
const WORDLESS = new Set('script style svg math iframe object video audio canvas map head'.split(' '));
/** Elements whose words are seen only in case of need, or are controls. */
const UNSEEN = new Set('template noscript textarea select option button datalist dialog'.split(' '));
/** What begins a line of its own. */
const LINES = new Set(
	'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
		' ',
	),
);

/** The lines of a page in the order of its text. In one pass and without a tree, so that depth costs nothing. Throws `TooDeep`. */
export function htmlBlocks(html: string): HtmlPage {
	const blocks: HtmlBlock[] = [];
	const meta = new Map<string, string>();
	let title: string | undefined;
	let inTitle = false;
	let wordless = 0;
	let preformatted = 0;
	let linked = 0;
	const root: HtmlNode = { parent: undefined, tag: '', bold: false, isLink: false, left: undefined, inArticle: false };
	const stack: HtmlNode[] = [root];
	let tooDeep = 0;
	const builder = new ParagraphBuilder();
	const top = (): HtmlNode => stack[stack.length - 1]!;
	const endLine = (): void => {
		const line = stack.findLast(node => node === root || LINES.has(node.tag))!;
		const block = builder.take(/^h[1-6]$/.test(line.tag) ? Number(line.tag[1]) : undefined);
		const joined = block && withoutSourceBreaks(block);
		if (joined) blocks.push({ block: joined, text: textOf(joined), node: line, linked });
		linked = 0;
	};
	walkMarkup(
		html,
		{
			onopentag(tag, attributes) {
				if (tag === 'title' && title === undefined) inTitle = true;
				if (tag === 'meta')
					meta.set((attributes.name ?? attributes.property ?? '').toLowerCase(), attributes.content ?? '');
				if (WORDLESS.has(tag)) wordless++;
				if (tag === 'pre') preformatted++;
				if (tag === 'br' || LINES.has(tag)) endLine();
				if (stack.length >= DEPTH_MAX) tooDeep++;
				else stack.push(nodeOf(tag, attributes, top()));
			},
			onclosetag(tag) {
				if (tag === 'title') inTitle = false;
				if (WORDLESS.has(tag)) wordless = Math.max(0, wordless - 1);
				if (tag === 'pre') preformatted = Math.max(0, preformatted - 1);
				if (LINES.has(tag)) endLine();
				if (tooDeep > 0) tooDeep--;
				else if (stack.length > 1) stack.pop();
			},
			ontext(data) {
				if (inTitle) title = (title ?? '') + data;
				if (wordless > 0 || inTitle) return;
				const lines = preformatted > 0 ? data.split(/\r\n|\n|\r/) : [data];
				lines.forEach((line, i) => {
					if (i > 0) endLine();
					const text = line.replaceAll('\u00ad', '').replaceAll('\u00a0', ' ');
					builder.add(preformatted > 0 ? text : text.replace(/[ \t\r\n\f]+/g, collapsed), top().bold);
					if (top().isLink) linked += text.trim().length;
				});
			},
		},
		false,
	);
	endLine();
	return { blocks, title: title?.replace(/\s+/g, ' ').trim(), meta };
}

/** A line break of the source is a space to a browser; between Chinese characters it was meant as none. It is told apart until then. */
const SOURCE_BREAK = '\u2028';
const collapsed = (space: string): string => (/[\r\n]/.test(space) ? SOURCE_BREAK : ' ');

function withoutSourceBreaks({ runs, ...rest }: SourceBlock): SourceBlock {
	const whole = runs.map(({ text }) => text).join('');
	let at = 0;
	const joined = runs.map(({ text, bold }) => {
		const start = at;
		at += text.length;
		return { text: text.replace(/[\u2028 ]+/g, (space, i: number) => spaceAt(whole, start + i, space)), bold };
	});
	return { ...rest, runs: joined.filter(({ text }) => text !== '') };
}

function spaceAt(whole: string, at: number, space: string): string {
	if (!space.includes(SOURCE_BREAK)) return space;
	const wide = (c: string | undefined): boolean => c === undefined || c > '\u2e7f' || '“”‘’—…'.includes(c);
	return wide(whole[at - 1]) && wide(whole[at + space.length]) ? '' : ' ';
}

function nodeOf(tag: string, attributes: Readonly<Record<string, string>>, parent: HtmlNode): HtmlNode {
	const { style = '' } = attributes;
	const inArticle = parent.inArticle || tag === 'article' || tag === 'main';
	const weight = /font-weight\s*:\s*(bold|bolder|[6-9]00|normal|lighter|[1-5]00)/i.exec(style)?.[1]?.toLowerCase();
	const bold = weight === undefined ? parent.bold || tag === 'b' || tag === 'strong' : /^(?:bold|[6-9])/.test(weight);
	return {
		parent,
		tag,
		bold,
		isLink: parent.isLink || (tag === 'a' && attributes.href !== undefined),
		inArticle,
		left: parent.left ?? leftOut(tag, attributes, style, inArticle),
	};
}

function leftOut(
	tag: string,
	attributes: Readonly<Record<string, string>>,
	style: string,
	inArticle: boolean,
): RemovalRule | undefined {
	if (UNSEEN.has(tag) || 'hidden' in attributes || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style))
		return 'hidden';
	if (tag === 'nav' || tag === 'aside') return 'page';
	// Inside an article they hold its title, its notes.
	if ((tag === 'header' || tag === 'footer') && !inArticle) return 'page';
	return tag === 'figcaption' ? 'caption' : undefined;
}
