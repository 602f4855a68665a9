import { type Comparison, type ProjectionRow, focusOn, isInFocus, isWithin, projectionGroups } from '../../core';
import { groupTitle } from './compareCommands';

/** A section of the new report with all below it, or one group of rows, both by index. */
export type ProjectionPart = `section${number}` | `group${number}`;

export function rowsOf(comparison: Comparison, part: ProjectionPart | undefined): ProjectionRow[] {
	return groupsOf(comparison, part).flatMap(group => group.rows);
}

/** What a part is called; `undefined` when nothing of it is left. */
export function partTitle(comparison: Comparison, part: ProjectionPart): string | undefined {
	const [first] = groupsOf(comparison, part);
	return first && groupTitle(first);
}

/** A comparison of nothing but what a part of it shows. A passage that went into it and elsewhere is there once: rows are wanted by their new side. */
export function comparisonOf(comparison: Comparison, part: ProjectionPart): Comparison {
	const { focus } = comparison;
	const wanted = rowsOf(comparison, part).filter(row => isInFocus(comparison, row));
	return focusOn(comparison, {
		old: new Set(wanted.flatMap(row => (row.new.length === 0 ? row.old.map(({ index }) => index) : []))),
		new: new Set(wanted.flatMap(row => row.new.map(({ index }) => index))),
		...(focus?.field && { field: focus.field }),
	});
}

function groupsOf(comparison: Comparison, part: ProjectionPart | undefined): ReturnType<typeof projectionGroups> {
	const groups = projectionGroups(comparison);
	if (part === undefined) return groups;
	const index = Number(part.replace(/^\D+/, ''));
	if (part.startsWith('group')) return groups.filter(group => group.index === index);
	const section = comparison.new.allSections[index];
	return section ? groups.filter(group => isWithin(group.section, section)) : [];
}
