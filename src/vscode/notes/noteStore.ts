import { type Disposable, EventEmitter, Uri, type WorkspaceFolder, l10n, window, workspace } from 'vscode';
import {
	NOTES_FOLDER,
	type Note,
	type NoteChange,
	type NoteFile,
	SharedNotes,
	changeNotes,
	dropNote,
	notesPath,
	parseNotes,
	putNote,
	sourceOfNotes,
} from '../../core';
import { Delayed } from '../delayed';
import { type Closeable, disposeAll } from '../disposeAll';
import { UnreadableFile } from '../files/readText';
import { Queue } from '../queue';
import { noteFiles } from './noteFiles';

const CHANGED_MS = 150;
/** When what was written a moment ago is looked at again: see {@link SharedNotes}. */
const SETTLED_MS = 4000;
const NONE: NoteFile = { notes: [], conflicts: [], problems: [] };

interface Kept {
	readonly text: string;
	readonly file: NoteFile;
}

/** A report in its workspace folder. */
interface Place {
	readonly folder: WorkspaceFolder;
	readonly source: string;
}

/** The notes on reports, kept in `.duidu/notes` of each workspace folder; the same list until one changes. */
export class NoteStore implements Disposable {
	private readonly shared = new Map<string, SharedNotes>();
	/** By the report's address. */
	private readonly kept = new Map<string, Promise<Kept>>();
	private readonly writing = new Queue();
	private readonly changed = new EventEmitter<Uri>();
	private readonly told = new Set<string>();
	private readonly settling = new Delayed<string>(SETTLED_MS, key => void this.settleFolder(key));
	private readonly disposables: readonly Closeable[];
	/** The notes on a report are others than before. */
	readonly onDidChange = this.changed.event;

	constructor() {
		const watcher = workspace.createFileSystemWatcher(`**/${NOTES_FOLDER}/**/*.jsonl`);
		const looks = new Delayed<string>(CHANGED_MS, key => void this.look(Uri.parse(key, true)));
		const touch = (uri: Uri): void => {
			const report = reportOfNotes(uri);
			if (report) looks.call(report.toString());
		};
		this.disposables = [
			this.changed,
			this.settling,
			watcher,
			looks,
			watcher.onDidCreate(touch),
			watcher.onDidChange(touch),
			watcher.onDidDelete(touch),
		];
	}

	/** Throws {@link UnreadableFile} where the notes are there and cannot be read. */
	async notes(report: Uri): Promise<NoteFile> {
		return (await this.keptOf(report))?.file ?? NONE;
	}

	/** The reports that have notes. */
	async reports(): Promise<Uri[]> {
		const found: Uri[] = [];
		for (const folder of workspace.workspaceFolders ?? [])
			for (const source of await this.sharedOf(folder).sources()) found.push(Uri.joinPath(folder.uri, source));
		return found;
	}

	/** Writes notes; answers once they are safe. Throws {@link UnreadableFile} where they could not be written. */
	put(report: Uri, notes: readonly Note[]): Promise<void> {
		return this.change(report, text => notes.map(note => putNote({ ...note, source: sourceOf(report) }, text)));
	}

	drop(report: Uri, ids: readonly string[]): Promise<void> {
		return this.change(report, text => ids.map(id => dropNote(id, text)));
	}

	/** A report was renamed or moved: its notes go with it. */
	rename(from: Uri, to: Uri): Promise<void> {
		return this.writing.add(async () => {
			const [old, fresh] = [placeOf(from), placeOf(to)];
			if (!fresh || old?.folder !== fresh.folder) return;
			await this.sharedOf(old.folder).rename(old.source, fresh.source, text =>
				parseNotes(text).notes.map(note => putNote({ ...note, source: fresh.source }, '')),
			);
			for (const uri of [from, to]) this.forget(uri);
		});
	}

	/** One after the other: of two at once the later would not see the earlier. */
	private change(report: Uri, make: (text: string) => readonly NoteChange[]): Promise<void> {
		return this.writing.add(async () => {
			const place = placeOf(report);
			if (!place)
				throw new UnreadableFile(l10n.t('Notes are kept in the workspace: open the folder of the reports first.'));
			const { text } = (await this.keptOf(report))!;
			const changes = make(text);
			try {
				await this.sharedOf(place.folder).change(place.source, changes);
			} catch (error) {
				throw notWritten(report, error);
			}
			const now = changeNotes(text, changes);
			this.kept.set(report.toString(), Promise.resolve({ text: now, file: parseNotes(now) }));
			this.changed.fire(report);
			void this.settle(place);
		});
	}

