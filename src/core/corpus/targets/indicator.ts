import { plain, sourceRange } from '../../text/fold';
import { wholeQuotes } from '../../text/wholeQuotes';
import type { Clause } from './clause';

/** What a promise begins with before it names anything. */
const BEGINNING =
	/^(?:其中|今年|全年|年内|年度|到年底|预期|计划|拟|力争|确保|争取|努力|实现|推动|继续|提出|要|使|再|保持(?!.{0,6}(?:稳定|同步)))+/;
/** What stands between a name and its figure. */
const ENDING =
	/(?:(?:年均|同比|实际|预期|分别|均|平均|按可比口径|可比|目标|再|各)*(?:增长|增速|提高|下降|降低|减少|增加|达到|达|控制|保持|稳定|不低于|不高于|不超过|超过|超|突破|预期目标|设定|定|安排|力争|拟|实际|预期|同口径|约|为|在|到|至|由|从(?:[去上]年的?)?|按|比|和|与))+$/;
/** The end of what a figure counts: 45个老旧小区改造，… Not how it goes on: 18%、为多年来最大增幅; 2.1%提高到2.3%. */
const COUNTED = /^(?!、|(?:分别)?(?:提高|上升|增长|增加|下降|降低|减少)到?\d)[\p{Script=Han}、+\da-z]{2,16}/u;

/**
 * What a target is of, as the report names it: 城镇新增就业 of 力争城镇新增就业1200万人以上, 建成老旧小区 of 建成45个老旧小区. A clause that goes on with the one before,
 * 达到296亿元, is of the same: `before` is the nearest one in its sentence.
 */
export function indicatorOf(clause: Clause, before?: Clause): string {
	const { text, quantities } = clause;
	const [first] = quantities;
	if (!first) return written(clause, 0, inStepEnd(text));
	const start = BEGINNING.exec(text.slice(0, first.start))?.[0].length ?? 0;
	const named = text.slice(start, first.start);
	const end = first.start - (ENDING.exec(named)?.[0].length ?? 0);
	if (end - start >= NAME_MIN && !/^(?:比|较)/.test(named)) {
		// 新建5所 is of what they are: 新建5所幼儿园.
		const counted = end === first.start ? COUNTED.exec(text.slice(first.end))?.[0] : undefined;
		if (counted === undefined) return written(clause, start, end);
		return written(clause, start, end) + written(clause, first.end, first.end + counted.length);
	}
	const counted = COUNTED.exec(text.slice(first.end).replace(/^的/, ''))?.[0];
	if (counted !== undefined) {
		const from = text.indexOf(counted, first.end);
		return written(clause, from, from + counted.length);
	}
	return before ? indicatorOf(before) : written(clause, 0, text.length);
}

const NAME_MIN = 2;

/** 居民收入 of 居民收入与经济增长同步. */
function inStepEnd(text: string): number {
	const at = text.search(/(?:增长)?[与和].*同步/);
	return at > 1 ? at : text.length;
}

function written({ passage, start: offset }: Clause, start: number, end: number): string {
	const range = wholeQuotes(passage.text, sourceRange(passage.folded, offset + start, offset + end));
	return plain(passage.text.slice(range.start, range.end));
}
