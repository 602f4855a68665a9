import { fold } from '../../text/fold';
import type { LexiconEntry, Lexicon } from '../../terms/lexicon';
import type { Steps } from '../../util/steps';
import { carriers } from './edges';
import { type PassageWords, kindAt, wordAt } from './passageWords';
import { type Mention, type PhraseSource, finders } from './sources';

/** What may be a phrase, in all its spellings. */
export interface Candidate {
	/** Folded; those of a term are its name and its aliases. */
	readonly spellings: readonly string[];
	readonly entry?: LexiconEntry;
	/** It is the term of the entry; not words of its own for it. */
	readonly isTerm: boolean;
	readonly sources: ReadonlySet<PhraseSource>;
	/** Somewhere it stands where names of policies stand. */
	readonly isCarried: boolean;
	/** A word that a dictionary has: “名片” is a figure of speech, “两重” is none. */
	readonly isOneWord: boolean;
	/** How often the rarest of its words is found in all reports. */
	readonly rarest: number;
}

type Open = { -readonly [K in keyof Candidate]: Candidate[K] } & {
	readonly sources: Set<PhraseSource>;
	readonly spellings: string[];
};

/** Found in so many places the same words are a phrase, if they begin and end where words of its kind do. */
const RECURS_MIN = 2;

/** So many repeated stretches are looked at in one go. */
const STEP = 8192;

/** All candidates of some reports, by the spelling they were first met in. */
export function* candidatesIn(
	reports: readonly (readonly PassageWords[])[],
	lexicon: Lexicon,
): Steps<readonly Candidate[]> {
	const frequency = new Map<string, number>();
	const found = new Map<string, Open>();
	const repeated = new Map<string, { count: number; words: PassageWords; mention: Mention }>();
	for (const passages of reports) {
		for (const { row } of passages)
			for (let i = 0; i < row.length; i++) {
				const word = wordAt(row, i);
				frequency.set(word, (frequency.get(word) ?? 0) + 1);
			}
		yield;
	}
	const note = (words: PassageWords, met: Mention): void => {
		const mention = withoutCarrier(words, met);
		const spelling = words.row.text.slice(mention.start, mention.end);
		const entry = entryOf(spelling, lexicon);
		const key = entry && !isWordingOfItsOwn(spelling, entry) ? `= ${entry.term}` : spelling;
		let candidate = found.get(key);
		if (!candidate) {
			const parts = partsOf(words, mention);
			candidate = {
				spellings: [],
				...(entry && { entry }),
				isTerm: key !== spelling,
				sources: new Set(),
				isCarried: false,
				isOneWord: parts.length === 1,
				rarest: Math.min(...parts.map(part => frequency.get(part) ?? 1)),
			};
			found.set(key, candidate);
		}
		if (!candidate.spellings.includes(spelling)) candidate.spellings.push(spelling);
		candidate.sources.add(mention.source);
		candidate.isCarried ||= mention.isCarried ?? false;
	};
	for (const passages of reports) {
		for (const words of passages) {
			for (const find of finders) {
				for (const mention of find(words)) {
					if (mention.source !== 'recurring') {
						note(words, mention);
						continue;
					}
					const spelling = words.row.text.slice(mention.start, mention.end);
					const known = repeated.get(spelling);
					if (known) known.count++;
					else repeated.set(spelling, { count: 1, words, mention });
				}
			}
		}
		yield;
	}
	let seen = 0;
	for (const { count, words, mention } of repeated.values()) {
		if (++seen % STEP === 0) yield;
		if (count >= RECURS_MIN) note(words, mention);
	}
	return [...found.values()];
}

/** “人工智能+”行动 is the name “人工智能+” with a word behind it that is no part of it. */
function withoutCarrier({ row, quotes }: PassageWords, mention: Mention): Mention {
	const quote = quotes.find(({ start, end }) => start === mention.start && end < mention.end);
	return quote && carriers.has(row.text.slice(quote.end, mention.end)) ? { ...mention, end: quote.end } : mention;
}

/** The term that is written so. */
function entryOf(spelling: string, { trie, entries }: Lexicon): LexiconEntry | undefined {
	const found: number[] = [];
	for (let n = trie.match(spelling, 0, found) - 2; n >= 0; n -= 2)
		if (found[n] === spelling.length) return entries[found[n + 1]!];
	return undefined;
}

const NUMERAL = /^[一二两三四五六七八九十]+[大个项条]?/;

/** 更加积极的财政政策 is news though it is an alias of 积极的财政政策; 三个“一号工程” beside “一号工程” is none. */
function isWordingOfItsOwn(spelling: string, { term }: LexiconEntry): boolean {
	const name = fold(term).text;
	return spelling !== name && spelling.includes(name) && spelling.replace(NUMERAL, '') !== name;
}

function partsOf({ row }: PassageWords, { start, end }: Mention): string[] {
	const parts: string[] = [];
	for (let i = 0; i < row.length && row.starts[i]! < end; i++)
		if (row.starts[i]! >= start && kindAt(row, i) !== 'mark') parts.push(wordAt(row, i));
	return parts;
}
