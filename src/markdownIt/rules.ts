import type { MarkdownIt, Token } from 'markdown-it';
import { deletedHtml } from './markedText';
import { DELETED } from './spanText';
import { GONE } from './weave';

/** Tells how marked text and the words of another report are rendered. */
export function addRules({ renderer: { rules }, utils: { escapeHtml } }: MarkdownIt): void {
	const { text } = rules;
	rules.text = (tokens, i, ...rest) => markedOf(tokens[i]!) ?? text!(tokens, i, ...rest);
	rules[DELETED] = (tokens, i) => markedOf(tokens[i]!) ?? '';
	rules[GONE] = (tokens, i) => {
		const { content, meta } = tokens[i]!;
		const classes = meta?.isHeading === true ? 'duidu-gone duidu-gone-heading' : 'duidu-gone';
		const title = typeof meta?.title === 'string' ? meta.title : '';
		return `<p class="${classes}">${deletedHtml({ text: content, title }, escapeHtml)}</p>\n`;
	};
}

function markedOf({ meta }: Token): string | undefined {
	const marked = meta?.duidu;
	return typeof marked === 'string' ? marked : undefined;
}
