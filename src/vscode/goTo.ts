import { type Position, Range, TextEditorRevealType, type Uri, l10n, window } from 'vscode';
import { UnreadableFile } from './files/readText';
import { messageOf } from './messageOf';
import { baseName } from './positions';

/** Opens a file at a place and brings that place to the middle of the screen. Throws {@link UnreadableFile}. */
export async function goTo(uri: Uri, position: Position): Promise<void> {
	const selection = new Range(position, position);
	try {
		const editor = await window.showTextDocument(uri, { selection });
		editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
	} catch (error) {
		throw new UnreadableFile(l10n.t('“{0}” cannot be read: {1}', baseName(uri), messageOf(error)));
	}
}
