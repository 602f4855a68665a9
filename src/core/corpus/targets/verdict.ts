import type { Clause } from './clause';
import type { Quantity } from './quantity';
import type { Outcome } from './targets';

export const verdicts = ['met', 'missed', 'unclear', 'not-reported'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why: the figures say so; it is of several years; no figure can be compared; a ceiling such as that of prices is none to be reached; words alone. */
export type Reason = 'figures' | 'several-years' | 'no-figure' | 'ceiling' | 'words' | 'silent';

interface Judgement {
	readonly verdict: Verdict;
	readonly reason: Reason;
}

/** A promise of a rate, measured by that of the economy: 居民收入与经济增长同步. */
export const IN_STEP = '同步';

export function isInStep({ text }: Pick<Clause, 'text'>): boolean {
	return text.includes(IN_STEP);
}

/** Less is better, unless it is the fall that is counted. */
const LESS_IS_BETTER = /失业|能耗|排放|赤字|负债|事故/;
const FALL = /降低|下降|降幅|减少/;
/** A level that may be neither passed nor missed by much: 居民消费价格涨幅2%左右. */
const CEILING = '价格';
/** 5%左右 is kept by a little less. */
const ABOUT = 0.02;

/** What became of a promise; `growth`: that of the economy in the year, %, for 与经济增长同步. */
export function judge(target: Clause, outcome: Outcome | undefined, growth: number | undefined): Judgement {
	if (!outcome) return { verdict: 'not-reported', reason: 'silent' };
	if (target.quantities.length === 0) return judgeWords(target, outcome, growth);
	if (target.text.includes(CEILING)) return { verdict: 'unclear', reason: 'ceiling' };
	if (outcome.isOfSeveralYears && isRate(target)) return { verdict: 'unclear', reason: 'several-years' };
	const phase = phaseOf(target.text);
	if (phase > BEGUN && isProject(target)) {
		const reached = phaseOf(outcome.clause.text);
		if (reached > 0) return { verdict: reached >= phase ? 'met' : 'missed', reason: 'words' };
	}
	for (const promised of target.quantities) {
		const reached = outcome.quantities.find(({ unit }) => unit === promised.unit);
		if (reached) return { verdict: isKept(promised, reached, target.text) ? 'met' : 'missed', reason: 'figures' };
	}
	return { verdict: 'unclear', reason: 'no-figure' };
}

/** How far a project is, from the first plans to its use. */
const phases: readonly RegExp[] = [
	/前期|签约|落地|选址/,
	/开工|启动/,
	/主体/,
	/完工|竣工|建成/,
	/投入使用|运营|投产|投运|通车/,
];
/** The phase from which on a promise can be held against what was reached. */
const BEGUN = 1;

/** 1 for the first phase; 0 where none is named. */
function phaseOf(text: string): number {
	return phases.findLastIndex(phase => phase.test(text)) + 1;
}

/** The figure tells of the project how large it is: 投资3.4亿元的训练中心开工. */
function isProject({ text, quantities }: Clause): boolean {
	return quantities.some(({ end }) => text[end] === '的') || text.includes('正式运营');
}

function isRate({ quantities, text }: Clause): boolean {
	return quantities[0]!.unit === '%' && /增长|降低|下降/.test(text);
}

function isKept({ value, bound }: Quantity, reached: Quantity, text: string): boolean {
	const lessIsBetter = bound === 'atMost' || (LESS_IS_BETTER.test(text) && !FALL.test(text));
	if (lessIsBetter) return reached.value <= value;
	return reached.value >= (bound === 'about' ? value * (1 - ABOUT) : value);
}

function judgeWords(target: Clause, { quantities }: Outcome, growth: number | undefined): Judgement {
	if (isInStep(target)) {
		const rates = quantities.filter(({ unit }) => unit === '%').map(({ value }) => value);
		if (growth === undefined || rates.length === 0) return { verdict: 'unclear', reason: 'no-figure' };
		const kept = rates.filter(rate => rate >= growth).length;
		const verdict = kept === rates.length ? 'met' : kept === 0 ? 'missed' : 'unclear';
		return { verdict, reason: 'figures' };
	}
	return { verdict: 'met', reason: 'words' };
}
