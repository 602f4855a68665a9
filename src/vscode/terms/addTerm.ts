import { type TextEditor, l10n, window, workspace } from 'vscode';
import { TERM_MAX, bareTerm, categoryNames, fold } from '../../core';
import type { Glossaries } from './glossaries';
import { saveTerms } from './saveTerms';

/** Adds the selection, or the asked-for words, to the workspace's glossary under a category that the reader picks. */
export async function addTermCommand(editor: TextEditor | undefined, glossaries: Glossaries): Promise<void> {
	const folder = (editor && workspace.getWorkspaceFolder(editor.document.uri)) ?? workspace.workspaceFolders?.[0];
	if (!folder) {
		void window.showInformationMessage(l10n.t('The glossary lives in the workspace: open a folder first.'));
		return;
	}
	const selected = editor?.document.getText(editor.selection).trim() ?? '';
	const term =
		selected !== '' && selected.length <= TERM_MAX && !selected.includes('\n') ? selected : await askForTerm(selected);
	if (term === undefined) return;
	const own = (await glossaries.glossary(folder)).terms;
	const key = fold(term).text;
	if (own.some(entry => fold(entry.term).text === key)) {
		void window.showInformationMessage(l10n.t('“{0}” is already in the glossary.', term));
		return;
	}
	const names = categoryNames(own);
	const category = await window.showQuickPick(names, {
		title: l10n.t('Category of “{0}”', term),
		placeHolder: l10n.t('Pick the category that the term is shown in'),
	});
	if (category === undefined) return;

	await saveTerms(folder, [{ term: bareTerm(term), category }]);
}

function askForTerm(value: string): Thenable<string | undefined> {
	return window
		.showInputBox({
			title: l10n.t('Term for the glossary'),
			value: value.length <= TERM_MAX ? value : '',
			validateInput: text => (fold(text).text === '' ? l10n.t('Write the term as the reports write it.') : undefined),
		})
		.then(text => text?.trim());
}
