import {
	type CancellationToken,
	Hover,
	type HoverProvider,
	MarkdownString,
	type Position,
	Range,
	type TextDocument,
	l10n,
} from 'vscode';
import {
	type Lexicon,
	type Report,
	type TermMatch,
	flatten,
	matchBlock,
	matchBlocks,
	matchRange,
	shifted,
} from '../../core';
import type { OpenReports } from '../files/openReports';
import { escaped } from '../markdown';
import { toPosition } from '../positions';
import type { Glossaries } from './glossaries';
import { LONG_LINE_MAX } from './termHighlights';

/** Says of the term under the mouse what it is, how often the report has it and where next. */
export class TermHover implements HoverProvider {
	private readonly counted = new WeakMap<
		Report,
		{ lexicon: unknown; places: ReadonlyMap<string, readonly number[]> }
	>();

	constructor(
		private readonly open: OpenReports,
		private readonly glossaries: Glossaries,
	) {}

	async provideHover(document: TextDocument, position: Position, token: CancellationToken): Promise<Hover | undefined> {
		if (!this.open.counts(document)) return undefined;
		const lexicon = await this.glossaries.lexicon(document.uri);
		const outer = termAt(document, position, this.open.get(document), lexicon);
		if (!outer || token.isCancellationRequested) return undefined;
		const places = await this.places(document);
		const inside = [...flatten(outer.nested)].filter(
			({ start, end }) => start <= position.character && position.character <= end,
		);
		const contents = new MarkdownString('', true);
		contents.isTrusted = { enabledCommands: ['duidu.goTo'] };
		for (const match of [outer, ...inside]) this.describe(contents, match, document, position.line, places);
		return new Hover(contents, new Range(position.line, outer.start, position.line, outer.end));
	}

	/** The offsets of every term in the report, by term; `undefined` for a text too long to read. */
	private async places(
		document: TextDocument,
	): Promise<{ report: Report; places: ReadonlyMap<string, readonly number[]> } | undefined> {
		const report = this.open.get(document);
		if (!report) return undefined;
		const lexicon = await this.glossaries.lexicon(document.uri);
		const known = this.counted.get(report);
		if (known?.lexicon === lexicon) return { report, places: known.places };
		const places = new Map<string, number[]>();
		for (const { entry, start } of flatten(matchBlocks(report.text, report.blocks, lexicon))) {
			const list = places.get(entry.term);
			if (list) list.push(start);
			else places.set(entry.term, [start]);
		}
		this.counted.set(report, { lexicon, places });
		return { report, places };
	}

	private describe(
		contents: MarkdownString,
		{ entry, start }: TermMatch,
		document: TextDocument,
		line: number,
		known: Awaited<ReturnType<TermHover['places']>>,
	): void {
		if (contents.value !== '') contents.appendMarkdown('\n\n---\n\n');
		contents
			.appendMarkdown('**')
			.appendMarkdown(escaped(entry.term))
			.appendMarkdown('** · ')
			.appendMarkdown(escaped(entry.category));
		if (entry.source === 'workspace') contents.appendMarkdown(escaped(` · ${l10n.t('my glossary')}`));
		contents.appendMarkdown('\n\n');
		if (entry.definition !== undefined) contents.appendMarkdown(escaped(entry.definition)).appendMarkdown('\n\n');
		if (entry.note !== undefined) contents.appendMarkdown(escaped(entry.note)).appendMarkdown('\n\n');
		const places = known?.places.get(entry.term);
		if (!known || !places) return;
		const { lines } = known.report;
		const here = lines.all[line]!.start + start;
		const nth = places.indexOf(here) + 1;
		contents.appendMarkdown(
			escaped(
				nth > 0 ? l10n.t('{0} of {1} in this text', nth, places.length) : l10n.t('{0} in this text', places.length),
			),
		);
		const next = places.find(place => place > here) ?? places[0]!;
		if (next === here) return;
		const position = toPosition(lines, next);
		const target = encodeURIComponent(JSON.stringify([document.uri.toString(), position.line, position.character]));
		contents.appendMarkdown(
			` · [$(arrow-down) ${l10n.t('next: line {0}', position.line + 1)}](command:duidu.goTo?${target})`,
		);
	}
}

/** The term at a place; its range counts from the start of the line. */
function termAt(
	document: TextDocument,
	{ line, character }: Position,
	report: Report | undefined,
	lexicon: Lexicon,
): TermMatch | undefined {
	// A hover asked for by key comes with the cursor, which may stand behind the last character.
	const here = ({ start, end }: TermMatch): boolean => start <= character && character <= end;
	if (report) {
		const block = report.blocks[line]!;
		return matchBlock(report.text, block, lexicon)
			.map(match => shifted(match, -block.line.start))
			.find(here);
	}
	const { text } = document.lineAt(line);
	return text.length > LONG_LINE_MAX ? undefined : matchRange(text, { start: 0, end: text.length }, lexicon).find(here);
}
