import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import type { Section } from '../report/section';
import type { PassagePair } from './links';
import type { PinnedPairs } from './pins';
import { scoreOf } from './scoreRows';
import type { Scores } from './scores';
import type { SectionLink } from './sectionLinks';

/** What such a pair scores at least: as little as makes a pair at all, since it is the sections that speak for it. */
export const SCORE_MIN = 0.1;

interface Found {
	readonly scores: Scores;
	readonly sections: readonly SectionLink[];
	readonly decided: PinnedPairs;
	readonly pairs: readonly PassagePair[];
}

/**
 * The headings of sections that correspond are a pair, in whatever words: what stands beneath them says so. Added to the pairs are those that neither side
 * chose: where one section took the place of another; and where sections were merged or split, for a heading that would be gone while its section is not, the
 * likest. In the new report's order.
 */
export function withOpeners(
	older: Report,
	newer: Report,
	{ scores: { rows }, sections, decided: { pinned, forbidden }, pairs }: Found,
): PassagePair[] {
	const openerOfOld = openers(older);
	const openerOfNew = openers(newer);
	const known = new Set(pairs.map(pair => `${pair.old} ${pair.new}`));
	const usedOld = new Set(pairs.map(pair => pair.old));
	const pinnedOld = new Set([...pinned.values()].flatMap(olds => [...olds]));
	const found: PassagePair[] = [];
	const likest = new Map<number, { readonly pair: PassagePair; readonly likeness: number }>();
	for (const { old, new: fresh, kind } of sections) {
		if (!old || !fresh) continue;
		if (old.level !== fresh.level || old.role !== fresh.role) continue;
		const from = openerOfOld.get(old)?.index;
		const to = openerOfNew.get(fresh)?.index;
		if (from === undefined || to === undefined || known.has(`${from} ${to}`)) continue;
		if (pinned.has(to) || pinnedOld.has(from) || forbidden.get(to)?.has(from)) continue;
		const likeness = scoreOf(rows[to], from);
		const score = Math.min(1, Math.max(SCORE_MIN, likeness));
		const pair = { old: from, new: to, score, isOpener: true };
		if (kind !== 'split' && kind !== 'merged') found.push({ ...pair, certain: true });
		// Of a section that was split off whole, with nothing else in it, the heading is one, too, where nothing is alike.
		else if (!usedOld.has(from) && likeness > (likest.get(from)?.likeness ?? (kind === 'split' ? -1 : 0)))
			likest.set(from, { pair: { ...pair, certain: false, doubt: 'low' }, likeness });
	}
	const partly = [...likest.values()].map(({ pair }) => pair);
	return [...pairs, ...found, ...partly].sort((a, b) => a.new - b.new || a.old - b.old);
}

/** The passages that begin with the headings of sections. */
export function openers({ passages }: Report): Map<Section, Passage> {
	const found = new Map<Section, Passage>();
	for (const passage of passages) if (passage.section?.line === passage.line) found.set(passage.section, passage);
	return found;
}
