import { type CancellationToken, commands, l10n } from 'vscode';
import {
	type SectionFate,
	type SectionRow,
	type SectionYear,
	isGivenUp,
	longGivenUpLast,
	numberedTitle,
	sectionYears,
} from '../../core';
import type { Cell, Part, Tone } from '../../protocol/table';
import type { Comparisons } from '../compare/comparisons';
import { UnreadableFile } from '../files/readText';
import { fateMarks, fateName } from '../names';
import { runInSlices } from '../slices';
import { type BuiltTable, Places, cell, coverage, yearName } from './built';
import type { ScopedReport } from './scope';

/**
 * The chapters and sections of a series, a column a year; where there are several places, of the report's own. A row is known by its title in the newest year: that
 * stands first and stays in sight, and from it the years go back.
 */
export async function sectionTable(
	[own = []]: readonly ScopedReport[][],
	comparisons: Comparisons,
	token?: CancellationToken,
): Promise<BuiltTable> {
	if (own.length < 2) throw new UnreadableFile(l10n.t('This needs two reports of one place, of different years.'));
	const pins = await comparisons.pins(own.at(-1)!.uri);
	const found = await runInSlices(
		sectionYears(
			own.map(({ report }) => report),
			(old, fresh) => comparisons.steps(old, fresh, pins),
		),
		token,
	);
	const rows = longGivenUpLast(found, own.length);
	const places = new Places();
	const newestFirst = own.map((file, year) => ({ file, year })).reverse();
	return {
		table: {
			title: l10n.t('Sections through the years'),
			about: [coverage([own]), l10n.t('The newest year is on the left, earlier ones to its right.'), legend()],
			columns: newestFirst.map(({ file }) => ({ name: yearName(file, false), wrap: true as const })),
			rows: rows.map((row, i) => {
				const { years } = row;
				const level = Math.min(...[...years.values()].flat().map(({ section }) => section.level));
				return {
					id: String(i),
					group: isGivenUp(row, own.length) ? 'gone' : level === 1 ? 'chapters' : 'sections',
					cells: newestFirst.map(({ file, year }, column): Cell => {
						const found = years.get(year);
						if (!found) return column === 0 ? formerCell(years, own, places) : goneCell(years, year);
						return { parts: found.flatMap(each => parts(each, level === 1, file, places)), lines: true };
					}),
				};
			}),
			groups: [
				{ id: 'chapters', name: l10n.t('Chapters') },
				{ id: 'sections', name: l10n.t('Sections') },
				{ id: 'gone', name: l10n.t('Given up') },
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
			return undefined;
		},
	};
}

function legend(): string {
	const fates = ['kept', 'renamed', 'moved', 'split', 'merged', 'new', 'gone'] as const;
	const marks = fates.map(fate => `${fateMarks[fate]} ${fateName(fate)}`).join(l10n.t(', '));
	return l10n.t('Before each title what became of the section since the year before: {0}.', marks);
}

/** What the newest year has no more is known by the title that it had last. */
function formerCell(years: SectionRow['years'], own: readonly ScopedReport[], places: Places): Cell {
	const last = Math.max(...years.keys());
	const [{ section }] = years.get(last)! as readonly [SectionYear];
	const file = own[last]!;
	return {
		parts: [
			{ text: fateMarks.gone, tone: 'bad', title: fateName('gone') },
			{ text: numberedTitle(section), tone: 'weak', opens: places.add(file, section.heading) },
			{ text: yearName(file, false), tone: 'weak' },
		],
	};
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
