import { FIGURE, FIGURE_PARTS } from '../../compare/words/figures';
import { chineseNumber } from '../../report/chineseNumber';
import type { Range } from '../../text/range';

/** Which values keep a promise: `5%以上`, `4%以内`, `5%左右`, `300个`. */
export type Bound = 'atLeast' | 'atMost' | 'about' | 'exact';

/** A figure as a number; the range is that of the folded text. */
export interface Quantity extends Range {
	/** In units of one: 1200万人 is 12,000,000. Of `4.5%-5%` the lower end. */
	readonly value: number;
	/** What is counted, without its scale: 元, 人, %. */
	readonly unit: string;
	readonly bound: Bound;
	/** A rate by which something rose or fell: 增长5%, not 占比5%. */
	readonly isChange: boolean;
	/** Half a unit of its last digit, if it is one behind the point: 58.08% is 58.1%. */
	readonly rounding: number;
	/** 两座, not 2座. */
	readonly inWords?: true;
}

const FIGURES = new RegExp(FIGURE.source, 'g');

const scales: Readonly<Record<string, number>> = {
	百: 1e2,
	千: 1e3,
	万: 1e4,
	百万: 1e6,
	千万: 1e7,
	亿: 1e8,
	百亿: 1e10,
	千亿: 1e11,
	万亿: 1e12,
};

/** Stands before a rise or a fall; 提高到 before what was reached. */
const CHANGE = /(?:增|增长|增速|增幅|涨幅|上涨|提高|提升|上升|加快|下降|降低|降幅|减少|降)(?:了|为|约|超|控制在)*$/;

/** Words before or behind a number to what they bound. */
const bounds: readonly { readonly bound: Bound; readonly words: RegExp }[] = [
	{ bound: 'atMost', words: /不高于|不超过|(?<!不)低于|以下|以内/ },
	{ bound: 'atLeast', words: /(?<!不)超|逾|突破|不低于|不少于|(?<!不)高于|至少|以上/ },
	{ bound: 'about', words: /约|近|左右|之间/ },
];

/** Times and names are no quantities: 2025年, 6月, 第3次, 240小时过境免签, 5G, 3D, 6.8级地震. */
const NAMING = /^(?:年|月|日|届|期|周年|年期|小时|级|g|d|a级?)$/;

/** Small numbers in words, counting things: 三家企业, 两条景观带; 第三条 and 一个 count nothing. */
const IN_WORDS =
	/(?<![第之几数百千一二三四五六七八九十])([两二三四五六七八九]|十[一二三四五六七八九]?)([个家条座所处件])(?!百分点|方面)/g;

/** The quantities of a folded text, in order. */
export function quantitiesIn(text: string): Quantity[] {
	const found = [...digitsIn(text), ...wordsIn(text)].sort((a, b) => a.start - b.start);
	let isChange = false;
	return found.map((quantity, i) => {
		const before = text.slice(i > 0 ? found[i - 1]!.end : 0, quantity.start);
		// 分别增长8.7%和8.6%: the second is as the first.
		isChange = CHANGE.test(before) || (isChange && /^[和、与及]?$/.test(before));
		return { ...quantity, isChange: isChange && /^(?:%|个?百分点)$/.test(quantity.unit) };
	});
}

function wordsIn(text: string): Omit<Quantity, 'isChange'>[] {
	return [...text.matchAll(IN_WORDS)].map(({ 0: { length }, 1: number = '', 2: unit = '', index }) => ({
		start: index,
		end: index + length,
		value: number === '两' ? 2 : chineseNumber(number)!,
		unit,
		bound: 'exact',
		rounding: 0,
		inWords: true,
	}));
}

function digitsIn(text: string): Omit<Quantity, 'isChange'>[] {
	return [...text.matchAll(FIGURES)].flatMap((match): Omit<Quantity, 'isChange'>[] => {
		const parts = FIGURE_PARTS.exec(match[0])?.groups;
		if (!parts || /[a-z]$/.test(text.slice(0, match.index))) return [];
		const { before = '', number = '', scale = '', unit = '', after = '' } = parts;
		if (before === '第' || NAMING.test(unit)) return [];
		if (/[+×]$/.test(text.slice(0, match.index)) || /^[+×]/.test(text.slice(match.index + match[0].length))) return [];
		const hedge = before + after;
		const decimals = number.split('.')[1]?.length ?? 0;
		return [
			{
				start: match.index,
				end: match.index + match[0].length,
				value: Number(number.replaceAll(',', '')) * (scales[scale] ?? 1),
				unit,
				rounding: ((scales[scale] ?? 1) * (decimals > 0 ? 10 ** -decimals : 0)) / 2,
				bound: bounds.find(({ words }) => words.test(hedge))?.bound ?? 'exact',
			},
		];
	});
}
