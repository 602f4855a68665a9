const DIGITS = '零一二三四五六七八九';

/** 1 to 99 from 一 … 九十九, `undefined` for anything else. */
export function chineseNumber(text: string): number | undefined {
	const match = /^(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text);
	if (!match || text === '') return undefined;
	const [, tens, ten, ones] = match;
	const value = (ten ? (tens ? DIGITS.indexOf(tens) : 1) * 10 : 0) + (ones ? DIGITS.indexOf(ones) : 0);
	return value > 0 ? value : undefined;
}

/** `二〇二六` and `二零二六` as 2026: years written digit by digit. */
export function digitByDigit(text: string): number | undefined {
	let value = 0;
	for (const c of text) {
		const digit = c === '〇' || c === '○' ? 0 : DIGITS.indexOf(c);
		if (digit < 0) return undefined;
		value = value * 10 + digit;
	}
	return text === '' ? undefined : value;
}
