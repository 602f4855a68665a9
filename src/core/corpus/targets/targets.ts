import type { Report } from '../../report/report';
import { sourceRange } from '../../text/fold';
import type { Range } from '../../text/range';
import type { Clause } from './clause';
import { Outcomes } from './outcome';
import { isTarget, promisesOf } from './promises';
import type { Quantity } from './quantity';
import { growthIn, toldIn } from './told';
import { type Reason, type Verdict, judge } from './verdict';
import { subjectOf } from './words';

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

/** The promises of a report that can be checked: a clause with a figure, or with a word such as 同步. */
export function targetsOf(report: Report): Target[] {
	return targetsIn(promisesOf(report));
}

function targetsIn(promises: readonly Clause[]): Target[] {
	return promises
		.filter(isTarget)
		.map((clause): Target => ({ indicator: indicatorOf(clause), clause, range: rangeOf(clause) }));
}

/** The targets of one year's report, each with what the next one says of it. */
export function targetResults(older: Report, newer: Report): TargetResult[] {
	const promises = promisesOf(older);
	const sentences = toldIn(newer);
	const outcomes = new Outcomes(promises, sentences, [...older.passages, ...newer.passages]);
	const growth = growthIn(sentences);
	return targetsIn(promises).map((target): TargetResult => {
		const told = outcomes.find(target.clause);
		const outcome = told && {
			clause: told.clause,
			range: rangeOf({ ...told.clause, end: told.clause.toldTo }),
			quantities: told.clause.figures,
			isOfSeveralYears: told.sentence.isOfSeveralYears,
		};
		return { target, ...(outcome && { outcome }), ...judge(target.clause, outcome, growth) };
	});
}

function indicatorOf(clause: Clause): string {
	const { counted } = subjectOf(clause);
	return counted.length > 0 ? counted.join('') : clause.text;
}

function rangeOf({ passage, start, end }: Clause): Range {
	return sourceRange(passage.folded, start, end);
}
