import type { Report } from '../../report/report';
import { type Section, ancestry } from '../../report/section';
import { type Clause, clausesOf } from './clause';
import type { Quantity } from './quantity';
import { inOneName } from './sameThings';
import { subjectOf } from './words';

/** A clause of a review, with what goes on with it: those behind it that have no subject of their own, as in 达到134.9万亿元、增长5%. */
export interface ToldClause extends Clause {
	readonly figures: readonly Quantity[];
	/** Where the last of them ends. */
	readonly toldTo: number;
	/** See {@link inOneName}. */
	readonly words: string;
}

/** A sentence of a review. */
export interface ToldSentence {
	readonly clauses: readonly ToldClause[];
	readonly words: string;
	/** It tells of several years together: 年均, 五年累计. */
	readonly isOfSeveralYears: boolean;
}

const SEVERAL_YEARS =
	/年均|[五四三]年(?:来|共|累|间|新|规|解|以)|累计|十[一二三四]五(?:时期|期间|以来)|20\d\d年的.{0,12}(?:增加|提高)到/;
/** The title of a review of several years. */
const PERIOD = /[五5]年|十[一二三四]五/;

/** Where, in a review of several years, that of the last one begins. */
function lastYear(year: number | undefined): RegExp {
	const number = year === undefined ? '20\\d\\d' : String(year - 1);
	return new RegExp(`^(?:各位代表[,:!])?(?:刚刚过去的|过去一年|一年来|过去的一年|${number}年(?:[,是]|工作|主要))`);
}

/** What a report says of the time before it, sentence by sentence. */
export function toldIn({ passages, year }: Report): ToldSentence[] {
	const bySentence = new Map<number, Clause[]>();
	for (const clause of clausesOf(passages.filter(({ role, kind }) => role === 'review' && kind === 'body'))) {
		const list = bySentence.get(clause.sentence);
		if (list) list.push(clause);
		else bySentence.set(clause.sentence, [clause]);
	}
	const begins = lastYear(year);
	let chapter: Section | undefined;
	let isPeriod = false;
	return [...bySentence.values()].map(own => {
		const text = own.map(clause => clause.text).join(',');
		const { section, folded } = own[0]!.passage;
		const [outermost] = ancestry(section);
		if (chapter !== outermost) {
			chapter = outermost;
			isPeriod = PERIOD.test(chapter?.title ?? '');
		}
		if (begins.test(folded.text) || begins.test(section?.title ?? '')) isPeriod = false;
		return {
			clauses: own.map((clause, i) => toldClause(clause, own.slice(i + 1))),
			words: inOneName(text),
			isOfSeveralYears: isPeriod || SEVERAL_YEARS.test(text),
		};
	});
}

function toldClause(clause: Clause, behind: readonly Clause[]): ToldClause {
	const end = behind.findIndex(next => next.quantities.length === 0 || (hasSubject(next) && !goesOn(next)));
	const all = [clause, ...(end < 0 ? behind : behind.slice(0, end))];
	return {
		...clause,
		figures: all.flatMap(({ quantities }) => quantities),
		toldTo: all.at(-1)!.end,
		words: inOneName(clause.text),
	};
}

function hasSubject(clause: Clause): boolean {
	return subjectOf(clause).counted.length > 0;
}

/** What has no subject of its own goes on with the one before; else it is told what for: 投资3.1亿元，实施桃李中学扩建工程. */
export function goesOn({ text }: Pick<Clause, 'text'>): boolean {
	return /^(?:达|突破|增长|占|同比|年均)/.test(text);
}

/** The economy's growth in the year, %, as the review tells it. */
export function growthIn(sentences: readonly ToldSentence[]): number | undefined {
	for (const { words, isOfSeveralYears } of sentences) {
		const rate = /生产总值[^;]{0,24}?增长(\d+(?:\.\d+)?)%/.exec(words)?.[1];
		if (rate !== undefined && !isOfSeveralYears) return Number(rate);
	}
	return undefined;
}
