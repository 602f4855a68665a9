import type { Clause } from './clause';
import type { ToldClause, ToldSentence } from './told';
import { conversion } from './units';
import { isLevel, isSize } from './verdict';

/** A review of the last year with so many characters tells of its tasks; a shorter one beside that of five years tells the main figures alone. */
const OWN_REVIEW = 1000;

/** Whether a report tells by itself of the year's tasks, besides what several years came to. */
export function hasOwnReview(sentences: readonly ToldSentence[]): boolean {
	const own = sentences.filter(({ isOfSeveralYears }) => !isOfSeveralYears);
	return own.reduce((sum, { words }) => sum + words.length, 0) >= OWN_REVIEW;
}

/**
 * Whether what several years came to says anything of what was promised for one: of 投资增长12% not 累计投资615亿元, of 改造道路6条 not 五年改造道路31条 where the
 * year has a review of its own.
 */
export function sumTells(target: Clause, told: ToldClause, hasOwn: boolean): boolean {
	if (isAmountOfRate(target, told)) return false;
	return !hasOwn || !isCount(target) || isSame(target, told);
}

function isAmountOfRate({ quantities }: Clause, { figures }: ToldClause): boolean {
	return quantities.some(({ isChange }) => isChange) && figures.length > 0 && !figures.some(({ isChange }) => isChange);
}

/** A task of the year; not one of its aims, a project with its size, nor a level such as 突破1万亿斤. */
function isCount(target: Clause): boolean {
	const { passage, quantities, text } = target;
	if (passage.role === 'targets' || quantities.length === 0 || isLevel(target)) return false;
	return quantities.some(quantity => !isSize(quantity, text));
}

function isSame({ quantities }: Clause, { figures }: ToldClause): boolean {
	return quantities.some(({ value, unit }) =>
		figures.some(figure => value === figure.value * (conversion(figure.unit, unit) ?? 0)),
	);
}
