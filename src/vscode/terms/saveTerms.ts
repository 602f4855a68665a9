import type { Uri } from 'vscode';
import { Range, type WorkspaceFolder, l10n, window } from 'vscode';
import { type Steps, type Term, addTerms, glossarySteps } from '../../core';
import { inTurn, openOwnFile, replaceText } from '../files/ownFile';
import { runInSlices } from '../slices';
import { glossaryUri } from './glossaries';

const NEW_GLOSSARY = '# 自己的词条\nterms:\n';

/** Adds terms to the glossary of a folder, and says so; a glossary that cannot be read is left as it is, and opened at the line at fault. */
export async function saveTerms(
	folder: WorkspaceFolder,
	terms: readonly (Pick<Term, 'term' | 'category'> & Partial<Term>)[],
): Promise<boolean> {
	const names = terms.map(({ term }) => term).join(l10n.t(', '));
	const failed = l10n.t('“{0}” was not added', names);
	if (!(await changeGlossary(folder, text => addTerms(text, terms), failed))) return false;
	window.setStatusBarMessage(
		terms.length === 1
			? l10n.t('“{0}” added to the glossary under {1}.', names, terms[0]!.category)
			: l10n.t('{0} terms added to the glossary.', terms.length),
		4000,
	);
	return true;
}

const changing = new Set<string>();

/** Whether a command is changing the glossary now: a save is then the command's, not the reader's. */
export function isChangedByCommand(glossary: Uri): boolean {
	return changing.has(glossary.toString());
}

/** Changes the glossary from what it is now; one that cannot be read is left as it is, and opened at the line at fault. */
export async function changeGlossary(
	folder: WorkspaceFolder,
	change: (text: string) => Steps<string | undefined>,
	failed: string,
): Promise<boolean> {
	const uri = glossaryUri(folder);
	const broken = await inTurn(uri, async () => {
		const document = await openOwnFile(uri, NEW_GLOSSARY);
		let text: string;
		let changed: string | undefined;
		// In slices: the reader may type meanwhile.
		do {
			text = document.getText();
			changed = await runInSlices(change(text));
		} while (text !== document.getText());
		if (changed === undefined) return text;
		if (changed === text) return undefined;
		changing.add(uri.toString());
		try {
			await replaceText(document, changed);
		} finally {
			changing.delete(uri.toString());
		}
		return undefined;
	});
	if (broken !== undefined) await showBroken(uri, broken, failed);
	return broken === undefined;
}

/** `what` was not done since the glossary is broken. */
async function showBroken(uri: Uri, text: string, what: string): Promise<void> {
	const { problems } = await runInSlices(glossarySteps(text));
	const line = problems[0]?.line ?? 0;
	const open = l10n.t('Open');
	const choice = await window.showErrorMessage(
		l10n.t('{0}: terms.yaml is broken at line {1}. Mend that line first.', what, line + 1),
		open,
	);
	if (choice === open) await window.showTextDocument(uri, { selection: new Range(line, 0, line, 0) });
}
