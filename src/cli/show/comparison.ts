import {
	type Comparison,
	type Passage,
	type ProjectionRow,
	type Report,
	type SectionLink,
	countFates,
	countShown,
	fateOrder,
	projectionRows,
	numberedTitle,
	redlineOf,
	sentenceLinks,
	toLines,
	type WordBand,
	wordBands,
	type WordRules,
	wordsOf,
} from '../../core';
import { t } from '../messages';
import { fateName, kindName } from './names';
import { markedLine, terminalMarks } from './markedLine';
import { headline } from './outline';
import { reviewText } from './review';

export function comparisonText(comparison: Comparison, rules: WordRules): string {
	const { old, new: newer, sections } = comparison;
	const rows = projectionRows(comparison).filter(row => row.kind === 'pair');
	const words = rowWords(comparison, rows);
	return [
		`${headline(old)} → ${headline(newer)}`,
		...focusLine(comparison),
		counts(rows),
		'',
		...(sections.length > 0 ? [t('Sections')] : []),
		...sections.map(link => `  ${'  '.repeat(level(link) - 1)}${fateName[link.kind]()}: ${sectionPair(link)}`),
		...reviewText(comparison),
		'',
		t('Passages'),
		...rows.flatMap((row, i) => [
			`  [${fate(row)}] ${places(old, row.old)} → ${places(newer, row.new)}`,
			...rowLines(comparison, row, { bands: words[i]!, rules }).map(line => `    ${line}`),
		]),
	].join('\n');
}

/** What the comparison was narrowed to, and how much that leaves. */
export function focusLine(comparison: Comparison): string[] {
	const field = comparison.focus?.field;
	if (!field) return [];
	const names = [...field.tags, ...field.notes, ...(field.terms ? [t('my terms')] : [])].join(' + ');
	return [t('Only: {0} · {1} passages', names, countShown(comparison))];
}

function rowWords(comparison: Comparison, rows: readonly ProjectionRow[]): WordBand[][] {
	return wordBands(rows, comparison, sentenceLinks(comparison.focus?.whole ?? comparison));
}

interface RowWords {
	readonly bands: readonly WordBand[];
	readonly rules: WordRules;
}

/** The words of a row with their changes marked; of one with several sources what was taken up from each, behind its line: `45 → …`. */
function rowLines({ old, new: newer }: Comparison, row: ProjectionRow, { bands, rules }: RowWords): string[] {
	if (row.new.length === 0) return row.old.map(passage => `${name(old, t('old'))}: ${wordsOf(passage)}`);
	if (row.old.length === 0) return row.new.map(passage => `${name(newer, t('new report'))}: ${wordsOf(passage)}`);
	const sources = new Set(bands.flatMap(band => band.old.map(({ passage }) => passage)));
	if (sources.size < 2) return toLines(redlineOf(bands, rules)).flatMap(line => markedLine(line, terminalMarks));
	return bands.flatMap(band => {
		const from = [...new Set(band.old.map(({ passage }) => passage.line + 1))].join(', ');
		const [first = '', ...more] = toLines(redlineOf([band], rules)).flatMap(line => markedLine(line, terminalMarks));
		return [`${from === '' ? '' : `${from} `}→ ${first}`, ...more];
	});
}

function name({ year }: Report, fallback: string): string {
	return year === undefined ? fallback : String(year);
}

/** Each passage under every fate that is said of it. */
function counts(rows: readonly ProjectionRow[]): string {
	const { counts: sums } = countFates(rows);
	return fateOrder.flatMap(kind => (sums[kind] > 0 ? [`${kindName[kind]()} ${sums[kind]}`] : [])).join(' · ');
}

function fate(row: ProjectionRow): string {
	const names = row.kinds.map(kind => kindName[kind]());
	if (row.movedFrom.length > 0) names.push(t('from {0}', row.movedFrom.map(numberedTitle).join('; ')));
	if (!row.certain) names.push(t('unsure'));
	return names.join(', ');
}

function places({ path }: Report, passages: readonly Passage[]): string {
	return passages.length === 0 ? '–' : `${path}:${passages.map(passage => passage.line + 1).join(',')}`;
}

function level(link: SectionLink): number {
	return (link.new ?? link.old!).level;
}

function sectionPair({ old, new: newer }: SectionLink): string {
	return [old, newer].map(section => (section ? numberedTitle(section) : '–')).join(' → ');
}
