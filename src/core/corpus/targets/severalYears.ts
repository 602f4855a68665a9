import type { Passage } from '../../report/passage';
import { type Section, ancestry } from '../../report/section';

/** Of a sentence. 年均浓度 is of one year. */
const SEVERAL =
	/年均(?!浓度|值|气温)|(?<!\d)[五四三3-5]年(?:来|共|累|间|新|规|解|以)|十[一二三四五]五(?:时期|期间|以来)|20\d\d年的.{0,12}(?:增加|提高)到/;
/** A paragraph that begins so tells of several years, and those behind it too. */
const BEGINS = /(?:过去|[这的])[五5]年|(?<!\d)[五5]年[来间]|十[一二三四五]五时期/;
/** Of a paragraph, what may say what time it tells of. */
const OPENING = 60;
/** The title of a review of several years; if it names the last one first, so does the review: 2025年和“十四五”时期工作回顾. */
const TITLE = /^(?!20\d\d年|过去(?:的)?一年).*(?:[五5]年|十[一二三四五]五)/;

/**
 * Whether the sentences of a report's review tell of several years together: 年均增长5%, 五年来. They are asked for in their order: a paragraph that begins
 * with 五年来 says so for all that follow, up to one that begins with 过去一年.
 */
export function severalYearsIn(reportYear: number | undefined): (passage: Passage, sentence: string) => boolean {
	const number = reportYear === undefined ? '20\\d\\d' : String(reportYear - 1);
	const lastYear = new RegExp(`^(?:各位代表[,:!])?(?:刚刚过去的|过去一年|一年来|这一年|过去的一年|${number}年)`);
	let chapter: Section | undefined;
	let isPeriod = false;
	return ({ section, folded: { text } }, sentence) => {
		const [outermost] = ancestry(section);
		if (chapter !== outermost) {
			chapter = outermost;
			isPeriod = TITLE.test(chapter?.title ?? '');
		}
		if (BEGINS.test(text.slice(0, OPENING))) isPeriod = true;
		else if (lastYear.test(text) || lastYear.test(section?.title ?? '')) isPeriod = false;
		return (isPeriod && !isOfLast(sentence, reportYear)) || SEVERAL.test(sentence) || isSince(sentence, reportYear);
	};
}

/** 2025年旅居人数超550万, in the midst of five years. */
function isOfLast(sentence: string, reportYear: number | undefined): boolean {
	const years = sentence.match(/20\d\d(?=年)|去年/g) ?? [];
	return years.length > 0 && years.every(year => year === '去年' || Number(year) + 1 === reportYear);
}

/** 比2020年增长30%, told of 2024. */
function isSince(sentence: string, reportYear = 0): boolean {
	return [...sentence.matchAll(/[比较]20(\d\d)年/g)].some(([, year]) => 2000 + Number(year) < reportYear - 2);
}
