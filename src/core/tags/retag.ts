import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import type { Range } from '../text/range';
import type { TagHeading, TagScan, TaggedPassage } from './taggedPassages';

/** Replace `range` of the text by `newText`. Edits of one list do not overlap and all count in the old text. */
export interface TextEdit {
	readonly range: Range;
	readonly newText: string;
}

/**
 * The edits that give a passage another tag: marks are rewritten; under a tag heading the passage's lines move to the end of the other heading's scope,
 * and where there is no such heading one is made behind this one's scope. `[]` when it has that tag already.
 */
export function retag(report: Report, scan: TagScan, tagged: TaggedPassage, tag: string): TextEdit[] {
	if (tagged.tag === tag) return [];
	const all = [tagged.by, ...tagged.also];
	const rewritten = all.flatMap((by): TextEdit[] =>
		by.kind === 'heading' ? [] : [{ range: by.nameRange, newText: tag }],
	);
	const by = all.find(cause => cause.kind === 'heading');
	if (!by) return ordered(rewritten);
	const source = movedLines(report, scan, tagged.passage);
	const eol = report.text.includes('\r\n') ? '\r\n' : '\n';
	const moved = applyEdits(
		report.text.slice(source.start, source.textEnd),
		rewritten.map(edit => shifted(edit, -source.start)),
	);
	const target = nearest(scan.headings, tag, by);
	const removal: TextEdit = { range: { start: source.start, end: source.end }, newText: '' };
	if (target) {
		const at = report.lines.all[target.lastLine]!.end;
		const listGoesOn = tagged.passage.bullet && report.blocks[target.lastLine]!.bullet;
		return ordered([removal, { range: { start: at, end: at }, newText: (listGoesOn ? eol : eol + eol) + moved }]);
	}
	const at = report.lines.all[by.lastLine]!.end;
	const heading = headingLike(report, by, tag);
	// The passage may be the last of its scope: then removal and insertion touch, and one edit does both.
	if (source.start <= at && at <= source.end) {
		return [
			{
				range: { start: source.start, end: at },
				newText: `${eol}${heading}${eol}${eol}${moved}`.slice(source.start === 0 ? eol.length : 0),
			},
		];
	}
	return ordered([removal, { range: { start: at, end: at }, newText: `${eol}${eol}${heading}${eol}${eol}${moved}` }]);
}

/** The heading of `tag` that stands nearest to the passage's own. */
function nearest(headings: readonly TagHeading[], tag: string, own: TagHeading): TagHeading | undefined {
	return headings
		.filter(heading => heading.name === tag)
		.sort((a, b) => Math.abs(a.line - own.line) - Math.abs(b.line - own.line))[0];
}

function headingLike({ text, lines }: Report, { range, line, name }: TagHeading, tag: string): string {
	const written = text.slice(lines.all[line]!.start, range.end);
	return written.includes(name) ? written.replace(name, () => tag) : `${/^#*\s*/.exec(written)![0]}${tag}`;
}

/** The passage's line, from the comment above that tags it to the deeper lines that belong to its bullet, with the line break behind them. */
function movedLines(
	{ lines, blocks, text }: Report,
	scan: TagScan,
	passage: Passage,
): { start: number; textEnd: number; end: number } {
	const { line } = passage;
	const indent = (i: number): number => /^[ \t]*/.exec(text.slice(lines.all[i]!.start, lines.all[i]!.end))![0].length;
	const marks = scan.passages.filter(tagged => tagged.passage === passage).flatMap(({ by, also }) => [by, ...also]);
	const first = Math.min(line, ...marks.map(mark => (mark.kind === 'heading' ? line : lines.lineAt(mark.range.start))));
	let last = line;
	if (blocks[line]!.bullet) {
		while (last + 1 < blocks.length && blocks[last + 1]!.kind === 'text' && indent(last + 1) > indent(line)) last++;
	}
	const next = lines.all[last + 1];
	return {
		start: lines.all[first]!.start,
		textEnd: lines.all[last]!.end,
		end: next ? next.start : lines.all[last]!.end,
	};
}

function shifted({ range, newText }: TextEdit, by: number): TextEdit {
	return { range: { start: range.start + by, end: range.end + by }, newText };
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
