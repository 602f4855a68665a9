import type { Range } from '../text/range';
import type { HeadingFormId } from './headingForms';
import type { Role } from './roles';

/** A node of the outline. Sections are numbered in the order of the text. */
export interface Section {
	readonly index: number;
	readonly form: HeadingFormId;
	/** The heading's own words, marks taken off: `扩大内需` of `**（二）扩大内需**`. */
	readonly title: string;
	/** The number as written: `（二）`. */
	readonly label?: string;
	readonly number?: number;
	/** 1 for chapters; depth in the tree. */
	readonly level: number;
	readonly role: Role;
	/** 0-based line of the heading. */
	readonly line: number;
	/** `⟦扩大内需⟧` of `（二）扩大内需。把…`. */
	readonly heading: Range;
	/** From the heading's line to the end of the section's last line that has text. */
	readonly range: Range;
	/** The heading is the first sentence of a paragraph. */
	readonly runOn: boolean;
	readonly parent?: Section;
	readonly children: readonly Section[];
}

/** A section and all below it, in the order of the text. */
export function* walk(sections: readonly Section[]): Generator<Section> {
	for (const section of sections) {
		yield section;
		yield* walk(section.children);
	}
}

/** The chapter, and what lies between it and `section`, down to `section` itself. */
export function ancestry(section: Section | undefined): Section[] {
	const path: Section[] = [];
	for (let at = section; at; at = at.parent) path.unshift(at);
	return path;
}

/** The titles from the chapter down to `section`. */
export function headingPath(section: Section | undefined): string[] {
	return ancestry(section).map(({ title }) => title);
}

/** The title with its number as written: `（二）扩大内需`. */
export function numberedTitle({ label = '', title }: Pick<Section, 'label' | 'title'>): string {
	return `${label}${title}`;
}
