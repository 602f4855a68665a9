import { type Uri, l10n, workspace } from 'vscode';
import { messageOf } from '../messageOf';
import { baseName } from '../positions';
import { UnreadableFile } from './readText';

/** Writes what the reader takes away. Throws {@link UnreadableFile}. */
export async function writeOut(target: Uri, written: string | Uint8Array): Promise<void> {
	try {
		await workspace.fs.writeFile(target, typeof written === 'string' ? new TextEncoder().encode(written) : written);
	} catch (error) {
		throw new UnreadableFile(l10n.t('“{0}” could not be written: {1}', baseName(target), messageOf(error)));
	}
}
