import { chineseNumber } from './chineseNumber';

/** How a heading is written. */
export type HeadingFormId =
	'atx' | 'part' | 'chapter' | 'bareChapter' | 'paragraph' | 'enumeration' | 'decimal' | 'bare' | 'dash' | 'lead';

/** A heading form found at the start of a folded line. */
export interface FormMatch {
	readonly form: HeadingForm;
	/** As a number, and as written: `（二）`. */
	readonly number?: number;
	readonly label?: string;
	/** Where the title starts in the folded line. */
	readonly titleStart: number;
}

export interface HeadingForm {
	readonly id: HeadingFormId;
	/** A form nests under every form of a smaller rank. */
	readonly rank: number;
	/** At the start of a folded line (half width, no quotes, no white space). Group 1 is the number. */
	readonly pattern?: RegExp;
	/** Written as a line of its own, or as the first sentence of a paragraph. */
	readonly ownLine: boolean;
	readonly runOn: boolean;
}

const CN = '[一二三四五六七八九十]{1,3}';

/**
 * Every way in which reports write a heading, most specific first. `atx`, `bareChapter`, `bare` and `lead` have no mark of their own:
 * outline.ts finds them by their surroundings.
 */
export const headingForms: readonly HeadingForm[] = [
	/** `## 二、2025年重点工作`: the mark of Markdown; the number behind it still counts. */
	{ id: 'atx', rank: 10, ownLine: true, runOn: false },
	/** `第一部分 2024年工作回顾` */
	{ id: 'part', rank: 60, pattern: new RegExp(`^第(${CN})(?:部分|章|篇)[:、,]?`), ownLine: true, runOn: false },
	/** `一、2024年工作回顾` */
	{ id: 'chapter', rank: 70, pattern: new RegExp(`^(${CN})、`), ownLine: true, runOn: true },
	/** `2024年工作回顾` */
	{ id: 'bareChapter', rank: 70, ownLine: true, runOn: false },
	/** `（一）大力提振消费。把促消费和惠民生…`; `三）改革开放`: a bracket lost in typing. */
	{ id: 'paragraph', rank: 80, pattern: new RegExp(`^(?:\\((${CN})\\)|(${CN})\\))`), ownLine: true, runOn: true },
	/** `一是聚焦全方位扩大内需，着力…`; 一要, 第一， are written for the same purpose. */
	{
		id: 'enumeration',
		rank: 85,
		pattern: new RegExp(`^(?:(${CN})[是要](?!否|求)|第(${CN})[,、])`),
		ownLine: true,
		runOn: true,
	},
	/** `1.就业优先。…` */
	{ id: 'decimal', rank: 87, pattern: /^(\d{1,2})(?:[.、．)](?!\d)|\)、)/, ownLine: true, runOn: true },
	/** `做强三产`: a short line over its paragraphs. */
	{ id: 'bare', rank: 88, ownLine: true, runOn: false },
	/** `——经济运行稳中向好。全省地区生产总值…` */
	{ id: 'dash', rank: 92, pattern: /^-{1,4}(?=[^-\d])/, ownLine: false, runOn: true },
	/** `推进乡村全面振兴。完善…`: the first sentence of a paragraph says what it is about. */
	{ id: 'lead', rank: 95, ownLine: false, runOn: true },
];

export const formOf: Readonly<Record<HeadingFormId, HeadingForm>> = Object.fromEntries(
	headingForms.map(form => [form.id, form]),
) as Record<HeadingFormId, HeadingForm>;

/** The marked form at the start of a folded line. */
export function matchForm(folded: string): FormMatch | undefined {
	for (const form of headingForms) {
		const match = form.pattern?.exec(folded);
		if (!match) continue;
		const digits = match[1] ?? match[2];
		const number = digits === undefined ? undefined : /\d/.test(digits) ? Number(digits) : chineseNumber(digits);
		if (digits !== undefined && number === undefined) continue;
		return { form, titleStart: match[0].length, ...(number === undefined ? {} : { number }) };
	}
	return undefined;
}
