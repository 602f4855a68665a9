import type { Report } from '../report/report';
import type { Range } from '../text/range';
import type { TagHeading, TagScan, TaggedPassage } from './taggedPassages';

/** Replace `range` of the text by `newText`. Edits of one list do not overlap and all count in the old text. */
export interface TextEdit {
	readonly range: Range;
	readonly newText: string;
}

/**
 * The edits that give a passage another tag: a mark is rewritten; under a tag heading the passage's lines move to the end of the other heading's scope,
 * and where there is no such heading one is made behind this one's scope. `[]` when it has that tag already.
 */
export function retag(report: Report, scan: TagScan, tagged: TaggedPassage, tag: string): TextEdit[] {
	if (tagged.tag === tag) return [];
	const { by } = tagged;
	if (by.kind !== 'heading') return [{ range: by.nameRange, newText: tag }];
	const source = lineSpan(report, tagged.passage.line);
	const eol = report.text.includes('\r\n') ? '\r\n' : '\n';
	const moved = report.text.slice(source.start, source.textEnd);
	const target = nearest(scan.headings, tag, by);
	const removal: TextEdit = { range: { start: source.start, end: source.end }, newText: '' };
	if (target) {
		const at = report.lines.all[target.lastLine]!.end;
		const gap = target.lastLine === target.line ? eol + eol : report.blocks[target.lastLine]!.bullet ? eol : eol + (tagged.passage.bullet ? '' : eol);
		return ordered([removal, { range: { start: at, end: at }, newText: gap + moved }]);
	}
	const at = report.lines.all[by.lastLine]!.end;
	const heading = headingLike(report.text, by, tag);
	// The passage may be the last of its scope: then removal and insertion touch, and one edit does both.
	if (source.start <= at && at <= source.end) {
		return [{ range: { start: source.start, end: at }, newText: `${eol}${heading}${eol}${eol}${moved}`.slice(source.start === 0 ? eol.length : 0) }];
	}
	return ordered([removal, { range: { start: at, end: at }, newText: `${eol}${eol}${heading}${eol}${eol}${moved}` }]);
}

/** The heading of `tag` that stands nearest to the passage's own. */
function nearest(headings: readonly TagHeading[], tag: string, own: TagHeading): TagHeading | undefined {
	return headings.filter(heading => heading.name === tag).sort((a, b) => Math.abs(a.line - own.line) - Math.abs(b.line - own.line))[0];
}

function headingLike(text: string, { range, name }: TagHeading, tag: string): string {
	const written = text.slice(text.lastIndexOf('\n', range.start - 1) + 1, range.end);
	return written.includes(name) ? written.replace(name, tag) : `${/^#*\s*/.exec(written)![0]}${tag}`;
}

/** The passage's line and the deeper lines that belong to its bullet, with the line break behind them. */
function lineSpan({ lines, blocks, text }: Report, line: number): { start: number; textEnd: number; end: number } {
	const indent = (i: number): number => /^[ \t]*/.exec(text.slice(lines.all[i]!.start, lines.all[i]!.end))![0].length;
	let last = line;
	if (blocks[line]!.bullet) {
		while (last + 1 < blocks.length && blocks[last + 1]!.kind === 'text' && indent(last + 1) > indent(line)) last++;
	}
	const next = lines.all[last + 1];
	return { start: lines.all[line]!.start, textEnd: lines.all[last]!.end, end: next ? next.start : lines.all[last]!.end };
}

function ordered(edits: readonly TextEdit[]): TextEdit[] {
	return [...edits].sort((a, b) => a.range.start - b.range.start);
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let out = '';
	let at = 0;
	for (const { range, newText } of ordered(edits)) {
		out += text.slice(at, range.start) + newText;
		at = range.end;
	}
	return out + text.slice(at);
}
