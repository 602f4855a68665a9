import { type Location, type TextEditor, TextEditorRevealType, ViewColumn, window } from 'vscode';
import { isSame } from './positions';

/** Opens a place in an editor beside the webview that asks, so that this stays in sight: where its file is shown, else in the editor that is there. */
export async function revealBeside({ uri, range }: Location, newColumn: boolean): Promise<TextEditor> {
	const editors = window.visibleTextEditors.filter(({ viewColumn }) => viewColumn !== undefined);
	const known = editors.find(({ document }) => isSame(document.uri, uri)) ?? editors[0];
	const viewColumn = newColumn || !known?.viewColumn ? ViewColumn.Beside : known.viewColumn;
	const editor = await window.showTextDocument(uri, { viewColumn, selection: range });
	editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
	return editor;
}
