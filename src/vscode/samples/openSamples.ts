import { Uri, commands, l10n, window, workspace } from 'vscode';
import { exists } from '../files/ownFile';
import { UnreadableFile } from '../files/readText';
import { messageOf } from '../messageOf';
import { baseName } from '../positions';

/**
 * The files of `samples`, which the build lists: a web extension's own folder can be read file by file, but not listed, let alone written to.
 */
declare const __DUIDU_SAMPLES__: readonly string[];

const FOLDER = 'duidu-samples';
/** What is shown first: the latest year has everything to be seen. */
const FIRST = '澜江省/2026.md';

/**
 * Copies the samples into a new folder in one that the reader chooses, or in `parent`, and opens it. The reader's own folder, and not one in memory or in the
 * extension's storage: only there VS Code finds files in every host, and notes and tags stay. Throws {@link UnreadableFile}.
 */
export async function openSamples(extension: Uri, parent?: Uri): Promise<void> {
	const chosen = parent ?? (await chooseParent());
	const folder = chosen && (await chooseFolder(chosen));
	if (!folder) return;
	if (!(await exists(folder))) await copySamples(Uri.joinPath(extension, 'samples'), folder);
	await show(folder);
}

async function chooseParent(): Promise<Uri | undefined> {
	const here = workspace.workspaceFolders?.[0]?.uri;
	const chosen = await window.showOpenDialog({
		canSelectFiles: false,
		canSelectFolders: true,
		title: l10n.t('Where is the folder “{0}” to be made?', FOLDER),
		openLabel: l10n.t('Copy Samples Here'),
		...(here ? { defaultUri: here } : {}),
	});
	return chosen?.[0];
}

/** One that is not there yet; where there are samples already, those if the reader wants to read on in them. */
async function chooseFolder(parent: Uri): Promise<Uri | undefined> {
	const known = Uri.joinPath(parent, FOLDER);
	if (!(await exists(known))) return known;
	let fresh = known;
	for (let number = 2; await exists(fresh); number++) fresh = Uri.joinPath(parent, `${FOLDER}-${number}`);
	const choice = await window.showQuickPick(
		[
			{ label: `$(folder-opened) ${l10n.t('Open the samples that are there')}`, description: FOLDER, folder: known },
			{ label: `$(copy) ${l10n.t('Copy them once more')}`, description: baseName(fresh), folder: fresh },
		],
		{ title: l10n.t('There is a folder “{0}” already', FOLDER) },
	);
	return choice?.folder;
}

async function copySamples(from: Uri, to: Uri): Promise<void> {
	try {
		for (const path of __DUIDU_SAMPLES__) {
			await workspace.fs.writeFile(Uri.joinPath(to, path), await workspace.fs.readFile(Uri.joinPath(from, path)));
		}
	} catch (error) {
		throw new UnreadableFile(l10n.t('The samples could not be copied: {0}', messageOf(error)));
	}
}

/** In the window that has the folder; else in this one if it is empty, or in another. */
async function show(folder: Uri): Promise<void> {
	const first = Uri.joinPath(folder, FIRST);
	if (workspace.getWorkspaceFolder(folder)) await window.showTextDocument(first);
	else
		await commands.executeCommand('vscode.openFolder', folder, {
			forceNewWindow: workspace.workspaceFolders !== undefined,
			filesToOpen: [first],
		});
}
