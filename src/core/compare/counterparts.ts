import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import type { Section } from '../report/section';
import type { Comparison, Link } from './comparison';

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

export function isWithin(section: Section | undefined, outer: Section): boolean {
	for (let at = section; at; at = at.parent) if (at === outer) return true;
	return false;
}
