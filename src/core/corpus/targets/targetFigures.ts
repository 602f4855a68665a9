import type { Bound, Quantity } from './quantity';
import { isForEach, promisedIn, reachedFor } from './reached';
import type { TargetYear } from './oncePromised';
import type { TargetRow } from './targetSeries';
import { conversion } from './units';
import { type Reason, isKept } from './verdict';

/** What one year promised, and what came of it, as numbers of one unit. */
export interface FigureYear {
	/** The report that promised it, as an index. */
	readonly year: number;
	readonly of: TargetYear;
	readonly promised: number;
	/** The upper end of 4.5%-5%. */
	readonly upTo?: number;
	readonly bound: Bound;
	/** Absent where the next report has no number that may stand beside the promise. */
	readonly reached?: number;
}

/** An indicator's numbers that may stand on one axis. */
export interface TargetFigure {
	/** Of all its numbers, without a scale: 人 of 1200万人. */
	readonly unit: string;
	/** By how much something rose or fell, in %. */
	readonly isChange: boolean;
	/** The oldest year first. */
	readonly years: readonly FigureYear[];
}

/** A number is of the same thing and time: not of several years together, nor of something much larger. */
const COMPARABLE: readonly Reason[] = ['figures', 'ceiling'];

/**
 * The numbers of an indicator, in a figure for each thing that they measure: a rate and a level, 亩 and 元 never stand on one axis; 吨 and 斤 do, in the newest
 * year's unit. What most years have first. Promises without a number are in none.
 */
export function targetFigures({ years }: TargetRow): TargetFigure[] {
	const figures: OpenFigure[] = [];
	const newestFirst = [...years].sort(([a], [b]) => b - a);
	for (const [year, promised] of newestFirst)
		for (const of of promised)
			for (const quantity of quantitiesOf(of)) {
				const figure = figureFor(figures, quantity);
				const factor = conversion(quantity.unit, figure.unit)!;
				const reached = reachedOf(of, quantity);
				figure.years.unshift({
					year,
					of,
					promised: quantity.value * factor,
					...(quantity.upTo !== undefined && { upTo: quantity.upTo * factor }),
					bound: quantity.bound,
					...(reached !== undefined && { reached: reached * factor }),
				});
			}
	return figures.sort((a, b) => distinctYears(b) - distinctYears(a));
}

type OpenFigure = Omit<TargetFigure, 'years'> & { readonly years: FigureYear[] };

function figureFor(figures: OpenFigure[], { unit, isChange }: Quantity): OpenFigure {
	const known = figures.find(each => each.isChange === isChange && conversion(unit, each.unit) !== undefined);
	if (known) return known;
	const figure: OpenFigure = { unit, isChange, years: [] };
	figures.push(figure);
	return figure;
}

/** Of 分别增长4.3%、5.5% both, else the one that the verdict is about. */
function quantitiesOf({ target: { clause } }: TargetYear): readonly Quantity[] {
	const promised = promisedIn(clause);
	return isForEach(clause) ? promised : promised.slice(0, 1);
}

/** In the promise's unit. Of several that answer one promise, that which misses it, if one does: the verdict is about that. */
function reachedOf(of: TargetYear, promised: Quantity): number | undefined {
	if (!('verdict' in of) || !of.outcome || !COMPARABLE.includes(of.reason)) return undefined;
	const { target, outcome, reason } = of;
	if (reason === 'ceiling' && outcome.isOfSeveralYears) return undefined;
	const { clause } = target;
	const answers = reachedFor(clause, outcome.clause, outcome.quantities).filter(each => each.promised === promised);
	return (answers.find(each => !isKept(each, clause.text)) ?? answers[0])?.value;
}

function distinctYears({ years }: TargetFigure): number {
	return new Set(years.map(({ year }) => year)).size;
}
