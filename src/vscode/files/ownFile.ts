import { Range, type TextDocument, type Uri, WorkspaceEdit, l10n, workspace } from 'vscode';
import { UnreadableFile } from './readText';

export async function exists(uri: Uri): Promise<boolean> {
	try {
		await workspace.fs.stat(uri);
		return true;
	} catch {
		return false;
	}
}

/** A file under `.duidu/` as a document, made with `initial` where there is none. Throws {@link UnreadableFile}. */
export async function openOwnFile(uri: Uri, initial: string): Promise<TextDocument> {
	if (!(await exists(uri))) {
		try {
			await workspace.fs.writeFile(uri, new TextEncoder().encode(initial));
		} catch {
			throw notWritten(uri);
		}
	}
	try {
		return await workspace.openTextDocument(uri);
	} catch (error) {
		throw new UnreadableFile(
			l10n.t('“{0}” cannot be read: {1}', workspace.asRelativePath(uri), (error as Error).message),
		);
	}
}

/** Writes through the document, so that unsaved changes of the reader's are kept and the change can be undone there. Throws {@link UnreadableFile}. */
export async function replaceText(document: TextDocument, text: string): Promise<void> {
	const wasDirty = document.isDirty;
	const edit = new WorkspaceEdit();
	edit.replace(document.uri, new Range(0, 0, document.lineCount, 0), text);
	if (!(await workspace.applyEdit(edit)) || (!wasDirty && !(await document.save()))) throw notWritten(document.uri);
}

function notWritten(uri: Uri): UnreadableFile {
	return new UnreadableFile(l10n.t('“{0}” could not be written.', workspace.asRelativePath(uri)));
}
