import * as vscode from 'vscode';
import { waitFor } from './state';

export const folder = (): vscode.Uri => vscode.workspace.workspaceFolders![0]!.uri;

export const file = (path: string): vscode.Uri => vscode.Uri.joinPath(folder(), path);

export async function open(path: string): Promise<vscode.TextEditor> {
	return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(path)), { preview: false });
}

export async function write(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
	const uri = file(path);
	await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
	return uri;
}

export async function remove(path: string): Promise<void> {
	await vscode.workspace.fs.delete(file(path), { recursive: true });
}

export async function closeAll(): Promise<void> {
	// A list that a failed test left open would take what the next one says.
	await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The place of `words` in a document. */
export function placeOf(document: vscode.TextDocument, words: string, from = 0): vscode.Position {
	const offset = document.getText().indexOf(words, from);
	if (offset < 0) throw new Error(`“${words}” is not in ${document.uri.path}`);
	return document.positionAt(offset);
}

/** Undoes all unsaved changes of a document. */
export async function revert(editor: vscode.TextEditor): Promise<void> {
	await vscode.window.showTextDocument(editor.document);
	await vscode.commands.executeCommand('workbench.action.files.revert');
	await waitFor(() => !editor.document.isDirty, 'the document to be clean');
}
