import { chineseNumber } from '../../report/chineseNumber';
import type { Range } from '../../text/range';

/** A small number in words that counts things. */
export interface CountInWords extends Range {
	readonly value: number;
	readonly unit: string;
}

/** 三家企业, 两条景观带; 第三条 and 一个 count nothing. */
const COUNT =
	/(?<![第之几数百千一二三四五六七八九十])([两二三四五六七八九]|十[一二三四五六七八九]?)([个家条座所处件])(?!百分点|方面)/g;

/** The small numbers in words of a folded text that count things. */
export function countsInWords(text: string): CountInWords[] {
	return [...text.matchAll(COUNT)].flatMap(({ 0: { length }, 1: number = '', 2: unit = '', index }) => {
		const value = number === '两' ? 2 : chineseNumber(number);
		return value === undefined ? [] : [{ start: index, end: index + length, value, unit }];
	});
}
