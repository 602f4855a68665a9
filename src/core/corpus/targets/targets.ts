import type { Passage } from '../../report/passage';
import type { Report } from '../../report/report';
import { type Section, ancestry } from '../../report/section';
import { sourceRange } from '../../text/fold';
import type { Range } from '../../text/range';
import { type Clause, clausesOf } from './clause';
import type { Quantity } from './quantity';
import { Weights, subjectOf } from './subject';
import { IN_STEP, type Reason, type Verdict, isInStep, judge } from './verdict';

/** What was promised for the year. */
export interface Target {
	/** What is counted, as the report names it. */
	readonly indicator: string;
	readonly clause: Clause;
	/** In the source. */
	readonly range: Range;
}

/** What the next report says came of it. */
export interface Outcome {
	readonly clause: Clause;
	readonly range: Range;
	/** What it counts, also in what follows without a subject of its own: 达到134.9万亿元、增长5%. */
	readonly quantities: readonly Quantity[];
	/** It tells of several years together: 年均, 五年累计. */
	readonly isOfSeveralYears: boolean;
}

export interface TargetResult {
	readonly target: Target;
	readonly outcome?: Outcome;
	readonly verdict: Verdict;
	readonly reason: Reason;
}

/** Where a year's promises stand. */
const PROMISING: ReadonlySet<Passage['role']> = new Set(['targets', 'tasks']);
/** Promises without a figure: a grade wherever it is promised, others among the year's aims. */
const GRADE = /保持.{0,4}[iv]+类/;
const KEPT = new RegExp(`${IN_STEP}|保持.{0,4}稳定`);

/** The promises of a report that can be checked: a clause with a figure, or with a word such as 同步. */
export function targetsOf(report: Report): Target[] {
	return targetsIn(promisesOf(report));
}

function promisesOf({ passages }: Report): Clause[] {
	return clausesOf(passages.filter(({ role, kind }) => PROMISING.has(role) && kind === 'body'));
}

function targetsIn(promises: readonly Clause[]): Target[] {
	return promises
		.filter(
			({ text, quantities, passage }) =>
				quantities.length > 0 || GRADE.test(text) || (passage.role === 'targets' && KEPT.test(text)),
		)
		.map((clause): Target => ({ indicator: indicatorOf(clause), clause, range: rangeOf(clause) }));
}

/** The targets of one year's report, each with what the next one says of it. */
export function targetResults(older: Report, newer: Report): TargetResult[] {
	const promises = promisesOf(older);
	const told = clausesOf(newer.passages.filter(({ role, kind }) => role === 'review' && kind === 'body'));
	const weights = new Weights(
		[...older.passages, ...newer.passages].flatMap(({ folded }) => folded.text.split(/[;。!?]/)),
	);
	const around = neighbours(promises);
	const sentences = sentencesOf(told, newer.year);
	const growth = growthOf(sentences);
	return targetsIn(promises).map((target): TargetResult => {
		const outcome = outcomeOf(target, sentences, weights, around);
		return { target, ...(outcome && { outcome }), ...judge(target.clause, outcome, growth) };
	});
}

/** A clause, with what goes on with it: those behind it that have no subject of their own, as in 达到134.9万亿元、增长5%. */
interface ToldClause extends Clause {
	readonly figures: readonly Quantity[];
	/** Where the last of them ends. */
	readonly toldTo: number;
}

interface Sentence {
	readonly clauses: readonly ToldClause[];
	readonly text: string;
	readonly isOfSeveralYears: boolean;
}

const SEVERAL_YEARS =
	/年均|[五四三]年(?:来|共|累|间|新|规|解|以)|累计|十[一二三四]五(?:时期|期间|以来)|20\d\d年的.{0,12}(?:增加|提高)到/;
/** The title of a review of several years. */
const PERIOD = /[五5]年|十[一二三四]五/;

/** Where, in a review of several years, that of the last one begins. */
function lastYear(year: number | undefined): RegExp {
	const number = year === undefined ? '20\\d\\d' : String(year - 1);
	return new RegExp(`^(?:各位代表[,:!])?(?:刚刚过去的|过去一年|一年来|过去的一年|${number}年(?:[,是]|工作|主要))`);
}

function sentencesOf(clauses: readonly Clause[], year: number | undefined): Sentence[] {
	const bySentence = new Map<number, Clause[]>();
	for (const clause of clauses) {
		const list = bySentence.get(clause.sentence);
		if (list) list.push(clause);
		else bySentence.set(clause.sentence, [clause]);
	}
	const begins = lastYear(year);
	let chapter: Section | undefined;
	let isPeriod = false;
	return [...bySentence.values()].map(own => {
		const text = own.map(clause => clause.text).join(',');
		const { section, folded } = own[0]!.passage;
		const [outermost] = ancestry(section);
		if (chapter !== outermost) {
			chapter = outermost;
			isPeriod = PERIOD.test(chapter?.title ?? '');
		}
		if (begins.test(folded.text) || begins.test(section?.title ?? '')) isPeriod = false;
		const toldClauses = own.map((clause, i) => toldClause(clause, own.slice(i + 1)));
		return { clauses: toldClauses, text, isOfSeveralYears: isPeriod || SEVERAL_YEARS.test(text) };
	});
}

