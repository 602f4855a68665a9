import {
	type ExportedYears,
	type Passage,
	type Report,
	type Section,
	type WordRules,
	type YearColumns,
	type YearRow,
	headingPath,
	isWhole,
	kindMarks,
	lead,
	lineageJson,
	numberedTitle,
	sectionYearsJson,
	shownWording,
	yearWording,
	yearsFormats,
} from '../../core';
import { writers } from '../apart';
import { isChinese, t } from '../messages';
import { json } from './json';
import { lineageMarkdown, lineageText } from './lineage';
import { eventName, fateName, kindName } from './names';

interface Followed {
	readonly columns: YearColumns;
	readonly reports: readonly Report[];
	readonly passage: Passage;
	/** What was asked for, where that is not the passage alone. */
	readonly section: Section | undefined;
	readonly rules: WordRules;
}

/** A passage through the years as text, one year below the other, a section row by row; and both in columns. */
export function lineageOutputs(followed: Followed) {
	const { columns, section, rules } = followed;
	const years = columns.rows[0]!.years;
	const exported = (): ExportedYears => exportedYears(followed);
	return {
		json: () => json(section ? sectionYearsJson(columns) : lineageJson(years)),
		text: () =>
			section
				? columns.rows.map(row => `== ${lead(row.about)}\n\n${lineageText(row.years, rules)}`).join('\n\n')
				: lineageText(years, rules),
		markdown: () => (section ? yearsFormats.markdown.write(exported()) : lineageMarkdown(years, rules)),
		csv: () => yearsFormats.csv.write(exported()),
		html: () => yearsFormats.html.write(exported()),
		docx: () => yearsFormats.docx.write(exported(), writers),
	};
}

function exportedYears({ columns, reports, passage, section, rules }: Followed): ExportedYears {
	const { rows, sections } = columns;
	const span = [reports[0]!.year, reports.at(-1)!.year].filter(year => year !== undefined).join('–');
	const place = reports.at(-1)!.place ?? '';
	return {
		lang: isChinese() ? 'zh-CN' : 'en',
		title: `${section ? numberedTitle(section) : lead(passage)} · ${t('Through the years')}`,
		about: `${place} ${span}`.trim(),
		legend: t(
			'Against the last year that had it: what came is underlined, what went struck out. Where nearly all is new, only what stayed has a thin line.',
		),
		years: reports.map((report, i) => ({
			name: report.year === undefined ? report.path : String(report.year),
			...(sections?.[i]?.length && { section: sections[i].map(each => numberedTitle(each.section)).join('；') }),
		})),
		rows: rows.map(row => ({
			name: lead(row.about),
			...(row.about.kind === 'heading' && { isHeading: true as const }),
			cells: row.years.map((year, i) => ({
				sign: '',
				fate: fatesOf(row, i),
				...(!year.certain && { isUnsure: true as const }),
				wordings: yearWording(row.years, year, rules).map(wording => ({
					path: headingPath(wording.place.passage.section).join(' › '),
					about: [
						t('line {0}', wording.place.passage.line + 1),
						...(isWhole(wording.place) ? [] : [t('part of a larger passage')]),
					].join(' · '),
					...shownWording(wording, row.about.kind === 'heading'),
				})),
			})),
		})),
	};
}

function fatesOf({ years, fates }: YearRow, at: number): string {
	const { event, kinds, certain, places } = years[at]!;
	const section = places.length > 0 ? (fates?.[at] ?? []) : [];
	const told =
		section.length > 0
			? section.map(fate => fateName[fate]())
			: [
					...(event === 'kept' ? [] : [eventName[event]()]),
					...kinds.filter(kind => kind !== event).map(kind => `${kindMarks[kind]} ${kindName[kind]()}`),
				];
	return [...told, ...(certain ? [] : [t('unsure')])].join(' · ');
}
