import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import type { Section } from '../report/section';
import { isTitleBlock } from '../report/titleBlock';
import { withoutMarks } from '../text/fold';
import type { Range } from '../text/range';
import { sentences } from '../text/sentences';
import type { Comparison, Link } from './comparison';
import { groupOf } from './features';
import { isInFocus, sectionsAbove } from './focus';
import { type LinkKind, linkKinds } from './linkKinds';
import { type Band, bandsOf } from './sentences/bands';
import type { SentenceLinks } from './sentences/sentenceLinks';
import { groupBy } from '../util/groupBy';

/** One pair of the aligned reading: what the old report had to say for it, and the new. */
export interface ProjectionRow {
	/** `heading` rows carry headings of both sides, `pair` rows paragraphs; `title` rows what stands in the title block: shown, but neither counted nor reviewed. */
	readonly kind: 'heading' | 'pair' | 'title';
	readonly old: readonly Passage[];
	readonly new: readonly Passage[];
	readonly kinds: readonly (LinkKind | 'added' | 'removed')[];
	/** Whether each of its links is; of a title block nobody asks. */
	readonly certain: boolean;
	/** The reader said that these belong together. */
	readonly pinned: boolean;
	/** Where the old passages moved from: the innermost section of each, when it is another than the row's. */
	readonly movedFrom: readonly Section[];
}

/** The rows of one part of the new report: see {@link groupOf}. `section` is absent for what stands before the first heading. */
export interface ProjectionGroup {
	/** Its place among the groups of the whole comparison, whatever is in focus. */
	readonly index: number;
	readonly section?: Section;
	readonly rows: readonly ProjectionRow[];
}

/** The rows of a comparison, in the new report's order: all, or those in focus and the headings above them. */
export function projectionRows(comparison: Comparison): ProjectionRow[] {
	return projectionGroups(comparison).flatMap(group => group.rows);
}

/** All rows, whatever is in focus. What is gone stands behind what it followed. */
function allRows(comparison: Comparison): ProjectionRow[] {
	const rows = comparison.new.passages
		.filter(p => p.kind !== 'salutation')
		.map(passage => linkedRow(comparison, passage));
	const place = new Map<number, number>();
	rows.forEach((row, i) => {
		for (const old of row.old) if (!place.has(old.index)) place.set(old.index, i);
	});
	const isGone = new Set(comparison.removed);
	const gone: { readonly row: ProjectionRow; readonly at: number }[] = [];
	let at = -1;
	for (const passage of comparison.old.passages) {
		at = place.get(passage.index) ?? at;
		if (isGone.has(passage)) gone.push({ row: removedRow(comparison, passage), at });
	}
	const behind = groupBy(gone, each => each.at);
	const behindRow = (i: number): ProjectionRow[] => (behind.get(i) ?? []).map(({ row }) => row);
	return [...behindRow(-1), ...rows.flatMap((row, i) => [row, ...behindRow(i)])];
}

const known = new WeakMap<Comparison, readonly ProjectionGroup[]>();

/** The rows part by part; each row is in exactly one. A part without a row in focus is left out. Laid out once for a comparison: views, lenses and documents ask. */
export function projectionGroups(comparison: Comparison): readonly ProjectionGroup[] {
	let groups = known.get(comparison);
	if (!groups) known.set(comparison, (groups = layGroups(comparison)));
	return groups;
}

function layGroups(comparison: Comparison): readonly ProjectionGroup[] {
	const groups: (ProjectionGroup & { rows: ProjectionRow[] })[] = [];
	for (const row of allRows(comparison.focus?.whole ?? comparison)) {
		const last = groups.at(-1);
		const section = row.new[0] ? groupOf(row.new[0]) : last?.section;
		if (last && last.section === section) last.rows.push(row);
		else groups.push({ index: groups.length, rows: [row], ...(section ? { section } : {}) });
	}
	return comparison.focus ? inFocus(comparison, groups) : groups;
}

/** The rows in focus, and the headings on the way to them: of the part they are shown in, and of where they stand on each side. */
function inFocus(comparison: Comparison, groups: readonly ProjectionGroup[]): ProjectionGroup[] {
	const wanted = groups.flatMap(({ section, rows }) =>
		rows.filter(row => isInFocus(comparison, row)).map(row => ({ row, section })),
	);
	const way = sectionsAbove(
		wanted.flatMap(({ row, section }) => [...row.new, ...(row.new.length === 0 ? [{ section }, ...row.old] : [])]),
	);
	const kept = new Set(wanted.map(({ row }) => row));
	const leads = ({ kind, old, new: fresh }: ProjectionRow): boolean =>
		kind === 'heading' && (fresh[0] ?? old[0]!).section !== undefined && way.has((fresh[0] ?? old[0]!).section!);
	return groups
		.map(group => ({ ...group, rows: group.rows.filter(row => kept.has(row) || leads(row)) }))
		.filter(group => group.rows.length > 0);
}

