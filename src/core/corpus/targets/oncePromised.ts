import { fold } from '../../text/fold';
import type { Clause } from './clause';
import { thing } from './indicator';
import type { Quantity } from './quantity';
import type { Target, TargetResult } from './targets';
import { conversion } from './units';

/** What one year promised of an indicator. Of the newest report there is no outcome yet. */
export type TargetYear = (TargetResult | Pick<TargetResult, 'target'>) & {
	/** The same promise, said once more: 经济增长5%左右 among the aims, and where the next paragraph explains them. */
	readonly again?: readonly Target[];
};

/** Each promise of a report once. What is said again counts at its first place, with the outcome of the first that has one; by how much a target differs from last year's is no target beside it. */
export function oncePromised(promised: readonly TargetYear[]): TargetYear[] {
	const once: TargetYear[] = [];
	const targets = promised.map(({ target }) => target);
	for (const each of promised) {
		if (targets.some(other => explains(each.target, other))) continue;
		const at = once.findIndex(({ target }) => isSame(target, each.target));
		if (at < 0) once.push(each);
		else once[at] = united(once[at]!, each);
	}
	return once;
}

function united(first: TargetYear, second: TargetYear): TargetYear {
	const isTold = 'outcome' in first || !('outcome' in second);
	return {
		...(isTold ? first : second),
		target: first.target,
		again: [...(first.again ?? []), second.target],
	};
}

/** Of one name and the same figures, or without any in the same words. 城镇 and 农村居民收入增长8% are two. */
function isSame(one: Target, other: Target): boolean {
	const [figures, others] = [one.clause.quantities, other.clause.quantities];
	if (nameOf(one) !== nameOf(other) || figures.length !== others.length) return false;
	if (figures.length === 0) return one.clause.words === other.clause.words;
	return figures.every((figure, i) => isSameFigure(figure, others[i]!));
}

function isSameFigure(one: Quantity, other: Quantity): boolean {
	return (
		one.value === other.value && one.upTo === other.upTo && one.unit === other.unit && one.isChange === other.isChange
	);
}

/** By so much more or less, in what is counted itself: 增加1700亿元, 提高1个百分点. A rate, 增长9%, is a target of its own. */
const BY_SO_MUCH = /(?:增加|减少|扩大|缩小|[多少]|提高|提升|上升|下降|降低|上调|下调)了?$/;
const THAN_LAST_YEAR = /比(?:去年|上年)/;

/**
 * Whether a clause only tells how a target differs from last year's: 增加1700亿元 behind 中央财政赤字1.12万亿元, 新增就业预期目标比去年多100万人 anywhere. What is promised by its rise
 * alone, 补助标准提高20元, explains none.
 */
function explains(one: Target, other: Target): boolean {
	const { clause } = one;
	if (!isDifference(clause) || isDifference(other.clause)) return false;
	const isBehind = other.clause.sentence === clause.sentence && other.clause.start < clause.start;
	if (!isBehind && !THAN_LAST_YEAR.test(clause.text)) return false;
	const name = thing(nameOf(one));
	const isOfOne = name !== '' && nameOf(other).includes(name);
	return isOfOne && conversion(clause.quantities[0]!.unit, other.clause.quantities[0]?.unit ?? '?') !== undefined;
}

function isDifference({ text, quantities }: Clause): boolean {
	return (
		quantities.length > 0 &&
		quantities.every(({ start, unit }) => unit !== '%' && BY_SO_MUCH.test(text.slice(0, start)))
	);
}

function nameOf({ indicator }: Target): string {
	return fold(indicator).text;
}
