import type { Comparison } from '../compare/comparison';
import type { Report } from '../report/report';
import type { Section } from '../report/section';
import type { Steps } from '../util/steps';
import { sectionBelonging } from './belonging';
import { likeSections, sectionFates } from './sectionLike';
import type { SectionYear } from './sectionYears';
import { type BigramWeight, bigramWeights } from './subject';

export interface SectionQuestion {
	/** Oldest first. */
	readonly reports: readonly Report[];
	/** The report that `section` stands in, as an index. */
	readonly start: number;
	readonly section: Section;
	/** The comparison of two reports, so that it can be kept. */
	readonly compareTwo: (old: Report, fresh: Report) => Steps<Comparison>;
}

/**
 * What is found by the years between alone has to belong to the section asked for by this much: link by link a section on culture became one on reform, and that
 * one on the economy. Of those that a reader would call the same 0.4 and more was measured, of the others up to 0.3.
 */
const BELONGING_MIN = 1 / 3;

/**
 * What stood for a section in each year, in the order of the text; none in a year without it. Each year is held against the year asked from: from neighbour to
 * neighbour a section that took in another would bring along all that this ever was. Where that finds nothing, the nearest year that has the section speaks for it. `weight`: of the series, if known.
 */
export function* sectionTrail(question: SectionQuestion, weight?: BigramWeight): Steps<SectionYear[][]> {
	const { reports, start, section } = question;
	const weigh = weight ?? (yield* bigramWeights(reports));
	const belongs = (year: number, other: Section): boolean =>
		sectionBelonging(reports[start]!, section, { report: reports[year]!, section: other }, weigh) >= BELONGING_MIN;
	return yield* withFates(
		question,
		yield* trail(question, (direct, near, year) =>
			direct.length > 0 ? direct : near.filter(other => belongs(year, other)),
		),
	);
}

/** All that may stand for a section, as the year asked from says and as the years between them say: for who can tell by its passages what does. */
export function* sectionCandidates(question: SectionQuestion): Steps<SectionYear[][]> {
	return yield* withFates(question, yield* trail(question, (direct, near) => [...direct, ...near]));
}

/** `choose`: of what the year asked from links to, and what the nearest year does that has something. */
function* trail(
	question: SectionQuestion,
	choose: (direct: readonly Section[], near: readonly Section[], year: number) => readonly Section[],
): Steps<Section[][]> {
	const { reports, start, section } = question;
	const found: Section[][] = reports.map(() => []);
	found[start] = [section];
	for (const step of [-1, 1]) {
		let near = start;
		for (let i = start + step; i >= 0 && i < reports.length; i += step) {
			const direct = counterparts(yield* between(question, start, i), [section], i < start);
			const byNear = counterparts(yield* between(question, near, i), found[near]!, i < start);
			const own = inOrder(choose(direct, byNear, i));
			found[i] = own;
			if (own.length > 0) near = i;
			yield;
		}
	}
	return found;
}

function* withFates({ reports, compareTwo }: SectionQuestion, found: readonly Section[][]): Steps<SectionYear[][]> {
	const years: SectionYear[][] = [];
	for (const [i, own] of found.entries()) {
		const comparison = i === 0 || own.length === 0 ? undefined : yield* compareTwo(reports[i - 1]!, reports[i]!);
		const fates = sectionFates(comparison);
		years.push(own.map(section => ({ section, kinds: fates.get(section) ?? [] })));
	}
	return years;
}

function between({ reports, compareTwo }: SectionQuestion, a: number, b: number): Steps<Comparison> {
	return compareTwo(reports[Math.min(a, b)]!, reports[Math.max(a, b)]!);
}

function counterparts(comparison: Comparison, own: readonly Section[], isOlder: boolean): Section[] {
	return inOrder(own.flatMap(section => likeSections(comparison, isOlder ? 'new' : 'old', section)));
}

function inOrder(sections: readonly Section[]): Section[] {
	return [...new Set(sections)].sort((a, b) => a.index - b.index);
}
