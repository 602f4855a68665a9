import type { Report } from '../report/report';
import { type Section, ancestry, headingPath, numberedTitle } from '../report/section';
import { fold } from '../text/fold';
import { lowerBound } from '../util/lowerBound';

/** The section that holds an offset, heading included. */
export function sectionAt({ passages }: Report, offset: number): Section | undefined {
	return passages[lowerBound(passages.length, i => passages[i]!.range.start <= offset) - 1]?.section;
}

/** The titles down to a section, with their numbers, as a quote keeps them. */
export function sectionPath(section: Section | undefined): string[] {
	return ancestry(section).map(numberedTitle);
}

/** How many of the stored titles are those of a section and of the ones around it; numbers shift when a section is inserted. */
export function sharedTitles(path: readonly string[], section: Section | undefined): number {
	const titles = headingPath(section).map(title => fold(title).text);
	return path.filter(stored => titles.some(title => fold(stored).text.endsWith(title))).length;
}

/** Whether a section is the innermost one of the stored path. */
export function isInnermost(path: readonly string[], section: Section | undefined): boolean {
	const stored = path.at(-1);
	return stored !== undefined && section !== undefined && fold(stored).text.endsWith(fold(section.title).text);
}
