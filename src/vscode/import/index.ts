import type { ExtensionContext, Uri } from 'vscode';
import type { Readers } from '../../core';
import { registerRows } from '../commandRows';
import type { Closeable } from '../disposeAll';
import type { ReportIndex } from '../files/reportIndex';
import { loadApart } from '../loadApart';
import { importClipboard, importFiles } from './importCommands';
import { RemovedLists } from './removedLists';

/** Reports that arrive as Word documents, PDF, saved pages or pasted text. */
export function importing({ extensionUri }: Pick<ExtensionContext, 'extensionUri'>, index: ReportIndex): Closeable[] {
	const lists = new RemovedLists();
	const services = { lists, index, readers: loadApart<Readers>(extensionUri, 'readers') };
	return [
		lists,
		...registerRows({
			'duidu.importReport': (file?: Uri, selected?: readonly Uri[]) =>
				importFiles(services, selected && selected.length > 0 ? selected : file && [file]),
			'duidu.importClipboard': () => importClipboard(services),
		}),
	];
}
