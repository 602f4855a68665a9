import { Lines, blocks } from '../core';

/** The line behind front matter: nothing is marked there, and most renderers know it for a rule and a heading. */
export function bodyLine(text: string, lines?: Lines): number {
	if (!/^\ufeff?---/.test(text)) return 0;
	const all = blocks(lines ?? new Lines(text));
	const found = all.findIndex(({ kind }) => kind !== 'meta');
	return found < 0 ? all.length : found;
}
