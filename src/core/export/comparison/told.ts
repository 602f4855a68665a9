import { countFates } from '../../compare/summary';
import { fateOrder, projectionRows } from '../../compare/projection';
import type { Passage } from '../../report/passage';
import { type Section, numberedTitle } from '../../report/section';
import {
	type ExportedBand,
	type ExportedComparison,
	type ExportedEntry,
	type ExportedHeading,
	entriesOf,
	sectionsAbove,
} from './exportedComparison';
import type { ComparisonWords } from './comparisonWords';
import { kindMarks } from './kindMarks';
import { wordFacts } from './wordFacts';

/** What is told of an entry besides its words: `≈ reworded`, `⇄ moved`, `from （二）扩大内需`, `figures: 6% → 6.5%`, `verbs: 推动 ↗ 大力推动`. */
export function toldOf(entry: ExportedEntry, words: ComparisonWords): string[] {
	const { row, links } = entry;
	if (row.kind === 'title') return [words.what.title, ...namesText(entry, words)];
	const facts = wordFacts(entry);
	return [
		...row.kinds.map(kind => `${kindMarks[kind]} ${words.kind(kind)}`),
		...(row.movedFrom.length > 0 ? [words.movedFrom(row.movedFrom.map(numberedTitle).join('；'))] : []),
		...(facts.figures.length > 0 ? [`${words.figures} ${figuresText(facts.figures)}`] : []),
		...(facts.verbs.length > 0 ? [`${words.verbs} ${verbsText(facts.verbs)}`] : []),
		...new Set(links.filter(({ certain }) => !certain).map(link => `？${words.doubt(link)}`)),
		...(row.pinned ? [`✓ ${words.confirmed}`] : []),
		...namesText(entry, words),
	];
}

/** `#专业相关`, and what gives it where that is not the report. */
function namesText(entry: ExportedEntry, words: ComparisonWords): string[] {
	return namesGiven(entry, words).map(({ name, sources }) =>
		sources === '' ? `#${name}` : words.givenBy(`#${name}`, sources),
	);
}

/** The names of an entry, each with what gives it, `浙江省-2024-摘要、批注`; with none where the report does. */
export function namesGiven(
	{ names, given }: ExportedEntry,
	{ onWords }: ComparisonWords,
): { readonly name: string; readonly sources: string }[] {
	return names.map(name => {
		const givers = given.filter(each => each.name === name).map(({ digest }) => digest ?? onWords);
		return { name, sources: [...new Set(givers)].join('、') };
	});
}

export function figuresText(figures: ReturnType<typeof wordFacts>['figures']): string {
	return figures.map(({ from, to }) => `${from} → ${to}`).join('；');
}

export function verbsText(verbs: ReturnType<typeof wordFacts>['verbs']): string {
	return verbs.map(({ from, to, step }) => `${from} ${verbMark(step)} ${to}`).join('；');
}

/** Stronger or weaker. */
export function verbMark(step: number): string {
	return step > 0 ? '↗' : '↘';
}

/** `≈ reworded 40 · ＋ added 3`, paragraphs only. */
export function countsText({ comparison }: ExportedComparison, words: ComparisonWords): string {
	const { counts } = countFates(projectionRows(comparison));
	return fateOrder
		.flatMap(kind => (counts[kind] > 0 ? [`${kindMarks[kind]} ${words.kind(kind)} ${counts[kind]}`] : []))
		.join(' · ');
}

/** Chapters and their sections are in the table of contents. */
const CONTENTS_DEPTH = 2;

export function contentsOf({ parts }: ExportedComparison): ExportedHeading[] {
	return parts.flatMap(part =>
		part.kind === 'heading' && part.depth <= CONTENTS_DEPTH && part.isContinued !== true ? [part] : [],
	);
}

/** The title with its number; of what stands before the first heading, and of a chapter that goes on, the interface's words. */
export function headingText({ section, isContinued }: ExportedHeading, words: ComparisonWords): string {
	if (!section) return words.opening;
	return isContinued ? words.continued(numberedTitle(section)) : numberedTitle(section);
}

/** `一、重点工作 › （一）扩大内需` */
export function placeText(passage: Passage): string {
	return pathText(sectionsAbove(passage));
}

export function pathText(sections: readonly Section[]): string {
	return sections.map(numberedTitle).join(' › ');
}

/** `2025 lines 12, 14 → 2026 line 45` */
export function linesText({ row }: ExportedEntry, { sides, line }: ComparisonWords): string {
	return (['old', 'new'] as const)
		.filter(side => row[side].length > 0)
		.map(side => `${sides[side]} ${row[side].map(passage => line(passage.line + 1)).join('、')}`)
		.join(' → ');
}

/** Where the old words of a band are at home, if they stand there too. */
export function originText({ old: [first], origin }: ExportedBand, words: ComparisonWords): string | undefined {
	if (!origin || !first) return undefined;
	const place = [placeText(first.passage), words.line(first.passage.line + 1)].filter(part => part !== '');
	return words.origin(origin, place.join(' · '));
}

/** The reader's own passages by their names: under each of them, or `once`, under the first. */
export function ownEntries(
	exported: ExportedComparison,
	once: boolean,
): { readonly name: string; readonly entries: readonly ExportedEntry[] }[] {
	const all = entriesOf(exported);
	return exported.own.names
		.map(name => ({
			name,
			entries: all.filter(({ names }) => (once ? names[0] === name : names.includes(name))),
		}))
		.filter(({ entries }) => entries.length > 0);
}
