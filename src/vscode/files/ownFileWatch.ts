import { Uri, type WorkspaceFolder, workspace } from 'vscode';
import { Delayed } from '../delayed';
import type { Closeable } from '../disposeAll';
import { isSame } from '../positions';

/** Watches a file such as `.duidu/terms.yaml` in every workspace folder, on the disk and while it is edited; tells once, `ms` after the last change. */
export function watchOwnFile(path: string, ms: number, changed: (folder: WorkspaceFolder) => void): Closeable[] {
	const watcher = workspace.createFileSystemWatcher(`**/${path}`);
	const delayed = new Delayed<WorkspaceFolder>(ms, changed);
	const touch = (uri: Uri): void => {
		const folder = workspace.getWorkspaceFolder(uri);
		if (folder && isSame(uri, Uri.joinPath(folder.uri, path))) delayed.call(folder);
	};
	return [
		watcher,
		delayed,
		watcher.onDidCreate(touch),
		watcher.onDidChange(touch),
		watcher.onDidDelete(touch),
		workspace.onDidChangeTextDocument(({ document }) => touch(document.uri)),
	];
}
