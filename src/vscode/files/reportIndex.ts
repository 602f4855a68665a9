import {
	type Disposable,
	EventEmitter,
	ProgressLocation,
	type TextDocument,
	type Uri,
	l10n,
	window,
	workspace,
} from 'vscode';
import { type Report, parseReport, samePlace, taggedPassages } from '../../core';
import { Delayed } from '../delayed';
import { toRange } from '../positions';
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

const FILES = '**/*.{md,markdown,txt}';
const NEVER = '**/{node_modules,.git}/**';
/** More files than this are no collection of reports; the reader is told. */
const FILES_MAX = 5000;
const SLICE_MS = 20;
const FILE_CHANGED_MS = 150;

/** All files of the workspace that count, kept up to date. Nothing is read before someone asks. */
export class ReportIndex implements Disposable {
	private readonly byUri = new Map<string, IndexedFile>();
	private readonly changed = new EventEmitter<void>();
	private scan: Promise<void> | undefined;
	private readonly disposables: readonly Closeable[];
	readonly onDidChange = this.changed.event;

	constructor(private readonly open: OpenReports) {
		const watcher = workspace.createFileSystemWatcher(FILES);
		const onDisk = new Delayed<string>(FILE_CHANGED_MS, key => {
			const uri = this.touched.get(key);
			this.touched.delete(key);
			if (uri && this.scan) void this.refresh(uri);
		});
		const touch = (uri: Uri): void => {
			this.touched.set(uri.toString(), uri);
			onDisk.call(uri.toString());
		};
		this.disposables = [
			this.changed,
			watcher,
			onDisk,
			watcher.onDidCreate(touch),
			watcher.onDidChange(touch),
			watcher.onDidDelete(uri => this.remove(uri)),
			open.onDidSettle(document => this.update(document)),
			workspace.onDidChangeWorkspaceFolders(() => this.rescan()),
			workspace.onDidChangeConfiguration(event => {
				if (event.affectsConfiguration('duidu.files') || event.affectsConfiguration('duidu.tags')) this.rescan();
			}),
		];
	}

	private readonly touched = new Map<string, Uri>();

	/** The files, in the order of their paths, once all have been looked at. */
	async files(): Promise<readonly IndexedFile[]> {
		await (this.scan ??= this.scanAll());
		return this.known();
	}

	/** What is known so far. */
	known(): readonly IndexedFile[] {
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
		if (!this.scan) return;
		this.byUri.clear();
		this.scan = this.scanAll();
	}

	private async scanAll(): Promise<void> {
		const uris = await workspace.findFiles(FILES, NEVER, FILES_MAX + 1);
		if (uris.length > FILES_MAX) {
			void window.showWarningMessage(
				l10n.t(
					'This workspace has more than {0} text files; Duidu looks at the first {0}. Narrow it down with the setting duidu.files.exclude.',
					FILES_MAX,
				),
			);
		}
		await window.withProgress(
			{ location: ProgressLocation.Window, title: l10n.t('Duidu: looking for reports') },
			async () => {
				let sliceEnd = performance.now() + SLICE_MS;
				for (const uri of uris.slice(0, FILES_MAX)) {
					await this.look(uri);
					if (performance.now() < sliceEnd) continue;
					await breathe();
					sliceEnd = performance.now() + SLICE_MS;
				}
			},
		);
		for (const document of workspace.textDocuments) this.set(document.uri, this.ofDocument(document));
		this.changed.fire();
	}

	/** A file that cannot be read does not count; comparing with it by name says why. */
	private async look(uri: Uri): Promise<void> {
		try {
			const text = await readText(uri);
			this.set(
				uri,
				text.length <= READ_MAX && judge(uri, text).counts ? indexed(uri, parseReport(text, uri.path)) : undefined,
			);
		} catch {
			this.set(uri, undefined);
		}
	}

	private async refresh(uri: Uri): Promise<void> {
		await this.look(uri);
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

function indexed(uri: Uri, report: Report): IndexedFile {
	const { title, place, year, lines } = report;
	const { passages } = taggedPassages(report, settings.tagNames(uri));
	const path = workspace.asRelativePath(uri);
	return {
		uri,
		path,
		title,
		isNote: /摘要|笔记|摘录|札记/.test(`${title} ${path}`),
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
