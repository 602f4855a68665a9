import type { Link } from '../../compare/comparison';
import { type Passage, wordsOf } from '../../report/passage';
import { gridCsv } from '../grid';
import { type ComparisonColumn, type ComparisonWords, comparisonColumns } from './comparisonWords';
import { type ExportedComparison, type ExportedEntry, entriesOf } from './exportedComparison';
import { figuresText, namesGiven, placeText, verbsText } from './told';
import { type WordFacts, wordFacts } from './wordFacts';

/** A link of an entry, or the entry of a passage that is only on one side. */
interface CsvRow {
	readonly entry: ExportedEntry;
	readonly link?: Link;
	readonly old: Passage | undefined;
	readonly new: Passage | undefined;
	readonly facts: WordFacts;
}

const whatOf = { heading: 'heading', pair: 'passage', title: 'title' } as const;

const cells: Readonly<Record<ComparisonColumn, (row: CsvRow, words: ComparisonWords) => string>> = {
	id: ({ entry, link }) => link?.id ?? entry.id,
	what: ({ entry }, { what }) => what[whatOf[entry.row.kind]],
	kinds: ({ entry, link }, words) =>
		entry.row.kind === 'title' ? '' : (link ?? entry.row).kinds.map(kind => words.kind(kind)).join(' '),
	certain: ({ entry, link }, words) =>
		!link || link.certain || entry.row.kind === 'title' ? words.certain : words.doubt(link),
	names: ({ entry }) => entry.names.join(' '),
	given: ({ entry }, words) =>
		namesGiven(entry, words)
			.filter(({ sources }) => sources !== '')
			.map(({ name, sources }) => `${name}：${sources}`)
			.join('；'),
	oldSection: ({ old }) => (old ? placeText(old) : ''),
	newSection: ({ new: fresh }) => (fresh ? placeText(fresh) : ''),
	oldLine: ({ old }) => lineOf(old),
	newLine: ({ new: fresh }) => lineOf(fresh),
	oldText: ({ old }) => (old ? wordsOf(old) : ''),
	newText: ({ new: fresh }) => (fresh ? wordsOf(fresh) : ''),
	gone: ({ facts }) => facts.gone.join('；'),
	came: ({ facts }) => facts.came.join('；'),
	figures: ({ facts }) => figuresText(facts.figures),
	verbs: ({ facts }) => verbsText(facts.verbs),
	score: ({ link }) => (link ? link.score.toFixed(3) : ''),
};

/** A row for each link and for each passage that is only on one side, in the new report's order. Of the title block it says no change: rows are filtered and counted. */
export function comparisonCsv(exported: ExportedComparison, words: ComparisonWords): string {
	const rows = entriesOf(exported).flatMap(rowsOf);
	return gridCsv({
		columns: comparisonColumns.map(column => words.columns[column]),
		rows: rows.map(row => comparisonColumns.map(column => cells[column](row, words))),
	});
}

function rowsOf(entry: ExportedEntry): CsvRow[] {
	const { row, links } = entry;
	if (links.length === 0) return [{ entry, old: row.old[0], new: row.new[0], facts: wordFacts(entry) }];
	return links.map(link => ({ entry, link, old: link.old, new: link.new, facts: wordFacts(entry, link) }));
}

function lineOf(passage: Passage | undefined): string {
	return passage ? String(passage.line + 1) : '';
}
