import { type Uri, l10n, workspace } from 'vscode';
import { decode, isGarbled } from '../../core';
import { messageOf } from '../messageOf';
import { baseName, isSame } from '../positions';

/** Bytes; a longer file is no report. UTF-8 takes most: three bytes a Chinese character. */
const FILE_MAX = 2_000_000;

/** A file could not be read; the message says why. */
export class UnreadableFile extends Error {}

/** The text of a file as the reader sees it: of its open document, else of the file, in whatever encoding. Throws {@link UnreadableFile}. */
export async function readText(uri: Uri): Promise<string> {
	const open = workspace.textDocuments.find(document => isSame(document.uri, uri));
	// A document that VS Code read in the wrong encoding: the bytes tell better.
	if (open && !isGarbled(open.getText())) return open.getText();
	let bytes: Uint8Array;
	try {
		const { size } = await workspace.fs.stat(uri);
		if (size > FILE_MAX)
			throw new UnreadableFile(
				l10n.t('“{0}” is too large to be read as a report ({1} MB).', baseName(uri), (size / 1e6).toFixed(0)),
			);
		bytes = await workspace.fs.readFile(uri);
	} catch (error) {
		if (error instanceof UnreadableFile) throw error;
		throw new UnreadableFile(l10n.t('“{0}” cannot be read: {1}', baseName(uri), messageOf(error)));
	}
	const { text, binary } = decode(bytes);
	if (binary) throw new UnreadableFile(l10n.t('“{0}” is not a text file.', baseName(uri)));
	return text;
}
