import { fold } from '../../text/fold';
import type { Range } from '../../text/range';

/** Verbs of one kind of action from the weakest to the strongest; verbs of one rung weigh the same. */
export type VerbLadder = readonly (readonly string[])[];

/**
 * How reports grade what they say of one thing. Commentators read these shifts: a policy that was 探索 in one year and 全面推进 in the next has grown;
 * 加力 that became 优化 has passed its peak. Kept small on purpose: only steps that readers agree on. Rejected: 优化 and 完善
 * below 加强, which say how something is bettered and not how much. A reader's own ladders come on top.
 */
export const verbLadders: readonly VerbLadder[] = [
	[['鼓励', '引导'], ['支持'], ['推动', '促进'], ['大力推动', '大力支持'], ['全面推动']],
	[['研究'], ['探索'], ['试点'], ['推进', '实施'], ['深入推进', '深入实施'], ['全面推进', '全面实施']],
	[['优化'], ['加力'], ['加力扩围']],
	[['加强'], ['强化']],
	[['稳步'], ['积极', '加快'], ['大力', '全力'], ['全面']],
	[['培育'], ['发展'], ['壮大', '做大做强', '大力发展']],
	[['初步'], ['基本'], ['全面']],
];

/** What is wrong with a ladder of the reader's; `ladder` counts from 0, or is absent when there is no list at all. */
export interface LadderProblem {
	readonly kind: 'notAList' | 'notAVerb' | 'tooShort' | 'twice';
	readonly ladder?: number;
	readonly detail?: string;
}

/** The reader's ladders, each a list of verbs from the weakest to the strongest. One that is broken is left out, and told of. */
export function readLadders(value: unknown): {
	readonly ladders: readonly VerbLadder[];
	readonly problems: readonly LadderProblem[];
} {
	if (value === undefined || value === null) return { ladders: [], problems: [] };
	if (!Array.isArray(value)) return { ladders: [], problems: [{ kind: 'notAList' }] };
	const ladders: VerbLadder[] = [];
	const problems: LadderProblem[] = [];
	(value as readonly unknown[]).forEach((given, ladder) => {
		const problem = problemOf(given);
		if (problem) problems.push({ ...problem, ladder });
		else ladders.push((given as readonly string[]).map(verb => [fold(verb).text]));
	});
	return { ladders, problems };
}

function problemOf(given: unknown): LadderProblem | undefined {
	if (!Array.isArray(given)) return { kind: 'notAList' };
	const seen = new Set<string>();
	for (const verb of given as readonly unknown[]) {
		const key = typeof verb === 'string' ? fold(verb).text : '';
		if (key === '') return { kind: 'notAVerb', detail: JSON.stringify(verb) };
		if (seen.has(key)) return { kind: 'twice', detail: verb as string };
		seen.add(key);
	}
	return seen.size < 2 ? { kind: 'tooShort' } : undefined;
}

/** The reader's ladders before the built-in ones: of two that hold a pair of verbs the reader's counts. */
export function withOwnLadders(own: readonly VerbLadder[]): readonly VerbLadder[] {
	return own.length === 0 ? verbLadders : [...own, ...verbLadders];
}

const ownOf = new WeakMap<readonly VerbLadder[], readonly string[]>();
const NONE: readonly string[] = [];

/** The verbs of ladders that are not built in, longest first; the same list for the same ladders. */
export function ownVerbs(ladders: readonly VerbLadder[]): readonly string[] {
	if (ladders === verbLadders) return NONE;
	let verbs = ownOf.get(ladders);
	if (!verbs) {
		verbs = ladders
			.filter(ladder => !verbLadders.includes(ladder))
			.flat(2)
			.sort((a, b) => b.length - a.length);
		ownOf.set(ladders, verbs);
	}
	return verbs;
}

/** A verb that was exchanged for another of its ladder. */
export interface VerbStep {
	readonly from: string;
	readonly to: string;
	/** Rungs up; negative is down. Never 0. */
	readonly step: number;
	readonly old: Range;
	readonly new: Range;
}

/** A verb was exchanged for another when little else was: in a rewritten sentence any two verbs meet. */
export const PHRASE_MAX = 12;

/** The step between what went and what came, when both hold a verb of one ladder and of different rungs. The longest verb counts: 全面推进 is no 推进. */
export function verbStep(
	gone: string,
	came: string,
	ladders: readonly VerbLadder[],
): Omit<VerbStep, 'old' | 'new'> | undefined {
	for (const ladder of ladders) {
		const from = longestVerb(gone, ladder);
		const to = longestVerb(came, ladder);
		if (from && to && from.rung !== to.rung) return { from: from.verb, to: to.verb, step: to.rung - from.rung };
	}
	return undefined;
}

/** Steps without those that contradict each other: of one object, up and down at once. */
export function withoutContradictions<T extends Pick<VerbStep, 'step'>>(
	steps: readonly T[],
	objectOf: (step: T) => string,
): T[] {
	const ways = new Map<string, Set<boolean>>();
	for (const step of steps) {
		const object = objectOf(step);
		ways.set(object, (ways.get(object) ?? new Set()).add(step.step > 0));
	}
	return steps.filter(step => ways.get(objectOf(step))!.size === 1);
}

function longestVerb(text: string, ladder: VerbLadder): { verb: string; rung: number } | undefined {
	let best: { verb: string; rung: number } | undefined;
	ladder.forEach((verbs, rung) => {
		for (const verb of verbs)
			if (text.includes(verb) && (!best || verb.length > best.verb.length)) best = { verb, rung };
	});
	return best;
}
