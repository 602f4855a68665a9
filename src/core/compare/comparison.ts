import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import { fold } from '../text/fold';
import { maskNumbers } from '../text/maskNumbers';
import { type Steps, runToEnd } from '../util/steps';
import { CERTAIN_MIN, type Doubt, FAIR_MIN } from './doubt';
import { features } from './features';
import { type LinkKind, wordingKind } from './linkKinds';
import type { InFocus } from './focus';
import { withIntroductions } from './introductions';
import { type PassagePair, choosePairs } from './links';
import { isMoved, togetherOf } from './moved';
import { withOpeners } from './openers';
import { type Pin, resolvePins } from './pins';
import { coverage } from './coverage';
import { isAcrossTime, roleAffinity } from './roleAffinity';
import { scorePairs } from './scores';
import { type SectionLink, sectionLinks } from './sectionLinks';
import { byEnd, count } from './tally';
import { RowMemo } from './rowMemo';
import { Vectors } from './vectors';
import { defaultWeights } from './weights';

/** A correspondence between a passage of the old report and one of the new. */
export interface Link {
	/** Unique in its comparison, the same for the same two texts: `old line-new line`. */
	readonly id: string;
	readonly old: Passage;
	readonly new: Passage;
	readonly role: 'main' | 'related';
	readonly kinds: readonly LinkKind[];
	/** 0 to 1. */
	readonly score: number;
	/** Whether no other counterpart comes close. */
	readonly certain: boolean;
	/** Why it is not certain. */
	readonly doubt?: Doubt;
	/** The reader said so. */
	readonly pinned: boolean;
}

/** All that two reports have to say about each other. */
export interface Comparison {
	readonly old: Report;
	readonly new: Report;
	/** In the new report's order. */
	readonly links: readonly Link[];
	readonly sections: readonly SectionLink[];
	/** Passages without a counterpart, salutations left out. */
	readonly added: readonly Passage[];
	readonly removed: readonly Passage[];
	/** The links of a passage by its index, best first. */
	readonly ofOld: ReadonlyMap<number, readonly Link[]>;
	readonly ofNew: ReadonlyMap<number, readonly Link[]>;
	/** What the reader said is no pair: old indices by new index. */
	readonly forbidden: ReadonlyMap<number, ReadonlySet<number>>;
	/** Set when only a part of the passages is looked at: see focus.ts. */
	readonly focus?: InFocus;
}

/** What a comparison goes by, and what it leaves for the next one of nearly the same texts. */
export class ComparisonMemo {
	readonly vectors = new Vectors();
	readonly rows = new RowMemo();

	constructor(readonly weights = defaultWeights) {}
}

export function compare(older: Report, newer: Report, pins: readonly Pin[] = []): Comparison {
	return runToEnd(compareSteps(older, newer, pins));
}

/**
 * {@link compare} in small steps. Anything can be compared with anything; the work is bounded by the texts' length. `memo` of an earlier
 * comparison spares making what is still the same.
 */
export function* compareSteps(
	older: Report,
	newer: Report,
	pins: readonly Pin[] = [],
	memo = new ComparisonMemo(),
): Steps<Comparison> {
	const vectors = yield* features(older, newer, memo.vectors);
	yield;
	const scores = yield* scorePairs(vectors, memo.weights, memo.rows);
	yield;
	const decided = resolvePins(pins, older, newer);
	const chosen = choosePairs(older, newer, scores, decided);
	yield;
	const sections = sectionLinks(older, newer, chosen);
	const together = togetherOf(sections);
	// Left over in two places, they are no passage that was rewritten in one.
	const inPlace = chosen.filter(
		({ doubt, old, new: fresh }) =>
			doubt !== 'leftover' || !isMoved(older.passages[old]!, newer.passages[fresh]!, together),
	);
	const opened = withOpeners(older, newer, { scores, sections, decided, pairs: inPlace });
	const pairs = withIntroductions(older, newer, { sections, decided, pairs: opened });
	yield;
	const links = toLinks(older, newer, pairs, together);
	const ofOld = byEnd(links, link => link.old.index);
	const ofNew = byEnd(links, link => link.new.index);
	const unlinked = (report: Report, known: ReadonlyMap<number, unknown>): Passage[] =>
		report.passages.filter(p => p.kind !== 'salutation' && !known.has(p.index));
	return {
		old: older,
		new: newer,
		links,
		sections,
		added: unlinked(newer, ofNew),
		removed: unlinked(older, ofOld),
		ofOld,
		ofNew,
		forbidden: decided.forbidden,
	};
}

