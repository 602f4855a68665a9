import type { Report } from '../report/report';
import { type TagScan } from '../tags/taggedPassages';
import type { TermMatch } from '../terms/match';
import type { Comparison } from './comparison';
import type { ProjectionRow } from './projection';
import type { Trace } from './trace';

/** The passages that a reader wants to see of a comparison, by their indices on each side. */
export interface Focus {
	readonly old: ReadonlySet<number>;
	readonly new: ReadonlySet<number>;
}

/** The passages of a report that carry a tag, in the report itself. */
export function taggedIn({ passages }: TagScan, tag: string): Set<number> {
	return new Set(passages.filter(tagged => tagged.tag === tag).map(tagged => tagged.passage.index));
}

/** The passages of a report that a digest's passages were taken from; of those with a tag, when the digest's scan and a tag are given. */
export function tracedFrom(
	traces: readonly Trace[],
	tagged?: { readonly scan: TagScan; readonly tag: string },
): Set<number> {
	const wanted = tagged && taggedIn(tagged.scan, tagged.tag);
	return new Set(
		traces.flatMap(({ digest, source }) =>
			source && (!wanted || wanted.has(digest.index)) ? [source.passage.index] : [],
		),
	);
}

/** The passages of a report that hold one of the matches. */
export function holding({ passages, lines }: Report, matches: readonly TermMatch[]): Set<number> {
	const wanted = new Set(matches.map(match => lines.lineAt(match.start)));
	return new Set(passages.filter(passage => wanted.has(passage.line)).map(passage => passage.index));
}

/** A comparison of nothing but what is in focus: a pair stays when either of its sides is. */
export function focusOn(comparison: Comparison, focus: Focus): Comparison {
	const links = comparison.links.filter(link => focus.old.has(link.old.index) || focus.new.has(link.new.index));
	const kept = new Set(links);
	const of = (lists: Comparison['ofOld']): Comparison['ofOld'] =>
		new Map(
			[...lists]
				.map(([index, list]) => [index, list.filter(link => kept.has(link))] as const)
				.filter(([, list]) => list.length > 0),
		);
	return {
		...comparison,
		links,
		added: comparison.added.filter(passage => focus.new.has(passage.index)),
		removed: comparison.removed.filter(passage => focus.old.has(passage.index)),
		ofOld: of(comparison.ofOld),
		ofNew: of(comparison.ofNew),
		focus,
	};
}

/** Whether a row of a projection is in the focus of its comparison. */
export function isInFocus({ focus }: Comparison, row: ProjectionRow): boolean {
	return (
		!focus ||
		row.old.some(passage => focus.old.has(passage.index)) ||
		row.new.some(passage => focus.new.has(passage.index))
	);
}
