import { type Block, blocks } from '../text/blocks';
import { Lines } from '../text/lines';
import { frontMatter } from './frontMatter';
import { type Identity, canonicalPlace, findYear, placeInName, placeInSession, placeInTitle } from './identity';
import { type OutlineProblem, outline } from './outline';
import { type Passage, wordsOf } from './passage';
import { type Section, walk } from './section';

/** A text as it is read: whose it is, its outline, its passages. Immutable. */
export interface Report extends Identity {
	/** As given by the caller; only its names are looked at. */
	readonly path: string;
	readonly text: string;
	readonly lines: Lines;
	readonly blocks: readonly Block[];
	/** The title line, or front matter's title; `''` where there is none. */
	readonly title: string;
	readonly sections: readonly Section[];
	/** All sections in the order of the text: `allSections[s.index] === s`. */
	readonly allSections: readonly Section[];
	readonly passages: readonly Passage[];
	readonly problems: readonly OutlineProblem[];
}

/** Reads any text as a report. Never fails: a text with no headings has passages and no sections. */
export function parseReport(text: string, path = ''): Report {
	const lines = new Lines(text);
	const all = blocks(lines);
	const { sections, passages, problems, titlePassage, frontEnd } = outline(text, all);
	const meta = frontMatter(text, all);
	const title = meta.title ?? (titlePassage ? wordsOf(titlePassage) : '');
	const front = passages.slice(0, frontEnd).map(wordsOf);
	return {
		path,
		text,
		lines,
		blocks: all,
		title,
		...identify(meta, title, front, path),
		sections,
		allSections: [...walk(sections)],
		passages,
		problems,
	};
}

/** The first source that knows decides: front matter, title, the session's line, then folder and file name. */
function identify(meta: Identity, title: string, front: readonly string[], path: string): Identity {
	const names = path.split(/[\\/]/).filter(name => name !== '');
	const file = names.pop() ?? '';
	const session = front.find(line => line.includes('人民代表大会') && line.includes('会议'));
	const folder = names.pop();
	const place =
		(meta.place === undefined ? undefined : canonicalPlace(meta.place)) ??
		placeInTitle(title) ??
		(session === undefined ? undefined : placeInSession(session)) ??
		placeInName(file) ??
		(folder === undefined ? undefined : placeInName(folder));
	const year =
		meta.year ??
		findYear(title) ??
		(session === undefined ? undefined : findYear(session)) ??
		findYear(file) ??
		(folder === undefined ? undefined : findYear(folder));
	return { ...(place === undefined ? {} : { place }), ...(year === undefined ? {} : { year }) };
}

/** Whether two reports are of years that are known and not the same. */
export function areOfDifferentYears(a: Pick<Report, 'year'>, b: Pick<Report, 'year'>): boolean {
	return a.year !== undefined && b.year !== undefined && a.year !== b.year;
}

/** One place over the years. `海拉尔区` and `呼伦贝尔市海拉尔区` are one place: the longer form names what lies above. */
export function samePlace(a: string | undefined, b: string | undefined): boolean {
	if (a === undefined || b === undefined) return false;
	return a === b || (a.length > 2 && b.endsWith(a)) || (b.length > 2 && a.endsWith(b));
}
