import { l10n } from 'vscode';
import {
	type LineagePlace,
	type LineageYear,
	type Section,
	type SectionFate,
	type YearRow,
	isWhole,
	numberedTitle,
} from '../../core';
import { fateMarks, fateName, kindMarks } from '../names';
import { type Told, toldOf } from '../redline/lineageWords';

/**
 * What became of a passage in a year, or of the section that it heads; where it moved from, and what it is compared with where that is not the year before.
 * `isRewritten`: hardly a word stayed.
 */
export function toldOfCell(
	{ years, fates }: Pick<YearRow, 'years' | 'fates'>,
	year: number,
	isRewritten: boolean,
): Told[] {
	const own = years[year]!;
	const section = own.places.length > 0 ? fates?.[year] : undefined;
	const told = section && section.length > 0 ? section.map(toldOfSection) : toldOf(withoutTwice(own));
	const from = movedFrom(own);
	const since = sinceWhen(years, year);
	const names: Readonly<Record<string, string | undefined>> = {
		[kindMarks.moved]: from,
		[kindMarks.reworded]: isRewritten ? l10n.t('mostly rewritten') : undefined,
	};
	return [
		...told.map(({ mark, name }) => ({ mark, name: (section ? undefined : names[mark]) ?? name })),
		...(since === undefined ? [] : [{ mark: '', name: l10n.t('compared with {0}', since) }]),
	];
}

function toldOfSection(fate: SectionFate): Told {
	return { mark: fateMarks[fate], name: fateName(fate) };
}

/** Whether it is split or merged is told of the places shown; what links say of them besides would say the contrary. */
function withoutTwice(year: LineageYear): LineageYear {
	const { event, kinds } = year;
	if (event !== 'split' && event !== 'merged') return year;
	return { ...year, kinds: kinds.filter(kind => kind !== 'split' && kind !== 'merged') };
}

function movedFrom({ kinds, links }: LineageYear): string | undefined {
	if (!kinds.includes('moved')) return undefined;
	const sections = new Set(links.flatMap(link => (link.kinds.includes('moved') ? (link.old.section ?? []) : [])));
	const named = [...sections].map(home).map(numberedTitle);
	return named.length > 0 ? l10n.t('from {0}', [...new Set(named)].join('；')) : undefined;
}

/** The section that a passage with a heading of its own stands in. */
function home(section: Section): Section {
	return section.level > 2 && section.parent ? home(section.parent) : section;
}

/** The year that the words are compared with, where it is not the one before. */
function sinceWhen(years: readonly LineageYear[], year: number): number | undefined {
	const { earlier, places } = years[year]!;
	if (places.length === 0 || earlier === undefined || earlier === year - 1) return undefined;
	return years[earlier]!.report.year;
}

/** Whether there is anything new to be read. */
export function isChanged({ years, fates }: Pick<YearRow, 'years' | 'fates'>, year: number): boolean {
	const { event, kinds, places } = years[year]!;
	if (event === 'first' || event === 'absent') return false;
	if (fates && places.length > 0) return fates[year]!.some(fate => fate !== 'kept' && fate !== 'renumbered');
	return event !== 'kept' || kinds.some(kind => kind !== 'same');
}

/** The line of a place, and how much of it is shown. */
export function aboutPlace(place: LineagePlace): string {
	return [
		l10n.t('line {0}', place.passage.line + 1),
		...(isWhole(place) ? [] : [l10n.t('part of a larger passage')]),
	].join(' · ');
}
