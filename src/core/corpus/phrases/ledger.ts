import type { Passage } from '../../report/passage';
import type { Report } from '../../report/report';
import { fold } from '../../text/fold';
import type { Lexicon, LexiconEntry } from '../../terms/lexicon';
import type { Steps } from '../../util/steps';
import type { WordPlace } from '../words/wordPlaces';
import { type Candidate, candidatesIn } from './candidates';
import { evidenceFor } from './evidence';
import { occurrencesOf } from './occurrences';
import { passageWords, writtenAt } from './passageWords';
import type { PhraseSource } from './sources';

/** What became of a phrase in the newest report. `returning`: the report before it had none of it, an earlier one had. */
export const phraseStatuses = ['new', 'returning', 'dropped', 'kept'] as const;

export type PhraseStatus = (typeof phraseStatuses)[number];

/** A phrase (提法) of a series. */
export interface Phrase {
	/** As the newest report that has it writes it, with its quotation marks; a term too, by whichever of its names. */
	readonly phrase: string;
	readonly status: PhraseStatus;
	/** For each report where it stands, in order. */
	readonly places: readonly (readonly WordPlace[])[];
	/** The first report that has it, as an index. */
	readonly first: number;
	readonly sources: readonly PhraseSource[];
	/** The term that it is, or words of its own for. */
	readonly entry?: LexiconEntry;
	/** It is that term, whose names are all counted together. */
	readonly isTerm: boolean;
	/** By which the ledger is in order; 1 is hardly a phrase, 3 surely one. */
	readonly score: number;
}

/** Below this it is words like any others. */
const EVIDENCE_MIN = 1.3;
/** What a reader asks first: what is new, then what went. What stayed is many times as much. */
const interest: Readonly<Record<PhraseStatus, number>> = { new: 1, returning: 1, dropped: 0.7, kept: 0.6 };
/**
 * Of one earlier report alone it is known that it had no 菜篮子, not that the word is new: a term of the starter lexicon, which others have used for years, is then less
 * news than what stayed, unless the lexicon tells of a year that is not before that report's.
 */
const KNOWN_TERM = 0.5;
/** What went years ago is no news, and neither is a place of it as much as one of last year. */
const LONG_GONE = 0.5;
const LONG_GONE_PLACE = 0.3;
/** A phrase is a fragment of another if hardly any place of it, in any year, is outside that one. */
const OUTSIDE_MAX = 0.2;

export interface PhraseQuestion {
	/** Oldest first. */
	readonly reports: readonly Report[];
	readonly lexicon: Lexicon;
	/** What the reader wants to see no more. */
	readonly hidden?: readonly string[];
	/** Leaves passages out: those under other tags. The report is an index. */
	readonly isWanted?: (passage: Passage, report: number) => boolean;
}

/**
 * The phrases of the last of some reports, oldest first, against all before it, and those that only earlier ones have; the most telling first. Aliases of a term are counted together.
 */
export function* phraseLedger({
	reports,
	lexicon,
	hidden = [],
	isWanted = () => true,
}: PhraseQuestion): Steps<Phrase[]> {
	const words = [];
	for (const [i, { passages }] of reports.entries()) {
		words.push(
			passages
				.filter(passage => (passage.kind === 'body' || passage.kind === 'heading') && isWanted(passage, i))
				.map(passage => passageWords(passage, lexicon)),
		);
		yield;
	}
	const candidates = yield* candidatesIn(words, lexicon);
	const places = yield* occurrencesOf(candidates, words);
	const isFragment = yield* fragments(candidates, places);
	const hiddenWords = new Set(hidden.map(phrase => fold(phrase).text));
	return candidates
		.flatMap((candidate, i): Phrase[] => {
			if (isFragment.has(i) || namesOf(candidate).some(name => hiddenWords.has(name))) return [];
			const phrase = toPhrase(candidate, places[i]!);
			if (!phrase) return [];
			const isOld = reports.length === 2 && phrase.status === 'new' && isKnownBefore(candidate, reports[0]!);
			return [isOld ? { ...phrase, score: phrase.score * KNOWN_TERM } : phrase];
		})
		.sort((a, b) => b.score - a.score);
}

