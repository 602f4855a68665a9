import { Uri } from 'vscode';
import { registerRows } from '../commandRows';
import type { Closeable } from '../disposeAll';
import { openSamples } from './openSamples';

/** The samples that come with the extension, as a folder of the reader's. */
export function samples(extension: Uri): Closeable[] {
	return registerRows({
		'duidu.openSamples': (parent?: unknown) => openSamples(extension, parent instanceof Uri ? parent : undefined),
	});
}