/** So much of what a target is about stands in the sentence that tells of it. */
const SHARED_MIN = 0.5;
/** A subject that weighs this much is told from others by its words alone. */
const TELLING_MIN = 9;
/** … and this much with the unit: 大棚 and 个. Less, and the clause beside it has to help: 投资 and 项目 stand everywhere. */
const WITH_UNIT_MIN = 3.5;
/** What several years came to is told for the year where nothing else is, and nearly all the words are the same. */
const SEVERAL_YEARS_WORTH = 0.6;
const SEVERAL_YEARS_SHARED_MIN = 0.7;
/** Of two places that tell alike, the one whose figure is nearer: 5650人 and not 3000人 for 5700人. */
const NEAR_WORTH = 0.1;
/** A figure in the same unit speaks for a clause as much as this share of the words. */
const UNIT_WORTH = 0.3;

function outcomeOf(
	{ clause }: Target,
	sentences: readonly Sentence[],
	weights: Weights,
	around: (clause: Clause) => readonly string[],
): Outcome | undefined {
	const own = subjectOf(isInStep(clause) ? { text: clause.text.split(/[与和]/)[0]!, quantities: [] } : clause);
	const weight = weights.sum(own);
	const runs = weight >= WITH_UNIT_MIN ? own : [...own, ...around(clause)];
	const whole = weights.sum(runs);
	if (whole < WITH_UNIT_MIN || (weight < WITH_UNIT_MIN && whole < TELLING_MIN)) return undefined;
	const units = new Set(isInStep(clause) ? ['%'] : clause.quantities.map(({ unit }) => unit));
	let best: { sentence: Sentence; nearest: ToldClause; score: number } | undefined;
	for (const sentence of sentences) {
		const share = weights.shared(runs, sentence.text) / whole;
		if (share < (sentence.isOfSeveralYears ? SEVERAL_YEARS_SHARED_MIN : SHARED_MIN)) continue;
		const hasUnit = ({ figures }: ToldClause): boolean => figures.some(({ unit }) => units.has(unit));
		const worth = (each: ToldClause): number =>
			weights.shared(runs, each.text) / whole + (hasUnit(each) ? UNIT_WORTH : 0);
		const nearest = sentence.clauses.reduce((a, b) => (worth(b) > worth(a) ? b : a));
		const isTold = hasUnit(nearest)
			? weights.shared(runs, nearest.text) > 0
			: whole >= TELLING_MIN && (units.size === 0 || !sentence.isOfSeveralYears);
		if (!isTold) continue;
		const near = NEAR_WORTH * nearness(clause.quantities, nearest.figures);
		const score = (worth(nearest) + near) * (sentence.isOfSeveralYears ? SEVERAL_YEARS_WORTH : 1);
		if (!best || score > best.score) best = { sentence, nearest, score };
	}
	if (!best) return undefined;
	const { sentence, nearest } = best;
	return {
		clause: nearest,
		range: rangeOf({ ...nearest, end: nearest.toldTo }),
		quantities: nearest.figures,
		isOfSeveralYears: sentence.isOfSeveralYears,
	};
}

function toldClause(clause: Clause, behind: readonly Clause[]): ToldClause {
	const end = behind.findIndex(
		next => next.quantities.length === 0 || (subjectOf(next).length > 0 && !GOES_ON.test(next.text)),
	);
	const all = [clause, ...(end < 0 ? behind : behind.slice(0, end))];
	return { ...clause, figures: all.flatMap(({ quantities }) => quantities), toldTo: all.at(-1)!.end };
}

/** What the clause beside one is about, in the same sentence: 达到296亿元 is of the 地区生产总值 before it. */
function neighbours(clauses: readonly Clause[]): (clause: Clause) => readonly string[] {
	const at = new Map(clauses.map(({ passage, start }, i) => [`${passage.index} ${start}`, i]));
	return ({ passage, start, sentence, text }) => {
		const i = at.get(`${passage.index} ${start}`)!;
		const isIn = (each: Clause | undefined): boolean => each?.sentence === sentence && each.passage === passage;
		const [before, behind] = [clauses[i - 1], clauses[i + 1]];
		const beside = isIn(behind) && !(GOES_ON.test(text) && isIn(before)) ? behind : isIn(before) ? before : undefined;
		return beside ? subjectOf(beside) : [];
	};
}

/** What has no subject of its own goes on with the one before; else it is told what for: 投资3.1亿元，实施桃李中学扩建工程. */
const GOES_ON = /^(?:达|突破|增长|占|同比|年均)/;

/** How near two figures of one unit are, 0 to 1. */
function nearness(promised: readonly Quantity[], reached: readonly Quantity[]): number {
	const ratios = promised.flatMap(({ unit, value }) =>
		reached
			.filter(other => other.unit === unit && value > 0 && other.value > 0)
			.map(other => Math.min(value, other.value) / Math.max(value, other.value)),
	);
	return Math.max(0, ...ratios);
}

/** The economy's growth in the year, %, as the review tells it. */
function growthOf(sentences: readonly Sentence[]): number | undefined {
	for (const { text, isOfSeveralYears } of sentences) {
		const rate = /生产总值[^;]{0,24}?增长(\d+(?:\.\d+)?)%/.exec(text)?.[1];
		if (rate !== undefined && !isOfSeveralYears) return Number(rate);
	}
	return undefined;
}

function indicatorOf(clause: Clause): string {
	const runs = subjectOf(clause);
	return runs.length > 0 ? runs.join('') : clause.text;
}

function rangeOf({ passage, start, end }: Clause): Range {
	return sourceRange(passage.folded, start, end);
}
