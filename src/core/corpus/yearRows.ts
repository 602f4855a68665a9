import { isWithin } from '../compare/counterparts';
import type { SectionFate } from '../compare/sectionLinks';
import type { Passage } from '../report/passage';
import type { Section } from '../report/section';
import type { Steps } from '../util/steps';
import {
	CERTAIN_LEAD,
	type Found,
	type LineagePlace,
	type LineageQuestion,
	type LineageYear,
	PLACES_MAX,
	isWhole,
	lineage,
	toYears,
	trailOf,
} from './lineage';
import { passagesIn, sectionAffinity } from './sectionLike';
import { type SectionQuestion, sectionCandidates, sectionTrail } from './sectionTrail';
import type { SectionYear } from './sectionYears';
import { type BigramWeight, bigramWeights } from './subject';

/** A passage with its years, to stand in columns. */
export interface YearRow {
	readonly about: Passage;
	/** The year that `about` stands in, as an index: another than the one asked from where that has nothing of it. */
	readonly home: number;
	readonly years: readonly LineageYear[];
	/** Of the heading of a section: what became of the section since the year before. */
	readonly fates?: readonly (readonly SectionFate[])[];
}

/** Reports in columns: rows that are level with each other. */
export interface YearColumns {
	readonly rows: readonly YearRow[];
	/** What stands for the section in each year, in its own the section itself; absent where one passage is followed. */
	readonly sections?: readonly (readonly HeldSection[])[];
}

/** One passage through the years, in columns; of a heading its section. */
export function* passageColumns(question: LineageQuestion): Steps<YearColumns> {
	const { passage: about, start: home } = question;
	const heading = yield* headingRow(question, home, about, {});
	if (!heading) return { rows: [{ about, home, years: yield* lineage(question) }] };
	const { found, faint, ...row } = heading;
	return { rows: [{ ...row, years: yield* toYears(question, { found, faint }) }] };
}

/**
 * Two rows that both found a passage: the one that it fits less gives it up, unless it fits this share as well. Sentences of a larger passage can be of several
 * rows; a whole one rarely is.
 */
const SHARED_PART_MIN = 0.6;
const SHARED_WHOLE_MIN = 0.9;
/** Of a year's sections that stand for the one asked for those count of whose text rows of it hold this share; the others merely gave or took a paragraph. */
const HELD_MIN = 1 / 3;
/** Of a section that they hold this share of, what is left belongs to it as well; of one that takes up other matters besides it does not. */
export const SAME_MIN = 0.5;
/** And at least this share of what they hold of the one that they hold most of. */
const HELD_SHARE = 0.5;
/** What is unsure and stands in another section merely touches the subject below this score. */
const ELSEWHERE_MIN = 0.12;

interface OpenRow {
	readonly about: Passage;
	readonly home: number;
	readonly found: (Found | undefined)[];
	/** See {@link Trail}. */
	readonly faint: ReadonlySet<number>;
	readonly fates?: readonly (readonly SectionFate[])[];
}

interface Sections extends SectionQuestion {
	readonly weight: BigramWeight;
	/** What stands for the section in each year. */
	readonly counterparts: readonly (readonly SectionYear[])[];
}

/**
 * A section through the years: a row for each of its passages in the year asked from, in its order, and one for what other years' counterparts of it have besides,
 * where these are the same section and not merely a wider one, behind what it followed there. Rows know of each other: a passage of another year stands where it
 * fits best, and what is unsure counts only within the section's counterparts. A passage followed alone has neither.
 */
export function* sectionColumns(question: SectionQuestion): Steps<YearColumns> {
	const { start, section } = question;
	const counterparts = yield* sectionCandidates(question);
	const weight = yield* bigramWeights(question.reports);
	const wide: Sections = { ...question, weight, counterparts };
	const rows: OpenRow[] = [];
	for (const passage of passagesIn(question.reports[start]!, section)) rows.push(yield* openRow(wide, start, passage));
	settle(rows);
	const heldIn = counterparts.map((list, year) => held(wide, rows, year, list));
	const own: Sections = { ...wide, counterparts: heldIn };
	for (const [at, row] of rows.entries())
		if (row.fates && row.about.section === section) rows[at] = yield* openRow(own, start, row.about);
	const byDistance = [...counterparts.keys()].sort((a, b) => Math.abs(a - start) - Math.abs(b - start) || a - b);
	for (const year of byDistance)
		for (const { section: other, share } of heldIn[year]!)
			if (other.role === section.role && share >= SAME_MIN) yield* addRows(own, rows, year, other);
	// A year that has the section has its opening, too, whichever row that stands in.
	const opening = openingOf(rows, question);
	const hasSection = heldIn.flatMap((list, year) => (list.length > 0 ? [year] : []));
	const shown: YearRow[] = [];
	for (const row of rows) {
		const { about, home, found, fates } = row;
		const faint = row === opening ? new Set([...row.faint, ...hasSection]) : row.faint;
		shown.push({ about, home, years: yield* toYears(question, { found, faint }), ...(fates && { fates }) });
	}
	return { rows: shown, sections: heldIn };
}

