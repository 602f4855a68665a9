import type { Link } from '../../compare/comparison';
import { linksOf } from '../../compare/counterparts';
import { type ProjectionGroup, type ProjectionRow, projectionGroups } from '../../compare/projection';
import type { Compared } from '../../compare/redlineDocument';
import { wordBands } from '../../compare/sentences/wordBands';
import { movedPieces } from '../../compare/words/moved';
import { type Redline, type WordBand, type WordRules, redlineOf } from '../../compare/words/redline';
import type { Passage } from '../../report/passage';
import { type Section, ancestry } from '../../report/section';
import type { Steps } from '../../util/steps';
import { type GivenName, type OwnPassages, givenTo } from './ownPassages';

/** Sentences that are read beside each other, and the two as one text. */
export interface ExportedBand extends WordBand {
	readonly redline: Redline;
}

/** What a comparison says of one passage of the new report and all that it was made of, or of one that is gone. */
export interface ExportedEntry {
	/** Unique in the comparison: `n12` for line 12 of the new report, `o7` for a passage that is gone. */
	readonly id: string;
	readonly row: ProjectionRow;
	/** In the old report's order; none of a passage that is only on one side. */
	readonly links: readonly Link[];
	readonly bands: readonly ExportedBand[];
	/** The reader's own names for it. */
	readonly names: readonly string[];
	/** Those that come from elsewhere than the reports, each source once. */
	readonly given: readonly GivenName[];
}

/** What follows stands under it. `depth` counts from 1 and never skips a step. */
export interface ExportedHeading {
	readonly kind: 'heading';
	readonly id: string;
	readonly depth: number;
	/** Absent before the first heading. */
	readonly section?: Section;
	/** The chapter goes on behind its sections. */
	readonly isContinued?: boolean;
	/** Absent where the heading is no line of its own but opens a paragraph. */
	readonly entry?: ExportedEntry;
}

/** A comparison in the order of reading. */
export type ExportedPart = ExportedHeading | { readonly kind: 'passage'; readonly entry: ExportedEntry };

/** A comparison as it is taken away: each link, and each passage that is only on one side, is in exactly one entry. Salutations are left out. */
export interface ExportedComparison extends Compared {
	readonly parts: readonly ExportedPart[];
	readonly own: OwnPassages;
	/** Where the two files lie, as seen from the folder of what is written, with `/`. */
	readonly paths: { readonly old: string; readonly new: string };
}

/** Lays a comparison out for taking away; a step for each passage. */
export function* exportedComparison(
	compared: Compared,
	{ own, paths }: Pick<ExportedComparison, 'own' | 'paths'>,
): Steps<ExportedComparison> {
	const groups = projectionGroups(compared.comparison);
	const bands = wordBands(
		groups.flatMap(({ rows }) => rows),
		compared.comparison,
		compared.links,
	);
	const parts: ExportedPart[] = [];
	const depths: number[] = [];
	const headed = new Set<Section | undefined>();
	let at = 0;
	for (const group of groups) {
		if (!opensWithItsHeading(group))
			parts.push({
				kind: 'heading',
				id: `s${group.index}`,
				depth: depthOf(group.section?.level ?? 1, depths),
				...(group.section && { section: group.section }),
				...(headed.has(group.section) && { isContinued: true }),
			});
		headed.add(group.section);
		for (const row of group.rows) {
			const entry = entryOf(row, bands[at++]!, compared, own);
			yield;
			const section = row.kind === 'heading' ? row.new[0]?.section : undefined;
			if (section) parts.push({ kind: 'heading', id: entry.id, depth: depthOf(section.level, depths), section, entry });
			else parts.push({ kind: 'passage', entry });
		}
	}
	return { ...compared, parts, own, paths };
}

export function entriesOf({ parts }: ExportedComparison): ExportedEntry[] {
	return parts.flatMap(({ entry }) => entry ?? []);
}

/** The chapter and all below it down to where a passage stands; what opens a section is not repeated as its heading. */
export function sectionsAbove(passage: Passage): readonly Section[] {
	const { section } = passage;
	return ancestry(passage.kind === 'heading' && section?.line === passage.line ? section.parent : section);
}

function opensWithItsHeading({ section, rows }: ProjectionGroup): boolean {
	return (
		section !== undefined && rows.some(({ kind, new: [passage] }) => kind === 'heading' && passage?.section === section)
	);
}

/** The step below the nearest heading above: a chapter's level-3 heading without a level 2 between is a step, not two. */
function depthOf(level: number, open: number[]): number {
	while (open.length > 0 && open.at(-1)! >= level) open.pop();
	open.push(level);
	return open.length;
}

function entryOf(
	row: ProjectionRow,
	bands: readonly WordBand[],
	{ comparison, rules }: Compared,
	own: OwnPassages,
): ExportedEntry {
	const [fresh] = row.new;
	const [first] = row.old;
	const links = fresh ? [...linksOf(comparison.focus?.whole ?? comparison, 'new', fresh)] : [];
	const names = new Set([
		...row.new.flatMap(({ index }) => own.new.get(index) ?? []),
		...row.old.flatMap(({ index }) => own.old.get(index) ?? []),
	]);
	return {
		id: fresh ? `n${fresh.line + 1}` : `o${first!.line + 1}`,
		row,
		links: links.sort((a, b) => a.old.index - b.old.index),
		bands: withMoved(
			bands.map(band => withRedline(band, rules)),
			rules,
		),
		names: own.names.filter(name => names.has(name)),
		given: givenTo(row, own),
	};
}

/** Words that moved from one band of an entry to another neither went nor came. */
function withMoved(bands: readonly ExportedBand[], rules: WordRules | undefined): ExportedBand[] {
	const moved = movedPieces(
		bands.flatMap(({ redline }) => redline.spans.filter(({ isMoved }) => !isMoved)),
		rules,
	);
	return bands.map(band => ({
		...band,
		redline: { ...band.redline, spans: band.redline.spans.flatMap(span => moved.get(span) ?? [span]) },
	}));
}

function withRedline(band: WordBand, rules: WordRules | undefined): ExportedBand {
	return { ...band, redline: redlineOf([band], rules) };
}
