import { type TextEditor, Uri, l10n, window, workspace } from 'vscode';
import {
	type Steps,
	type TermImport,
	addTerms,
	decode,
	glossaryCsv,
	readGlossaryCsv,
	termImport,
	updateTerms,
} from '../../core';
import { UnreadableFile } from '../files/readText';
import { writeOut } from '../files/writeOut';
import { baseName } from '../positions';
import { folderAt, glossaryNow } from './glossaryNow';
import { changeGlossary } from './saveTerms';

/** So many of the terms that differ are named: more make a message box that does not fit a small screen. */
const NAMED_MAX = 10;

/**
 * Takes terms from a table. Those that are not in the glossary are added; where others differ from it, the reader says whether they are to be as the table has
 * them. What is `given` by another caller is not asked for.
 */
export async function importTerms(
	editor: TextEditor | undefined,
	given?: { readonly file: Uri; readonly update: boolean },
): Promise<void> {
	const folder = folderAt(editor);
	const file = given?.file ?? (await pickTable(folder.uri));
	if (!file) return;
	const { text, binary } = decode(await workspace.fs.readFile(file));
	const read = binary ? undefined : readGlossaryCsv(text);
	if (!read) throw new UnreadableFile(l10n.t('“{0}” is not a CSV table.', baseName(file)));
	const plan = termImport((await glossaryNow(folder)).terms, read.terms);
	const { added, differing, known } = plan;
	const update = differing.length > 0 && (given?.update ?? (await askForUpdate(plan)));
	if (update === undefined) return;
	if (update || added.length > 0) {
		const change = function* (before: string): Steps<string | undefined> {
			const updated = update ? updateTerms(before, read.terms) : before;
			yield;
			return updated === undefined ? undefined : yield* addTerms(updated, added);
		};
		if (!(await changeGlossary(folder, change, l10n.t('“{0}” was not imported', baseName(file))))) return;
	}
	const done = update
		? l10n.t('{0} terms added, {1} updated, {2} were there already.', added.length, differing.length, known)
		: l10n.t('{0} terms added, {1} were there already.', added.length, known + differing.length);
	const skipped = read.skipped.length > 0 ? ` ${l10n.t('Lines without a term: {0}.', read.skipped.join(', '))}` : '';
	void window.showInformationMessage(done + skipped);
}

async function pickTable(folder: Uri): Promise<Uri | undefined> {
	const files = await window.showOpenDialog({
		title: l10n.t('Import Terms'),
		filters: { [l10n.t('CSV table')]: ['csv', 'tsv', 'txt'] },
		defaultUri: folder,
	});
	return files?.[0];
}

/** Whether the terms that differ are to be as the table has them; `undefined` where nothing is to be imported. */
async function askForUpdate({ added, differing, known }: TermImport): Promise<boolean | undefined> {
	const named = differing.slice(0, NAMED_MAX).map(({ term, keys }) => `${term}: ${keys.join(', ')}`);
	const more = differing.length - named.length;
	const lines = [
		...named,
		...(more > 0 ? [l10n.t('… and {0} more', more)] : []),
		'',
		l10n.t('Updating takes what the table says of them; what it leaves empty stays.'),
	];
	const addOnly = l10n.t('Add New Only');
	const update = added.length > 0 ? l10n.t('Also Update Existing') : l10n.t('Update Existing');
	const answer = await window.showInformationMessage(
		l10n.t(
			'{0} terms are new. {1} are in the glossary already, and {2} of these differ:',
			added.length,
			known + differing.length,
			differing.length,
		),
		{ modal: true, detail: lines.join('\n') },
		...(added.length > 0 ? [addOnly, update] : [update]),
	);
	return answer === undefined ? undefined : answer === update;
}

/** Takes the glossary away as a table. */
export async function exportTerms(editor: TextEditor | undefined): Promise<void> {
	const folder = folderAt(editor);
	const { terms } = await glossaryNow(folder);
	if (terms.length === 0) throw new UnreadableFile(l10n.t('The glossary has no terms yet.'));
	const target = await window.showSaveDialog({
		title: l10n.t('Export Terms'),
		defaultUri: Uri.joinPath(folder.uri, 'terms.csv'),
		filters: { [l10n.t('CSV table')]: ['csv'] },
	});
	if (!target) return;
	await writeOut(target, glossaryCsv(terms));
	void window.showInformationMessage(l10n.t('{0} terms were written to {1}.', terms.length, baseName(target)));
}
