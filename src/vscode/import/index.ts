import type { Uri } from 'vscode';
import { registerRows } from '../commandRows';
import type { Closeable } from '../disposeAll';
import { importClipboard, importFiles } from './importCommands';
import { RemovedLists } from './removedLists';

/** Reports that arrive as Word documents, saved pages or pasted text. */
export function importing(): Closeable[] {
	const lists = new RemovedLists();
	return [
		lists,
		...registerRows({
			'duidu.importReport': (file?: Uri, selected?: readonly Uri[]) =>
				importFiles(lists, selected && selected.length > 0 ? selected : file && [file]),
			'duidu.importClipboard': () => importClipboard(lists),
		}),
	];
}
