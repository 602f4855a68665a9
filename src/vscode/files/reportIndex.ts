import {
	type Disposable,
	EventEmitter,
	ProgressLocation,
	type TextDocument,
	type Uri,
	commands,
	l10n,
	window,
	workspace,
} from 'vscode';
import { type Report, parseReport, samePlace, taggedPassages } from '../../core';
import { Delayed } from '../delayed';
import { baseName, toRange } from '../positions';
import { settings } from '../settings';
import { breathe } from '../slices';
import { judge } from './fileRules';
import { type OpenReports, READ_MAX, isTooLong } from './openReports';
import { readText } from './readText';
import type { Range } from 'vscode';
import { type Closeable, disposeAll } from '../disposeAll';

/** A tagged passage as lists show it. */
export interface TaggedItem {
	readonly uri: Uri;
	readonly tag: string;
	readonly label: string;
	readonly headingPath: readonly string[];
	readonly range: Range;
}

/** A file of the workspace that counts. */
export interface IndexedFile {
	readonly uri: Uri;
	readonly path: string;
	readonly title: string;
	readonly place?: string;
	readonly year?: number;
	/** A reader's note on a report rather than the report itself. */
	readonly isNote: boolean;
	readonly tagged: readonly TaggedItem[];
}

const FILES = '**/*.{md,markdown,txt,MD,Markdown,TXT,Txt}';
const NEVER = '**/{node_modules,.git}/**';
/** More files than this are no collection of reports; the reader is told. */
const FILES_MAX = 5000;
const SLICE_MS = 20;
const FILE_CHANGED_MS = 150;
const FOLDER_CHANGED_MS = 500;

/** All files of the workspace that count, kept up to date. Nothing is read before someone asks. */
export class ReportIndex implements Disposable {
	private readonly byUri = new Map<string, IndexedFile>();
	private readonly changed = new EventEmitter<void>();
	private scan: Promise<void> | undefined;
	private generation = 0;
	private readonly touched = new Map<string, Uri>();
	private readonly disposables: readonly Closeable[];
	private readonly touchedOnDisk = new EventEmitter<Uri>();
	readonly onDidChange = this.changed.event;
	/** A text file of the workspace was written, made or deleted, open or not. */
	readonly onDidTouch = this.touchedOnDisk.event;

	constructor(private readonly open: OpenReports) {
		const watcher = workspace.createFileSystemWatcher(FILES);
		const onDisk = new Delayed<string>(FILE_CHANGED_MS, key => {
			const uri = this.touched.get(key);
			this.touched.delete(key);
			if (uri && this.scan) void this.refresh(uri);
			if (uri) this.touchedOnDisk.fire(uri);
		});
		const touch = (uri: Uri): void => {
			this.touched.set(uri.toString(), uri);
			onDisk.call(uri.toString());
		};
		// A folder that comes, goes or is renamed tells of no file in it.
		const folders = workspace.createFileSystemWatcher('**', false, true, false);
		const rescans = new Delayed<'all'>(FOLDER_CHANGED_MS, () => this.rescan());
		const onFolder = (uri: Uri): void => {
			if (!/\.[^/]+$/.test(uri.path)) rescans.call('all');
		};
		let none: boolean | undefined;
		this.disposables = [
			this.changed,
			this.touchedOnDisk,
			this.changed.event(() => {
				if (none === (this.byUri.size === 0)) return;
				none = this.byUri.size === 0;
				// What an empty view says and offers. Where nobody has looked yet, there may be reports.
				void commands.executeCommand('setContext', 'duidu.noReports', none);
			}),
			watcher,
			onDisk,
			watcher.onDidCreate(touch),
			watcher.onDidChange(touch),
			watcher.onDidDelete(uri => {
				this.remove(uri);
				this.touchedOnDisk.fire(uri);
			}),
			folders,
			folders.onDidCreate(onFolder),
			folders.onDidDelete(onFolder),
			rescans,
			open.onDidSettle(document => this.update(document)),
			// What was typed and not saved is gone; an untitled document is gone altogether.
			workspace.onDidCloseTextDocument(({ uri }) => {
				if (this.byUri.has(uri.toString())) touch(uri);
			}),
			workspace.onDidChangeWorkspaceFolders(() => this.rescan()),
			workspace.onDidChangeConfiguration(event => {
				if (event.affectsConfiguration('duidu.files') || event.affectsConfiguration('duidu.tags')) this.rescan();
			}),
		];
	}

