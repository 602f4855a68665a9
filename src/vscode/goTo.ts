import { type Position, Range, TextEditorRevealType, type Uri, type ViewColumn, window } from 'vscode';

/** Opens a file at a place and brings that place to the middle of the screen. */
export async function goTo(uri: Uri, position: Position, viewColumn?: ViewColumn): Promise<void> {
	const selection = new Range(position, position);
	const editor = await window.showTextDocument(uri, { selection, ...(viewColumn === undefined ? {} : { viewColumn }) });
	editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
