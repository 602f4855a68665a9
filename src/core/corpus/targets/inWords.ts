import type { Clause } from './clause';
import { inOrder, isShortFor } from './names';
import { BEGUN, phaseOf } from './phases';
import { runsOf } from './words';

/** What words of promising and of stages leave of a clause is its name. */
const STAGE =
	/全覆盖|开工|动工|启动|投入使用|投产|投运|投用|通车|动态清零|开园|项目|工程|按时|按期|如期|早日|尽快|尽早|努力|推动|扎实|(?<=.{4})等$/g;
/** A clause with less of a name's characters, in their order, tells of a part of what was promised, or of something like it. */
const NAMED_MIN = 0.5;
/** A name told of in fewer characters is in any text. */
const NAME_MIN = 3;

/** Whether a clause of a review names little of what was promised: 二期工程开工 of 老街改造二期工程. */
export function namesLittle(target: Clause, told: Clause): boolean {
	const name = nameIn(target.words);
	if (name.length < NAME_MIN || isShortFor(name, told.words)) return false;
	return inOrder(name, told.words) < NAMED_MIN || namesNone(examplesIn(target.words), told);
}

/** 海上风电东岛项目投产 names none of 开工西岛等海上风电项目, however much of the rest. */
function namesNone(examples: readonly string[], told: Clause): boolean {
	return examples.length > 0 && examples.every(example => inOrder(example, told.words) < NAMED_MIN);
}

/** What stands before 等, each by itself. */
function examplesIn(words: string): string[] {
	const listed = /^(.+?)等(?!级|次|待)/.exec(words)?.[1];
	return listed ? runsOf(listed.replace(STAGE, ' ')) : [];
}

/** 老街改造二期 of 完成老街改造二期工程. */
export function nameIn(words: string): string {
	return runsOf(words.replace(STAGE, ' ')).join('');
}

/** Where all were promised, all are to be told of. */
const ALL = '全覆盖';
const ALL_REACHED = /全(?:面)?.{0,4}覆盖|实现.*覆盖|全部|所有|通达/;

/** Whether a clause of a review leaves open how far it came: 大力开展整治 of 全覆盖, 重点实施 of 建成. */
export function leavesOpen(target: Clause, told: Clause): boolean {
	if (target.text.includes(ALL)) return !ALL_REACHED.test(told.text);
	return phaseOf(target.text) >= BEGUN && phaseOf(told.text) === 0;
}