	/** The files, in the order of their paths, once all have been looked at. */
	async files(): Promise<readonly IndexedFile[]> {
		await (this.scan ??= this.scanAll());
		return this.known();
	}

	private known(): readonly IndexedFile[] {
		return [...this.byUri.values()].sort((a, b) => a.path.localeCompare(b.path, 'zh', { numeric: true }));
	}

	/** The other reports of the place of `report`, latest first; notes come last. */
	async series(report: Report, uri: Uri): Promise<readonly IndexedFile[]> {
		const files = await this.files();
		return files
			.filter(file => file.uri.toString() !== uri.toString() && samePlace(file.place, report.place))
			.sort((a, b) => Number(a.isNote) - Number(b.isNote) || (b.year ?? 0) - (a.year ?? 0));
	}

	private rescan(): void {
		if (this.scan) this.scan = this.scanAll();
	}

	/** Looks at every file anew. What is known stays until the new list is whole; a scan that another has overtaken changes nothing. */
	private async scanAll(): Promise<void> {
		const generation = ++this.generation;
		const uris = await workspace.findFiles(FILES, NEVER, FILES_MAX + 1);
		if (uris.length > FILES_MAX) {
			void window.showWarningMessage(
				l10n.t(
					'This workspace has more than {0} text files; Duidu looks at the first {0}. Narrow it down with the setting duidu.files.exclude.',
					FILES_MAX,
				),
			);
		}
		const found = await window.withProgress(
			{ location: ProgressLocation.Window, title: l10n.t('Duidu: looking for reports') },
			() => lookAtAll(uris.slice(0, FILES_MAX)),
		);
		if (generation !== this.generation) return this.scan;
		this.byUri.clear();
		for (const file of found) this.byUri.set(file.uri.toString(), file);
		for (const document of workspace.textDocuments) this.set(document.uri, this.ofDocument(document));
		this.changed.fire();
	}

	private async refresh(uri: Uri): Promise<void> {
		this.set(uri, await look(uri));
		this.changed.fire();
	}

	private update(document: TextDocument): void {
		if (!this.scan) return;
		this.set(document.uri, this.ofDocument(document));
		this.changed.fire();
	}

	private ofDocument(document: TextDocument): IndexedFile | undefined {
		if (isTooLong(document)) return undefined;
		const report = this.open.get(document);
		return report && indexed(document.uri, report);
	}

	private remove(uri: Uri): void {
		if (this.byUri.delete(uri.toString())) this.changed.fire();
	}

	private set(uri: Uri, file: IndexedFile | undefined): void {
		if (file) this.byUri.set(uri.toString(), file);
		else this.byUri.delete(uri.toString());
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

/** Files are read this many at a time. */
const TOGETHER = 8;

async function lookAtAll(uris: readonly Uri[]): Promise<IndexedFile[]> {
	const found: IndexedFile[] = [];
	let sliceEnd = performance.now() + SLICE_MS;
	for (let i = 0; i < uris.length; i += TOGETHER) {
		for (const reading of uris.slice(i, i + TOGETHER).map(look)) {
			const file = await reading;
			if (file) found.push(file);
			if (performance.now() < sliceEnd) continue;
			await breathe();
			sliceEnd = performance.now() + SLICE_MS;
		}
	}
	return found;
}

/** A file that cannot be read does not count; comparing with it by name says why. */
async function look(uri: Uri): Promise<IndexedFile | undefined> {
	try {
		const text = await readText(uri);
		return text.length <= READ_MAX && judge(uri, text).counts ? indexed(uri, parseReport(text, uri.path)) : undefined;
	} catch {
		return undefined;
	}
}

function indexed(uri: Uri, report: Report): IndexedFile {
	const { title, place, year, lines } = report;
	const { passages } = taggedPassages(report, settings.tagNames(uri));
	const path = workspace.asRelativePath(uri);
	return {
		uri,
		path,
		title,
		isNote: /摘要|笔记|摘录|札记/.test(`${title} ${baseName(uri)}`),
		tagged: passages.map(({ tag, label, headingPath, range }) => ({
			uri,
			tag,
			label,
			headingPath,
			range: toRange(lines, range),
		})),
		...(place === undefined ? {} : { place }),
		...(year === undefined ? {} : { year }),
	};
}