/** The row that the section asked for begins with. */
function openingOf(rows: readonly OpenRow[], { start, section }: SectionQuestion): OpenRow | undefined {
	return rows.find(({ about, home }) => home === start && about.line === section.line);
}

/** A section of a year that rows of the one asked for hold. `share`: how much of it, 0 to 1. */
export interface HeldSection extends SectionYear {
	readonly share: number;
}

/** Of the sections of a year the one that rows of the one asked for hold most of, and what else they hold enough of, if any of it for sure. */
function held(question: Sections, rows: readonly OpenRow[], year: number, list: readonly SectionYear[]): HeldSection[] {
	const size = (passages: readonly Passage[]): number =>
		passages.reduce((sum, { folded }) => sum + folded.text.length, 0);
	const sizes = list.map(({ section }) => {
		const bodies = passagesIn(question.reports[year]!, section).filter(({ kind }) => kind === 'body');
		const heldBy = (passage: Passage): OpenRow[] => rows.filter(row => holds(row, year, passage));
		const own = size(bodies.filter(passage => heldBy(passage).length > 0));
		const isSure = bodies.some(passage => heldBy(passage).some(({ found }) => found[year]!.certain));
		return { own, share: own / Math.max(1, size(bodies)), isSure };
	});
	const most = Math.max(...sizes.map(({ own }) => own));
	return list.flatMap((each, i) => {
		const { own, share, isSure } = sizes[i]!;
		return own === most || (isSure && share >= HELD_MIN && own >= most * HELD_SHARE) ? [{ ...each, share }] : [];
	});
}

/** Rows for what a section of another year has that no row holds yet. */
function* addRows(question: Sections, rows: OpenRow[], year: number, section: Section): Steps<void> {
	let before = openingOf(rows, question);
	for (const passage of passagesIn(question.reports[year]!, section)) {
		let holder = rows.findLast(row => holds(row, year, passage));
		if (!holder) {
			const row = yield* openRow(question, year, passage);
			holder = joined(rows, row, question.start);
			if (!holder) {
				rows.splice(before ? rows.indexOf(before) + 1 : 0, 0, row);
				holder = row;
				settle(rows);
			}
			yield;
		}
		before = holder;
	}
}

function* openRow(question: Sections, home: number, about: Passage): Steps<OpenRow> {
	const known = about.section === question.section ? question.counterparts : undefined;
	const heading = yield* headingRow(question, home, about, { known, weight: question.weight });
	if (heading) return heading;
	const { found, faint } = yield* trailOf({ ...question, start: home, passage: about }, question.weight);
	const kept = found.map((each, year) => (each && year !== home ? trusted(question, each, year) : each));
	const doubted = found.flatMap((each, year) => (each && !kept[year] ? [year] : []));
	return { about, home, found: kept, faint: new Set([...faint, ...doubted]) };
}

/** Sections less each other's than this are one only in part: what stood in either went to others as much. */
const SAME_SECTION_MIN = 1 / 3;

/**
 * A heading stands for its section: what became of that is known by its passages, not by the few words of its title. `known`: what stands for it in each year.
 * `undefined` where nothing does.
 */
function* headingRow(
	question: Pick<LineageQuestion, 'reports' | 'compareTwo'>,
	home: number,
	about: Passage,
	{
		known,
		weight,
	}: { readonly known?: readonly (readonly SectionYear[])[] | undefined; readonly weight?: BigramWeight },
): Steps<OpenRow | undefined> {
	const { section } = about;
	if (about.kind !== 'heading' || section?.line !== about.line) return undefined;
	const years = known ?? (yield* sectionTrail({ ...question, start: home, section }, weight));
	const found: (Found | undefined)[] = [];
	for (const [year, list] of years.entries())
		found.push(
			year === home
				? { places: headingPlace(question, year, section, 1), certain: true }
				: yield* headings(question, year, list, { home, section }),
		);
	if (!known && !found.some((each, year) => each && year !== home)) return undefined;
	return {
		about,
		home,
		found,
		faint: new Set(),
		fates: years.map(list => [...new Set(list.flatMap(({ kinds }) => kinds))]),
	};
}

