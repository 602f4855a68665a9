import { Hover, type HoverProvider, MarkdownString, l10n } from 'vscode';
import { type Report, asWritten } from '../../core';
import { escaped } from '../markdown';
import type { OpenReports } from '../files/openReports';
import { toOffset, toRange } from '../positions';
import { linkName, otherEnd, otherPlace } from './linkNames';
import { type LinkEnd, type NoteLinks, keyOf } from './noteLinks';
import { reasonText, stateName } from './noteNames';
import type { NotePlaces } from './notePlaces';

/** On the words of a note what it says and what it is linked to; on a linked passage or term the notes that are linked to it. */
export function noteHover(open: OpenReports, places: NotePlaces, links: NoteLinks): HoverProvider {
	return {
		async provideHover(document, position) {
			if (!open.counts(document)) return undefined;
			const { uri } = document;
			const placed = await places.find(uri);
			if (!placed) return undefined;
			const { report, notes } = placed;
			const at = toOffset(report.lines, position);
			const isHere = (range: { readonly start: number; readonly end: number } | undefined): boolean =>
				range !== undefined && range.start <= at && at <= range.end;
			const here = notes.filter(({ anchor }) => isHere(anchor.range));
			const texts: MarkdownString[] = [];
			for (const { note, anchor, others } of here) {
				const text = new MarkdownString(asWritten(note));
				if (anchor.state !== 'exact')
					text.appendMarkdown('\n\n').appendText(`${stateName(anchor.state)}: ${reasonText(anchor)}`);
				if (others.length > 0) text.appendMarkdown('\n\n').appendText(l10n.t('changed by two readers at once'));
				appendLinks(text, await links.ofNote({ note, uri }));
				texts.push(text);
			}
			const into = (await links.into(uri, report)).filter(({ anchor }) => isHere(anchor.range));
			if (into.length > 0)
				texts.push(
					linked(
						l10n.t('Linked to these words:'),
						into.map(({ end }) => end),
					),
				);
			const term = await linkedTerm(links, report, at);
			if (term) texts.push(linked(l10n.t('Linked to “{0}”:', term.term), term.ends));
			if (texts.length === 0) return undefined;
			const range = here[0]?.anchor.range ?? into[0]?.anchor.range ?? term?.range;
			return new Hover(texts, range && toRange(report.lines, range));
		},
	};
}

/** A term at a place that notes are linked to. */
async function linkedTerm(
	links: NoteLinks,
	{ text }: Report,
	at: number,
): Promise<
	| {
			readonly term: string;
			readonly range: { readonly start: number; readonly end: number };
			readonly ends: readonly LinkEnd[];
	  }
	| undefined
> {
	for (const term of await links.terms()) {
		const start = text.lastIndexOf(term, at);
		if (term === '' || start < 0 || start + term.length < at) continue;
		return { term, range: { start, end: start + term.length }, ends: await links.ofTerms([term]) };
	}
	return undefined;
}

function linked(title: string, ends: readonly LinkEnd[]): MarkdownString {
	const text = new MarkdownString(escaped(title));
	appendLinks(text, ends);
	return text;
}

/** Each link a line, by which the reader gets there. */
function appendLinks(text: MarkdownString, ends: readonly LinkEnd[]): void {
	text.isTrusted = { enabledCommands: ['duidu.followLink'] };
	for (const end of ends) {
		const target = encodeURIComponent(JSON.stringify([keyOf(end)]));
		text.appendMarkdown(
			`\n\n${escaped(linkName(end))} [${escaped(otherEnd(end))}](command:duidu.followLink?${target}) ${escaped(otherPlace(end))}`,
		);
	}
}