function isKnownBefore({ entry, isTerm }: Candidate, { year }: Report): boolean {
	if (entry?.source !== 'starter' || !isTerm) return false;
	const told = entry.definition?.match(/(?<!\d)20\d\d(?!\d)/g)?.map(Number) ?? [];
	return year === undefined || Math.max(0, ...told) < year;
}

/** As it was met, and all that the glossary calls it: what was hidden by one name stays hidden where only another is met. */
function namesOf({ spellings, entry, isTerm }: Candidate): string[] {
	const names = entry ? [entry.term, ...(isTerm ? entry.aliases : [])] : [];
	return [...spellings, ...names.map(name => fold(name).text)];
}

function toPhrase(candidate: Candidate, places: readonly (readonly WordPlace[])[]): Phrase | undefined {
	const counts = places.map(({ length }) => length);
	const total = sum(counts);
	if (total === 0) return undefined;
	const now = counts.at(-1)!;
	const before = counts.at(-2) ?? 0;
	const status = now > 0 ? (now === total ? 'new' : before > 0 ? 'kept' : 'returning') : 'dropped';
	const count = now > 0 ? now : before + LONG_GONE_PLACE * (total - before);
	const evidence = evidenceFor(candidate, count, total);
	if (evidence < EVIDENCE_MIN) return undefined;
	const { entry, isTerm, sources } = candidate;
	return {
		phrase: writtenIn(places, isTerm ? entry : undefined),
		status,
		places,
		first: counts.findIndex(n => n > 0),
		sources: [...sources],
		...(entry && { entry }),
		isTerm,
		score: evidence * interest[status] * (status === 'dropped' && before === 0 ? LONG_GONE : 1),
	};
}

/**
 * At its first place in the newest report that has it, which is shown with it. A term is called by its name where that report has it, “三江联动”战略 where it has
 * “三江联动” too; else the name would claim words that may stand in no report.
 */
function writtenIn(places: readonly (readonly WordPlace[])[], entry: LexiconEntry | undefined): string {
	const newest = places.findLast(({ length }) => length > 0)!;
	const written = writtenAt(newest[0]!);
	const name = entry && fold(entry.term).text;
	const isNamed = name !== undefined && newest.some(({ passage }) => passage.folded.text.includes(name));
	return isNamed && fold(written).text !== name ? entry!.term : written;
}

/** So many candidates are looked at in one go. */
const STEP = 256;

/** 新质 of 新质生产力, and 行政裁量权基准 of 行政裁量权基准制度; a term and what stands in quotation marks are fragments of their like only. */
function* fragments(
	candidates: readonly Candidate[],
	places: readonly (readonly (readonly WordPlace[])[])[],
): Steps<ReadonlySet<number>> {
	const bySpelling = new Map<string, number>();
	candidates.forEach(({ spellings }, i) => spellings.forEach(spelling => bySpelling.set(spelling, i)));
	const found = new Set<number>();
	for (const [i, outer] of candidates.entries()) {
		if (i % STEP === 0) yield;
		for (const inner of insides(outer, bySpelling)) {
			const { sources } = candidates[inner]!;
			if (inner === i || (sources.has('term') && !outer.sources.has('term'))) continue;
			if (sources.has('quoted') && !outer.sources.has('quoted') && !outer.sources.has('numbered')) continue;
			const [own, whole] = [places[inner]!, places[i]!];
			if (own.every(({ length }, year) => length - whole[year]!.length <= length * OUTSIDE_MAX)) found.add(inner);
		}
	}
	return found;
}

function* insides({ spellings }: Candidate, bySpelling: ReadonlyMap<string, number>): Generator<number> {
	for (const spelling of spellings)
		for (let start = 0; start < spelling.length; start++)
			for (let end = start + 2; end <= spelling.length; end++) {
				const inner = end - start < spelling.length ? bySpelling.get(spelling.slice(start, end)) : undefined;
				if (inner !== undefined) yield inner;
			}
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, n) => total + n, 0);
}
