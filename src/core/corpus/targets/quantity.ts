import { FIGURES, FIGURE_PARTS } from '../../compare/words/figures';
import type { Range } from '../../text/range';
import { countsInWords } from './countInWords';

/** Which values keep a promise: `5%以上`, `4%以内`, `5%左右`, `300个`. */
export type Bound = 'atLeast' | 'atMost' | 'about' | 'exact';

/** A figure as a number; the range is that of the folded text. */
export interface Quantity extends Range {
	/** In units of one: 1200万人 is 12,000,000. Of `4.5%-5%` the lower end. */
	readonly value: number;
	/** The upper end of `4.5%-5%`. */
	readonly upTo?: number;
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
const CHANGE =
	/(?:增|增长|增速|增幅|涨幅|上涨|提高|提升|上升|加快|下降|降低|降幅|减少|降)(?:预期|目标|了|拟?定?为|约|超|控制在)*$/;

/** Words before or behind a number to what they bound. */
const bounds: readonly { readonly bound: Bound; readonly words: RegExp }[] = [
	{ bound: 'atMost', words: /不高于|不超过|(?<!不)低于|以下|以内/ },
	{ bound: 'atLeast', words: /(?<!不)超|逾|突破|不低于|不少于|(?<!不)高于|至少|以上/ },
	{ bound: 'about', words: /约|近|左右|之间/ },
];

/** Times and names are no quantities: 2025年, 6月, 240小时过境免签, 15分钟生活圈, 60岁, 5G, 6.8级地震. */
const NAMING = /^(?:年|月|日|届|期|周年|年期|分钟|小时|岁|级|g|d|a级?)$/;
/** Nor is what these stand beside: 第3次, 每50公斤, “1+10”, 2×66万千瓦, H5, 3.0版, 21世纪, 50米内, 2030-重大项目. */
const NAMED_BEFORE = /[+×第每a-z]$/;
const NAMED_BEHIND = /^(?:[+×版]|世纪|方面(?:的?工作|的?任务)?$|-[\u4e00-\u9fff])/;
/** Nor the version of a plan: 开放3.0方案. */
const VERSION = /^\d\.0$/;
/** How near: 50米内. 100公里内河航道 are so many. */
const WITHIN = /^内(?![河陆])/;
const LENGTH = /^(?:米|公里|里)$/;
/** Nor, without a unit, these: 6号线, 500强. */
const NUMBERED = /^[号强]/;
/** Nor, without a unit, the year of a name: 《中国制造2025》, whose marks are folded away. */
const NAMED_YEAR = /^20[1-4]\d$/;

/** The quantities of a folded text, in order. */
export function quantitiesIn(text: string): Quantity[] {
	const inWords = countsInWords(text).map((count): Unrelated => ({
		...count,
		bound: 'exact',
		rounding: 0,
		inWords: true,
	}));
	const found = [...digitsIn(text), ...inWords].sort((a, b) => a.start - b.start);
	let isChange = false;
	return found.map((quantity, i) => {
		const before = text.slice(found[i - 1]?.end ?? 0, quantity.start);
		// 分别增长8.7%和8.6%: the second is as the first.
		isChange = CHANGE.test(before) || (isChange && /^[和、与及]?$/.test(before));
		return { ...quantity, isChange: isChange && isPercent(quantity.unit) };
	});
}

export function isPercent(unit: string): boolean {
	return /^(?:%|个?百分点)$/.test(unit);
}

/** Not yet seen together with what stands before it. */
type Unrelated = Omit<Quantity, 'isChange'>;

function digitsIn(text: string): Unrelated[] {
	return [...text.matchAll(FIGURES)].flatMap((match): Unrelated[] => {
		const parts = FIGURE_PARTS.exec(match[0])?.groups;
		if (!parts) return [];
		const { before = '', number = '', upTo, scale = '', unit = '', after = '' } = parts;
		const [start, end] = [match.index, match.index + match[0].length];
		if (NAMING.test(unit) || NAMED_BEFORE.test(text.slice(0, start) + before) || NAMED_BEHIND.test(text.slice(end)))
			return [];
		if (LENGTH.test(unit) && WITHIN.test(text.slice(end))) return [];
		if (NUMBERED.test(text.slice(end)) && unit + scale + after === '') return [];
		if (NAMED_YEAR.test(number) && unit === '' && scale === '' && !/^[多余几]/.test(text.slice(end))) return [];
		if (VERSION.test(number) && unit + scale + after === '' && /^[\u4e00-\u9fff]/.test(text.slice(end))) return [];
		const hedge = before + after;
		const one = scales[scale] ?? 1;
		const decimals = number.split('.')[1]?.length;
		return [
			{
				start,
				end,
				value: numberOf(number) * one,
				...(upTo !== undefined && { upTo: numberOf(upTo) * one }),
				unit,
				rounding: decimals === undefined ? 0 : (one * 10 ** -decimals) / 2,
				bound: bounds.find(({ words }) => words.test(hedge))?.bound ?? 'exact',
			},
		];
	});
}

function numberOf(digits: string): number {
	return Number(digits.replaceAll(',', ''));
}