	/** Makes in the file what is safe already; where that cannot be, it stays on its way and is tried again. */
	private async settle({ folder, source }: Place): Promise<void> {
		try {
			await this.sharedOf(folder).settle(source);
			this.told.delete(source);
		} catch (error) {
			if (!this.told.has(source)) {
				this.told.add(source);
				const retry = l10n.t('Retry');
				void window
					.showWarningMessage(
						l10n.t(
							'“{0}” could not be written: {1}. Your notes are safe beside it, and are written when it can be.',
							notesPath(source),
							messageOf(error),
						),
						retry,
					)
					.then(answer => {
						this.told.delete(source);
						if (answer === retry) void this.settle({ folder, source });
					});
			}
		}
		this.settling.call(folder.uri.toString());
	}

	private async settleFolder(key: string): Promise<void> {
		const folder = workspace.workspaceFolders?.find(({ uri }) => uri.toString() === key);
		if (!folder) return;
		const shared = this.sharedOf(folder);
		const failed = await shared.settleAll().catch(() => undefined);
		if (failed?.length === 0 && !(await shared.isSettled().catch(() => true))) this.settling.call(key);
	}

	private sharedOf(folder: WorkspaceFolder): SharedNotes {
		const key = folder.uri.toString();
		let shared = this.shared.get(key);
		if (!shared) {
			shared = new SharedNotes(noteFiles(folder), { now: () => Date.now(), random: () => crypto.randomUUID() });
			this.shared.set(key, shared);
			// What a window that is no more left on its way.
			this.settling.call(key);
		}
		return shared;
	}

	private keptOf(report: Uri): Promise<Kept> | undefined {
		const place = placeOf(report);
		if (!place) return undefined;
		const key = report.toString();
		let kept = this.kept.get(key);
		if (!kept) {
			this.kept.set(key, (kept = this.load(place)));
			kept.catch(() => this.kept.delete(key));
		}
		return kept;
	}

	private async load({ folder, source }: Place): Promise<Kept> {
		let text: string;
		try {
			text = await this.sharedOf(folder).read(source);
		} catch (error) {
			throw new UnreadableFile(l10n.t('“{0}” cannot be read: {1}', notesPath(source), messageOf(error)));
		}
		const file = parseNotes(text);
		const [first] = file.problems;
		if (first)
			void window.showWarningMessage(
				l10n.t('Line {0} of {1} cannot be read; it is kept, and the others hold.', first.line + 1, notesPath(source)),
			);
		return { text, file };
	}

	/** The file was touched: by another window, git, by hand, or by ourselves, which is no news. */
	private async look(report: Uri): Promise<void> {
		const place = placeOf(report);
		const known = await this.kept.get(report.toString())?.catch(() => undefined);
		if (!place || !known) {
			this.forget(report);
			return;
		}
		const text = await this.sharedOf(place.folder)
			.read(place.source)
			.catch(() => undefined);
		if (text !== known.text) this.forget(report);
	}

	private forget(report: Uri): void {
		this.kept.delete(report.toString());
		this.changed.fire(report);
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

function placeOf(report: Uri): Place | undefined {
	const folder = workspace.getWorkspaceFolder(report);
	return folder && { folder, source: sourceOf(report) };
}

/** As an annotation names a report: its path in the workspace folder. */
export function sourceOf(report: Uri): string {
	return workspace.asRelativePath(report, false);
}

function reportOfNotes(uri: Uri): Uri | undefined {
	const folder = workspace.getWorkspaceFolder(uri);
	const source = sourceOfNotes(workspace.asRelativePath(uri, false));
	return folder && source !== undefined ? Uri.joinPath(folder.uri, source) : undefined;
}

function notWritten(report: Uri, error: unknown): UnreadableFile {
	return new UnreadableFile(
		l10n.t('The note could not be written to {0}: {1}', notesPath(sourceOf(report)), messageOf(error)),
	);
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
