import MarkdownIt from 'markdown-it';
import type { Line, Lines } from './lines';

/** What a line is, as far as reading goes. `meta`: front matter. `code`: fenced code, script, style. `comment`: an HTML comment block. */
export type BlockKind = 'blank' | 'meta' | 'code' | 'comment' | 'rule' | 'text';

export interface Block {
	readonly line: Line;
	readonly kind: BlockKind;
	/** Where the words start: ⟦杭州⟧ of `- 杭州` and `## 杭州`. */
	readonly contentStart: number;
	/** 1 to 6 for `#` headings. */
	readonly headingLevel?: number;
	/** A list item's first line. */
	readonly bullet: boolean;
}

/**
 * Only the block rules of markdown-it, whose line maps say where each block lies. Left out: indented code, since reports are
 * pasted with four leading spaces; underlined headings, since a rule under a 600-character paragraph is meant as a rule; tables and
 * references, which are read as text.
 */
function newParser(): InstanceType<typeof MarkdownIt> {
	const parser = new MarkdownIt({ html: true });
	parser.core.ruler.enableOnly(['normalize', 'block']);
	parser.block.ruler.disable(['code', 'lheading', 'table', 'reference']);
	return parser;
}

/** Made with the first text: loading the extension waits for nothing. */
let parser: InstanceType<typeof MarkdownIt> | undefined;

// White space of this line only: over many blank lines, what reaches on to the next takes the square of their number.
const MARKERS = /[^\S\r\n]*(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?(?:#{1,6}[ \t]+)?/y;
const LEADING_SPACE = /[^\S\r\n]*/y;

/** One block a line, in order. */
export function blocks(lines: Lines): Block[] {
	const { text, all } = lines;
	const kinds = new Array<BlockKind>(all.length).fill('text');
	const headings = new Uint8Array(all.length);
	const bullets = new Uint8Array(all.length);
	const body = frontMatterEnd(lines);
	kinds.fill('meta', 0, body);
	const source = body === 0 ? text : text.slice(all[body]?.start ?? text.length);
	parser ??= newParser();
	for (const token of parser.parse(source, {})) {
		if (!token.map) continue;
		const from = body + token.map[0];
		const to = Math.min(body + token.map[1], all.length);
		if (token.type === 'fence') kinds.fill('code', from, to);
		else if (token.type === 'html_block' && /^\s*<!--(?:(?!-->)[^])*(?:-->\s*)?$/.test(token.content))
			kinds.fill('comment', from, to);
		else if (token.type === 'html_block' && /^\s*<(?:script|style|pre|textarea)\b/i.test(token.content))
			kinds.fill('code', from, to);
		else if (token.type === 'hr') kinds.fill('rule', from, to);
		else if (token.type === 'heading_open') headings[from] = Number(token.tag.slice(1));
		else if (token.type === 'list_item_open') bullets[from] = 1;
	}
	return all.map((line, i) => {
		const heading = headings[i]!;
		const marked = heading > 0 || bullets[i] === 1 || text[line.start] === '>';
		const markers = marked ? MARKERS : LEADING_SPACE;
		markers.lastIndex = line.start;
		const skipped = markers.exec(text)?.[0].length ?? 0;
		const contentStart = Math.min(line.start + skipped, line.end);
		const kind = kinds[i] === 'text' && contentStart === line.end ? 'blank' : kinds[i]!;
		return { line, kind, contentStart, bullet: bullets[i] === 1, ...(heading > 0 ? { headingLevel: heading } : {}) };
	});
}

/** Markdown-it knows no front matter. The number of lines it takes, 0 when there is none or it is never closed. */
function frontMatterEnd({ text, all }: Lines): number {
	const line = (i: number): string =>
		text
			.slice(all[i]!.start, all[i]!.end)
			.replace(/^\ufeff/, '')
			.trimEnd();
	if (line(0) !== '---') return 0;
	const limit = Math.min(all.length, 200);
	for (let i = 1; i < limit; i++) if (line(i) === '---' || line(i) === '...') return i + 1;
	return 0;
}
