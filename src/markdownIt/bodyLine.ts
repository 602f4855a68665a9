import { type Lines, blocks } from '../core';

/** The line behind front matter: nothing is marked there, and most renderers know it for a rule and a heading. */
export function bodyLine(lines: Lines): number {
	if (!/^\ufeff?---/.test(lines.text)) return 0;
	const found = blocks(lines).findIndex(({ kind }) => kind !== 'meta');
	return found < 0 ? lines.all.length : found;
}
