import type { Domain } from './domains';
import type { Formats } from './layout';

/** How the numbers of a panel are written. Beside marks all panels of a chart have the decimals that their plots ask for: 0.5 and 1.1, not 0.549 beside 1.1; where they ask for none, one more than the axis. */
export function formatsFor(domain: Domain, decimals: number | undefined, language: string): Formats {
	const digits = decimalsFor(domain);
	const tick = numbers(language, 0, digits);
	if (decimals === undefined) return { tick, value: numbers(language, 0, digits + 1) };
	const fixed = numbers(language, decimals, decimals);
	// Nothing is nothing, and not 0.0.
	return { tick, value: value => (value === 0 ? tick(0) : fixed(value)) };
}

/** One for as many digits as are needed: to make them is dear. */
const written = new Map<string, Intl.NumberFormat>();

function numbers(
	language: string,
	minimumFractionDigits: number,
	maximumFractionDigits: number,
): (value: number) => string {
	const key = [language, minimumFractionDigits, maximumFractionDigits].join(' ');
	let known = written.get(key);
	if (!known) {
		known = new Intl.NumberFormat(language, { minimumFractionDigits, maximumFractionDigits });
		written.set(key, known);
	}
	const format = known;
	return value => format.format(value);
}

/** 0.25 is written with two digits behind the point, 250 with none. */
function decimalsFor([low, high]: Domain): number {
	return Math.min(3, Math.max(0, 1 - Math.floor(Math.log10(high - low || 1))));
}
