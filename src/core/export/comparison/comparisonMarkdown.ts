import { type Passage, lead } from '../../report/passage';
import { numberedTitle } from '../../report/section';
import { unsureLinks } from '../../compare/summary';
import { stayed } from '../../compare/words/moved';
import { gridMarkdown } from '../grid';
import { markdownTarget, markdownText } from '../markdownText';
import { type ExportedComparison, type ExportedEntry, entriesOf } from './exportedComparison';
import type { ComparisonWords } from './comparisonWords';
import { redlineRuns } from './runs';
import { countsText, headingText, ownEntries, placeText, toldOf, verbMark } from './told';

/**
 * A comparison as a briefing: the reader's own passages first, then all others section by section, in the new report's order. What went and what came is `<del>`
 * and `<ins>`: `**` beside a Chinese quotation mark is no emphasis in CommonMark.
 */
export function comparisonMarkdown(exported: ExportedComparison, words: ComparisonWords): string {
	const { comparison, parts } = exported;
	const entries = entriesOf(exported);
	const mine = ownEntries(exported, true);
	const sections = comparison.sections.map(({ old, new: fresh, kind }) => [
		...[old, fresh].map(section => (section ? markdownText(numberedTitle(section)) : '–')),
		words.sectionFate(kind),
	]);
	const unsure = unsureLinks(comparison);
	/** How a passage begins, its line, and the way to it. */
	const begun = (side: 'old' | 'new', passage: Passage): string => {
		const shown = [lead(passage), words.line(passage.line + 1)].map(text => markdownText(text)).join(' · ');
		return `[${shown}](${markdownTarget(exported.paths[side], passage.line + 1)})`;
	};
	const blocks = [
		`# ${markdownText(words.title)}`,
		...words.notes.map(note => `> ${markdownText(note)}`),
		countsText(exported, words),
		`*${markdownText(words.legend)}*`,
		...(mine.length > 0 ? [`## ${words.ownPassages}`] : []),
		...mine.flatMap(({ name, entries: named }) => [
			`### ${markdownText(name)}`,
			...named.flatMap(entry => entryBlocks(exported, entry, words)),
		]),
		...(sections.length > 0
			? [
					`## ${words.sections}`,
					gridMarkdown({ columns: [words.sides.old, words.sides.new, ' '], rows: sections }).trimEnd(),
				]
			: []),
		...(unsure.length > 0
			? [
					`## ${words.review(unsure.length)}`,
					unsure
						.map(link => `- ${begun('old', link.old)} → ${begun('new', link.new)} *${words.doubt(link)}*`)
						.join('\n'),
				]
			: []),
		`## ${words.passages}`,
		...(entries.length === 0 ? [markdownText(words.nothing)] : []),
		...parts.flatMap(part => {
			if (part.kind === 'passage') return listed(exported, part.entry, words);
			const mark = '#'.repeat(Math.min(6, part.depth + 2));
			const heading = `${mark} ${markdownText(headingText(part, words))}`;
			return [heading, ...(part.entry ? listed(exported, part.entry, words) : [])];
		}),
	];
	return `${blocks.filter(block => block !== '').join('\n\n')}\n`;
}

/** In its section; of a passage that stands among the reader's own a word of where. */
function listed(exported: ExportedComparison, entry: ExportedEntry, words: ComparisonWords): string[] {
	const [name] = entry.names;
	if (name === undefined) return entryBlocks(exported, entry, words);
	const passage = entry.row.new[0] ?? entry.row.old[0]!;
	return [`*${markdownText(lead(passage))} ${markdownText(words.above(name))}*`];
}

/** What became of it, its words, and the ways to both reports; of a heading in one line. */
function entryBlocks({ paths }: ExportedComparison, entry: ExportedEntry, words: ComparisonWords): string[] {
	const { row } = entry;
	const way = (side: 'old' | 'new', passage: Passage): string => {
		const place = [words.sides[side], placeText(passage), words.line(passage.line + 1)].filter(part => part !== '');
		return `[${place.map(text => markdownText(text)).join(' · ')}](${markdownTarget(paths[side], passage.line + 1)})`;
	};
	const ways = [row.old.map(passage => way('old', passage)), row.new.map(passage => way('new', passage))]
		.filter(side => side.length > 0)
		.map(side => side.join('；'))
		.join(' → ');
	const [first = '', ...more] = toldOf(entry, words).map(text => markdownText(text));
	const told = [`**${first}**`, ...more].join(' · ');
	const quoted = `> ${wording(entry)}`;
	if (row.kind !== 'heading' || row.new.length === 0) return [told, quoted, ways];
	return row.kinds.includes('same') || row.old.length === 0 ? [`${told} · ${ways}`] : [`${told} · ${ways}`, quoted];
}

/** Of a passage that is only on one side no word is marked: all of it came, or went. */
function wording({ row, bands }: ExportedEntry): string {
	const isOneSided = row.old.length === 0 || row.new.length === 0;
	const runs = bands.flatMap(redlineRuns);
	if (isOneSided)
		return markdownText(
			runs
				.map(({ text }) => text)
				.join('')
				.trim(),
		);
	return runs
		.flatMap(stayed)
		.map(({ op, text, verb }, i) => {
			const written = markdownText(i === 0 ? text.trimStart() : text, i === 0);
			return (
				(op === 'same' ? written : op === 'delete' ? `<del>${written}</del>` : `<ins>${written}</ins>`) +
				(verb ? verbMark(verb.step) : '')
			);
		})
		.join('');
}
