import { plain, sourceRange } from '../../text/fold';
import { wholeQuotes } from '../../text/wholeQuotes';
import type { Clause } from './clause';
import type { Quantity } from './quantity';
import { goesOn } from './told';

/** What a promise begins with before it names anything. */
const BEGINNING =
	/^(?:[一二三四五六七八九十]+是|[①-⑳]|\d+月(?:[底末]|份)?之?前|就是|我们|但|其中|今年的?|全年|年内|年度|到年底|预期|预计|计划|拟|力争|确保|争取|努力|实现|推动|继续|提出|要|将(?!比)|把|使|也|再(?!就业)|保持(?!.{0,6}(?:稳定|同步)))+/;
/** What stands between a name and its figure. */
const ENDING =
	/(?:年均|日均|同比|实际|预期|预计|分别|统一|(?:全年|今年)(?=.)|均|(?<!全[国省市区县])平均|人均|每人每年|按可比口径|可比|目标|再|各|共|都|(?<!经济)增长|增速|提高|扩大|下降|再?降(?=[至到]?)|减少|降低|增加|达到|高?达|控制|保持|稳定|不低于|不高于|不超过|超过|超|突破|预期目标|设定|定|新?安排|力争|拟|同口径|约|为|在|到|至|要|将|由|从(?:[去上]年的?)?|按|(?<!占)比|[比较][上去]年(?:预算)?[多少]?|和|与)+$/;
/** The end of what a figure counts: 45个老旧小区改造，… Not how it goes on: 18%、为多年来最大增幅; 2.1%提高到2.3%. A longer one is no name. */
const COUNTED =
	/^(?!、|(?:分别)?(?:提高|上升|增长|增加|下降|降低|减少)到?\d)[\p{Script=Han}、/+\da-z]{2,30}(?![\p{Script=Han}、/+\da-z])/u;

/** The clauses of its sentence that a clause stands among, nearest first. */
export interface Around {
	readonly before: readonly Clause[];
	readonly behind?: Clause;
}

/**
 * What a target is of, as the report names it: 城镇新增就业 of 力争城镇新增就业1200万人以上, 建成老旧小区 of 建成45个老旧小区. A clause that goes on with the one before,
 * 达到296亿元, is of the same; one that only says what of it is counted, or what is done, has that one's name before its own: 茶园产量 of 产量达到3万吨.
 */
export function indicatorOf(clause: Clause, around: Around): string {
	const { before } = around;
	const name = ownName(clause);
	const [nearest] = before;
	if (name === undefined) {
		const goesOnWith = nearest && (goesOn(clause) || namesThing(nearest));
		return goesOnWith ? indicatorOf(nearest, { before: before.slice(1) }) : whole(clause);
	}
	if (nearest && clause.text.startsWith(PART) && name.length < PART_MIN)
		return `${indicatorOf(nearest, { before: before.slice(1) })}，其中${name}`;
	if (!BARE.test(name)) return name;
	const of = ofWhat(name, clause, around);
	if (of !== undefined) return of + name;
	return DEED.test(name) || saysMore(clause) ? whole(clause) : name;
}

/** 其中农村1万个以上: so short a name says nothing without what it is a part of. */
const PART = '其中';
const PART_MIN = 3;

/** Verbs, and nouns that say only what is measured of a thing: no name by themselves. */
const BARE =
	/^(?:先|再|新|基本|全部|全面|累计|优化|完成|建成|开工|新增|投产|安排|发行|投放|投资|项目(?=总投资)|总投资额?|总|规模|产量|总产|产值|金额|数量|总量|面积|里程|占比|比重|资金|经费|企业数)+$/;
/** The same, and what is done, around the name of a thing. */
const VERBS =
	/^(?:继续|加快|加大|全面|扎实|积极|大力|全力|深入|重点(?=[推实])|统筹|用于|推进|推动|实施|启动|做好|抓好|完成|新建|建设|开展)+/;
const MEASURES =
	/(?:(?:播种|种植)?面积|(?:总|年)?产量|规模|数量|人数|总额|投资|(?:建设)?力度|步伐|建设|(?:基本)?建成)$/;
/** Says how, not what: 在确保质量的前提下. */
const MANNER = /^(?:在|按|以|用于|专项用于|为)/;

/** … and these are done to what is not said. */
const DEED = /^(?:先|再|新|基本|全部|全面|累计|优化|完成|建成|开工|新增|投产|安排|发行|投放)+$/;

/** 投资8000万元实施老城区管网、泵站等改造 goes on behind its figure. */
function saysMore({ text, quantities }: Clause): boolean {
	return /^[\u4e00-\u9fff]{3}/.test(text.slice(quantities.at(-1)?.end));
}

/** What a bare name is of: the thing whose verb is said again, else the clause beside it. Money is spent on what stands before it without a figure, or behind it. */
function ofWhat(name: string, clause: Clause, { before, behind }: Around): string | undefined {
	const own = /,(.+)$/.exec(clause.text);
	if (own) return thing(written(clause, own.index + 1, clause.text.length));
	const verb = /发行|投放|开工|建成|安排/.exec(name)?.[0];
	const again = verb && before.map(each => afterVerb(each, verb)).find(each => each !== '');
	if (again) return again;
	const things = before.filter(each => namesThing(each) && !isItemBeside(each, clause));
	const isSpent = name.endsWith('投资') && things[0]?.quantities.length !== 0;
	const [beside] = isSpent && behind && namesThing(behind) ? [behind] : things;
	return beside && thing(ownName(beside) ?? '');
}

