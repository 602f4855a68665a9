import type { MarkdownIt } from 'markdown-it';
import { DELETED, type MakeToken } from './spanText';
import { GONE } from './weave';

/** Tells how the words of another report are rendered. They are text, whatever is in them. */
export function addRules({ renderer, utils }: MarkdownIt): void {
	const del = (text: string): string => `<del class="duidu-deleted">${utils.escapeHtml(text)}</del>`;
	renderer.rules[DELETED] = (tokens, i) => del(tokens[i]!.content);
	renderer.rules[GONE] = (tokens, i) => {
		const { content, meta } = tokens[i]!;
		const isHeading = meta?.isHeading === true;
		return `<p class="duidu-gone${isHeading ? ' duidu-gone-heading' : ''}">${del(content)}</p>\n`;
	};
}

/** Tokens of the markdown-it that they are for. */
export function makerOf(md: MarkdownIt): MakeToken {
	const { Token } = new md.core.State('', md, {});
	return (type, tag, nesting) => new Token(type, tag, nesting);
}
