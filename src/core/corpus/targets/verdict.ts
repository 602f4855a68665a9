import type { Clause } from './clause';
import { BEGUN, phaseOf } from './phases';
import { leavesOpen, namesLittle } from './inWords';
import { isOfOtherThing } from './otherThing';
import type { Quantity } from './quantity';
import { type Reached, isForEach, promisedIn, reachedFor } from './reached';
import { tellsOfAll } from './several';
import type { Outcome } from './targets';
import { isCounter } from './units';

export const verdicts = ['met', 'missed', 'unclear', 'not-reported'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Why: the figures say so; it is of several years; no figure can be compared, or one is of something much larger or smaller, or of another time; it names another thing, or little of what was promised;
 * it leaves open how far it came; a ceiling
 * such as that of prices is none to be reached; words alone.
 */
export type Reason =
	| 'figures'
	| 'several-years'
	| 'no-figure'
	| 'other-basis'
	| 'other-time'
	| 'other-thing'
	| 'partly'
	| 'no-stage'
	| 'ceiling'
	| 'words'
	| 'silent';

interface Judgement {
	readonly verdict: Verdict;
	readonly reason: Reason;
}

/** A promise of a rate, measured by that of the economy: 居民收入与经济增长同步. Not 四化同步. */
export const IN_STEP = /[与和同跟].+同步/;

export function isInStep({ text }: Pick<Clause, 'text'>): boolean {
	return IN_STEP.test(text);
}

/** Less is better, unless it is the fall that is counted. */
const LESS_IS_BETTER = /失业率|能耗|排放|赤字|负债|事故|浓度/;
const FALL = /降低|下降|降幅|减少/;
/** A promise of a rate, too, and a sharper one: 居民收入增长快于经济增长. */
export const FASTER = /快于(?:经济增[长速]|(?:地区|国内)生产总值)/;
/** A level that may be neither passed nor missed by much: 居民消费价格涨幅2%左右. */
const CEILING = /价格|物价/;
/** What is there at the end of a year, however many years it took: 突破1万亿斤, 保持在50%以上; 新建300个 is of the year alone. */
const LEVEL = /达|突破|超|稳定|保持|降至|降到|控制/;
/** … and what each year adds is none, by however much: 新增企业超500家. */
const ADDS = /新增|新建|新开工|引进|培育|改造|治理|建成|开工|安排|投入|完成/;
/** What has come together since a beginning that may be years ago. */
const SUM = /(?<!(?:全年|[今去当上]年|年内|年度|一年来|12月).{0,4})累计/;
/** Goes up or down by the year. */
const CHANGES = /增速|增长|提高|改善|向好|下降|降低|减少/;
/** 5%左右 is kept by a little less. */
const ABOUT = 0.02;
/** A figure so many times as large, or as small, is of something else: 主管网9.2公里 against 管网38.6公里. */
const OTHER_BASIS = 4;
/** Of the whole year, as a mean; at its end. */
const OF_YEAR = /全年|(?<!年)平均|均值/;
const OF_END = /年末|年底|12月/;
/** How large a project is, in all its years: 总投资103.7亿元的棚户区改造. */
const TOTAL = /总投资[\d.]+[万亿]*元的/;

/** What became of a promise; `growth`: that of the economy in the year, %, for 与经济增长同步. */
export function judge(target: Clause, outcome: Outcome | undefined, growth: number | undefined): Judgement {
	if (!outcome) return { verdict: 'not-reported', reason: 'silent' };
	const judgement = judgeTold(target, outcome, growth);
	// One of several that is missed is enough to miss; one that is kept keeps not all.
	if (judgement.verdict !== 'met' || tellsOfAll(target, outcome.clause)) return judgement;
	return { verdict: 'unclear', reason: 'partly' };
}

function judgeTold(target: Clause, outcome: Outcome, growth: number | undefined): Judgement {
	if (isOfOtherThing(target, outcome.clause)) return { verdict: 'unclear', reason: 'other-thing' };
	if (isInStep(target)) return judgeStep(outcome, growth);
	if (target.quantities.length === 0 && FASTER.test(target.text)) return judgeFaster(outcome, growth);
	if (isChangeOfMoreYears(target, outcome)) return { verdict: 'unclear', reason: 'several-years' };
	const phase = judgePhase(target, outcome);
	if (phase) return phase;
	if (target.quantities.length === 0) return judgeWords(target, outcome);
	if (CEILING.test(target.text)) return { verdict: 'unclear', reason: 'ceiling' };
	if (isOfOtherTime(target.text, outcome.clause.text)) return { verdict: 'unclear', reason: 'other-time' };
	const reached = reachedFor(target, outcome.clause, outcome.quantities);
	if (isOfMoreYears(target, outcome, reached)) return { verdict: 'unclear', reason: 'several-years' };
	return judgeFigures(target, reached);
}

function judgeFigures(target: Clause, all: readonly Reached[]): Judgement {
	const { text } = target;
	const promised = promisedIn(target);
	const isOfEach = isForEach(target);
	const reached = isOfEach || promised.length === 1 ? all : all.slice(0, 1);
	const [first] = reached;
	if (!first || (isOfEach && reached.length < promised.length)) return { verdict: 'unclear', reason: 'no-figure' };
	if (TOTAL.test(text) || isOfOther(first)) return { verdict: 'unclear', reason: 'other-basis' };
	const kept = reached.filter(each => isKept(each, text)).length;
	// 均增长8% is missed by one; of 分别增长8%和10% one may be kept.
	const isMissed = kept === 0 || promised.length === 1;
	const verdict = kept === reached.length ? 'met' : isMissed ? 'missed' : 'unclear';
	return { verdict, reason: 'figures' };
}

/** What is told for the year among several, as much as was promised: 每年新建20所. Of a rate that is the mean of them all. */
function isTheSame({ promised, value }: Reached): boolean {
	return value === promised.value && !promised.isChange;
}

/** Whether figures answer for more years than was promised for. */
function isOfMoreYears(target: Clause, { isOfSeveralYears }: Outcome, reached: readonly Reached[]): boolean {
	// A sum that was promised is answered by one.
	if (SUM.test(target.text)) return false;
	const isSum = isOfSeveralYears || reached.some(({ told }) => SUM.test(told.lead));
	return isSum && !isLevel(target) && !reached.some(isTheSame);
}

function isOfOther({ promised, value }: Reached): boolean {
	if (promised.unit === '%' || promised.value === 0 || value === 0) return false;
	const times = value / promised.value;
	return times >= OTHER_BASIS || times <= 1 / OTHER_BASIS;
}

/** 全年控制在5.5%以内 is not kept, nor broken, by what stood at the year's end. */
function isOfOtherTime(promised: string, told: string): boolean {
	return OF_YEAR.test(promised) && !OF_END.test(promised) && OF_END.test(told) && !OF_YEAR.test(told);
}

/** 污染物排放继续减少, of the year, is not kept by how far they fell in five. */
function isChangeOfMoreYears({ quantities, text }: Clause, { isOfSeveralYears }: Outcome): boolean {
	return isOfSeveralYears && quantities.length === 0 && CHANGES.test(text);
}

/** A project is held against how far it came, where its figure only says how large it is. */
function judgePhase(target: Clause, { clause, quantities }: Outcome): Judgement | undefined {
	const [promised, reached] = [phaseOf(target.text), phaseOf(clause.text)];
	const isProject = target.quantities.every(
		quantity => isSize(quantity, target.text) || quantities.some(({ value }) => value === quantity.value),
	);
	if (promised < BEGUN || reached === 0 || !isProject) return undefined;
	if (namesLittle(target, clause)) return { verdict: 'unclear', reason: 'partly' };
	return { verdict: reached >= promised ? 'met' : 'missed', reason: 'words' };
}

/** A promise in words is kept where the same is told of, and as far as it was promised. */
function judgeWords(target: Clause, { clause }: Outcome): Judgement {
	if (namesLittle(target, clause)) return { verdict: 'unclear', reason: 'partly' };
	if (leavesOpen(target, clause)) return { verdict: 'unclear', reason: 'no-stage' };
	return { verdict: 'met', reason: 'words' };
}

/** 投资3.4亿元的训练中心开工, 5.7万平方米主力店正式运营; of 45个小区改造完成 the figure counts. */
export function isSize({ end, unit }: Quantity, text: string): boolean {
	return phaseOf(text.slice(end)) >= BEGUN && (text[end] === '的' || !isCounter(unit));
}

export function isLevel({ text, quantities: [first] }: Clause): boolean {
	return !first!.isChange && (first!.unit === '%' || (LEVEL.test(text) && !ADDS.test(text)));
}

/** Whether what was reached is as much, or as little, as was promised. */
export function isKept({ promised, value }: Reached, text: string): boolean {
	const lessIsBetter = promised.bound === 'atMost' || (LESS_IS_BETTER.test(text) && !FALL.test(text));
	if (lessIsBetter) return value <= promised.value;
	if (promised.bound === 'about') return value >= promised.value * (1 - ABOUT);
	return value >= promised.value - promised.rounding;
}

function judgeFaster(outcome: Outcome, growth: number | undefined): Judgement {
	const judgement = judgeStep(outcome, growth);
	if (judgement.reason !== 'figures' || judgement.verdict === 'met') return judgement;
	return { verdict: 'missed', reason: 'figures' };
}

function judgeStep({ quantities, isOfSeveralYears }: Outcome, growth: number | undefined): Judgement {
	if (isOfSeveralYears) return { verdict: 'unclear', reason: 'several-years' };
	const rates = quantities.filter(({ unit }) => unit === '%').map(({ value }) => value);
	if (growth === undefined || rates.length === 0) return { verdict: 'unclear', reason: 'no-figure' };
	return { verdict: rates.every(rate => rate >= growth) ? 'met' : 'unclear', reason: 'figures' };
}
