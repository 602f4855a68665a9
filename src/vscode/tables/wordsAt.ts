import { type TextEditor, type Uri, l10n, window } from 'vscode';
import { fold } from '../../core';
import type { Glossaries } from '../terms/glossaries';
import { termAt } from '../terms/termAt';

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
	const match =
		editor &&
		termAt(editor.document, editor.selection.active, undefined, await glossaries.lexicon(editor.document.uri));
	if (match) return [match.entry.term, ...match.entry.aliases];
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
