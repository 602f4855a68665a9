import type { Comparison, Link } from '../compare/comparison';
import { linksOf } from '../compare/counterparts';
import { type LinkKind, linkKinds, wordingKind } from '../compare/linkKinds';
import { roleAffinity } from '../compare/roleAffinity';
import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import type { Range } from '../text/range';
import type { Steps } from '../util/steps';
import { belonging } from './belonging';
import {
	type BigramWeight,
	type Subject,
	bestStretches,
	bigramWeights,
	blend,
	partAbout,
	phraseShare,
	subjectOf,
} from './subject';

/**
 * What became of a passage in a year. `first`: the series begins with it; `appeared`, `returned`: the year before had nothing of it;
 * `split`, `merged`: it stands in more passages than before, or in fewer, or as a part of a larger one; `gone`: the year before had it; `absent`: nor had that one.
 */
export type LineageEvent = 'first' | 'appeared' | 'returned' | 'kept' | 'split' | 'merged' | 'gone' | 'absent';

export const lineageEvents: readonly LineageEvent[] = [
	'first',
	'appeared',
	'returned',
	'kept',
	'split',
	'merged',
	'gone',
	'absent',
];

/** Where it stood in a year. */
export interface LineagePlace {
	readonly passage: Passage;
	/** What of the passage is about it: all, or some sentences of one that takes up other matters too. */
	readonly part: Range;
	/** How well it fits, 0 to 1. */
	readonly score: number;
	/** The reader said so. */
	readonly pinned?: true;
}

/** One year of a passage's life. */
export interface LineageYear {
	readonly report: Report;
	readonly event: LineageEvent;
	/** In the order of the text; none in a year that has nothing of it. */
	readonly places: readonly LineagePlace[];
	/** The last earlier year that had it, as an index into the years. */
	readonly earlier?: number;
	/** What happened to the wording since then, and whether it moved. */
	readonly kinds: readonly LinkKind[];
	/** The links to that year between the places shown. It may have been found without: by its subject alone. */
	readonly links: readonly Link[];
	/** Whether it clearly is the same matter; of a year without it, whether nothing there comes near. It appeared, or returned, no more certainly than it was not there before. */
	readonly certain: boolean;
}

export interface LineageQuestion {
	/** Oldest first. */
	readonly reports: readonly Report[];
	/** The report that `passage` stands in, as an index. */
	readonly start: number;
	readonly passage: Passage;
	/** The comparison of two reports, so that it can be kept. */
	readonly compareTwo: (old: Report, fresh: Report) => Steps<Comparison>;
}

/** From year to year the wording drifts, over twenty years it is another: the passage asked for weighs more than the one found last. */
const ORIGIN_SHARE = 2;
/** What it adds that the comparison with the last year found links this passage, times the link's score; and the comparison with the year asked from. */
const LINK_WEIGHT = 0.15;
const ORIGIN_LINK_WEIGHT = 0.3;
/** Below this two passages merely touch. Lower, it finds what is not there; higher, it loses a sentence inside a paragraph on ten subjects. */
const FOUND_MIN = 0.08;
/**
 * The least score of a place in the year after or before one that had it, and how far it has to be the passage's asked for: see {@link belonging}. `phrase`: more of
 * what they have in common in one phrase, and without a link to the year asked from, is that phrase alone.
 */
const NEXT = { score: FOUND_MIN, belonging: 0.2, phrase: 1 };
/** After a year without it, where chance words are as likely as that it came back: what was gone is more often gone for good. */
const AFTER_GAP = { score: FOUND_MIN * 1.5, belonging: 0.5, phrase: 0.8 };
/** What belongs to the passage asked for less than by half, is another passage's: of the labelled years that were sure and less, as many were wrong as right. */
const CERTAIN_BELONGING_MIN = 0.5;
/** From here on something comes near: of the 18 labelled years that are said to have nothing and have that much, half have it in other words. */
const FAINT_MIN = FOUND_MIN / 2;
/** Besides the best place those that are linked and fit this share as well: the passage was split. */
const ALSO_SHARE = 0.75;
/** More places than this are no longer one passage. */
export const PLACES_MAX = 3;
/** Sure from this score on, if no other place comes near. */
const CERTAIN_MIN = 0.18;
export const CERTAIN_LEAD = 1.25;
/** A smaller share of a passage that others went into as well is a part of it; else the passage is it. */
const PART_MAX = 0.5;

/**
 * Follows a passage through the reports of a series. Each year's passages are measured by what the passage asked for is about, blended with what it was found as
 * last, and by the links of the comparisons: links from neighbour to neighbour alone drift. One paragraph on all of 民生 links to schools and to pensions, and from
 * there on the chain holds both: of 46 chains through real series 61 % of the years were right that way, 93 % this way.
 * A year without it is left out, and the next one is measured by the last that had it. What the reader pinned or forbade holds.
 */
export function* lineage(question: LineageQuestion): Steps<LineageYear[]> {
	const weight = yield* bigramWeights(question.reports);
	return yield* toYears(question, yield* trailOf(question, weight));
}

