import type { Clause } from './clause';
import { BEGUN, phaseOf } from './phases';
import type { Quantity } from './quantity';
import { eachOf, saysOfEach } from './several';
import { type ToldClause, type ToldFigure, goesOn } from './told';
import { conversion } from './units';

/** The figures of an outcome that answer each of those of a promise, in the promise's units; none where they measure something else. */
export function reachedFor(
	target: Clause,
	told: Clause & Pick<ToldClause, 'toldTo'>,
	figures: readonly ToldFigure[],
): Reached[] {
	const isOfEach = isForEach(target);
	const each = eachOf(target).length;
	const toldText = told.passage.folded.text.slice(told.start, told.toldTo);
	return promisedIn(target).flatMap((promised, i, all): readonly Reached[] => {
		const comparable = figures.filter(
			({ unit, isChange }) =>
				conversion(unit, promised.unit) !== undefined && (isChange === promised.isChange || goesOn(target)),
		);
		const fit = atStageOf(target, comparable).map((figure): Reached => ({
			promised,
			told: figure,
			value: figure.value * conversion(figure.unit, promised.unit)!,
		}));
		if (FROM_TO.test(toldText)) return fit.slice(-1);
		// 均增长8% is held against all of 分别增长8.5%、7%.
		if (all.length === 1 && fit.length === each) return fit;
		const at = isOfEach ? i : isRural(target.text) && OF_BOTH.test(told.text) && fit.length > 1 ? 1 : 0;
		return fit.slice(at, at + 1);
	});
}

/** Each of its figures is promised: 分别增长8%和10%, 保持在90%和98%以上. */
export function isForEach({ text, quantities }: Pick<Clause, 'text' | 'quantities'>): boolean {
	return saysOfEach(text) || isRow(text, quantities);
}

function isRow(text: string, [first, second]: readonly Quantity[]): boolean {
	if (!first || !second) return false;
	return first.unit === second.unit && /^[和与及、]$/.test(text.slice(first.end, second.start));
}

/** Of 从75%提高到100% the last figure is promised. */
export function promisedIn({ text, quantities }: Pick<Clause, 'text' | 'quantities'>): readonly Quantity[] {
	return FROM_TO.test(text) ? quantities.slice(-1) : quantities;
}

/** Of 建成300套、新开工500套 the figure of the stage that was promised, where one is named. */
function atStageOf({ text }: Clause, figures: readonly ToldFigure[]): readonly ToldFigure[] {
	const promised = phaseOf(text);
	const same = figures.filter(({ lead }) => phaseOf(lead) === promised);
	return promised >= BEGUN && same.length > 0 ? same : figures;
}

export interface Reached {
	readonly promised: Quantity;
	readonly told: ToldFigure;
	/** In the promise's unit. */
	readonly value: number;
}

/** Of 由52.23%提高到58.08% the last figure counts. */
const FROM_TO = /[由从][^,]*(?:到|至)/;
/** Of 城乡居民收入分别增长4.3%、5.5% the second is of the country; a single figure is of both. */
const OF_BOTH = /城乡|城镇[^,]*[和、与]农村/;

function isRural(text: string): boolean {
	return /农村|农牧|农民/.test(text) && !OF_BOTH.test(text);
}
