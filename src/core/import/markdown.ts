import { stringify } from 'yaml';
import { type Report, parseReport } from '../report/report';
import { type Section, numberedTitle } from '../report/section';
import { fold } from '../text/fold';
import type { Steps } from '../util/steps';
import { markedText } from './marks';
import type { SourceBlock } from './source';

interface Writing {
	readonly blocks: readonly SourceBlock[];
	/** The blocks with their bold words marked, one a line. */
	readonly report: Report;
	readonly frontMatter: Readonly<Record<string, unknown>>;
	readonly escapes: boolean;
}

/**
 * The report as Markdown: `#` for its title, `##` and deeper for headings on lines of their own. Headings that begin a paragraph stay as they
 * are, since a break behind them would be one that the report has not; Duidu reads them all the same. A level has marks when all its headings,
 * and those of the levels above, are lines of their own: a mix would nest wrongly. What is written is read again: marks that would change the
 * outline or the words are not set.
 */
export function* writeMarkdown(writing: Writing): Steps<string> {
	const wanted = shapeOf(writing.report);
	for (const depth of [Infinity, 2, 1, 0]) {
		yield;
		const markdown = write(writing, depth);
		if (shapeOf(parseReport(markdown, writing.report.path)) === wanted) return markdown;
	}
	return write(writing, 0);
}

export function write({ blocks, report, frontMatter, escapes }: Writing, depth: number): string {
	const marks = headingMarks(report, depth);
	const lines = blocks.map((block, line) => {
		const mark = marks.get(line);
		if (mark === undefined) return markedText(block, escapes);
		const plain = markedText({ runs: block.runs.map(({ text }) => ({ text, bold: false })) }, escapes);
		return `${'#'.repeat(mark)} ${plain}`;
	});
	const meta = Object.keys(frontMatter).length === 0 ? '' : `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n`;
	return `${meta}${lines.join('\n\n')}\n`;
}

/** How many `#` stand before each line of the plain text, to a depth of sections. */
function headingMarks(report: Report, depth: number): ReadonlyMap<number, number> {
	const marks = new Map<number, number>();
	const title = fold(report.title).text;
	const titleLine = report.passages.find(({ kind, folded }) => kind === 'front' && folded.text === title);
	if (titleLine && !isMarked(report, titleLine.range.start)) marks.set(titleLine.line, 1);
	const stops = new Set(report.allSections.filter(({ runOn }) => runOn).map(({ level }) => level));
	const last = Math.min(depth, ...[...stops].map(level => level - 1), 5);
	for (const section of report.allSections)
		if (section.level <= last && !section.runOn && !isMarked(report, section.range.start))
			marks.set(section.line, section.level + 1);
	return marks;
}

/** The line has a mark of Markdown already. */
function isMarked({ text }: Report, start: number): boolean {
	return /^\s*(?:#|[-*+>]\s|\d{1,9}[.)]\s)/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start + 1));
}

/** What has to be the same when the Markdown is read: sections with their roles, passages with their words and places. */
export function shapeOf(report: Report): string {
	const section = (each: Section): unknown => [numberedTitle(each), each.level, each.role, each.children.map(section)];
	return JSON.stringify([
		report.sections.map(section),
		report.passages.map(passage => [passage.folded.text, passage.role, passage.section?.index]),
	]);
}
