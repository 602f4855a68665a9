import { type TextEditor, type WorkspaceFolder, l10n, workspace } from 'vscode';
import { type Glossary, glossarySteps } from '../../core';
import { readOwnFile } from '../files/ownFile';
import { UnreadableFile } from '../files/readText';
import { runInSlices } from '../slices';
import { glossaryUri } from './glossaries';

/** As it stands, also a moment after a change: what is kept for reading follows later. */
export async function glossaryNow(folder: WorkspaceFolder): Promise<Glossary> {
	return runInSlices(glossarySteps(await readOwnFile(glossaryUri(folder))));
}

/** The folder whose glossary a command asked for in an editor is about. Throws {@link UnreadableFile} where none is open. */
export function folderAt(editor: TextEditor | undefined): WorkspaceFolder {
	const folder = (editor && workspace.getWorkspaceFolder(editor.document.uri)) ?? workspace.workspaceFolders?.[0];
	if (!folder) throw new UnreadableFile(l10n.t('The glossary lives in the workspace: open a folder first.'));
	return folder;
}