/** Of the sections that stand for one in a year the headings; without those that merely took a part of it where another is it. */
function* headings(
	question: Pick<LineageQuestion, 'reports' | 'compareTwo'>,
	year: number,
	list: readonly SectionYear[],
	{ home, section }: { readonly home: number; readonly section: Section },
): Steps<Found | undefined> {
	if (list.length === 0) return undefined;
	const [old, fresh] = [Math.min(year, home), Math.max(year, home)];
	const comparison = yield* question.compareTwo(question.reports[old]!, question.reports[fresh]!);
	const all = list.map(each => {
		const [from, to] = year < home ? [each.section, section] : [section, each.section];
		return { other: each.section, score: sectionAffinity(comparison, from, to) };
	});
	const most = Math.max(...all.map(({ score }) => score));
	const own = all.filter(({ score }) => score >= most * HELD_SHARE);
	const places = own.flatMap(({ other, score }) => headingPlace(question, year, other, score));
	// Last year's review is no earlier task.
	const certain = own.every(({ other, score }) => other.role === section.role && score >= SAME_SECTION_MIN);
	return places.length > 0 ? { places, certain } : undefined;
}

/** Without what merely touches the subject. */
function trusted({ counterparts }: Sections, found: Found, year: number): Found | undefined {
	if (found.certain) return found;
	const isInside = ({ passage }: LineagePlace): boolean =>
		counterparts[year]!.some(({ section }) => isWithin(passage.section, section));
	const places = found.places.filter(
		place => (place.pinned ?? false) || place.score >= ELSEWHERE_MIN || isInside(place),
	);
	return places.length > 0 ? { ...found, places } : undefined;
}

function headingPlace(
	{ reports }: Pick<LineageQuestion, 'reports'>,
	year: number,
	{ line, heading }: Section,
	score: number,
): LineagePlace[] {
	const passage = reports[year]!.passages.find(each => each.line === line);
	if (!passage) return [];
	return [{ passage, part: passage.kind === 'heading' ? passage.range : heading, score }];
}

/** The title of a section that opens with a passage is not that passage. */
function holds({ found, fates }: OpenRow, year: number, passage: Passage): boolean {
	return (
		found[year]?.places.some(place => place.passage === passage && (!fates || passage.kind === 'heading')) ?? false
	);
}

/** A passage of another year that surely leads to one with a row already went into it: it stands there, unsure, as that row did not find it. */
function joined(rows: readonly OpenRow[], { about, home, found }: OpenRow, start: number): OpenRow | undefined {
	const [to] = [...(found[start]?.places ?? [])].sort((a, b) => b.score - a.score);
	if (!to || !found[start]!.certain) return undefined;
	const row = rows.find(each => each.home === start && each.about === to.passage);
	if (!row) return undefined;
	const places = row.found[home]?.places ?? [];
	if (places.length >= PLACES_MAX) return undefined;
	const own: LineagePlace = { passage: about, part: about.range, score: to.score };
	row.found[home] = {
		places: [...places, own].sort((a, b) => a.passage.index - b.passage.index),
		certain: false,
	};
	return row;
}

/** Leaves each passage to the rows that it fits best, unsure where it fits several. A row keeps its own. */
function settle(rows: readonly OpenRow[]): void {
	const bodies = rows.filter(({ fates }) => !fates);
	const scores = new Map<Passage, number[]>();
	for (const row of bodies)
		for (const year of row.found)
			for (const place of year?.places ?? []) {
				const known = scores.get(place.passage) ?? [];
				scores.set(
					place.passage,
					[...known, scoreIn(row, place)].sort((a, b) => b - a),
				);
			}
	for (const row of bodies)
		for (const [year, own] of row.found.entries()) {
			if (!own) continue;
			const places = own.places.filter(
				place =>
					scoreIn(row, place) >= scores.get(place.passage)![0]! * (isWhole(place) ? SHARED_WHOLE_MIN : SHARED_PART_MIN),
			);
			const isClear = places.every(place => {
				const [best = 0, rival = 0] = scores.get(place.passage)!;
				return scoreIn(row, place) === best && best >= rival * CERTAIN_LEAD;
			});
			row.found[year] =
				places.length > 0 ? { places, certain: own.certain && (year === row.home || isClear) } : undefined;
		}
}

function scoreIn({ about }: OpenRow, { passage, pinned, score }: LineagePlace): number {
	return pinned || passage === about ? 1 : score;
}
