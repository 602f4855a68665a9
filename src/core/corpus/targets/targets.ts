import type { Report } from '../../report/report';
import { sourceRange } from '../../text/fold';
import type { Range } from '../../text/range';
import { wholeQuotes } from '../../text/wholeQuotes';
import { type Candidate, Candidates } from './candidates';
import type { Clause } from './clause';
import { type Around, indicatorOf } from './indicator';
import { outcomesOf } from './outcomes';
import { isTarget, promisesOf } from './promises';
import { type ToldClause, type ToldFigure, growthIn, toldIn } from './told';
import { type Reason, type Verdict, judge } from './verdict';

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
	readonly clause: ToldClause;
	readonly range: Range;
	/** What it counts, also in what follows without a subject of its own: 达到134.9万亿元、增长5%. */
	readonly quantities: readonly ToldFigure[];
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
	return promises.flatMap((clause, i): Target[] => {
		if (!isTarget(clause)) return [];
		return [{ indicator: indicatorOf(clause, around(promises, i)), clause, range: rangeOf(clause) }];
	});
}

/** The other clauses of the sentence, so far as they may name what one is of. */
function around(promises: readonly Clause[], at: number): Around {
	const { sentence } = promises[at]!;
	const before: Clause[] = [];
	for (let i = at - 1; i >= 0 && promises[i]!.sentence === sentence; i--) before.push(promises[i]!);
	const behind = promises[at + 1];
	return { before, ...(behind?.sentence === sentence && { behind }) };
}

/** The targets of one year's report, each with what the next one says of it. */
export function targetResults(older: Report, newer: Report): TargetResult[] {
	const promises = promisesOf(older);
	const targets = targetsIn(promises);
	const sentences = toldIn(newer);
	const growth = growthIn(sentences);
	const candidates = new Candidates(promises, sentences, [...older.passages, ...newer.passages]);
	const outcomes = outcomesOf(
		targets.map(({ clause }) => clause),
		candidates,
	);
	return targets.map((target, i): TargetResult => {
		const told = outcomes[i];
		const outcome = told && outcomeOf(told);
		return { target, ...(outcome && { outcome }), ...judge(target.clause, outcome, growth) };
	});
}

function outcomeOf({ clause, sentence: { isOfSeveralYears } }: Candidate): Outcome {
	const range = rangeOf({ ...clause, end: clause.toldTo });
	return { clause, range, quantities: clause.figures, isOfSeveralYears };
}

function rangeOf({ passage, start, end }: Clause): Range {
	return wholeQuotes(passage.text, sourceRange(passage.folded, start, end));
}
