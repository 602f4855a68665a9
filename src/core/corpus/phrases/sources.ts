import type { Range } from '../../text/range';
import { lowerBound } from '../../util/lowerBound';
import { carriers, doing, joining, manner, measures, institutionHeads, nameHeads, naming, subjectHeads } from './edges';
import { type PassageWords, kindAt, wordAt } from './passageWords';

/** Why a stretch of words may be a phrase. */
export const phraseSources = [
	'term',
	'quoted',
	'numbered',
	'named',
	'institution',
	'headed',
	'listed',
	'recurring',
] as const;

export type PhraseSource = (typeof phraseSources)[number];

/** A stretch of a passage's folded text that may be a phrase. */
export interface Mention extends Range {
	readonly source: PhraseSource;
	/** A name that a policy is called by: it stands behind a verb of policy, or before a word such as 行动. */
	readonly isCarried?: boolean;
}

/** Longer than this it is a clause. */
export const PHRASE_MAX = 14;
/** An item of a list, in characters and in words: a shorter one is a word of every day, a longer one a clause. */
const LISTED = { min: 3, max: 9, words: 4 };
/** What recurs: three characters come together by chance. */
const RECURRING_MIN = 4;
const NUMERAL = /[一二两三四五六七八九十]+(?:大|个|项|条|类|张|双)?$/;
/** An adjective in quotation marks is a name together with what it stands before: “内卷式”竞争. */
const ADJECTIVE = /[式型化性]$/;
/** `梦想`号 and “嫦娥六号” are names of things. */
const VESSEL = /^[一二三四五六七八九十]*号/;

/** The table of sources: each finds its mentions in a passage. */
export const finders: readonly ((words: PassageWords) => Iterable<Mention>)[] = [quoted, inClauses, recurring];

export function* quoted({ row, quotes }: PassageWords): Generator<Mention> {
	for (const { start, end } of quotes) {
		const words = row.text.slice(start, end);
		if (words.length < 2 || /[,:;。!?]/.test(words) || words.endsWith('号') || VESSEL.test(row.text.slice(end)))
			continue;
		const next = wordFrom(row, end);
		const isCarried = carriers.has(next) || naming.has(wordBefore(row, start));
		if (!ADJECTIVE.test(words) || !next || joining.has(next)) yield { source: 'quoted', start, end, isCarried };
		else yield { source: 'quoted', start, end: end + next.length, isCarried: true };
		const numeral = NUMERAL.exec(row.text.slice(Math.max(0, start - 4), start));
		if (numeral) yield { source: 'numbered', start: start - numeral[0].length, end, isCarried };
	}
}

/** What a clause is made of: a verb and how, what it is done to, and what is done to that. */
function* inClauses(words: PassageWords): Generator<Mention> {
	const { row } = words;
	let first = 0;
	for (let i = 0; i <= row.length; i++) {
		const isEnd = i === row.length || kindAt(row, i) === 'mark' || isListWord(wordAt(row, i));
		if (!isEnd) continue;
		if (i > first) yield* inClause(words, first, i);
		first = i + 1;
	}
}

function isListWord(word: string): boolean {
	return word === '和' || word === '与' || word === '及' || word === '以及' || word === '等';
}

function* inClause(words: PassageWords, first: number, end: number): Generator<Mention> {
	const { row } = words;
	const at = (i: number): number => row.starts[i]!;
	for (let i = first; i < end; i++)
		if (kindAt(row, i) === 'term') yield { source: 'term', start: at(i), end: at(i + 1) };
	let from = first;
	while (from < end && (manner.has(wordAt(row, from)) || joining.has(wordAt(row, from)))) from++;
	const verb = from;
	if (from < end && doing.has(wordAt(row, from)) && !isGlued(row, from)) from++;
	while (from > verb && from < end && /^[好了]$/.test(wordAt(row, from))) from++;
	let to = end;
	while (
		to > from &&
		!isHead(wordAt(row, to - 1)) &&
		(doing.has(wordAt(row, to - 1)) || manner.has(wordAt(row, to - 1)))
	)
		to--;
	if (from > verb && naming.has(wordAt(row, verb)))
		for (const source of ['named', 'institution'] as const)
			if (isName(words, from, to, source === 'named' ? nameHeads : institutionHeads))
				yield { source, start: at(from), end: at(to), isCarried: true };
	if (from === first && to === end && isListed(words, first, end))
		yield { source: 'listed', start: at(from), end: at(to) };
	for (const [s, e] of stretches(words, first, end))
		if (isName(words, s, e, subjectHeads) || isName(words, s, e, nameHeads) || isName(words, s, e, institutionHeads))
			yield { source: 'headed', start: at(s), end: at(e) };
}

