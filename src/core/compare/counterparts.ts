import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import type { Section } from '../report/section';
import type { Comparison, Link } from './comparison';
import type { LinkKind } from './linkKinds';

/** The passage on a line, or the nearest one above it; `undefined` before the first. */
export function passageAtLine({ passages }: Report, line: number): Passage | undefined {
	let low = 0;
	let high = passages.length - 1;
	let found: Passage | undefined;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const passage = passages[middle]!;
		if (passage.line <= line) {
			found = passage;
			low = middle + 1;
		} else high = middle - 1;
	}
	return found;
}

/** The links of a passage of either side, best first. */
export function linksOf({ ofOld, ofNew }: Comparison, side: 'old' | 'new', passage: Passage): readonly Link[] {
	return (side === 'old' ? ofOld : ofNew).get(passage.index) ?? [];
}

/** How many passages of a section met which fate, its headings left out. */
export interface SectionSummary {
	readonly counts: Readonly<Record<LinkKind | 'added' | 'removed', number>>;
	readonly unsure: number;
}

/** What became of the passages under `section` of the new report; `removed` counts the passages of its counterparts that are gone. */
export function summarise(comparison: Comparison, section: Section): SectionSummary {
	const counts: Record<LinkKind | 'added' | 'removed', number> = {
		same: 0,
		figures: 0,
		reworded: 0,
		moved: 0,
		split: 0,
		merged: 0,
		added: 0,
		removed: 0,
	};
	let unsure = 0;
	for (const passage of comparison.new.passages) {
		if (passage.kind !== 'body' || !isWithin(passage.section, section)) continue;
		const links = comparison.ofNew.get(passage.index);
		if (!links) {
			counts.added++;
			continue;
		}
		for (const kind of links[0]!.kinds) counts[kind]++;
		if (!links[0]!.certain) unsure++;
	}
	const counterparts = comparison.sections.flatMap(link => (link.new === section && link.old ? [link.old] : []));
	for (const passage of comparison.removed)
		if (passage.kind === 'body' && counterparts.some(old => isWithin(passage.section, old))) counts.removed++;
	return { counts, unsure };
}

export function isWithin(section: Section | undefined, outer: Section): boolean {
	for (let at = section; at; at = at.parent) if (at === outer) return true;
	return false;
}
