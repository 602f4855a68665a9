import type { Report } from '../report/report';
import type { Section } from '../report/section';
import { type Range, overlaps } from '../text/range';
import { type TagScan } from '../tags/taggedPassages';
import type { TermMatch } from '../terms/match';
import type { Comparison } from './comparison';
import type { ProjectionRow } from './projection';
import type { Trace } from './trace';

/** What a reader asks to see alone: passages with tags, with terms of their own, taken up in notes. */
export interface Field {
	readonly tags: readonly string[];
	readonly terms: boolean;
	/** Paths. */
	readonly notes: readonly string[];
}

/** The passages that a reader wants to see of a comparison, by their indices on each side. */
export interface Focus {
	readonly old: ReadonlySet<number>;
	readonly new: ReadonlySet<number>;
	/** What was asked for, where it has a name. */
	readonly field?: Field;
}

/** A focus that a comparison was narrowed to, and what it was narrowed from. */
export interface InFocus extends Focus {
	readonly whole: Comparison;
}

export function isEmptyField({ tags, terms, notes }: Field): boolean {
	return tags.length === 0 && !terms && notes.length === 0;
}

/** The passages of a report that carry a tag, in the report itself. */
export function taggedIn({ passages }: TagScan, tag: string): Set<number> {
	return new Set(passages.filter(tagged => tagged.tag === tag).map(tagged => tagged.passage.index));
}

/** The tags of a note on a report, with the words that it is on, where these were found. */
export interface TaggedSpan {
	readonly tags: readonly string[];
	readonly range?: Range;
}

/** The passages of a report that notes on it gave a tag. */
export function notedIn({ passages }: Report, notes: readonly TaggedSpan[], tag: string): Set<number> {
	const ranges = notes.flatMap(({ tags, range }) => (range && tags.includes(tag) ? [range] : []));
	return new Set(
		passages.filter(passage => ranges.some(range => overlaps(passage.range, range))).map(passage => passage.index),
	);
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

/** A comparison of nothing but what is in focus: a pair stays when either of its sides is, a section when it leads to one. */
export function focusOn(comparison: Comparison, focus: Focus): Comparison {
	const links = comparison.links.filter(link => focus.old.has(link.old.index) || focus.new.has(link.new.index));
	const kept = new Set(links);
	const of = (lists: Comparison['ofOld']): Comparison['ofOld'] =>
		new Map(
			[...lists]
				.map(([index, list]) => [index, list.filter(link => kept.has(link))] as const)
				.filter(([, list]) => list.length > 0),
		);
	const added = comparison.added.filter(passage => focus.new.has(passage.index));
	const removed = comparison.removed.filter(passage => focus.old.has(passage.index));
	const onTheWay = sectionsAbove([...links.flatMap(link => [link.old, link.new]), ...added, ...removed]);
	const leads = (section: Section | undefined): boolean => section !== undefined && onTheWay.has(section);
	return {
		...comparison,
		links,
		sections: comparison.sections.filter(({ old, new: fresh }) => leads(old) || leads(fresh)),
		added,
		removed,
		ofOld: of(comparison.ofOld),
		ofNew: of(comparison.ofNew),
		focus: { ...focus, whole: comparison.focus?.whole ?? comparison },
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

/** The sections that hold one of the passages, with all above them. */
export function sectionsAbove(passages: Iterable<{ readonly section?: Section | undefined }>): Set<Section> {
	const found = new Set<Section>();
	for (const { section } of passages) for (let at = section; at && !found.has(at); at = at.parent) found.add(at);
	return found;
}
