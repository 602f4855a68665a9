import { type Report, samePlace } from '../core';
import { t } from './messages';

/** A line for each report that is of another place than the one before it, or of an earlier year; what is made of them is made all the same. */
export function seriesWarnings(reports: readonly Report[]): string {
	return reports
		.slice(1)
		.flatMap((report, i) => {
			const before = reports[i]!;
			return [otherPlace(before, report), wrongOrder(before, report)];
		})
		.flatMap(warning => (warning === undefined ? [] : [`duidu: ${warning}\n`]))
		.join('');
}

function otherPlace(before: Report, report: Report): string | undefined {
	if (before.place === undefined || report.place === undefined || samePlace(before.place, report.place))
		return undefined;
	return t(
		'{0} is of {1}, {2} of {3}: these are different places.',
		before.path,
		before.place,
		report.path,
		report.place,
	);
}

function wrongOrder(before: Report, report: Report): string | undefined {
	if (before.year === undefined || report.year === undefined || before.year <= report.year) return undefined;
	return t(
		'{0} ({1}) comes before {2} ({3}): name the older one first.',
		before.path,
		before.year,
		report.path,
		report.year,
	);
}
