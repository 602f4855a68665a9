import * as vscode from 'vscode';
import { file } from './files';
import { waitFor } from './state';

export interface Projected {
	readonly original: vscode.TextDocument;
	readonly modified: vscode.TextDocument;
	/** The editor of the new side. */
	readonly editor: vscode.TextEditor;
}

/** Compares two files, and answers the two documents of the diff editor. */
export async function compare(a: string, b: string): Promise<Projected> {
	await vscode.commands.executeCommand('duidu.compare', file(a), file(b));
	const { original, modified } = (await sidesInSight())!;
	const editor = await waitFor(
		() => vscode.window.visibleTextEditors.find(({ document }) => document === modified),
		'the editor of the projection',
	);
	return { original, modified, editor };
}

/** The two documents of the diff editor that the reader looks at, if there is one. */
export async function sidesInSight(): Promise<Pick<Projected, 'original' | 'modified'> | undefined> {
	const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
	if (!(input instanceof vscode.TabInputTextDiff)) return undefined;
	return {
		original: await vscode.workspace.openTextDocument(input.original),
		modified: await vscode.workspace.openTextDocument(input.modified),
	};
}

/** The separator lines of pairs, without those above headings. */
export function pairLines(document: vscode.TextDocument): string[] {
	return document
		.getText()
		.split('\n')
		.filter(line => line.startsWith('──── '));
}
