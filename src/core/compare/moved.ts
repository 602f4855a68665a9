import type { Passage } from '../report/passage';
import { groupOf } from './features';
import { isAcrossTime } from './roleAffinity';
import type { SectionLink } from './sectionLinks';

/** The sections that correspond, as `old new` by their indices. */
export function togetherOf(sections: readonly SectionLink[]): ReadonlySet<string> {
	return new Set(sections.flatMap(({ old, new: fresh }) => (old && fresh ? [`${old.index} ${fresh.index}`] : [])));
}

/**
 * Moved house: the sections around the two passages do not correspond. The opening of a chapter, and what closes it, is at home in its whole chapter; a title
 * is the house itself.
 */
export function isMoved(old: Passage, newer: Passage, together: ReadonlySet<string>): boolean {
	const a = groupOf(old);
	const b = groupOf(newer);
	// Appendices are not compared as sections: nothing has its house there.
	if (!a || !b || old.kind === 'salutation' || old.role === 'appendix') return false;
	// What was a task is now a report on it, which is no place.
	if (isAcrossTime(old.role, newer.role)) return false;
	if (old.kind === 'heading' && newer.kind === 'heading' && old.section === a && newer.section === b) return false;
	if (together.has(`${a.index} ${b.index}`)) return false;
	if (a.level === b.level && a.level > 1) return true;
	const chapterA = a.parent ?? a;
	const chapterB = b.parent ?? b;
	const isClosing = old.role === 'closing' || newer.role === 'closing';
	return (old.role !== newer.role && !isClosing) || !together.has(`${chapterA.index} ${chapterB.index}`);
}
