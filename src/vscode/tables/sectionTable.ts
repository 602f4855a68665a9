import { type CancellationToken, commands, l10n } from 'vscode';
import { type SectionFate, type SectionRow, type SectionYear, numberedTitle, sectionYears } from '../../core';
import type { Cell, Part, Tone } from '../../protocol/table';
import type { Comparisons } from '../compare/comparisons';
import { UnreadableFile } from '../files/readText';
import { fateMarks, fateName } from '../names';
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
			about: [coverage([own]), legend()],
			columns: own.map(file => ({ name: yearName(file, false), wrap: true as const })),
			rows: rows.map(({ years }, i) => {
				const level = Math.min(...[...years.values()].flat().map(({ section }) => section.level));
				return {
					id: String(i),
					group: level === 1 ? 'chapters' : 'sections',
					cells: own.map((file, year): Cell => {
						const found = years.get(year);
						if (!found) return goneCell(years, year);
						return { parts: found.flatMap(each => parts(each, level === 1, file, places)), lines: true };
					}),
				};
			}),
			endsWithNewest: true,
			groups: [
				{ id: 'chapters', name: l10n.t('Chapters') },
				{ id: 'sections', name: l10n.t('Sections') },
			],
			rowActions: [{ id: 'years', name: l10n.t('Years in Columns'), key: 'v' }],
		},
		places: places.all,
		async act(_action, row) {
			const { years } = rows[row]!;
			const newest = Math.max(...years.keys());
			await commands.executeCommand('duidu.readSectionYears', {
				uri: own[newest]!.uri.toString(),
				line: years.get(newest)![0]!.section.line,
			});
		},
	};
}

function legend(): string {
	const fates = ['kept', 'renamed', 'moved', 'split', 'merged', 'new', 'gone'] as const;
	const marks = fates.map(fate => `${fateMarks[fate]} ${fateName(fate)}`).join(l10n.t(', '));
	return l10n.t('Before each title what became of the section since the year before: {0}.', marks);
}

/** The year after its last tells that it went. */
function goneCell(years: SectionRow['years'], year: number): Cell {
	if (!years.has(year - 1)) return cell('·', { tone: 'weak' });
	return cell(fateMarks.gone, { tone: 'bad', title: fateName('gone') });
}

const tones: Partial<Record<SectionFate, Tone>> = { new: 'good', split: 'unsure', merged: 'unsure', moved: 'unsure' };

/** A mark of what became of it, its title, and the fate in words unless it was simply kept. */
function parts({ section, kinds }: SectionYear, isStrong: boolean, file: ScopedReport, places: Places): Part[] {
	const told = kinds.filter(kind => kind !== 'kept' && kind !== 'renumbered');
	const title = numberedTitle(section);
	const marks = [...new Set(kinds.map(kind => fateMarks[kind]))].join('');
	const tone = isStrong ? 'strong' : kinds.flatMap(kind => tones[kind] ?? [])[0];
	return [
		{
			text: marks === '' ? title : `${marks} ${title}`,
			opens: places.add(file, section.heading),
			...(tone && { tone }),
			...(told.length > 0 && { title: told.map(fateName).join(l10n.t(', ')) }),
		},
	];
}
