import { isPercent } from './quantity';

/** Units of one kind, each in the first one: 1 吨 is 2000 斤. */
const measures: readonly ReadonlyMap<string, number>[] = [
	new Map([
		['斤', 1],
		['公斤', 2],
		['吨', 2000],
	]),
	new Map([
		['亩', 1],
		['公顷', 15],
		['平方公里', 1500],
	]),
	new Map([
		['千瓦', 1],
		['兆瓦', 1e3],
		['吉瓦', 1e6],
	]),
	new Map([
		['米', 1],
		['公里', 1000],
		['千米', 1000],
	]),
];

/** Counters that stand for each other: 公厕30座 and 30个, 8家 and 8户; a figure without unit is of people, or of the thing itself. */
const COUNTER = /^[户家个项条座所件台套部处辆名人]?$/;

/** What a unit measures, and how many of the first unit of that it is. */
interface Kind {
	readonly of: string;
	readonly factor: number;
}

const kinds = new Map<string, Kind>();
for (const measure of measures)
	for (const [unit, factor] of measure) kinds.set(unit, { of: [...measure.keys()][0]!, factor });

/** Asked for a thousand times a report: each unit is looked at once. */
function kindOf(unit: string): Kind {
	let kind = kinds.get(unit);
	if (!kind) kinds.set(unit, (kind = { of: isCounter(unit) ? '个' : isPercent(unit) ? '%' : unit, factor: 1 }));
	return kind;
}

/** How many of `to` one of `from` is; `undefined` where the two measure different things. */
export function conversion(from: string, to: string): number | undefined {
	const [one, other] = [kindOf(from), kindOf(to)];
	return one.of === other.of ? one.factor / other.factor : undefined;
}

export function isCounter(unit: string): boolean {
	return COUNTER.test(unit);
}
