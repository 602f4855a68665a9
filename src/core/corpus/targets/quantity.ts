import { FIGURE, FIGURE_PARTS } from '../../compare/words/figures';
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

/** Words before or behind a number to what they bound. */
const bounds: readonly { readonly bound: Bound; readonly words: RegExp }[] = [
	{ bound: 'atMost', words: /不高于|不超过|(?<!不)低于|以下|以内/ },
	{ bound: 'atLeast', words: /(?<!不)超|逾|突破|不低于|不少于|(?<!不)高于|至少|以上/ },
	{ bound: 'about', words: /约|近|左右|之间/ },
];

/** Times are no quantities: 2025年, 6月, 第3次. */
const TIME = /^(?:年|月|日|届|期|周年|年期)$/;

/** The quantities of a folded text, in order. */
export function quantitiesIn(text: string): Quantity[] {
	return [...text.matchAll(FIGURES)].flatMap((match): Quantity[] => {
		const parts = FIGURE_PARTS.exec(match[0])?.groups;
		if (!parts || /[a-z]$/.test(text.slice(0, match.index))) return [];
		const { before = '', number = '', scale = '', unit = '', after = '' } = parts;
		if (before === '第' || TIME.test(unit)) return [];
		const hedge = before + after;
		return [
			{
				start: match.index,
				end: match.index + match[0].length,
				value: Number(number.replaceAll(',', '')) * (scales[scale] ?? 1),
				unit,
				bound: bounds.find(({ words }) => words.test(hedge))?.bound ?? 'exact',
			},
		];
	});
}
