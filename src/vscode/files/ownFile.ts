import { FileSystemError, Range, type TextDocument, type Uri, WorkspaceEdit, l10n, workspace } from 'vscode';
import { isSame } from '../positions';
import { Queue } from '../queue';
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

/** A file under `.duidu/` as it is now: with the reader's unsaved changes, else from the disk, where another window may have written. Empty where there is none. Throws {@link UnreadableFile}. */
export async function readOwnFile(uri: Uri): Promise<string> {
	return unsavedDocument(uri)?.getText() ?? readSaved(uri);
}

/** A file under `.duidu/` as it is on the disk. Empty where there is none. Throws {@link UnreadableFile}. */
export async function readSaved(uri: Uri): Promise<string> {
	try {
		return new TextDecoder().decode(await workspace.fs.readFile(uri));
	} catch (error) {
		if (error instanceof FileSystemError && error.code === 'FileNotFound') return '';
		throw new UnreadableFile(
			l10n.t('“{0}” cannot be read: {1}', workspace.asRelativePath(uri), (error as Error).message),
		);
	}
}

const queues = new Map<string, Queue>();

/** Changes of one file come one after the other: each begins with what the one before it has written. */
export function inTurn<T>(uri: Uri, change: () => Promise<T>): Promise<T> {
	const key = uri.toString();
	let queue = queues.get(key);
	if (!queue) queues.set(key, (queue = new Queue()));
	return queue.add(change);
}

/** Changes a file under `.duidu/` from what it is now, so that nothing that another window wrote is lost; answers the new text. Throws {@link UnreadableFile}. */
export function changeOwnFile(uri: Uri, change: (text: string) => string): Promise<string> {
	return inTurn(uri, () => changeNow(uri, change));
}

async function changeNow(uri: Uri, change: (text: string) => string): Promise<string> {
	const text = change(await readOwnFile(uri));
	const unsaved = unsavedDocument(uri);
	if (unsaved) await replaceText(unsaved, text);
	else {
		try {
			await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
		} catch {
			throw notWritten(uri);
		}
	}
	return text;
}

function unsavedDocument(uri: Uri): TextDocument | undefined {
	return workspace.textDocuments.find(document => document.isDirty && isSame(document.uri, uri));
}

function notWritten(uri: Uri): UnreadableFile {
	return new UnreadableFile(l10n.t('“{0}” could not be written.', workspace.asRelativePath(uri)));
}
