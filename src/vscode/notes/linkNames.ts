import { l10n } from 'vscode';
import { withoutMarks } from '../../core';
import { firstLine, quotedWords } from './noteNames';
import type { LinkEnd, LocatedNote } from './noteLinks';
import { sourceOf } from './noteStore';

const WORDS_MAX = 40;

/** What a link leads to, in short: the words of the passage, or of the note's passage, or the term. */
export function otherEnd({ direction, from, link, to }: LinkEnd): string {
	if (direction === 'in') return noteWords(from);
	switch (link.target.kind) {
		case 'note':
			return to ? noteWords(to) : l10n.t('a note that is not there');
		case 'term':
			return link.target.term;
		case 'passage':
			return short(link.target.quote.exact);
	}
}

/** Where that is. */
export function otherPlace({ direction, from, link, to }: LinkEnd): string {
	if (direction === 'in') return sourceOf(from.uri);
	switch (link.target.kind) {
		case 'note':
			return to ? sourceOf(to.uri) : '';
		case 'term':
			return l10n.t('term');
		case 'passage':
			return [link.target.source, ...(link.target.quote.section ?? [])].join(' › ');
	}
}

/** `→ 支持`, `← 疑问` */
export function linkName({ direction, link }: LinkEnd): string {
	return `${direction === 'out' ? '→' : '←'} ${link.type}`.trim();
}

function noteWords({ note }: LocatedNote): string {
	const words = firstLine(note);
	return words === '' ? quotedWords(note) : short(words);
}

function short(text: string): string {
	const words = withoutMarks(text).replace(/\s+/g, ' ').trim();
	return words.length > WORDS_MAX ? `${words.slice(0, WORDS_MAX)}…` : words;
}
