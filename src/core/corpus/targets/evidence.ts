import type { Clause } from './clause';
import type { Quantity } from './quantity';
import type { ToldClause, ToldSentence } from './told';
import { conversion } from './units';

/** What speaks for a clause of the review telling what came of a target; each 0 to 1. */
export interface Evidence {
	/** Of what is counted, weighed by how few sentences have it, what stands in the sentence. */
	readonly share: number;
	/** How much of it stands in the clause, and how much does not: 项目 alone says little though it be all that is counted. */
	readonly weight: number;
	/** The share that stands in the clause, if it is of much. */
	/** Of names, places and what for, what stands in the sentence. */
	readonly besides: number;
	/** Of what the clause is about, what the target's sentence does not have: the investment of one park is not that of the province. */
	readonly foreign: number;
	/** Of the characters of what is counted those that stand in the clause in the same order. */
	readonly order: number;
	/** How near its figure is, 1 for the same; it is another by far; it has none; it counts something else. */
	readonly near: number;
	readonly far: number;
	readonly noFigure: number;
	/** How alike the two sentences are, and the two paragraphs, against the ones most like the target's. */
	readonly matter: number;
	readonly theme: number;
	/** It tells of several years together. */
	readonly years: number;
	readonly yearsOfAim: number;
	/** The target is one of the year's aims: these are told of for sure, if only for several years together. */
	readonly aim: number;
	/** The target is money to be spent: this is seldom told of. */
	readonly money: number;
	/** It says that something is done. */
	readonly done: number;
}

/** How much of the words of a target and of a clause agree, as weighed. */
export interface Agreement {
	/** Of what is counted: all, in the sentence, in the clause. */
	readonly whole: number;
	readonly inSentence: number;
	readonly inClause: number;
	/** Of what is said besides: all, in the sentence. */
	readonly besides: number;
	readonly besidesInSentence: number;
	/** Of what the clause is about: all, and what the target's sentence does not have. */
	readonly told: number;
	readonly foreign: number;
	readonly order: number;
	readonly matter: number;
	readonly theme: number;
}

/** So much is much: about four rare words. */
const FULL = 25;
const DONE = /建成|完工|竣工|完成|投入使用|投产|通车|开工|运营|投运|实现/;

/** What an agreement of words, and the figures, speak for. */
export function evidenceOf(
	target: Clause,
	clause: ToldClause,
	{ isOfSeveralYears }: ToldSentence,
	agreement: Agreement,
): Evidence {
	const { whole, inSentence, inClause, foreign, order, matter, theme } = agreement;
	const isAim = target.passage.role === 'targets';
	const near = nearness(target.quantities, clause.figures);
	const flag = (is: boolean): number => (is ? 1 : 0);
	const hasFigure = target.quantities.length > 0;
	return {
		share: ratio(inSentence, whole),
		weight: Math.min(1, inClause / FULL),
		besides: ratio(agreement.besidesInSentence, agreement.besides),
		foreign: ratio(foreign, agreement.told),
		order,
		near,
		far: flag(near > 0 && near < 0.1),
		noFigure: flag(hasFigure && clause.figures.length === 0),
		matter,
		theme,
		years: flag(isOfSeveralYears),
		yearsOfAim: flag(isAim && isOfSeveralYears),
		aim: flag(isAim),
		money: flag(target.quantities.some(({ unit }) => unit === '元') && !/达|突破|超/.test(target.text)),
		done: flag(DONE.test(clause.text)),
	};
}

/** How near two figures of one kind are, 0 to 1. */
function nearness(promised: readonly Quantity[], reached: readonly Quantity[]): number {
	let most = 0;
	for (const { unit, value } of promised)
		for (const other of reached) {
			const factor = conversion(other.unit, unit);
			if (factor === undefined || value <= 0 || other.value <= 0) continue;
			const times = (other.value * factor) / value;
			most = Math.max(most, Math.min(times, 1 / times));
		}
	return most;
}

function ratio(part: number, whole: number): number {
	return whole > 0 ? part / whole : 0;
}