/** What is known of a passage in each of the reports. */
export interface Trail {
	readonly found: readonly (Found | undefined)[];
	/** Of the years that have nothing of it those where something comes near. */
	readonly faint: ReadonlySet<number>;
}

/** Where a passage stood in each of the reports. */
export function* trailOf(question: LineageQuestion, weight: BigramWeight): Steps<Trail> {
	const { reports, start, passage } = question;
	const found: (Found | undefined)[] = reports.map(() => undefined);
	const faint = new Set<number>();
	const origin = subjectOf(passage, passage.range, weight);
	found[start] = { places: [{ passage, part: passage.range, score: 1 }], certain: true };
	for (const step of [-1, 1]) {
		let at = start;
		let near = origin;
		for (let i = start + step; i >= 0 && i < reports.length; i += step) {
			const subject = blend([
				[origin, ORIGIN_SHARE],
				[near, 1],
			]);
			const next = yield* findIn(i, { question, from: at, places: found[at]!.places, subject, weight });
			yield;
			if (typeof next === 'string') {
				if (next === 'faint') faint.add(i);
				continue;
			}
			found[i] = next;
			near = blend(next.places.map(place => [subjectOf(place.passage, place.peak, weight), place.score]));
			at = i;
		}
	}
	return { found, faint };
}

/** The places of a passage in a year that has it. */
export interface Found {
	readonly places: readonly LineagePlace[];
	readonly certain: boolean;
}

interface Search {
	readonly question: LineageQuestion;
	/** The year that had it last, and where. */
	readonly from: number;
	readonly places: readonly LineagePlace[];
	readonly subject: Subject;
	readonly weight: BigramWeight;
}

/** A place with the stretch that fits best, by which the trail goes on. */
interface FoundPlace extends LineagePlace {
	readonly peak: Range;
}

/** What may be a place. */
interface Candidate {
	readonly passage: Passage;
	readonly peak: Range;
	readonly score: number;
	/** The comparison links it to where it stood last. */
	readonly isLinked: boolean;
	readonly isPinned: boolean;
}

interface FoundIn extends Found {
	readonly places: readonly FoundPlace[];
}

function* findIn(
	year: number,
	{ question, from, places, subject, weight }: Search,
): Steps<FoundIn | 'faint' | 'nothing'> {
	const { start, passage, reports } = question;
	const near = places.map(place => place.passage);
	const fromNear = yield* bridge(question, from, near, year);
	const fromOrigin = from === start ? fromNear : yield* bridge(question, start, [passage], year);
	const isFree = (p: Passage): boolean =>
		p.kind !== 'salutation' &&
		(p.kind === 'heading') === (passage.kind === 'heading') &&
		!fromNear.forbidden.has(p.index) &&
		!fromOrigin.forbidden.has(p.index);
	const stretches = bestStretches(reports[year]!, subject, weight);
	const ranked = reports[year]!.passages.filter(isFree)
		.map((p): Candidate => {
			const { range, fit } = stretches[p.index]!;
			const link = fromNear.scores.get(p.index) ?? 0;
			const score =
				roleAffinity(passage.role, p.role) ** 2 * fit +
				LINK_WEIGHT * link +
				ORIGIN_LINK_WEIGHT * (fromOrigin.scores.get(p.index) ?? 0);
			const isPinned = fromNear.pinned.has(p.index) || fromOrigin.pinned.has(p.index);
			return { passage: p, peak: range, score, isLinked: link > 0, isPinned };
		})
		.sort((a, b) => b.score - a.score);
	const pinned = ranked.filter(({ isPinned }) => isPinned);
	const best = pinned[0] ?? ranked[0];
	if (!best) return 'nothing';
	const owns = (place: Candidate): number => belonging(reports[start]!, passage, place, weight);
	const own = pinned.length > 0 ? 1 : owns(best);
	const least = Math.abs(year - from) === 1 ? NEXT : AFTER_GAP;
	const isPhrase = (): boolean =>
		!fromOrigin.scores.has(best.passage.index) &&
		phraseShare(best.passage, best.peak, subjectOf(passage, passage.range, weight), weight) > least.phrase;
	if (pinned.length === 0 && (best.score < least.score || own < least.belonging || isPhrase()))
		return best.score >= FAINT_MIN ? 'faint' : 'nothing';
	const chosen =
		pinned.length > 0
			? pinned
			: ranked
					.filter(
						place =>
							place === best ||
							(place.isLinked && place.score >= best.score * ALSO_SHARE && owns(place) >= least.belonging),
					)
					.slice(0, PLACES_MAX);
	const rival = ranked.find(place => !chosen.includes(place))?.score ?? 0;
	return {
		certain:
			pinned.length > 0 ||
			(best.score >= CERTAIN_MIN && best.score >= rival * CERTAIN_LEAD && own >= CERTAIN_BELONGING_MIN),
		places: chosen
			.map(({ passage: p, peak, score, isPinned }) => ({
				passage: p,
				peak,
				score: Math.min(1, score),
				...(isPinned && { pinned: true as const }),
				part: fromNear.takesUpOthers(p) ? partOf(p, subject, weight) : p.range,
			}))
			.sort((a, b) => a.passage.index - b.passage.index),
	};
}

