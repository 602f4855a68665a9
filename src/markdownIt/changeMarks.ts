import {
	type Compared,
	type ProjectionRow,
	type Redline,
	type Steps,
	fateOf,
	projectionRows,
	redlineOf,
	wordBands,
} from '../core';
import { type DeletedWords, type GonePassage, type LineMarks, type Marks, type Span, noMarks, united } from './marks';

/** The words that the marks need from the interface. */
export interface ChangeLabels {
	/** What is said of a passage that its marked words do not say, such as where it came from; `undefined` for nothing. */
	fate(row: ProjectionRow): string | undefined;
}

const INSERTED: Span['attributes'] = [['class', 'duidu-inserted']];

/** A comparison as marks on the new report: the redline of each passage, and what is gone behind what it followed. */
export function* changeMarks({ comparison, links, rules }: Compared, labels: ChangeLabels): Steps<Marks> {
	const marks = new Map<number, LineMarks>();
	const add = (line: number, mark: Partial<LineMarks>): void => {
		marks.set(line, united(marks.get(line), { ...noMarks, ...mark }));
	};
	const rows = projectionRows(comparison);
	const bands = wordBands(rows, comparison, links);
	/** Gone before the first passage of the new report. */
	let before: GonePassage[] = [];
	let line: number | undefined;
	for (const [i, row] of rows.entries()) {
		const words = redlineOf(bands[i]!, rules);
		yield;
		const [passage] = row.new;
		if (!passage) {
			const gone = { text: words.text, isHeading: row.kind === 'heading' };
			if (line === undefined) before.push(gone);
			else add(line, { gone: [gone] });
			continue;
		}
		line = passage.line;
		const { start } = comparison.new.lines.all[line]!;
		const fate = labels.fate(row);
		const isSame = row.kinds.includes('same') && row.kinds.length === 1;
		add(line, {
			...wordMarks(words, start, passage.range.end),
			...(isSame ? {} : { classes: ['duidu-change', `duidu-${fateOf(row)}`] }),
			...(fate === undefined ? {} : { fate }),
			goneBefore: before,
		});
		before = [];
	}
	return marks;
}

/** The spans of a redline as columns of a line that starts at `start`: what went stands before what comes next. */
function wordMarks(
	{ text, spans }: Redline,
	start: number,
	end: number,
): { readonly spans: Span[]; readonly deleted: DeletedWords[] } {
	const inserted: Span[] = [];
	const deleted: DeletedWords[] = [];
	spans.forEach((span, i) => {
		if (span.op === 'insert')
			inserted.push({
				kind: 'insert',
				start: span.source.start - start,
				end: span.source.end - start,
				attributes: INSERTED,
			});
		else if (span.op === 'delete') {
			const next = spans.slice(i + 1).find(({ op }) => op !== 'delete');
			deleted.push({ at: (next?.source.start ?? end) - start, text: text.slice(span.start, span.end) });
		}
	});
	return { spans: inserted, deleted };
}
