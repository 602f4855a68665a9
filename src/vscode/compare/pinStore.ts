import { type Disposable, EventEmitter, Uri, type WorkspaceFolder, l10n, window, workspace } from 'vscode';
import { type Passage, type Pin, type Report, parsePins, pinEnd, withPin } from '../../core';
import { Delayed } from '../delayed';
import { type Closeable, disposeAll } from '../disposeAll';
import { exists, openOwnFile, replaceText } from '../files/ownFile';
import { UnreadableFile, readText } from '../files/readText';

const PINS = '.duidu/pins.jsonl';
const CHANGED_MS = 200;
const NONE: readonly Pin[] = [];

/** What the reader decided about pairs, kept in `.duidu/pins.jsonl` of each workspace folder. */
export class PinStore implements Disposable {
	private readonly read = new Map<string, Promise<readonly Pin[]>>();
	private readonly changed = new EventEmitter<void>();
	private readonly disposables: readonly Closeable[];
	readonly onDidChange = this.changed.event;

	constructor() {
		const watcher = workspace.createFileSystemWatcher(`**/${PINS}`);
		const delayed = new Delayed<string>(CHANGED_MS, key => {
			this.read.delete(key);
			this.changed.fire();
		});
		const touch = (uri: Uri): void => {
			const folder = workspace.getWorkspaceFolder(uri);
			if (folder && uri.path.endsWith(`/${PINS}`)) delayed.call(folder.uri.toString());
		};
		this.disposables = [
			this.changed,
			watcher,
			delayed,
			watcher.onDidCreate(touch),
			watcher.onDidChange(touch),
			watcher.onDidDelete(touch),
			workspace.onDidChangeTextDocument(({ document }) => touch(document.uri)),
		];
	}

	/** The pins that hold for a file; the same list until one changes. */
	pins(uri: Uri): Promise<readonly Pin[]> {
		const folder = workspace.getWorkspaceFolder(uri);
		if (!folder) return Promise.resolve(NONE);
		const key = folder.uri.toString();
		let pins = this.read.get(key);
		if (!pins) this.read.set(key, (pins = this.load(folder)));
		return pins;
	}

	/** Sets or, without `kind`, takes back what was decided about a pair. Through the document, so that it can be undone there. Throws UnreadableFile. */
	async decide(old: PinnedPassage, fresh: PinnedPassage, kind: Pin['kind'] | undefined): Promise<void> {
		const folder = workspace.getWorkspaceFolder(fresh.uri) ?? workspace.getWorkspaceFolder(old.uri);
		if (!folder)
			throw new UnreadableFile(
				l10n.t('Decisions about pairs are kept in the workspace: open the folder of the reports first.'),
			);
		const uri = Uri.joinPath(folder.uri, PINS);
		const document = await openOwnFile(uri, '');
		await replaceText(document, withPin(document.getText(), { old: end(old), new: end(fresh) }, kind));
		this.read.delete(folder.uri.toString());
		this.changed.fire();
	}

	private async load(folder: WorkspaceFolder): Promise<readonly Pin[]> {
		const uri = Uri.joinPath(folder.uri, PINS);
		if (!(await exists(uri))) return NONE;
		try {
			const { pins, problems } = parsePins(await readText(uri));
			const first = problems[0];
			if (first)
				void window.showWarningMessage(
					l10n.t('Line {0} of {1} cannot be read; it is kept, and the others hold.', first.line + 1, PINS),
				);
			return pins;
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			void window.showWarningMessage(error.message);
			return NONE;
		}
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

/** A passage and the file it stands in. */
export interface PinnedPassage {
	readonly uri: Uri;
	readonly report: Report;
	readonly passage: Passage;
}

function end({ uri, report, passage }: PinnedPassage): Pin['old'] {
	return pinEnd(report, passage, workspace.asRelativePath(uri, false));
}
