import type { Clause } from './clause';
import type { Quantity } from './quantity';
import { goesOn } from './told';
import { conversion } from './units';

/** The figures of an outcome that answer each of those of a promise, in the promise's units; none where they measure something else. */
export function reachedFor(target: Clause, told: Clause, figures: readonly Quantity[]): Reached[] {
	const { quantities } = target;
	const isOfEach = /分别|均/.test(target.text);
	const found = quantities.map((promised, i): Reached | undefined => {
		const fit = figures.flatMap(figure => {
			const factor = conversion(figure.unit, promised.unit);
			return factor !== undefined && (figure.isChange === promised.isChange || goesOn(target))
				? [{ promised, value: figure.value * factor }]
				: [];
		});
		if (fit.length === 0) return undefined;
		if (FROM_TO.test(told.text)) return fit.at(-1);
		return fit[isOfEach ? i : isRural(target.text) && OF_BOTH.test(told.text) ? 1 : 0];
	});
	return found.filter(each => each !== undefined);
}

export interface Reached {
	readonly promised: Quantity;
	readonly value: number;
}

/** Of 由52.23%提高到58.08% the last figure counts. */
const FROM_TO = /[由从][^,]*(?:到|至)/;
/** Of 城乡居民收入分别增长4.3%、5.5% the second is of the country. */
const OF_BOTH = /城乡|城镇[^,]*[和、与]农村/;

function isRural(text: string): boolean {
	return /农村|农牧|农民/.test(text) && !OF_BOTH.test(text);
}
