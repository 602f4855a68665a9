import {
	type CancellationToken,
	Hover,
	type HoverProvider,
	MarkdownString,
	type Position,
	Range,
	type TextDocument,
	type Uri,
	l10n,
} from 'vscode';
import { type Lines, type TermMatch, flatten, plain, sentenceAt, sparkline } from '../../core';
import type { OpenReports } from '../files/openReports';
import { escaped } from '../markdown';
import { baseName, toPosition } from '../positions';
import type { Glossaries } from './glossaries';
import { termAt } from './termAt';
import type { FileTerms, SeriesHistory, TermHistories } from './termHistories';

/** Says of the term under the mouse what it is, how often the report has it and where next, and how it fared through the years. */
export class TermHover implements HoverProvider {
	constructor(
		private readonly open: OpenReports,
		private readonly glossaries: Glossaries,
		private readonly histories: TermHistories,
	) {}

	async provideHover(document: TextDocument, position: Position, token: CancellationToken): Promise<Hover | undefined> {
		if (!this.open.counts(document)) return undefined;
		const lexicon = await this.glossaries.lexicon(document.uri);
		const outer = termAt(document, position, this.open.get(document), lexicon);
		if (!outer || token.isCancellationRequested) return undefined;
		const report = this.open.get(document);
		const inside = [...flatten(outer.nested)].filter(
			({ start, end }) => start <= position.character && position.character <= end,
		);
		const isCancelled = (): boolean => token.isCancellationRequested;
		const contents = new MarkdownString('', true);
		contents.isTrusted = { enabledCommands: ['duidu.goTo', 'duidu.showConcordance'] };
		for (const match of [outer, ...inside]) {
			const history = report && (await this.histories.history(match.entry.term, { uri: document.uri, report }));
			if (isCancelled()) return undefined;
			describe(contents, match);
			if (report) describePlaces(contents, match, document, position.line, await this.histories.terms(document.uri));
			if (history) describeYears(contents, match, history);
		}
		return new Hover(contents, new Range(position.line, outer.start, position.line, outer.end));
	}
}

function describe(contents: MarkdownString, { entry }: TermMatch): void {
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
}

/** How often this text has it, and where next. */
function describePlaces(
	contents: MarkdownString,
	{ entry, start }: TermMatch,
	document: TextDocument,
	line: number,
	known: FileTerms | undefined,
): void {
	const places = known?.places.get(entry.term);
	if (!known || !places) return;
	const { lines } = known;
	const here = (lines.all[line]?.start ?? 0) + start;
	const nth = places.findIndex(place => place.start === here) + 1;
	contents.appendMarkdown(
		escaped(
			nth > 0 ? l10n.t('{0} of {1} in this text', nth, places.length) : l10n.t('{0} in this text', places.length),
		),
	);
	const next = places.find(place => place.start > here) ?? places[0]!;
	if (next.start === here) return;
	const position = toPosition(lines, next.start);
	contents.appendMarkdown(
		` · [$(arrow-down) ${l10n.t('next: line {0}', position.line + 1)}](${goToLink(document.uri, lines, next.start)})`,
	);
}

/** Since when, how often each year, and what the last year said. */
function describeYears(
	contents: MarkdownString,
	{ entry }: TermMatch,
	{ years, first, files, own }: SeriesHistory,
): void {
	if (first === undefined) return;
	const yearOf = (i: number): string => String(files[i]!.year ?? baseName(files[i]!.uri));
	contents
		.appendMarkdown('\n\n')
		.appendMarkdown(
			escaped(
				first === 0
					? l10n.t('In the reports at hand since the first, {0}', yearOf(0))
					: l10n.t('In the reports at hand first in {0}', yearOf(first)),
			),
		);
	const args = encodeURIComponent(JSON.stringify([[entry.term, ...entry.aliases], files[own]?.uri.toString()]));
	contents.appendMarkdown(` · [$(list-selection) ${l10n.t('all places')}](command:duidu.showConcordance?${args})`);
	contents
		.appendMarkdown('\n\n')
		.appendMarkdown(`\`${sparkline(years.map(({ density }) => density))}\` `)
		.appendMarkdown(
			escaped(
				l10n.t(
					'{0} to {1}, in 10,000 characters: {2}',
					yearOf(0),
					yearOf(files.length - 1),
					years.map(({ density }) => (density === 0 ? '0' : density.toFixed(1))).join(' '),
				),
			),
		);
	const before = files.findLastIndex((file, i) => i < own && (file.places.get(entry.term)?.length ?? 0) > 0);
	if (before < 0) return;
	const file = files[before]!;
	const place = file.places.get(entry.term)![0]!;
	const line = file.lines.all[file.lines.lineAt(place.start)]!;
	const { start, end } = sentenceAt(file.text, line, place.start);
	contents.appendMarkdown(
		`\n\n[${escaped(yearOf(before))}](${goToLink(file.uri, file.lines, place.start)}) ${escaped(plain(file.text.slice(start, end)))}`,
	);
}

function goToLink(uri: Uri, lines: Lines, offset: number): string {
	const { line, character } = toPosition(lines, offset);
	return `command:duidu.goTo?${encodeURIComponent(JSON.stringify([uri.toString(), line, character]))}`;
}
