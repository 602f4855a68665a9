import type { Quote } from '../../../src/core/notes/quote';
import { quoteOf } from '../../../src/core/notes/quoteOf';
import type { Report } from '../../../src/core/report/report';
import type { Chance } from '../support/seeded';

/** The quote of some words, at their first place or at the n-th. */
export function quote(source: string | Report, words: string, nth = 0): Quote {
	const text = typeof source === 'string' ? source : source.text;
	let start = text.indexOf(words);
	for (let i = 0; i < nth && start >= 0; i++) start = text.indexOf(words, start + 1);
	if (start < 0) throw new Error(`${words} is not there`);
	return quoteOf(source, { start, end: start + words.length });
}

/** Quotes inside paragraphs, by chance. */
export function someQuotes(source: string | Report, count: number, chance: Chance, [min, max] = [15, 120]): Quote[] {
	const text = typeof source === 'string' ? source : source.text;
	const quotes: Quote[] = [];
	for (let tries = 0; quotes.length < count && tries < count * 100; tries++) {
		const start = chance.int(text.length - max);
		const end = start + min + chance.int(max - min + 1);
		const words = text.slice(start, end);
		// At least half of it are words, it is of one line, and cuts no mark in two.
		if (
			!/[\r\n]|^[^<]*>|<[^>]*$|^[*=]|[*=]$/.test(words) &&
			(words.match(/[\u4e00-\u9fff]/g)?.length ?? 0) * 2 >= words.length
		)
			quotes.push(quoteOf(source, { start, end }));
	}
	return quotes;
}

/** A share of the characters replaced, deleted or preceded by another one; `to[i]` is where the i-th went, -1 for nowhere. */
export function withSlips(text: string, share: number, chance: Chance): { text: string; to: Int32Array } {
	const to = new Int32Array(text.length).fill(-1);
	const other = (): string => text[chance.int(text.length)]!.replace(/\s/, '的');
	let out = '';
	for (let i = 0; i < text.length; i++) {
		const roll = /[\r\n]/.test(text[i]!) ? 1 : chance.int(3000) / 3000;
		if (roll < (share * 2) / 3 && roll >= share / 3) continue;
		if (roll < share / 3) {
			to[i] = out.length;
			out += other();
			continue;
		}
		if (roll < share) out += other();
		to[i] = out.length;
		out += text.charAt(i);
	}
	return { text: out, to };
}
