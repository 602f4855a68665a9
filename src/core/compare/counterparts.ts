import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import type { Section } from '../report/section';
import { lowerBound } from '../util/lowerBound';
import type { Comparison, Link } from './comparison';

/** The passage on a line, or the nearest one above it; `undefined` before the first. */
export function passageAtLine({ passages }: Report, line: number): Passage | undefined {
	return passages[lowerBound(passages.length, i => passages[i]!.line <= line) - 1];
}

/** The links of a passage of either side, best first. */
export function linksOf({ ofOld, ofNew }: Comparison, side: 'old' | 'new', passage: Passage): readonly Link[] {
	return (side === 'old' ? ofOld : ofNew).get(passage.index) ?? [];
}

export function isWithin(section: Section | undefined, outer: Section): boolean {
	for (let at = section; at; at = at.parent) if (at === outer) return true;
	return false;
}
