import { type Disposable, EventEmitter, Uri, type WorkspaceFolder, l10n, window, workspace } from 'vscode';
import {
	type Decision,
	type Note,
	type NoteChange,
	type NoteFile,
	type Quote,
	SharedNotes,
	changeNotes,
	decideNote,
	dropNote,
	moveNotes,
	notesPath,
	parseNotes,
	putBeside,
	putNote,
	sourceOfNotes,
} from '../../core';
import { Delayed } from '../delayed';
import { type Closeable, disposeAll } from '../disposeAll';
import { UnreadableFile } from '../files/readText';
import { messageOf } from '../messageOf';
import { Queue } from '../queue';
import { noteFiles } from './noteFiles';

const CHANGED_MS = 150;
/** When what was written a moment ago is looked at again: see {@link SharedNotes}. */
const SETTLED_MS = 4000;
/** When what could not be written is tried again. */
const AGAIN_MS = 30_000;
/** Folders too: of one that goes as a whole its files are not named. */
const WATCHED = ['**/.duidu', '**/.duidu/notes', '**/.duidu/notes/**'];
/** Changes on their way, and what was moved aside, come and go all the time. */
const UNSEEN = '/.duidu/notes/.pending';
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
	/** The reports that have notes, by workspace folder. */
	private readonly sources = new Map<string, Promise<string[]>>();
	private readonly writing = new Queue();
	/** Files that are being settled: a report is not renamed meanwhile. */
	private readonly files = new Queue();
	private readonly changed = new EventEmitter<Uri>();
	/** What the reader was told of, not to be told again. */
	private readonly told = new Set<string>();
	private readonly settling = new Delayed<string>(SETTLED_MS, key => void this.settleFolder(key));
	private readonly again = new Delayed<string>(AGAIN_MS, key => void this.settleFolder(key));
	private readonly disposables: readonly Closeable[];
	/** The notes on a report are others than before; of a folder, those on all reports in it may be. */
	readonly onDidChange = this.changed.event;

	constructor() {
		const looks = new Delayed<string>(CHANGED_MS, key => void this.look(Uri.parse(key, true)));
		const touch = (uri: Uri): void => {
			for (const report of this.touchedBy(uri)) looks.call(report.toString());
		};
		const comeOrGo = (uri: Uri): void => {
			const folder = workspace.getWorkspaceFolder(uri);
			if (folder && !uri.path.includes(UNSEEN)) this.sources.delete(folder.uri.toString());
			touch(uri);
		};
		this.disposables = [
			this.changed,
			this.settling,
			this.again,
			looks,
			...WATCHED.flatMap(pattern => {
				const watcher = workspace.createFileSystemWatcher(pattern);
				return [watcher, watcher.onDidCreate(comeOrGo), watcher.onDidChange(touch), watcher.onDidDelete(comeOrGo)];
			}),
			workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
				for (const { uri } of removed) this.forgetFolder(uri);
				for (const { uri } of [...added, ...removed]) this.changed.fire(uri);
			}),
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
			for (const source of await this.sourcesOf(folder)) found.push(Uri.joinPath(folder.uri, source));
		return found;
	}

	/**
	 * Writes new notes; answers once they are safe. A note that is there already stays as it is, and a later version of it stands beside it for the reader to decide.
	 * They are safe, and shown, also while the others cannot be read. Throws {@link UnreadableFile} where they could not be written.
	 */
	add(report: Uri, notes: readonly Note[]): Promise<void> {
		const make = ({ file }: Kept): NoteChange[] => {
			const known = new Map(file.notes.map(note => [note.id, note.modified]));
			return notes
				.filter(({ id, modified }) => !known.has(id) || modified > known.get(id)!)
				.map(note => putBeside({ ...note, source: sourceOf(report) }, revision()));
		};
		return this.change(report, make, { text: '', file: NONE });
	}

	/** Changes a note as it stands when its turn comes. Throws {@link UnreadableFile} where it is no longer there, or could not be written. */
	update(report: Uri, id: string, change: (note: Note) => Note): Promise<void> {
		return this.change(report, ({ text, file }) => [putNote(touched(change(found(file, id))), text, revision())]);
	}

	/** The same to what the reader saw of it, `base`: where its words are others by now, both versions stand for the reader to decide. */
	edit(report: Uri, base: Note, change: (note: Note) => Note): Promise<void> {
		return this.change(report, ({ text, file }) => {
			const note = found(file, base.id);
			if (note.body === base.body) return [putNote(touched(change(note)), text, revision())];
			return [putBeside(touched(change(base)), revision())];
		});
	}

	/** Of the versions of a note that were shown the reader chose one, or made one of them. */
	decide(report: Uri, { note, shown }: Decision): Promise<void> {
		return this.change(report, ({ text }) => [decideNote({ note: touched(note), shown }, text, revision())]);
	}

	/** Tells notes their new words. What is no longer there, or has two versions, is left. */
	retell(report: Uri, quotes: ReadonlyMap<string, Quote>): Promise<void> {
		return this.change(report, ({ text, file }) => {
			const undecided = new Set(file.conflicts.map(({ id }) => id));
			return file.notes.flatMap(note => {
				const quote = quotes.get(note.id);
				return quote && !undecided.has(note.id) ? [putNote(touched({ ...note, quote }), text, revision())] : [];
			});
		});
	}

	drop(report: Uri, ids: readonly string[]): Promise<void> {
		return this.change(report, ({ text }) => ids.map(id => dropNote(id, text)));
	}

	/** A report was renamed or moved: its notes go with it. Throws {@link UnreadableFile}. */
	rename(from: Uri, to: Uri): Promise<void> {
		return this.writing.add(async () => {
			const [old, fresh] = [placeOf(from), placeOf(to)];
			if (!old || !fresh) return;
			try {
				await this.files.add(() =>
					old.folder === fresh.folder
						? this.sharedOf(old.folder).rename(old.source, fresh.source)
						: this.moveAcross(old, fresh),
				);
			} catch (error) {
				throw notWritten(to, error);
			} finally {
				for (const { folder } of [old, fresh]) {
					this.sources.delete(folder.uri.toString());
					this.settling.call(folder.uri.toString());
				}
				for (const uri of [from, to]) this.forget(uri);
			}
		});
	}

	private async moveAcross(old: Place, fresh: Place): Promise<void> {
		const [source, target] = [this.sharedOf(old.folder), this.sharedOf(fresh.folder)];
		const text = await source.read(old.source);
		if (text === '') return;
		await target.change(fresh.source, moveNotes(text, fresh.source));
		await target.settle(fresh.source);
		const ids = parseNotes(text).notes.map(({ id }) => id);
		await source.change(
			old.source,
			ids.map(id => dropNote(id, text)),
		);
		await source.settle(old.source);
	}

	/** One after the other: of two at once the later would not see the earlier. `unread` stands for what cannot be read now, if that does not matter. */
	private change(report: Uri, make: (kept: Kept) => readonly NoteChange[], unread?: Kept): Promise<void> {
		return this.writing.add(async () => {
			const place = placeOf(report);
			if (!place) throw noFolder();
			const kept = await this.keptOf(report)!.catch((error: unknown) => {
				if (unread && error instanceof UnreadableFile) return unread;
				throw error;
			});
			const changes = make(kept);
			if (changes.length === 0) return;
			try {
				await this.sharedOf(place.folder).change(place.source, changes);
			} catch (error) {
				throw notWritten(report, error);
			}
			const text = changeNotes(kept.text, changes);
			this.kept.set(report.toString(), Promise.resolve({ text, file: parseNotes(text) }));
			this.sources.delete(place.folder.uri.toString());
			this.changed.fire(report);
			// Another window may have written meanwhile.
			void this.settle(place).then(() => this.look(report));
		});
	}

	/** Makes in the file what is safe already; where that cannot be, it stays on its way and is tried again. */
	private async settle({ folder, source }: Place): Promise<void> {
		const key = folder.uri.toString();
		const path = Uri.joinPath(folder.uri, source).toString();
		try {
			await this.files.add(() => this.sharedOf(folder).settle(source));
			this.told.delete(path);
			this.settling.call(key);
		} catch (error) {
			this.again.call(key);
			if (this.told.has(path)) return;
			this.told.add(path);
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
					this.told.delete(path);
					if (answer === retry) void this.settle({ folder, source });
				});
		}
	}

	private async settleFolder(key: string): Promise<void> {
		const folder = workspace.workspaceFolders?.find(({ uri }) => uri.toString() === key);
		if (!folder) return;
		const shared = this.sharedOf(folder);
		try {
			const failed = await this.files.add(() => shared.settleAll());
			if (failed.length > 0) this.again.call(key);
			else if (!(await shared.isSettled())) this.settling.call(key);
		} catch {
			// The folder cannot be read now.
			this.again.call(key);
		}
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

	private sourcesOf(folder: WorkspaceFolder): Promise<string[]> {
		const key = folder.uri.toString();
		let sources = this.sources.get(key);
		if (!sources) {
			this.sources.set(key, (sources = this.sharedOf(folder).sources()));
			sources.catch(() => this.sources.delete(key));
		}
		return sources;
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
		const problem = first && [folder.uri.toString(), source, text.split('\n')[first.line]].join('\n');
		if (problem && !this.told.has(problem)) {
			this.told.add(problem);
			void window.showWarningMessage(
				l10n.t('Line {0} of {1} cannot be read; it is kept, and the others hold.', first.line + 1, notesPath(source)),
			);
		}
		return { text, file };
	}

	/** Of a file of notes its report; of anything else among them the reports that are known. */
	private touchedBy(uri: Uri): Uri[] {
		if (uri.path.includes(UNSEEN)) return [];
		const report = reportOfNotes(uri);
		if (report) return [report];
		const folder = workspace.getWorkspaceFolder(uri);
		const isIn = (key: string): boolean =>
			workspace.getWorkspaceFolder(Uri.parse(key, true))?.uri.toString() === folder?.uri.toString();
		return [...this.kept.keys()].filter(isIn).map(key => Uri.parse(key, true));
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
		// What is known holds where nothing else can be read.
		if (text !== undefined && text !== known.text) this.forget(report);
	}

	private forget(report: Uri): void {
		this.kept.delete(report.toString());
		this.changed.fire(report);
	}

	private forgetFolder(uri: Uri): void {
		const key = uri.toString();
		this.shared.delete(key);
		this.sources.delete(key);
		for (const report of this.kept.keys()) if (report.startsWith(`${key}/`)) this.kept.delete(report);
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

function found({ notes }: NoteFile, id: string): Note {
	const note = notes.find(each => each.id === id);
	if (!note) throw noteGone();
	return note;
}

function touched(note: Note): Note {
	return { ...note, modified: new Date().toISOString() };
}

/** Enough for versions of one note. */
function revision(): string {
	return crypto.randomUUID().slice(0, 13);
}

export function noteGone(): UnreadableFile {
	return new UnreadableFile(l10n.t('The note is no longer there: someone has deleted it.'));
}

export function noFolder(): UnreadableFile {
	return new UnreadableFile(l10n.t('Notes are kept in the workspace: open the folder of the reports first.'));
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