function partOf(passage: Passage, subject: Subject, weight: BigramWeight): Range {
	const part = partAbout(passage, subject, weight);
	const { start, end } = passage.range;
	return part.end - part.start <= PART_MAX * (end - start) ? part : passage.range;
}

/** What comparison and reader say of the passages of a year, seen from some passages of another. By the index of the passage. */
interface Bridge {
	readonly scores: ReadonlyMap<number, number>;
	readonly pinned: ReadonlySet<number>;
	readonly forbidden: ReadonlySet<number>;
	/** Whether passages other than those looked from went into it. */
	readonly takesUpOthers: (passage: Passage) => boolean;
}

function* bridge(
	{ reports, compareTwo }: LineageQuestion,
	from: number,
	passages: readonly Passage[],
	year: number,
): Steps<Bridge> {
	const [old, fresh] = from < year ? [from, year] : [year, from];
	const [near, far] = from < year ? (['old', 'new'] as const) : (['new', 'old'] as const);
	const comparison = yield* compareTwo(reports[old]!, reports[fresh]!);
	const scores = new Map<number, number>();
	const pinned = new Set<number>();
	for (const link of passages.flatMap(passage => linksOf(comparison, near, passage))) {
		const { index } = link[far];
		scores.set(index, Math.max(scores.get(index) ?? 0, link.score));
		if (link.pinned) pinned.add(index);
	}
	return {
		scores,
		pinned,
		forbidden: forbiddenFor(comparison, passages, far),
		takesUpOthers: passage =>
			linksOf(comparison, far, passage).filter(link => link.role === 'main' && !passages.includes(link[near])).length >
			0,
	};
}

function forbiddenFor({ forbidden }: Comparison, passages: readonly Passage[], far: 'old' | 'new'): Set<number> {
	const near = new Set(passages.map(passage => passage.index));
	const found = new Set<number>();
	for (const [fresh, olds] of forbidden)
		for (const old of olds) if (near.has(far === 'old' ? fresh : old)) found.add(far === 'old' ? old : fresh);
	return found;
}

/** What became of it from year to year, by where it stood. */
export function* toYears(
	{ reports, compareTwo }: Pick<LineageQuestion, 'reports' | 'compareTwo'>,
	{ found, faint }: Trail,
): Steps<LineageYear[]> {
	const years: LineageYear[] = [];
	let earlier: number | undefined;
	for (const [i, report] of reports.entries()) {
		const own = found[i];
		const last = earlier === undefined ? undefined : found[earlier];
		if (!own) {
			const event = earlier !== undefined && earlier === i - 1 ? 'gone' : 'absent';
			years.push({
				report,
				event,
				places: [],
				kinds: [],
				links: [],
				certain: !faint.has(i),
				...(earlier === undefined ? {} : { earlier }),
			});
			continue;
		}
		const links = last ? linksBetween(yield* compareTwo(reports[earlier!]!, report), last, own) : [];
		const event = eventOf(i, earlier, last, own);
		const isNews = event === 'appeared' || event === 'returned';
		years.push({
			report,
			event,
			places: own.places,
			kinds: last ? kindsOf(links, last, own) : [],
			links,
			certain: own.certain && !(isNews && faint.has(i - 1)),
			...(earlier === undefined ? {} : { earlier }),
		});
		earlier = i;
	}
	return years;
}

function eventOf(year: number, earlier: number | undefined, last: Found | undefined, own: Found): LineageEvent {
	if (!last) return year === 0 ? 'first' : 'appeared';
	if (earlier !== year - 1) return 'returned';
	// Sentences of a larger passage are less than a passage of their own.
	const size = ({ places }: Found): number =>
		places.reduce((sum, place) => sum + (isWhole(place) ? 1 : 1 / (places.length + 1)), 0);
	if (size(own) === size(last)) return 'kept';
	return size(own) > size(last) ? 'split' : 'merged';
}

/** Whether the whole passage is about it. */
export function isWhole({ passage, part }: LineagePlace): boolean {
	return part.start === passage.range.start && part.end === passage.range.end;
}

function linksBetween(comparison: Comparison, last: Found, own: Found): Link[] {
	const before = last.places.map(place => place.passage);
	return own.places
		.flatMap(({ passage }) => linksOf(comparison, 'new', passage).filter(link => before.includes(link.old)))
		.sort((a, b) => b.score - a.score);
}

function kindsOf(links: readonly Link[], last: Found, own: Found): LinkKind[] {
	if (links.length > 0) {
		const present = new Set(links.flatMap(link => link.kinds));
		return linkKinds.filter(kind => present.has(kind));
	}
	const [before, after] = [last.places[0]!, own.places[0]!];
	const alone = last.places.length === 1 && own.places.length === 1 && isWhole(before) && isWhole(after);
	return [alone ? wordingKind(before.passage, after.passage) : 'reworded'];
}