/** A further source, or a further place, counts as one from this score on, or when it comes this near the best: below, the two merely touch one subject. */
const PART_MIN = 0.15;
const PART_SHARE = 0.6;
/** Of a passage that has but one counterpart, at least this share must be in it: below, a sentence of it is there, and not it. */
const COVERED_MIN = 0.1;
/** Of another role, a counterpart is never sure: last year's task reads like this year's report on it. */
const CERTAIN_AFFINITY_MIN = 0.5;

function toLinks(older: Report, newer: Report, pairs: readonly PassagePair[], together: ReadonlySet<string>): Link[] {
	const bestOfOld = bestScores(pairs, pair => pair.old);
	const bestOfNew = bestScores(pairs, pair => pair.new);
	const bestOf = (pair: PassagePair): number => Math.max(bestOfOld.get(pair.old)!, bestOfNew.get(pair.new)!);
	const isMain = (pair: PassagePair): boolean =>
		pair.score >= PART_MIN || pair.score >= PART_SHARE * bestOf(pair) || pair.isOpener === true || pair.pinned === true;
	const main = pairs.filter(isMain);
	// A heading that runs on into its paragraph where it had a line of its own is merged with nothing.
	const whole = new Set(
		main.filter(
			({ isOpener, old, new: fresh }) => !isOpener || older.passages[old]!.kind === newer.passages[fresh]!.kind,
		),
	);
	const oldCount = count([...whole], pair => pair.old);
	const newCount = count([...whole], pair => pair.new);
	return pairs.map((pair): Link => {
		const old = older.passages[pair.old]!;
		const fresh = newer.passages[pair.new]!;
		const kinds: LinkKind[] = [wordingKind(old, fresh)];
		const role = isMain(pair) ? 'main' : 'related';
		// What has a better counterpart elsewhere went there: here is a part of it. Of what may be another passage nothing can be said.
		const moved =
			role === 'main' && pair.score >= Math.max(CERTAIN_MIN, bestOfOld.get(pair.old)!) && isMoved(old, fresh, together);
		if (moved) kinds.push('moved');
		if (whole.has(pair) && oldCount.get(pair.old)! > 1) kinds.push('split');
		if (whole.has(pair) && newCount.get(pair.new)! > 1) kinds.push('merged');
		const outdone = pair.score < PART_SHARE * bestOf(pair);
		const longer = old.folded.text.length > fresh.folded.text.length ? old : fresh;
		// The last of the doubts, and dear to look for.
		const isPart =
			!pair.pinned &&
			!pair.isOpener &&
			pair.certain &&
			pair.score < FAIR_MIN &&
			role === 'main' &&
			!kinds.includes(longer === old ? 'split' : 'merged') &&
			coverage(longer.folded.text, (longer === old ? fresh : old).folded.text) < COVERED_MIN;
		const doubt = pair.pinned
			? undefined
			: doubtOf(pair, {
					outdone,
					moved,
					isPart,
					isSameHeading: opensAlike(old, fresh, together),
					isOfRole: roleAffinity(old.role, fresh.role) >= CERTAIN_AFFINITY_MIN && !isAcrossTime(old.role, fresh.role),
				});
		return {
			id: `${old.line + 1}-${fresh.line + 1}`,
			old,
			new: fresh,
			role,
			kinds,
			score: pair.score,
			certain: doubt === undefined,
			...(doubt ? { doubt } : {}),
			pinned: pair.pinned ?? false,
		};
	});
}

/** The first of the reasons that holds. */
function doubtOf(
	{ certain, doubt, score, isOpener }: PassagePair,
	{
		outdone,
		moved,
		isPart,
		isSameHeading,
		isOfRole,
	}: {
		readonly outdone: boolean;
		readonly moved: boolean;
		readonly isPart: boolean;
		readonly isSameHeading: boolean;
		readonly isOfRole: boolean;
	},
): Doubt | undefined {
	if (isSameHeading || (isOpener && certain)) return isOfRole ? undefined : 'role';
	if (!certain) return doubt ?? 'low';
	if (outdone && score < FAIR_MIN) return 'outdone';
	if (moved && score < FAIR_MIN) return 'moved';
	if (isPart) return 'part';
	return isOfRole ? undefined : 'role';
}

/** Both begin with the heading of sections that correspond, and it reads the same: how little else is alike says nothing against it. */
function opensAlike(old: Passage, fresh: Passage, together: ReadonlySet<string>): boolean {
	const [from, to] = [old.section, fresh.section];
	if (!from || !to || from.line !== old.line || to.line !== fresh.line || !together.has(`${from.index} ${to.index}`))
		return false;
	return maskNumbers(fold(from.title).text) === maskNumbers(fold(to.title).text);
}

function bestScores(pairs: readonly PassagePair[], key: (pair: PassagePair) => number): Map<number, number> {
	const best = new Map<number, number>();
	for (const pair of pairs) best.set(key(pair), Math.max(best.get(key(pair)) ?? 0, pair.score));
	return best;
}
