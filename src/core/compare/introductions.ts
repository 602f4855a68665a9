import type { Report } from '../report/report';
import type { Section } from '../report/section';
import type { PassagePair } from './links';
import { SCORE_MIN, openers } from './openers';
import type { PinnedPairs } from './pins';
import type { SectionLink } from './sectionLinks';

/** Below the score from which a further counterpart counts (`PART_MIN`) two passages merely touch one subject: such links prove no other place. */
const TOUCHING_MAX = 0.15;

/**
 * What introduces a section under its heading (坚持绿水青山就是金山银山的发展理念) is written anew every year and shares no words with last year's. Where two sections
 * took each other's place and neither introduction has a counterpart, the two are a pair, as unsure; what they merely touched is no link then.
 */
export function withIntroductions(
	older: Report,
	newer: Report,
	{
		sections,
		decided: { pinned, forbidden },
		pairs,
	}: {
		readonly sections: readonly SectionLink[];
		readonly decided: PinnedPairs;
		readonly pairs: readonly PassagePair[];
	},
): PassagePair[] {
	const [fromOld, fromNew] = [introductions(older), introductions(newer)];
	const pinnedOld = new Set([...pinned.values()].flatMap(olds => [...olds]));
	const placed = pairs.filter(({ score }) => score >= TOUCHING_MAX);
	const placedOld = new Set(placed.map(pair => pair.old));
	const placedNew = new Set(placed.map(pair => pair.new));
	const found = sections.flatMap(({ old, new: fresh, kind }): PassagePair[] => {
		if (!old || !fresh || kind === 'split' || kind === 'merged' || old.role !== fresh.role) return [];
		const [from, to] = [fromOld(old), fromNew(fresh)];
		if (from === undefined || to === undefined || placedOld.has(from) || placedNew.has(to)) return [];
		if (pinned.has(to) || pinnedOld.has(from) || forbidden.get(to)?.has(from)) return [];
		return [{ old: from, new: to, score: SCORE_MIN, certain: false, doubt: 'leftover' }];
	});
	const [olds, news] = [new Set(found.map(pair => pair.old)), new Set(found.map(pair => pair.new))];
	const rest = pairs.filter(pair => !olds.has(pair.old) && !news.has(pair.new));
	return [...rest, ...found].sort((a, b) => a.new - b.new || a.old - b.old);
}

/** The index of the paragraph right beneath a section's heading, where that has a line of its own and more paragraphs come behind. */
function introductions(report: Report): (section: Section) => number | undefined {
	const headings = openers(report);
	return section => {
		const heading = headings.get(section);
		if (heading?.kind !== 'heading') return undefined;
		const [first, second] = report.passages.slice(heading.index + 1, heading.index + 3);
		if (first?.kind !== 'body' || first.section !== section) return undefined;
		const isFollowed = second?.kind === 'body' && second.range.start < section.range.end;
		return isFollowed ? first.index : undefined;
	};
}