function kindOf(passage: Passage, report: Report): ProjectionRow['kind'] {
	if (passage.kind === 'heading') return 'heading';
	return isTitleBlock(passage, report) ? 'title' : 'pair';
}

function removedRow({ old }: Comparison, passage: Passage): ProjectionRow {
	return {
		kind: kindOf(passage, old),
		old: [passage],
		new: [],
		kinds: ['removed'],
		certain: true,
		pinned: false,
		movedFrom: [],
	};
}

function linkedRow(comparison: Comparison, passage: Passage): ProjectionRow {
	const ranked = comparison.ofNew.get(passage.index) ?? [];
	const links = [...ranked].sort((a, b) => a.old.index - b.old.index);
	const best = ranked[0];
	const kind = kindOf(passage, comparison.new);
	return {
		kind,
		old: links.map(link => link.old),
		new: [passage],
		kinds: best ? kindsOf(best, links) : ['added'],
		certain: kind === 'title' || links.every(link => link.certain),
		pinned: links.some(link => link.pinned),
		movedFrom: best?.kinds.includes('moved') && best.old.section ? [best.old.section] : [],
	};
}

/** A passage is where its best counterpart says; that a further source stood elsewhere does not move it. */
function kindsOf(best: Link, links: readonly Link[]): LinkKind[] {
	const present = new Set(best.kinds);
	for (const kind of ['split', 'merged'] as const) if (links.some(link => link.kinds.includes(kind))) present.add(kind);
	// With a second source beside it a passage is no longer word for word the first.
	if (links.length > 1 && (present.delete('same') || present.delete('figures'))) present.add('reworded');
	return linkKinds.filter(kind => present.has(kind));
}

/** The one fate that a row is seen by where there is room for one: where a passage went says more than that its words changed. */
export function fateOf({ kinds }: ProjectionRow): ProjectionRow['kinds'][number] {
	return fateOrder.find(kind => kinds.includes(kind))!;
}

/** In the order of showing: what says most of a row comes first. */
export const fateOrder: readonly ProjectionRow['kinds'][number][] = [
	'added',
	'removed',
	'moved',
	'merged',
	'split',
	'figures',
	'reworded',
	'same',
];

/** One line of a projection. Marks such as `**` are taken off: a diff editor would show them as changes. */
export interface ProjectionLine {
	readonly text: string;
	/** Where it stands in its report; `undefined` for separators. */
	readonly source?: Range;
}

/** The two documents. Line by line they need not match: the separators make a diff editor align them pair by pair. */
export interface Projection {
	readonly old: readonly ProjectionLine[];
	readonly new: readonly ProjectionLine[];
	/** For each row its first line in both documents: the separator. 0-based. */
	readonly starts: readonly { readonly old: number; readonly new: number }[];
}

/** The words that a projection needs from the interface: the separator lines above rows and bands. */
export interface ProjectionLabels {
	separator(row: ProjectionRow, index: number): string;
	/** The separator above a band; the first of a row needs none. */
	band(band: Band): string;
}

/** Lays rows out as two texts, band by band, so that a sentence stands level with what it was. A sentence takes a line. */
export function layOut(
	comparison: Comparison,
	links: SentenceLinks,
	rows: readonly ProjectionRow[],
	labels: ProjectionLabels,
): Projection {
	const old: ProjectionLine[] = [];
	const fresh: ProjectionLine[] = [];
	const starts: { old: number; new: number }[] = [];
	const bands = bandsOf(rows, comparison, links);
	rows.forEach((row, i) => {
		starts.push({ old: old.length, new: fresh.length });
		const separate = (text: string): void => {
			old.push({ text });
			fresh.push({ text });
		};
		separate(labels.separator(row, i));
		// Of headings and title lines there are no sentences, and what one side lacks has nothing to stand level with.
		if (bands[i]!.length < 2) {
			old.push(...side(row.old));
			fresh.push(...side(row.new));
		} else {
			bands[i]!.forEach((band, at) => {
				if (at > 0 || band.old.length === 0 || band.new.length === 0) separate(labels.band(band));
				old.push(...band.old.map(line));
				fresh.push(...band.new.map(line));
			});
		}
		separate('');
	});
	return { old, new: fresh, starts };
}

/** Nothing for a side without passages: a line there would pass for words that the other side lacks. */
function side(passages: readonly Passage[]): ProjectionLine[] {
	return passages.flatMap(({ text, range }) => sentences(text, range).map(sentence => line({ text, range: sentence })));
}

function line({ text, range }: Pick<Passage, 'text' | 'range'>): ProjectionLine {
	return { text: withoutMarks(text.slice(range.start, range.end)), source: range };
}
