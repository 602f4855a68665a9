import type { Token } from 'markdown-it';
import { type ContentLine, type Shown, contentLines } from './contentLines';
import { type Host, copyOf } from './host';
import type { GonePassage, Span } from './marks';
import { markBlock, wrapLines } from './passageBlocks';
import { spanText } from './spanText';

/** A passage of the other report that is gone: a block of its own. */
export const GONE = 'duidu_gone';

/** The tokens of a document with its marks. The given ones stay as they are: a host may keep them for another time. */
export function weave(tokens: readonly Token[], shown: Shown, host: Host): Token[] {
	const out: Token[] = [];
	/** Gone behind a block that has to be closed first. */
	let behind: readonly GonePassage[] = [];
	/** The cells of a table know no lines, their rows do. */
	let row: Token['map'] = null;
	/** Lines whose block has its marks: the cells of a row share one. */
	const told = new Set<number>();
	for (const token of tokens) {
		if (token.type === 'tr_open') row = token.map;
		const first = (token.map ?? row)?.[0];
		const lines =
			token.type === 'inline' && first !== undefined && first >= shown.firstLine
				? contentLines(token, first, shown)
				: undefined;
		if (!lines) {
			out.push(token);
			if (token.nesting === -1 && behind.length > 0) {
				out.push(...behind.map(passage => goneToken(passage, host)));
				behind = [];
			}
			continue;
		}
		const inline = copyOf(token);
		inline.children = withSpans(token, lines, host);
		const parent = out.at(-1);
		const block = parent?.nesting === 1 && /^(?:p|h[1-6])$/.test(parent.tag) ? out.pop() : undefined;
		if (told.has(first!)) {
			out.push(...(block ? [block] : []), inline);
			continue;
		}
		told.add(first!);
		out.push(...lines.flatMap(({ marks }) => marks.goneBefore).map(passage => goneToken(passage, host)));
		const gone = lines.flatMap(({ marks }) => marks.gone);
		if (block) {
			const isOneBlock = lines.length === 1 && !block.hidden;
			out.push(isOneBlock ? markBlock(block, lines[0]!.marks) : block);
			if (!isOneBlock) inline.children = wrapLines(inline.children, lines, host);
			behind = gone;
			out.push(inline);
		} else out.push(inline, ...gone.map(passage => goneToken(passage, host)));
	}
	return out;
}

/** Text whose only marks are terms, as it was marked last: nearly all of a report that is typed in. By its terms, which are the same for the same words. */
const known = new WeakMap<readonly Span[], Token['meta']>();

function withSpans({ children, content }: Token, lines: readonly ContentLine[], host: Host): Token[] {
	const own = children ?? [];
	const [first, only] = [lines[0]!.marks, own[0]];
	const isPlain = lines.length === 1 && own.length === 1 && first.deleted.length === 0 && only?.content === content;
	const meta = isPlain ? known.get(first.spans) : undefined;
	if (meta) return [Object.assign(copyOf(only!), { meta })];
	const spans = lines.length === 1 ? first.spans : lines.flatMap(({ marks }) => marks.spans);
	const deleted = lines.flatMap(({ marks }) => marks.deleted);
	if (spans.length === 0 && deleted.length === 0) return own;
	const woven = spanText(own, content, { spans, deleted }, host);
	if (isPlain) known.set(spans, woven[0]!.meta);
	return woven;
}

function goneToken({ text, isHeading, title }: GonePassage, { make }: Host): Token {
	const token = make(GONE, 'p', 0);
	token.block = true;
	token.content = text;
	token.meta = { isHeading, title };
	return token;
}
