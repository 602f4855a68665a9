import { Location, l10n } from 'vscode';
import {
	type LineagePlace,
	type Steps,
	type WordRules,
	type YearColumns,
	type YearRow as CoreRow,
	type YearStretch as CoreStretch,
	type YearWording as CoreWording,
	headingPath,
	lead,
	numberedTitle,
	sentenceAt,
	shownWording,
	wordsOf,
	yearWording,
} from '../../core';
import type { YearCell, YearColumn, YearRow, YearWording, Years } from '../../protocol/years';
import { baseName, toRange } from '../positions';
import { placeName, subjectName } from '../redline/lineageWords';
import type { ReportFile } from '../redline/series';
import { aboutPlace, isChanged, toldOfCell } from './cellWords';
import type { YearsSubject } from './yearsSubject';
import { yearsActions, yearsKeys, yearsLegend, yearsWords } from './yearsWords';

/** Years in columns with what their parts stand for. */
export interface BuiltYears {
	readonly years: Omit<Years, 'key'>;
	/** What is followed, by the words that it has now. */
	readonly subject: YearsSubject;
	/** By the numbers that stretches open. */
	readonly places: readonly Location[];
	/** Oldest first, as the columns are. */
	readonly files: readonly ReportFile[];
	readonly rows: ReadonlyMap<string, CoreRow>;
}

interface Sources {
	readonly subject: YearsSubject;
	readonly columns: YearColumns;
	readonly files: readonly ReportFile[];
	/** The report asked from, as an index. */
	readonly start: number;
	readonly rules: WordRules;
}

/** Puts into words and numbers what the webview shows. */
export function* buildYears({ subject, columns, files, start, rules }: Sources): Steps<BuiltYears> {
	const places = new SentencePlaces(files);
	const rows: YearRow[] = [];
	const known = new Map<string, CoreRow>();
	for (const row of columns.rows) {
		const cells: YearCell[] = [];
		const isHeading = row.about.kind === 'heading';
		for (const [year, own] of row.years.entries()) {
			const wordings = yearWording(row.years, own, rules);
			const told = toldOfCell(
				row,
				year,
				wordings.every(({ isRewritten }) => isRewritten),
			);
			cells.push({
				sign: told.map(({ mark }) => mark).join(''),
				fate: told.map(({ name }) => name).join(' · '),
				...(isChanged(row, year) && { isChange: true }),
				...(!own.certain && { isUnsure: true }),
				wordings: wordings.map(wording => shown(wording, isHeading, places)),
			});
			yield;
		}
		const id = `${row.home}:${row.about.index}`;
		known.set(id, row);
		rows.push({ id, name: lead(row.about), ...(isHeading && { isHeading: true }), cells });
	}
	const asked = columns.rows.find(({ home }) => home === start)!.about;
	const name = subject.kind === 'section' && asked.section ? numberedTitle(asked.section) : subjectName(asked);
	return {
		years: {
			title: `${name} · ${l10n.t('Through the years')}`,
			about: aboutAll(columns, files, start),
			legend: yearsLegend(),
			years: files.map((_, i) =>
				columnOf(
					files,
					i,
					start,
					columns.sections?.[i]?.map(({ section }) => section),
				),
			),
			rows,
			actions: yearsActions(subject.kind === 'section'),
			help: yearsKeys(subject.kind === 'section'),
			words: yearsWords(),
		},
		subject,
		places: places.all,
		files,
		rows: known,
	};
}

function shown(wording: CoreWording, isHeading: boolean, places: SentencePlaces): YearWording {
	const { stretches, hasMore } = shownWording(wording, isHeading);
	return {
		path: placeName(wording.place),
		about: aboutPlace(wording.place),
		stretches: stretches.map(({ text, op, isFigure, verb, from, ...at }) => ({
			text,
			...(op && { op }),
			...(isFigure && { isFigure }),
			...(verb && from && { verb, title: l10n.t('{0} → {1}', from.from, from.to) }),
			place: places.add(at),
		})),
		...(hasMore && { hasMore }),
	};
}

/** The sentences that stretches open, each once. */
class SentencePlaces {
	readonly all: Location[] = [];
	private readonly known = new Map<string, number>();
	private readonly byText: ReadonlyMap<string, number>;

	constructor(private readonly files: readonly ReportFile[]) {
		this.byText = new Map(files.map(({ report }, i) => [report.text, i]));
	}

	add({ passage, source }: Pick<CoreStretch, 'passage' | 'source'>): number {
		const at = this.byText.get(passage.text)!;
		const { uri, report } = this.files[at]!;
		const sentence = sentenceAt(report.text, passage.range, source.start);
		const key = `${at}:${sentence.start}`;
		const known = this.known.get(key);
		if (known !== undefined) return known;
		const place = this.all.push(new Location(uri, toRange(report.lines, sentence))) - 1;
		this.known.set(key, place);
		return place;
	}
}

function columnOf(
	files: readonly ReportFile[],
	at: number,
	start: number,
	sections: readonly Parameters<typeof numberedTitle>[0][] | undefined,
): YearColumn {
	const { uri, report } = files[at]!;
	const gap = missingBefore(files, at);
	return {
		name: report.year === undefined ? baseName(uri) : String(report.year),
		...(sections && sections.length > 0 && { section: sections.map(numberedTitle).join('；') }),
		...(gap !== undefined && { gap }),
		...(at === start && { isAsked: true }),
	};
}

/** Years that stand between two columns and have no report. */
function missingBefore(files: readonly ReportFile[], at: number): string | undefined {
	const [last, own] = [files[at - 1]?.report.year, files[at]!.report.year];
	if (last === undefined || own === undefined || own - last < 2) return undefined;
	const span = own - last === 2 ? String(last + 1) : l10n.t('{0}–{1}', last + 1, own - 1);
	return l10n.t('no report of {0}', span);
}

function aboutAll({ rows, sections }: YearColumns, files: readonly ReportFile[], start: number): string {
	const { report } = files[start]!;
	const span = [files[0]!.report.year, files.at(-1)!.report.year].filter(year => year !== undefined).join('–');
	const having = files.filter((_, i) =>
		sections ? sections[i]!.length > 0 : rows.some(({ years }) => years[i]!.places.length > 0),
	).length;
	const unsure = rows.flatMap(({ years }) => years).filter(({ certain }) => !certain).length;
	return [
		`${report.place ?? ''} ${span}`.trim(),
		l10n.t('in {0} of {1} reports', having, files.length),
		...(sections ? [l10n.t('{0} passages', rows.length)] : []),
		...(unsure > 0 ? [l10n.t('{0} of the cells unsure', unsure)] : []),
	].join(' · ');
}

/** What a year says, with where it says it: `“…” — title, heading › heading, line 12`. */
export function quoteWithSource({ report }: ReportFile, places: readonly LineagePlace[]): string {
	return places
		.map(({ passage, part }) => {
			const source = [
				report.title === '' ? baseName({ path: report.path }) : report.title,
				headingPath(passage.section).join(' › '),
				l10n.t('line {0}', passage.line + 1),
			];
			const words = wordsOf({ text: report.text, range: part });
			return l10n.t('“{0}” — {1}', words, source.filter(each => each !== '').join(l10n.t(', ')));
		})
		.join('\n\n');
}
