import { type Position, type TextEditor, type Uri, l10n, window } from 'vscode';
import { fold, matchRange } from '../../core';
import type { Glossaries } from '../terms/glossaries';

/** Longer than this is a passage. */
const WORDS_MAX = 40;

/** The words that the reader means, in all their spellings: what is selected; the term at the cursor; what is asked for. */
export async function wordsAt(
	editor: TextEditor | undefined,
	file: Uri,
	glossaries: Glossaries,
): Promise<readonly string[] | undefined> {
	const selected = editor?.document.getText(editor.selection).trim() ?? '';
	if (editor && selected !== '' && selected.length <= WORDS_MAX && !selected.includes('\n'))
		return spellingsOf(selected, file, glossaries);
	const term = editor && (await termAtPosition(editor, editor.selection.active, glossaries));
	if (term) return term;
	const asked = await window.showInputBox({
		title: l10n.t('Words to look for'),
		prompt: l10n.t('A term or any words, as the reports write them'),
		validateInput: text => (fold(text).text === '' ? l10n.t('Write the words as the reports write them.') : undefined),
	});
	return asked === undefined ? undefined : spellingsOf(asked.trim(), file, glossaries);
}

async function spellingsOf(words: string, file: Uri, glossaries: Glossaries): Promise<readonly string[]> {
	const key = fold(words).text;
	const { entries } = await glossaries.lexicon(file);
	const entry = entries.find(({ term, aliases }) => [term, ...aliases].some(spelling => fold(spelling).text === key));
	return entry ? [entry.term, ...entry.aliases] : [words];
}

async function termAtPosition(
	{ document }: TextEditor,
	{ line, character }: Position,
	glossaries: Glossaries,
): Promise<readonly string[] | undefined> {
	const { text } = document.lineAt(line);
	const matches = matchRange(text, { start: 0, end: text.length }, await glossaries.lexicon(document.uri));
	const match = matches.find(({ start, end }) => start <= character && character <= end);
	return match && [match.entry.term, ...match.entry.aliases];
}
