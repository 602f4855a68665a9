import { fold } from '../text/fold';

/** Longer than this it is a sentence. */
export const TERM_MAX = 40;

/** The terms of a list that is typed or copied: `杭州、宁波、温州`, a term a line, with or without quotation marks and list markers. Each once, in order. */
export function splitTerms(text: string): string[] {
	const found = new Map<string, string>();
	for (const part of text.split(/[、，,；;\t\r\n]+/)) {
		const term = part
			.replace(/^\s*(?:[-*+•·]|\d+[.)、．])\s*/, '')
			.replace(/[。.]\s*$/, '')
			.trim();
		const bare = /^[“"「『][^“”"「」『』]*[”"」』]$/.test(term) ? term.slice(1, -1) : term;
		const key = fold(bare).text;
		if (key !== '' && bare.length <= TERM_MAX && !found.has(key)) found.set(key, bare);
	}
	return [...found.values()];
}
