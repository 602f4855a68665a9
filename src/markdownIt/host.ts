import type { MarkdownIt, Token } from 'markdown-it';

/** The markdown-it that is woven into: a host brings its own, of whatever version. */
export interface Host {
	readonly make: (type: string, tag: string, nesting: -1 | 0 | 1) => Token;
	readonly escape: (text: string) => string;
}

export function hostOf(md: MarkdownIt): Host {
	const { Token } = new md.core.State('', md, {});
	return {
		make: (type, tag, nesting) => new Token(type, tag, nesting),
		escape: text => md.utils.escapeHtml(text),
	};
}

/** A token like another. Its attributes are its own. */
export function copyOf(token: Token): Token {
	const copy = Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token);
	copy.attrs = token.attrs?.map(([name, value]) => [name, value]) ?? null;
	return copy;
}