/** 养老服务体系 is a name; 体系 alone, and one with a figure in it, are none. */
function isName({ row }: PassageWords, from: number, to: number, heads: readonly string[]): boolean {
	const text = row.text.slice(row.starts[from], row.starts[to]);
	const head = heads.find(word => text.endsWith(word));
	if (head === undefined || text.length < head.length + 2 || text.length > PHRASE_MAX) return false;
	for (let i = from; i < to; i++) if (kindAt(row, i) === 'figure') return false;
	return true;
}

function isHead(word: string): boolean {
	return nameHeads.includes(word) || institutionHeads.includes(word) || subjectHeads.includes(word);
}

/** 保障 of 保障性住房 is no verb. */
function isGlued(row: PassageWords['row'], i: number): boolean {
	return i + 1 < row.length && /^[性化型式制力度率者]$/.test(wordAt(row, i + 1));
}

/** What stands between two marks of a list, or between one and the end of it: 具身智能 of 量子科技、具身智能、6G等. */
function isListed({ row }: PassageWords, first: number, end: number): boolean {
	const length = row.starts[end]! - row.starts[first]!;
	if (length < LISTED.min || length > LISTED.max || end - first > LISTED.words) return false;
	if (first === 0 || wordAt(row, first - 1) !== '、') return false;
	for (let i = first; i < end; i++) {
		const word = wordAt(row, i);
		if (kindAt(row, i) === 'figure' || joining.has(word)) return false;
		if ((i === first || i === end - 1) && (doing.has(word) || manner.has(word)) && !isGlued(row, i)) return false;
	}
	return true;
}

const NUMERALS = /^[一二两三四五六七八九十百千万亿零几数\d.]+$/;

/** 亿 and 级 of 千亿级特色集群: no phrase begins inside how many there are. 两免三便利 counts without a measure, and 三溪 is a name. */
function isInNumeral(row: PassageWords['row'], i: number): boolean {
	if (i === 0 || !NUMERALS.test(wordAt(row, i - 1))) return false;
	return measures.has(wordAt(row, i)) || NUMERALS.test(wordAt(row, i));
}

/** The stretches of a clause without words that join, tell how or what is done. */
function* stretches({ row }: PassageWords, first: number, end: number): Generator<readonly [number, number]> {
	let from = first;
	for (let i = first; i <= end; i++) {
		const word = i < end ? wordAt(row, i) : '';
		const isCut =
			i === end ||
			kindAt(row, i) === 'figure' ||
			(kindAt(row, i) === 'word' &&
				(joining.has(word) || manner.has(word) || doing.has(word)) &&
				!(i < end - 1 && isGlued(row, i)) &&
				!(i > from && isHead(word)));
		if (!isCut) continue;
		while (from < i && isInNumeral(row, from)) from++;
		if (i > from) yield [from, i];
		from = i + 1;
	}
}

/** Every run of words of a stretch; what is not repeated is dropped by who counts. */
function* recurring(words: PassageWords): Generator<Mention> {
	const { row } = words;
	let first = 0;
	for (let i = 0; i <= row.length; i++) {
		if (i < row.length && kindAt(row, i) !== 'mark') continue;
		for (const [s, e] of stretches(words, first, i)) {
			for (let from = s; from < e; from++) {
				if (isInNumeral(row, from)) continue;
				for (let to = from + 2; to <= e && row.starts[to]! - row.starts[from]! <= PHRASE_MAX; to++) {
					if (row.starts[to]! - row.starts[from]! >= RECURRING_MIN)
						yield { source: 'recurring', start: row.starts[from]!, end: row.starts[to]! };
				}
			}
		}
		first = i + 1;
	}
}

/** The word that begins at a place; none where a mark does, or no word. */
function wordFrom(row: PassageWords['row'], place: number): string {
	const i = firstFrom(row, place);
	return i < row.length && row.starts[i] === place && kindAt(row, i) !== 'mark' ? wordAt(row, i) : '';
}

/** The word or mark that ends at a place. */
function wordBefore(row: PassageWords['row'], place: number): string {
	const i = firstFrom(row, place);
	return i > 0 && row.starts[i] === place ? wordAt(row, i - 1) : '';
}

/** The first word that begins at a place or behind it. */
function firstFrom({ length, starts }: PassageWords['row'], place: number): number {
	return lowerBound(length, i => starts[i]! < place);
}
