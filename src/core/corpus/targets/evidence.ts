import type { Clause } from './clause';
import type { Quantity } from './quantity';
import type { ToldClause, ToldSentence } from './told';
import { conversion } from './units';

/** How much of the words of a target and of a clause of the review agree. */
export interface Agreement {
	/** Of what is counted, the share that stands in the sentence, by how few sentences have it. */
	readonly share: number;
	/** How much of it stands in the clause. */
	readonly weight: number;
	/** Of names, places and what for, the share that stands in the sentence. */
	readonly besides: number;
	/** Of what the clause is about, the share that the target's sentence does not have: the investment of one park is not that of the province. */
	readonly foreign: number;
	/** Of the characters of what is counted, those that stand in the clause in the same order. */
	readonly order: number;
	/** How alike the two sentences are, and the two passages, against the ones most like the target's. */
	readonly matter: number;
	readonly theme: number;
}

/** What speaks for a clause telling what came of a target; each 0 to 1, and so the `weight`: 项目 alone says little, though it be all that is counted. */
export interface Evidence extends Agreement {
	/** How near its figure is, 1 for the same. */
	readonly near: number;
	/** It has a figure of the same kind that is another by far; it has none. */
	readonly far: number;
	readonly noFigure: number;
	/** It tells of several years together. */
	readonly years: number;
	/** The target is one of the year's aims: these are told of for sure. */
	readonly aim: number;
	/** The target is money to be spent: this is seldom told of. */
	readonly money: number;
	/** It says that something is done. */
	readonly done: number;
}

/** So much is all that can be asked for: about four rare pairs of characters. */
const WEIGHT_FULL = 25;
/** Ten times as much, or a tenth. */
const FAR = 0.1;
const REACHED = /达|突破|超/;
const DONE = /建成|完工|竣工|完成|投入使用|投产|通车|开工|运营|投运|实现|新增/;

/** What the words, and the figures, speak for. */
export function evidenceOf(
	{ text, passage, quantities }: Clause,
	clause: ToldClause,
	{ isOfSeveralYears }: ToldSentence,
	agreement: Agreement,
): Evidence {
	const near = nearness(quantities, clause.figures);
	const { share, weight, besides, foreign, order, matter, theme } = agreement;
	return {
		share,
		weight: Math.min(1, weight / WEIGHT_FULL),
		besides,
		foreign,
		order,
		matter,
		theme,
		near,
		far: flag(near > 0 && near < FAR),
		noFigure: flag(quantities.length > 0 && clause.figures.length === 0),
		years: flag(isOfSeveralYears),
		aim: flag(passage.role === 'targets'),
		money: flag(quantities.some(({ unit }) => unit === '元') && !REACHED.test(text)),
		done: flag(DONE.test(clause.text)),
	};
}

function flag(is: boolean): number {
	return is ? 1 : 0;
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
