import { Uri, workspace } from 'vscode';

/** Where a file that is taken away is offered to be saved: by its title, in the folder of the workspace that `near` lies in, else beside it. */
export function fileNear(near: Uri, title: string, extension: string): Uri {
	const folder = workspace.getWorkspaceFolder(near)?.uri ?? Uri.joinPath(near, '..');
	const name = title.replace(/[\\/:*?"<>|“”\s›↔·]+/g, '-').replace(/^-|-$/g, '');
	return Uri.joinPath(folder, `${name}.${extension}`);
}
