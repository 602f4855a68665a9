import type { Uri } from 'vscode';
import { Range, type WorkspaceFolder, l10n, window } from 'vscode';
import { type Term, addTerms, parseGlossary } from '../../core';
import { openOwnFile, replaceText } from '../files/ownFile';
import { glossaryUri } from './glossaries';

export const NEW_GLOSSARY = '# 自己的词条\nterms:\n';

/** Adds terms to the glossary of a folder, and says so; a glossary that cannot be read is left as it is, and opened at the line at fault. */
export async function saveTerms(
	folder: WorkspaceFolder,
	terms: readonly (Pick<Term, 'term' | 'category'> & Partial<Term>)[],
): Promise<boolean> {
	const document = await openOwnFile(glossaryUri(folder), NEW_GLOSSARY);
	const text = document.getText();
	const changed = addTerms(text, terms);
	const names = terms.map(({ term }) => term).join(l10n.t(', '));
	if (changed === undefined) {
		await showBroken(document.uri, text, l10n.t('“{0}” was not added', names));
		return false;
	}
	await replaceText(document, changed);
	window.setStatusBarMessage(
		terms.length === 1
			? l10n.t('“{0}” added to the glossary under {1}.', names, terms[0]!.category)
			: l10n.t('{0} terms added to the glossary.', terms.length),
		4000,
	);
	return true;
}

/** `what` was not done since the glossary is broken. */
export async function showBroken(uri: Uri, text: string, what: string): Promise<void> {
	const line = parseGlossary(text).problems[0]?.line ?? 0;
	const open = l10n.t('Open');
	const choice = await window.showErrorMessage(
		l10n.t('{0}: terms.yaml is broken at line {1}. Mend that line first.', what, line + 1),
		open,
	);
	if (choice === open) await window.showTextDocument(uri, { selection: new Range(line, 0, line, 0) });
}
