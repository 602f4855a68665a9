import type { Report } from '../../report/report';
import { type Clause, clausesOf, isBare } from './clause';
import type { Quantity } from './quantity';
import { severalYearsIn } from './severalYears';
import { type Subject, subjectOf } from './words';

/** A figure of a review. */
export interface ToldFigure extends Quantity {
	/** What its clause says before it, behind the figure before: 新开工 of 建成300套、新开工500套. */
	readonly lead: string;
}

/** A clause of a review, with what goes on with it: those behind it that have no subject of their own, as in 达到134.9万亿元、增长5%. */
export interface ToldClause extends Clause {
	readonly subject: Subject;
	/** Also those of 投资3.1亿元 before it. */
	readonly figures: readonly ToldFigure[];
	/** Where the last clause that goes on with it ends. */
	readonly toldTo: number;
}

/** A sentence of a review. */
export interface ToldSentence {
	readonly clauses: readonly ToldClause[];
	readonly words: string;
	/** It tells of several years together: 年均, 五年累计. */
	readonly isOfSeveralYears: boolean;
}

/** The paragraph on what is not well. */
const TROUBLE =
	/^(?:同时|在.{2,8}的同时|各位代表)?[,!]?.{0,12}(?:清醒|深刻|充分|认识|看到).{0,40}(?:困难|问题|挑战|不足|短板)/;

/** What a report says of the time before it, sentence by sentence. */
export function toldIn({ passages, year }: Report): ToldSentence[] {
	const review = passages.filter(
		({ role, kind, folded }) => role === 'review' && kind === 'body' && !TROUBLE.test(folded.text),
	);
	const bySentence = new Map<number, Clause[]>();
	for (const clause of clausesOf(review)) {
		const list = bySentence.get(clause.sentence);
		if (list) list.push(clause);
		else bySentence.set(clause.sentence, [clause]);
	}
	const isOfSeveralYears = severalYearsIn(year);
	return [...bySentence.values()].map(own => ({
		clauses: own.map((clause, i) => toldClause(clause, own.slice(i + 1), own[i - 1])),
		words: own.map(({ words }) => words).join(','),
		isOfSeveralYears: isOfSeveralYears(own[0]!.passage, own.map(({ text }) => text).join(',')),
	}));
}

function toldClause(clause: Clause, behind: readonly Clause[], before: Clause | undefined): ToldClause {
	const end = behind.findIndex(next => !isBasis(next) && (next.quantities.length === 0 || hasOwnSubject(next)));
	const all = [clause, ...(end < 0 ? behind : behind.slice(0, end))];
	const figures = [...all, ...(before && isBare(before) ? [before] : [])].flatMap(reportedIn);
	return { ...clause, subject: subjectOf(clause), figures, toldTo: all.at(-1)!.end };
}

/** Up to and behind a figure that tells nothing reached: how large a project is, what had been aimed at, how far from something else. */
const UNREACHED: readonly { readonly upTo: RegExp; readonly behind: RegExp }[] = [
	{ upTo: /总投资额?[\d.]+[万亿]*元$/, behind: /^的/ },
	{ upTo: /[低高]于[^,]*$/, behind: /^的.{0,4}目标/ },
	{ upTo: /[快高低慢]于[^,]*百分点$/, behind: /^$/ },
];

function reportedIn({ text, quantities }: Clause): ToldFigure[] {
	return quantities.flatMap((quantity, i): ToldFigure[] => {
		const [upTo, behind] = [text.slice(0, quantity.end), text.slice(quantity.end)];
		if (UNREACHED.some(words => words.upTo.test(upTo) && words.behind.test(behind))) return [];
		return [{ ...quantity, lead: text.slice(quantities[i - 1]?.end ?? 0, quantity.start) }];
	});
}

function hasOwnSubject(clause: Clause): boolean {
	return !goesOn(clause) && subjectOf(clause).counted.length > 0;
}

/** What has no subject of its own goes on with the one before; else it is told what for: 投资3.1亿元，实施桃李中学扩建工程. */
export function goesOn({ text }: Pick<Clause, 'text'>): boolean {
	return /^(?:力争|确保|争取|并|按.{2,6}(?:计算|口径)?|同口径|分别)*(?:达|突破|增长|占|同比|年均)/.test(text);
}

/** Says how it was reckoned: 按可比价计算, 扣除房地产开发投资后. */
function isBasis({ text, quantities }: Clause): boolean {
	return quantities.length === 0 && /^(?:按.{2,8}(?:计算|口径|价格?)|同口径|[扣剔]除.{2,12})$/.test(text);
}

/** The economy's growth in the year, %, as the review tells it. */
export function growthIn(sentences: readonly ToldSentence[]): number | undefined {
	for (const { clauses, isOfSeveralYears } of sentences) {
		if (isOfSeveralYears) continue;
		const told = clauses.find(({ words }) => /^(?:全[国省市区县州])?(?:完成|实现)?生产总值/.test(words));
		const rate = told?.figures.find(({ isChange }) => isChange);
		if (rate) return rate.value;
	}
	return undefined;
}
