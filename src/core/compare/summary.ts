import type { Section } from '../report/section';
import { isTitleBlock } from '../report/titleBlock';
import type { Comparison, Link } from './comparison';
import { isWithin } from './counterparts';
import type { LinkKind } from './linkKinds';
import { type ProjectionRow, projectionGroups, projectionRows } from './projection';

/**
 * How many paragraphs met which fate: each counts under every one that is said of it. Each is new, gone, or worded in one of three ways: these five add up to the
 * paragraphs; that some moved, were split or merged is said besides.
 */
export interface FateCounts {
	readonly counts: Readonly<Record<LinkKind | 'added' | 'removed', number>>;
	readonly unsure: number;
}

/** The fates of some rows, headings and title blocks left out. */
export function countFates(rows: readonly ProjectionRow[]): FateCounts {
	const counts = { same: 0, figures: 0, reworded: 0, moved: 0, split: 0, merged: 0, added: 0, removed: 0 };
	let unsure = 0;
	for (const row of rows) {
		if (row.kind !== 'pair') continue;
		for (const kind of row.kinds) counts[kind]++;
		if (!row.certain) unsure++;
	}
	return { counts, unsure };
}

/** What became of the paragraphs under each section of the new report, by its index: the same numbers wherever they are shown. */
export function sectionSummaries(comparison: Comparison): ReadonlyMap<number, FateCounts> {
	const groups = projectionGroups(comparison);
	const rowsOf = (section: Section): ProjectionRow[] =>
		groups.filter(group => isWithin(group.section, section)).flatMap(group => group.rows);
	return new Map(comparison.new.allSections.map(section => [section.index, countFates(rowsOf(section))]));
}

/** The links to be looked at, in the new report's order; salutations go with the passage behind them, and of title blocks nothing is to be looked at. */
export function unsureLinks({ links, new: fresh }: Comparison): Link[] {
	return links.filter(link => !link.certain && link.new.kind !== 'salutation' && !isTitleBlock(link.new, fresh));
}

/** How many passages some rows show: pairs, and what is new or gone. Headings and title blocks are none. */
export function countPairs(rows: readonly ProjectionRow[]): number {
	return rows.filter(row => row.kind === 'pair').length;
}

/** How many passages a comparison shows. */
export function countShown(comparison: Comparison): number {
	return countPairs(projectionRows(comparison));
}
