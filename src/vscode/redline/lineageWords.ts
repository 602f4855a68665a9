import { l10n } from 'vscode';
import {
	type LineageEvent,
	type LineageLabels,
	type LineagePlace,
	type LineageYear,
	type Passage,
	type Report,
	headingPath,
	isWhole,
	wordsOf,
} from '../../core';
import type { SignRow } from '../../protocol/panel';
import { kindMarks, kindName } from '../names';
import { baseName } from '../positions';

/** What is said of a year, and a mark to be seen before it is read; nothing of one that went on. */
const events: Readonly<Record<LineageEvent, () => readonly Told[]>> = {
	first: () => [{ mark: '◇', name: l10n.t('the series begins') }],
	appeared: () => [{ mark: '＋', name: l10n.t('appeared') }],
	returned: () => [{ mark: '↩', name: l10n.t('returned') }],
	kept: () => [],
	split: () => [{ mark: '＜', name: l10n.t('split') }],
	merged: () => [{ mark: '＞', name: l10n.t('merged') }],
	gone: () => [{ mark: '－', name: l10n.t('no longer there') }],
	absent: () => [{ mark: '∅', name: l10n.t('not there') }],
};

/** Something that happened. */
export interface Told {
	readonly mark: string;
	readonly name: string;
}

/** What became of a passage in a year, and whether that is sure. */
export function toldOf({ event, kinds, certain }: LineageYear): Told[] {
	return [
		...events[event](),
		...kinds.filter(kind => kind !== event).map(kind => ({ mark: kindMarks[kind], name: kindName(kind) })),
		...(certain ? [] : [{ mark: '？', name: l10n.t('unsure') }]),
	];
}

/** How to read the marks of years. */
export function eventSigns(): SignRow[] {
	return Object.values(events).flatMap(told => told().map(({ mark, name }) => ({ sign: mark, means: name })));
}

interface Lineage {
	readonly years: readonly LineageYear[];
	readonly start: number;
	readonly passage: Passage;
	/** The report's path as the reader knows it. */
	readonly pathOf: (report: Report) => string;
}

export function lineageLabels({ years, start, passage, pathOf }: Lineage): LineageLabels {
	const asked = years[start]!.report;
	const having = years.filter(year => year.places.length > 0);
	const unsure = having.filter(year => !year.certain).length;
	const span = [years[0]!.report.year, years.at(-1)!.report.year].filter(year => year !== undefined).join('–');
	return {
		asked: passage,
		opening: [
			`▍${l10n.t('Through the years')}\u3000${subjectName(passage)}`,
			[
				`${asked.place ?? ''} ${span}`.trim(),
				l10n.t('asked from {0}', asked.year ?? pathOf(asked)),
				l10n.t('in {0} of {1} reports', having.length, years.length),
				...(unsure > 0 ? [l10n.t('{0} unsure', unsure)] : []),
			].join(' · '),
			legend(),
		],
		heading: year => [yearName(year, pathOf), fates(year)].filter(part => part !== '').join('\u3000'),
		notes: year => notesOf(years, year, pathOf),
	};
}

/** How to read the marks. */
export function legend(): string {
	return l10n.t(
		'What went is struck out, what came is underlined, what changed places is framed; verbs: ↗ stronger, ↘ weaker.',
	);
}

export function yearName({ report }: LineageYear, pathOf: (report: Report) => string): string {
	return report.year === undefined ? pathOf(report) : String(report.year);
}

function fates(year: LineageYear): string {
	return toldOf(year)
		.map(({ mark, name }) => (mark === '？' ? mark + name : `${mark} ${name}`))
		.join(' · ');
}

function notesOf(
	years: readonly LineageYear[],
	{ report, places, earlier }: LineageYear,
	pathOf: (report: Report) => string,
): string[] {
	const last = earlier === undefined ? undefined : years[earlier]!.report.year;
	const isGap = last !== undefined && report.year !== undefined && last < report.year - 1;
	return places.map((place, i) =>
		[
			placeName(place),
			l10n.t('{0}, line {1}', baseName({ path: pathOf(report) }), place.passage.line + 1),
			...(isWhole(place) ? [] : [l10n.t('part of a larger passage')]),
			...(isGap && i === 0 ? [l10n.t('compared with {0}', last)] : []),
		]
			.filter(part => part !== '')
			.join(' · '),
	);
}

/** The headings above a passage; its own words are not repeated. */
export function placeName({ passage }: Pick<LineagePlace, 'passage'>): string {
	const { section } = passage;
	return headingPath(section?.line === passage.line ? section.parent : section).join(' › ');
}

const NAME_MAX = 24;

/** The heading that a passage opens with, or its first words. */
export function subjectName(passage: Passage): string {
	const { section, line } = passage;
	const name = section?.line === line ? section.title : wordsOf(passage);
	return name.length > NAME_MAX ? `${name.slice(0, NAME_MAX)}…` : name;
}
