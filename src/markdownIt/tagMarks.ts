import { type InlineTag, type Report, type TagNames, type TaggedPassage, taggedPassages } from '../core';
import { type LineMarks, type Marks, type Span, noMarks, united } from './marks';
import { tagColors } from './noteMarks';

/** The tags of a report: where they are written, the headings that are tags, the passages and sentences in their scope. */
export function tagMarks(report: Report, names: TagNames): Marks {
	const marks = new Map<number, LineMarks>();
	const add = (line: number, mark: Partial<LineMarks>): void => {
		marks.set(line, united(marks.get(line), { ...noMarks, ...mark }));
	};
	const { passages, headings } = taggedPassages(report, names);
	for (const { line, name } of headings) add(line, { classes: ['duidu-tag-heading', tagClass(names, name)] });
	const written = new Set<number>();
	for (const tagged of passages) {
		const { passage, tag } = tagged;
		const { start } = report.lines.all[passage.line]!;
		const column = ({ start: from, end }: { start: number; end: number }) => ({
			start: from - start,
			end: end - start,
		});
		const isWhole = tagged.range === passage.range;
		const spans: Span[] = isWhole
			? []
			: [{ kind: 'sentence', ...column(tagged.range), attributes: sentence(names, tag) }];
		for (const { name, range } of inLine(tagged)) {
			if (written.has(range.start)) continue;
			written.add(range.start);
			const attributes = [
				['class', `duidu-tag ${tagClass(names, name)}`],
				['title', name],
			] as const;
			spans.push({ kind: 'tag', ...column(range), attributes });
		}
		// A tag that is read in the line is not said once more.
		const tags = inLine(tagged).some(({ name }) => name === tag) ? [] : [tag];
		add(passage.line, isWhole ? { spans, tags, classes: ['duidu-tagged', tagClass(names, tag)] } : { spans });
	}
	return marks;
}

/** Tags that are seen in the passage's own line: those of a comment are not. */
function inLine({ by, also, passage }: TaggedPassage): InlineTag[] {
	return [by, ...also].filter(
		(mark): mark is InlineTag =>
			typeof mark.kind === 'object' && mark.kind.id !== 'comment' && mark.range.start >= passage.range.start,
	);
}

/** The reader's order of weight: the first three, and all others. */
function tagClass(names: TagNames, name: string): string {
	return `duidu-tag-${tagColors[names.names.indexOf(name)] ?? 'other'}`;
}

function sentence(names: TagNames, tag: string): Span['attributes'] {
	return [
		['class', `duidu-tagged-sentence ${tagClass(names, tag)}`],
		['title', tag],
	];
}

/** Whether a text has the name of a tag at all: most reports have none, and need not be read as one. */
export function hasTag(text: string, { pattern }: TagNames): boolean {
	return pattern !== '' && new RegExp(pattern, 'u').test(text);
}
