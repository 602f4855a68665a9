import {
	type Disposable,
	type TextDocument,
	TextDocumentSaveReason,
	type TextDocumentWillSaveEvent,
	type Uri,
	type WorkspaceFolder,
	window,
	workspace,
} from 'vscode';
import { type NewName, glossarySteps, glossaryWarnings, renamedByHand } from '../../core';
import { type Closeable, disposeAll } from '../disposeAll';
import { readSaved } from '../files/ownFile';
import { UnreadableFile } from '../files/readText';
import { isSame } from '../positions';
import { runInSlices } from '../slices';
import { glossaryUri } from '../terms/glossaries';
import { isChangedByCommand } from '../terms/saveTerms';

/**
 * Tells of the terms that the reader gave another name in `terms.yaml` itself, once that is saved. Where VS Code saves by itself while the reader types, half a name
 * would be taken for a name: then the file is looked at when the reader saves or leaves it.
 */
export class HandRenames implements Disposable {
	/** By the glossary's address: its text before the first save that was not looked at. */
	private readonly before = new Map<string, string>();
	/** The glossaries that were last saved while the reader typed. */
	private readonly typing = new Set<string>();
	private readonly disposables: readonly Closeable[];

	constructor(private readonly tell: (folder: WorkspaceFolder, names: readonly NewName[]) => void) {
		this.disposables = [
			workspace.onWillSaveTextDocument(event => this.willSave(event)),
			workspace.onDidSaveTextDocument(document => this.didSave(document)),
			window.onDidChangeActiveTextEditor(() => {
				for (const folder of workspace.workspaceFolders ?? [])
					if (!isActive(glossaryUri(folder))) void this.look(folder);
			}),
		];
	}

	private willSave(event: TextDocumentWillSaveEvent): void {
		const { uri } = event.document;
		if (!folderOfGlossary(uri) || isChangedByCommand(uri)) return;
		const key = uri.toString();
		if (event.reason === TextDocumentSaveReason.AfterDelay) this.typing.add(key);
		else this.typing.delete(key);
		if (!this.before.has(key)) event.waitUntil(this.keep(uri));
	}

	private didSave({ uri }: TextDocument): void {
		const folder = folderOfGlossary(uri);
		if (!folder || isChangedByCommand(uri) || (this.typing.has(uri.toString()) && isActive(uri))) return;
		void this.look(folder);
	}

	private async keep(uri: Uri): Promise<void> {
		const text = await textOf(uri);
		if (text !== undefined) this.before.set(uri.toString(), text);
	}

	private async look(folder: WorkspaceFolder): Promise<void> {
		const uri = glossaryUri(folder);
		const key = uri.toString();
		const before = this.before.get(key);
		if (before === undefined) return;
		this.before.delete(key);
		const text = await textOf(uri);
		if (text === undefined || text === before) return;
		const { terms, problems } = await runInSlices(glossarySteps(text));
		// A broken entry may be the one in question: it is looked at when it is mended.
		if (problems.some(({ kind }) => !glossaryWarnings.has(kind))) return void this.before.set(key, before);
		const names = renamedByHand((await runInSlices(glossarySteps(before))).terms, terms);
		if (names.length > 0) this.tell(folder, names);
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

function folderOfGlossary(uri: Uri): WorkspaceFolder | undefined {
	const folder = workspace.getWorkspaceFolder(uri);
	return folder && isSame(uri, glossaryUri(folder)) ? folder : undefined;
}

function isActive(uri: Uri): boolean {
	const active = window.activeTextEditor?.document.uri;
	return active !== undefined && isSame(active, uri);
}

/** What cannot be read is told by the glossary. */
async function textOf(uri: Uri): Promise<string | undefined> {
	try {
		return await readSaved(uri);
	} catch (error) {
		if (error instanceof UnreadableFile) return undefined;
		throw error;
	}
}