/** It counts something, or something is done to a thing: not 力争年末, 尽力而为. */
function namesThing(clause: Clause): boolean {
	if (MANNER.test(clause.text) || BARE.test(ownName(clause) ?? '')) return false;
	return clause.quantities.length > 0 || VERBS.test(clause.text);
}

/** One of a list that another clause goes on behind is not what that is of: 工业类3个、商贸类28个，总投资40亿元. */
function isItemBeside({ passage: { folded }, start, end }: Clause, clause: Clause): boolean {
	return folded.text[start - 1] === '、' || (folded.text[end] === '、' && end + 1 !== clause.start);
}

function afterVerb(clause: Clause, verb: string): string {
	const at = clause.text.indexOf(verb);
	if (at < 0 || clause.quantities.length > 0) return '';
	return written(clause, at + verb.length, clause.text.length);
}

/** A name without what is done, and without what is measured: 赤字 of 赤字规模. */
export function thing(name: string): string {
	return name.replace(VERBS, '').replace(MEASURES, '');
}

/** The name that a clause itself has, if it has one. */
function ownName(clause: Clause): string | undefined {
	const { text } = clause;
	const start = BEGINNING.exec(text)?.[0].length ?? 0;
	// 30万吨级 says how large each is, 总投资2亿元的20个项目 how large they are together.
	const first = clause.quantities.find(({ end }) => text[end] !== '级' && !/^的\d/.test(text.slice(end)));
	if (!first) return clause.quantities.length > 0 ? written(clause, start, text.length) : inWordsName(clause, start);
	const from = Math.min(start, first.start);
	const named = text.slice(from, first.start);
	const ending = ENDING.exec(named)?.[0] ?? '';
	// 所有乡镇和90%以上行政村 counts one behind, too.
	const end = first.start - (JOIN.test(ending) ? 0 : ending.length);
	if (end - from >= NAME_MIN && !/^(?:比|较)/.test(named)) {
		// Who pays is no name of what is paid: 中央财政安排.
		if (PAYER.test(text.slice(from, end))) return written(clause, from, first.start);
		// 新建5所 is of what they are: 新建5所幼儿园.
		const counted = end === first.start ? countedBehind(clause, first) : undefined;
		if (counted === undefined) return written(clause, from, end);
		return written(clause, from, end) + written(clause, first.end, first.end + counted.length);
	}
	const counted = countedBehind(clause, first, text.slice(first.end).startsWith('的') ? 1 : 0);
	if (counted === undefined) return undefined;
	const at = text.indexOf(counted, first.end);
	return written(clause, at, at + counted.length);
}

const JOIN = /^[和与及]$/;

/** Up to a figure of its own: 技改项目 of 实施500万元以上技改项目1.2万个. What another thing of the list counts stands behind a mark. */
function countedBehind({ text, quantities }: Clause, { end }: Quantity, skipped = 0): string | undefined {
	const from = end + skipped;
	const next = quantities.find(({ start }) => start >= from)?.start;
	const counted = COUNTED.exec(text.slice(from))?.[0];
	if (counted === undefined) return undefined;
	const isOwn = next !== undefined && !LISTS.test(text.charAt(next - 1));
	if (!isOwn && !/^\.\d/.test(text.slice(from + counted.length))) return counted;
	const between = text.slice(from, next).replace(LISTS, '');
	return VERBS.test(between) ? undefined : COUNTED.exec(between)?.[0];
}

const LISTS = /[、和与及]$/;

const PAYER = /^(?:中央|省级?|市级?|区级?|县级?|地方)?财政(?:预算)?$/;

function whole(clause: Clause): string {
	return written(clause, 0, clause.text.length);
}

const NAME_MIN = 2;

/** The name of a promise in words; none where it only says how far something is to come: 确保按期开工建设. */
function inWordsName(clause: Clause, start: number): string | undefined {
	if (STAGES.test(clause.text)) return undefined;
	const end = inStepEnd(clause.text);
	return written(clause, end < clause.text.length ? start : 0, end);
}

const STAGES =
	/^(?:确保|力争|争取|年内|按期|按时|如期|尽早|尽快|早日|全部|全面|实现|开工|启动|建设|建成|完工|竣工|投产|投用|通车|运营|并|投入使用)+$/;

/** 居民收入 of 居民收入与经济增长同步. */
function inStepEnd(text: string): number {
	const at = text.search(/(?:实际)?(?:增长)?[与和].*同步/);
	return at > 1 ? at : text.length;
}

function written({ passage, start: offset }: Clause, start: number, end: number): string {
	const range = wholeQuotes(passage.text, sourceRange(passage.folded, offset + start, offset + end));
	return plain(passage.text.slice(range.start, range.end));
}
