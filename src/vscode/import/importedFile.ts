import { Uri, WorkspaceEdit, l10n, window, workspace } from 'vscode';
import type { ImportedReport } from '../../core';
import { exists } from '../files/ownFile';
import { UnreadableFile } from '../files/readText';
import { baseName } from '../positions';

/** Where an imported report goes. `document`: there is no folder; the reader saves it. */
type Place =
	{ readonly kind: 'file'; readonly uri: Uri } | { readonly kind: 'document' } | { readonly kind: 'cancelled' };

/** `PLACE/YEAR.md` in the workspace, where both are known; else a file of its name beside the source. The reader is asked where there is one already. */
export async function placeFor({ place, year, title }: ImportedReport, from: Uri | undefined): Promise<Place> {
	const folder = (from && workspace.getWorkspaceFolder(from)) ?? workspace.workspaceFolders?.[0];
	const beside = from && Uri.joinPath(from, '..');
	const known = folder && place !== undefined && year !== undefined;
	const home = known ? Uri.joinPath(folder.uri, fileName(place)) : (beside ?? folder?.uri);
	if (!home) return { kind: 'document' };
	const name = fileName(
		known ? String(year) : from ? baseName(from).replace(/\.[^.]+$/, '') : title || l10n.t('report'),
	);
	const uri = Uri.joinPath(home, `${name}.md`);
	return (await exists(uri)) ? askForName(home, name) : { kind: 'file', uri };
}

async function askForName(home: Uri, name: string): Promise<Place> {
	const fileOf = (written: string): Uri => Uri.joinPath(home, fileName(written.trim().replace(/\.md$/i, '')) + '.md');
	let free = 2;
	while (await exists(fileOf(`${name}-${free}`))) free++;
	const written = await window.showInputBox({
		title: l10n.t('{0} is there already', workspace.asRelativePath(fileOf(name))),
		prompt: l10n.t('Another name for the imported report'),
		value: `${name}-${free}.md`,
		valueSelection: [0, `${name}-${free}`.length],
		validateInput: async value => {
			if (value.trim().replace(/\.md$/i, '') === '') return l10n.t('The file needs a name.');
			return (await exists(fileOf(value))) ? l10n.t('{0} is there already', baseName(fileOf(value))) : undefined;
		},
	});
	return written === undefined ? { kind: 'cancelled' } : { kind: 'file', uri: fileOf(written) };
}

/** Words of a title or a text as the name of one file: no separators, nothing that a disk refuses. */
function fileName(words: string): string {
	const name = words.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replace(/^[\s.]+|[\s.]+$/g, '');
	return name === '' ? l10n.t('report') : name.slice(0, 80);
}

/** Never over a file, also one that came since it was looked for. Throws {@link UnreadableFile}. */
export async function writeNew(uri: Uri, text: string): Promise<void> {
	const edit = new WorkspaceEdit();
	edit.createFile(uri, { contents: new TextEncoder().encode(text), overwrite: false, ignoreIfExists: false });
	if (!(await workspace.applyEdit(edit)))
		throw new UnreadableFile(l10n.t('“{0}” could not be written.', workspace.asRelativePath(uri)));
}
