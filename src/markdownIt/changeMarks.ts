import {
	type Compared,
	type Passage,
	type ProjectionRow,
	type Range,
	type Redline,
	type RedlineVerb,
	type Steps,
	fateOf,
	figuresIn,
	projectionRows,
	redlineOf,
	verbsIn,
	wordBands,
} from '../core';
import { type DeletedWords, type GonePassage, type LineMarks, type Marks, type Span, noMarks, united } from './marks';

/** The words that the marks need from the interface. */
export interface ChangeLabels {
	/** What is said of a passage that its marked words do not say, such as where it came from; `undefined` for nothing. */
	fate(row: ProjectionRow): string | undefined;
	/** Of a verb that became stronger or weaker. */
	verb(verb: RedlineVerb): string;
	/** Of words that came, of words that went, of a figure that changed. */
	readonly came: string;
	readonly went: string;
	readonly figure: string;
}

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
			const gone = { text: words.text, isHeading: row.kind === 'heading', title: labels.went };
			if (line === undefined) before.push(gone);
			else add(line, { gone: [gone] });
			continue;
		}
		line = passage.line;
		const fate = labels.fate(row);
		const isSame = row.kind === 'title' || (row.kinds.includes('same') && row.kinds.length === 1);
		add(line, {
			...wordMarks(words, passage, { labels, start: comparison.new.lines.all[line]!.start }),
			...(isSame ? {} : { classes: ['duidu-change', `duidu-${fateOf(row)}`] }),
			...(fate === undefined ? {} : { fate }),
			goneBefore: before,
		});
		before = [];
	}
	return marks;
}

interface Line {
	readonly labels: ChangeLabels;
	/** Where it starts in the report. */
	readonly start: number;
}

/** A redline as columns of the line that its passage is: what went stands before what comes next. */
function wordMarks(
	redline: Redline,
	passage: Passage,
	{ labels, start }: Line,
): { readonly spans: Span[]; readonly deleted: DeletedWords[] } {
	const { text, spans } = redline;
	const marked: Span[] = [];
	const deleted: DeletedWords[] = [];
	const mark = (kind: Span['kind'], range: Range, classes: string, title: string): void => {
		const attributes = [
			['class', classes],
			['title', title],
		] as const;
		marked.push({ kind, start: range.start - start, end: range.end - start, attributes });
	};
	// All of a passage that is new came, its figures too.
	const isNew = spans.every(({ op }) => op === 'insert');
	spans.forEach((span, i) => {
		if (span.op === 'insert') {
			mark('insert', span.source, 'duidu-inserted', labels.came);
			if (isNew || span.passage !== passage) return;
			for (const figure of figuresIn(passage, span.source)) mark('figure', figure, 'duidu-figure', labels.figure);
		} else if (span.op === 'delete') {
			const next = spans.slice(i + 1).find(({ op }) => op !== 'delete');
			const at = (next?.source.start ?? passage.range.end) - start;
			deleted.push({ at, text: text.slice(span.start, span.end), title: labels.went });
		}
	});
	for (const verb of verbsIn(redline, passage))
		mark('verb', verb, `duidu-verb duidu-verb-${verb.step > 0 ? 'stronger' : 'weaker'}`, labels.verb(verb));
	return { spans: marked, deleted };
}
