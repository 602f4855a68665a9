import { FileSystemError, FileType, Uri, type WorkspaceFolder, workspace } from 'vscode';
import type { NoteFiles } from '../../core';

/** The files of a workspace folder, by VS Code's file system: the same on the desktop, remote and in a browser. */
export function noteFiles({ uri: root }: Pick<WorkspaceFolder, 'uri'>): NoteFiles {
	const at = (path: string): Uri => Uri.joinPath(root, ...path.split('/'));
	return {
		async read(path) {
			return orNothing(async () => new TextDecoder().decode(await workspace.fs.readFile(at(path))));
		},
		async write(path, text) {
			await workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
		},
		async move(from, to) {
			await workspace.fs.rename(at(from), at(to), { overwrite: false });
		},
		async remove(path) {
			await orNothing(() => workspace.fs.delete(at(path), { useTrash: false }));
		},
		async list(folder) {
			const entries = await orNothing(() => workspace.fs.readDirectory(at(folder)));
			return (entries ?? []).map(([name, type]) => ({ name, isFolder: (type & FileType.Directory) !== 0 }));
		},
	};
}

async function orNothing<T>(work: () => Thenable<T>): Promise<T | undefined> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
		throw error;
	}
}
