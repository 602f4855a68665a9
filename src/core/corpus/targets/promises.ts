import type { Passage } from '../../report/passage';
import type { Report } from '../../report/report';
import { type Clause, clausesOf } from './clause';
import { isStated } from './stated';
import { FASTER, IN_STEP } from './verdict';

/** Where a year's promises stand. */
const PROMISING: ReadonlySet<Passage['role']> = new Set(['targets', 'tasks']);
/** Promises without a figure that can be checked wherever they stand: 水质保持Ⅱ类, PM2.5浓度稳中有降, 办好民生实事. */
const HOLDS = /保持.{0,4}(?:[iv]+类|全国前列)|浓度.{0,8}(?:下降|降低|稳中有降)|民生实事|确保不发生/;
/** And among the year's aims. */
const AIM = new RegExp(
	`${IN_STEP.source}|${FASTER.source}|保持(?:基本)?稳定$|基本平衡$|稳中有降|(?:节能|减排|排放|能耗|污染|环保|下达).{0,12}(?:目标|任务)|进出口.{0,4}向好$|(?:减少|下降)$`,
);
/** What is there at the end of the year or is not: 建成崇凭铁路, 开通地铁17号线, 智慧广电固边全覆盖. */
const DONE =
	/^(?:确保|力争|争取|年内|如期|加快|全面|高质量|高标准|按期|按时|推动|积极|抓好|基本|全部|力促|今年)*(?:建成|开工|完成|竣工|启动建设|开通)(?!一批|了|好)[\u4e00-\u9fff]{2}(?:[\u4e00-\u9fff]{2}|\d+号)/;
const DONE_LAST =
	/[\u4e00-\u9fff]{3}(?:全覆盖|投入使用|建成投用|建成投运|建成通车|竣工投产|开工建设|开园|投产|投运|通车|动态清零)$/;

/** What is said of something to be done: 全面建成小康社会的难点在农村, 完成任务的关键, 完成在建项目都需要投入. */
const SAID_OF = /都需要|的(?:关键|基础|前提|保障|难点|重点|一年)(?:$|.{0,4}[是在])/;

/** What counts things in words may count anything: 改造三条主干道 is a promise, 坚持两手抓 is none. */
const BUILDING =
	/^(?:确保|力争|争取|年内|全面|重点|继续|加快|推进|抓好)*(?:改造|建成|新建|打造|完成|启动|实施|建设|办好|新增|创建|修建|治理)/;

/** The clauses of a year's aims and tasks. */
export function promisesOf({ passages }: Report): Clause[] {
	return clausesOf(passages.filter(({ role, kind }) => PROMISING.has(role) && kind === 'body'));
}

/** Whether a clause promises something that can be checked. */
export function isTarget(clause: Clause): boolean {
	return isCheckable(clause) && !isStated(clause);
}

/** It has a figure, or words that hold or do not. */
function isCheckable({ text, words, quantities, passage }: Clause): boolean {
	if (quantities.some(({ inWords }) => !inWords) || HOLDS.test(words)) return true;
	if (quantities.length > 0 && BUILDING.test(text)) return true;
	if (SAID_OF.test(text)) return false;
	return passage.role === 'targets' ? AIM.test(text) : DONE.test(text) || DONE_LAST.test(text);
}
