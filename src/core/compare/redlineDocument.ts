import type { Passage } from '../report/passage';
import type { Steps } from '../util/steps';
import type { Comparison } from './comparison';
import { type ProjectionRow, projectionRows } from './projection';
import {
	HEADING_MARK,
	NOTE_MARK,
	type RedlineLine,
	blankLine,
	openingLines,
	plainLine,
	prefixed,
	toLines,
} from './redlineLines';
import { wordBands } from './sentences/wordBands';
import type { SentenceLinks } from './sentences/sentenceLinks';
import { type Redline, type WordRules, redlineOf } from './words/redline';

/** Two reports as their words are shown: which passages and which sentences correspond, and what words are compared by. */
export interface Compared {
	readonly comparison: Comparison;
	readonly links: SentenceLinks;
	readonly rules?: WordRules;
}

/** The words that the document needs from the interface. */
export interface RedlineLabels {
	/** The lines before the first passage. */
	readonly opening: readonly string[];
	/** What is said of a row that its marked words do not say; `undefined` for nothing. */
	note(row: ProjectionRow): string | undefined;
	/** What is said behind a heading. */
	fate(row: ProjectionRow): string | undefined;
}

/**
 * The new report whole and in its own order, each passage as a redline against what it was made from; what is gone stands, struck out, behind what it followed.
 */
export function* redlineDocument({ comparison, links, rules }: Compared, labels: RedlineLabels): Steps<RedlineLine[]> {
	const lines = [...openingLines(labels.opening), blankLine];
	const rows = projectionRows(comparison);
	const bands = wordBands(rows, comparison, links);
	for (const [i, row] of rows.entries()) {
		const words = toLines(redlineOf(bands[i]!, rules));
		yield;
		const passage = row.new[0] ?? row.old[0]!;
		if (row.kind === 'heading') {
			const fate = labels.fate(row);
			const [first] = words;
			if (!first) continue;
			const marked = prefixed(first, HEADING_MARK);
			lines.push(
				{
					...marked,
					kind: 'heading',
					text: fate === undefined ? marked.text : `${marked.text}\u3000${fate}`,
					level: passage.section?.level ?? 1,
					about: passage,
				},
				blankLine,
			);
			continue;
		}
		const note = labels.note(row);
		if (note !== undefined) lines.push(plainLine('note', NOTE_MARK + note, { about: passage }));
		lines.push(...words, blankLine);
	}
	return lines;
}

/** The wording of a row: the new passage against what was taken up in it; of an added one all is new, of a removed one all is gone. */
export function rowRedline(row: Pick<ProjectionRow, 'old' | 'new'>, { comparison, links, rules }: Compared): Redline {
	return redlineOf(wordBands([row], comparison, links)[0]!, rules);
}

/** The report and the passage's own words that a line shows first, for going there. */
export function passageOfLine(line: RedlineLine): { readonly passage: Passage; readonly offset: number } | undefined {
	const span = line.spans.find(({ op }) => op !== 'delete') ?? line.spans[0];
	if (span) return { passage: span.passage, offset: span.source.start };
	return line.about && { passage: line.about, offset: line.about.range.start };
}
