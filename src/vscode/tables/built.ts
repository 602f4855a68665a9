import { Location, l10n } from 'vscode';
import { type Grid, type Range, type WordPlace, sentenceAt, sparkline, withoutMarks } from '../../core';
import type { Cell, Part, Table, TableAction, Tone } from '../../protocol/table';
import type { ReportFile } from '../redline/series';
import { reportName } from '../names';
import { baseName, toRange } from '../positions';

/** A table with what its cells open and its rows do. */
export interface BuiltTable {
	readonly table: Omit<Table, 'key' | 'words' | 'help' | 'actions'> & { readonly actions?: readonly TableAction[] };
	/** By the numbers that parts open. */
	readonly places: readonly Location[];
	/** What is taken away; the rows of the table where it is absent. */
	readonly grid?: Grid;
	/** `row` is its number. */
	/** Gives the table as it is at once where what it does comes back later, when a file that it wrote is read. */
	readonly act?: (action: string, row: number) => Promise<BuiltTable | undefined>;
	readonly run?: (action: string) => Promise<void>;
}

/** Collects what cells open. */
export class Places {
	readonly all: Location[] = [];

	add({ uri, report }: ReportFile, range: Range): number {
		return this.all.push(new Location(uri, toRange(report.lines, range))) - 1;
	}
}

export function cell(
	text: string,
	{ tone, title, opens, order }: { tone?: Tone; title?: string; opens?: number; order?: number | string } = {},
): Cell {
	const part: Part = {
		text,
		...(tone && { tone }),
		...(title !== undefined && { title }),
		...(opens !== undefined && { opens }),
	};
	return { parts: text === '' ? [] : [part], ...(order !== undefined && { order }) };
}

/** The sentence that words stand in, with them to be seen in it. */
export function sentenceCell(
	{ report }: ReportFile,
	place: Pick<WordPlace, 'passage' | 'start' | 'end'>,
	opens: number,
): Cell {
	const { start, end } = sentenceAt(report.text, place.passage.range, place.start);
	const stretches: readonly (readonly [number, number, Tone?])[] = [
		[start, place.start],
		[place.start, Math.min(place.end, end), 'strong'],
		[Math.min(place.end, end), end],
	];
	const parts = stretches.map(([from, to, tone]): Part => ({
		text: withoutMarks(report.text.slice(from, to)),
		opens,
		...(tone && { tone }),
	}));
	return { parts: parts.filter(({ text }) => text !== ''), run: true };
}

/** A report, and what its place is called throughout a table. */
type NamedReport = ReportFile & { readonly place?: string };

export function placeName({ report, place = report.place }: NamedReport): string {
	return place ?? '';
}

/** `2025`, or `浙江省 2025` where there are several places. */
export function yearName({ report, uri, place = report.place }: NamedReport, severalPlaces: boolean): string {
	if (!severalPlaces) return String(report.year ?? baseName(uri));
	return reportName(
		{ ...(place !== undefined && { place }), ...(report.year !== undefined && { year: report.year }) },
		baseName(uri),
	);
}

/** `澜江省 2010–2017, 2021–2026`: years that are missing are seen. */
export function coverage(lists: readonly (readonly NamedReport[])[]): string {
	return lists
		.map(list => {
			const spans = runsOf(list.flatMap(({ report }) => report.year ?? [])).map(([first, last]) =>
				first === last ? String(first) : l10n.t('{0}–{1}', first, last),
			);
			return [list[0] ? placeName(list[0]) : '', spans.join(l10n.t(', '))].filter(part => part !== '').join(' ');
		})
		.join(l10n.t('; '));
}

/** The first and the last of years that follow each other. */
function runsOf(years: readonly number[]): (readonly [number, number])[] {
	const runs: [number, number][] = [];
	for (const year of years) {
		const last = runs.at(-1);
		if (last && year <= last[1] + 1) last[1] = year;
		else runs.push([year, year]);
	}
	return runs;
}

/** How often words stand in a report, the first place opened by it; on hovering how often that is in 10,000 characters. */
export function countCell(count: number, opens: number | undefined, density?: number): Cell {
	return cell(count > 0 ? String(count) : '·', {
		order: count,
		tone: count > 0 ? 'figure' : 'weak',
		...(opens !== undefined && { opens }),
		...(density !== undefined && count > 0 && { title: l10n.t('{0} in 10,000 characters', density.toFixed(1)) }),
	});
}

/** Densities year by year, for the eye as bars and for the ear as numbers. */
export function trendCell(densities: readonly number[]): Cell {
	return cell(sparkline(densities), {
		tone: 'bars',
		title: l10n.t('In 10,000 characters, year by year: {0}', densities.map(value => value.toFixed(1)).join(' ')),
		order: densities.at(-1) ?? 0,
	});
}
