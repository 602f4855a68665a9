import type { Comparison, Link } from '../compare/comparison';
import { linksOf } from '../compare/counterparts';
import type { LinkKind } from '../compare/linkKinds';
import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import type { Steps } from '../util/steps';

/** One year of a passage's life. */
export interface LineageYear {
	readonly report: Report;
	/** Where it stood; several when it was split, none in a year that has nothing of it. In the order of the text. */
	readonly passages: readonly Passage[];
	/** What happened since the year before, when both have it. */
	readonly kinds: readonly LinkKind[];
	/** The links to the year before. */
	readonly links: readonly Link[];
}

/** From neighbour to neighbour a passage goes on in its best counterpart, and in others that fit at least this share as well: it was split or merged. */
const ALSO_SHARE = 0.6;
/** Past this many the trail is no longer of one passage. */
const WIDTH_MAX = 4;

/**
 * Follows a passage through the reports of a series, oldest first, from neighbour to neighbour: what a year's text became is nearest in the next.
 * `compareTwo` gives the comparison of two reports, so that it can be kept. A year without a counterpart is left out of the chain and the next one is compared
 * with the last that had it: what returns after a year is found again.
 */
export function* lineage(
	reports: readonly Report[],
	start: number,
	passage: Passage,
	compareTwo: (old: Report, fresh: Report) => Steps<Comparison>,
): Steps<LineageYear[]> {
	const years: LineageYear[] = reports.map(report => ({ report, passages: [], kinds: [], links: [] }));
	years[start] = { ...years[start]!, passages: [passage] };
	let at = start;
	for (let i = start - 1; i >= 0; i--) {
		const later = years[at]!;
		const comparison = yield* compareTwo(reports[i]!, later.report);
		const links = follow(comparison, 'new', later.passages);
		if (links.length === 0) continue;
		years[i] = { ...years[i]!, passages: inOrder(links.map(link => link.old)) };
		years[at] = { ...later, links, kinds: kindsOf(links) };
		at = i;
	}
	at = start;
	for (let i = start + 1; i < reports.length; i++) {
		const earlier = years[at]!;
		const comparison = yield* compareTwo(earlier.report, reports[i]!);
		const links = follow(comparison, 'old', earlier.passages);
		if (links.length === 0) continue;
		years[i] = { report: reports[i]!, passages: inOrder(links.map(link => link.new)), links, kinds: kindsOf(links) };
		at = i;
	}
	return years;
}

function follow(comparison: Comparison, side: 'old' | 'new', passages: readonly Passage[]): Link[] {
	const all = passages.flatMap(passage => {
		const links = linksOf(comparison, side, passage);
		const best = links[0]?.score ?? 0;
		return links.filter(link => link.score >= best * ALSO_SHARE);
	});
	return [...new Set(all)].sort((a, b) => b.score - a.score).slice(0, WIDTH_MAX);
}

function inOrder(passages: readonly Passage[]): Passage[] {
	return [...new Set(passages)].sort((a, b) => a.index - b.index);
}

function kindsOf(links: readonly Link[]): LinkKind[] {
	return [...new Set(links.flatMap(link => link.kinds))];
}
