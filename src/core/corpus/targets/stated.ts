import type { Clause } from './clause';

/** What was, what is, and what would be: 去年价格回落到2.4%, 我国有9亿劳动力, 只要汇聚600万人民的力量. */
const STATED =
	/^(?:去年|上年|过去(?:的)?一年|目前|当前|(?:我[国省市区县]|全[国省市区县])有\d|只要|如果|(?:国家|我们|我[国省市区县])已(?!开工))|^有[\d.]+.*就能/;
/** What a figure is good for, how many there will be of themselves, and what a rule is for: 7%的速度可以稳住就业, 今年高校毕业生749万人, 所得额不到100万元的部分. */
const REMARKED =
	/\d[^,]*(?:是(?:必要|适宜|合理|可行|积极)|的(?:增速|速度)(?:可以|能))|^(?:今年|预计|应届)*高校毕业生(?:规模|人数)?(?:将|预计)*(?:达到?|超过)?[\d.]+万|元的?部分$/;
/** By how much a sum that is promised differs from last year's: 安排20亿元，比上年增加3亿元. */
const DIFFERS = /^比(?:去年|上年)[^,]{0,6}(?:增加|扩大|减少)/;
/** The people of a whole place, who are only named. */
const PEOPLE = /\d[亿万]+多?(?:中国人|[\u4e00-\u9fff]{0,4}人民)/;
/** So many people are those of the whole country. */
const NATION = 1e9;
const PERSON = /^(?:人|中国)?(?:人|民|居民)/;

const CLAUSE_END = /[,;。!?]/;

/** A sentence that looks back, and one in the same paragraph that looks on. */
const LOOKS_BACK = /^(?:过去(?:的)?一年|回顾过去)/;
const LOOKS_ON = /今年|要|将|力争|确保|预期/;

/** Whether a clause among the aims and tasks promises nothing: it says what was, what is or what would be. */
export function isStated({ text, quantities, passage, start }: Clause): boolean {
	const { text: all } = passage.folded;
	// 9亿劳动力 goes on with 我国有13亿人口 in one list.
	let from = start;
	while (from > 0 && !CLAUSE_END.test(all[from - 1]!)) from--;
	const list = all.slice(from, start) + text;
	if (STATED.test(list) || PEOPLE.test(text) || REMARKED.test(text)) return true;
	if (DIFFERS.test(text) && quantities.some(({ unit }) => unit === '元')) return true;
	if (isGrowthOf(all.slice(0, start), text)) return true;
	if (quantities.some(({ value, unit, end }) => value >= NATION && PERSON.test(unit + text.slice(end)))) return true;
	return looksBack(all, start);
}

/** 赤字5000亿元，增加1000亿元: the second says how much of the first is more than last year. */
function isGrowthOf(before: string, text: string): boolean {
	const more = /^(?:增加|扩大|减少)[\d.]+[百千万亿]*([^\d以左多]+)(?:以上|左右)?$/.exec(text)?.[1];
	return more !== undefined && /\d[百千万亿]*(\D+?)(?:以上|左右)?,$/.exec(before)?.[1] === more;
}

/** 过去一年成绩很大。地区生产总值增长6%。 */
function looksBack(text: string, start: number): boolean {
	const behind = text.indexOf('。', start);
	const sentences = text.slice(0, behind < 0 ? text.length : behind).split('。');
	const from = sentences.findLastIndex(sentence => LOOKS_BACK.test(sentence));
	return from >= 0 && !sentences.slice(from).some(sentence => LOOKS_ON.test(sentence));
}
