import { fold } from '../text/fold';

/** Longer than this it is a sentence. */
export const TERM_MAX = 40;

/** A number, a letter or a bullet before an entry of a list; `3.15` and `1.5` are none. */
const MARKER =
	/^\s*(?:[-*+•·]\s+|\d{1,3}(?:[.．、)）]|\s)(?!\d)\s*|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)])/;
const SEPARATOR = /[、；;\t]|(?<!\d)[,，]|[,，](?!\d)/;

/** The terms of a list that is typed or copied: `杭州、宁波、温州`, a term a line, with or without quotation marks and list markers. Each once, in order. */
export function splitTerms(text: string): string[] {
	const found = new Map<string, string>();
	for (const line of text.split(/[\r\n]+/)) {
		const whole = bareTerm(line.replace(MARKER, '').replace(/[。.]\s*$/, ''));
		for (const part of whole.split(SEPARATOR)) {
			const term = bareTerm(part.replace(/等(?:地|市|省|等)?$/, ''));
			const key = fold(term).text;
			if (key !== '' && term.length <= TERM_MAX && !found.has(key)) found.set(key, term);
		}
	}
	return [...found.values()];
}

/** A term without the quotation marks that enclose all of it; those inside are its own: 三个“一号工程”. */
export function bareTerm(term: string): string {
	const words = term.trim();
	return /^[“"「『][^“”"「」『』]*[”"」』]$/.test(words) ? words.slice(1, -1) : words;
}
