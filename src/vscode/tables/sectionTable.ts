import { type CancellationToken, l10n } from 'vscode';
import { type SectionYear, numberedTitle, sectionYears } from '../../core';
import type { Cell, Part } from '../../protocol/table';
import type { Comparisons } from '../compare/comparisons';
import { UnreadableFile } from '../files/readText';
import { fateName } from '../names';
import { runInSlices } from '../slices';
import { type BuiltTable, Places, cell, coverage, yearName } from './built';
import type { ScopedReport } from './scope';

/** The chapters and sections of a series, a column a year; where there are several places, of the report's own. */
export async function sectionTable(
	[own = []]: readonly ScopedReport[][],
	comparisons: Comparisons,
	token?: CancellationToken,
): Promise<BuiltTable> {
	if (own.length < 2) throw new UnreadableFile(l10n.t('This needs two reports of one place, of different years.'));
	const pins = await comparisons.pins(own.at(-1)!.uri);
	const rows = await runInSlices(
		sectionYears(
			own.map(({ report }) => report),
			(old, fresh) => comparisons.steps(old, fresh, pins),
		),
		token,
	);
	const places = new Places();
	return {
		table: {
			title: l10n.t('Sections through the years'),
			about: [coverage([own]), l10n.t('Behind each title what became of the section since the year before.')],
			columns: own.map(file => ({ name: yearName(file, false), wrap: true as const })),
			rows: rows.map(({ years }, i) => {
				const level = Math.min(...[...years.values()].flat().map(({ section }) => section.level));
				return {
					id: String(i),
					group: level === 1 ? 'chapters' : 'sections',
					cells: own.map((file, year): Cell => {
						const found = years.get(year);
						if (!found) return cell('·', { tone: 'weak' });
						return { parts: found.flatMap(each => parts(each, level === 1, file, places)), lines: true };
					}),
				};
			}),
			groups: [
				{ id: 'chapters', name: l10n.t('Chapters') },
				{ id: 'sections', name: l10n.t('Sections') },
			],
			rowActions: [],
		},
		places: places.all,
	};
}

/** The title, and what became of it unless it was simply kept. */
function parts({ section, kinds }: SectionYear, isStrong: boolean, file: ScopedReport, places: Places): Part[] {
	const told = kinds.filter(kind => kind !== 'kept' && kind !== 'renumbered').map(fateName);
	const title = numberedTitle(section);
	return [
		{
			text: told.length > 0 ? l10n.t('{0} ({1})', title, told.join(' · ')) : title,
			opens: places.add(file, section.heading),
			...(isStrong && { tone: 'strong' }),
		},
	];
}
