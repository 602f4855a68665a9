import { type Disposable, EventEmitter, Uri, type WorkspaceFolder, l10n, window, workspace } from 'vscode';
import {
	type Passage,
	type Pin,
	type PinFile,
	type Report,
	decidedPairs,
	parsePins,
	pinEnd,
	withPin,
} from '../../core';
import { type Closeable, disposeAll } from '../disposeAll';
import { changeOwnFile, readOwnFile } from '../files/ownFile';
import { watchOwnFile } from '../files/ownFileWatch';
import { UnreadableFile } from '../files/readText';
import { Queue } from '../queue';

const PINS = '.duidu/pins.jsonl';
const CHANGED_MS = 200;
const NONE: readonly Pin[] = [];

/** What a decision took out of the file and put into it. */
interface Decision {
	readonly folder: WorkspaceFolder;
	readonly dropped: readonly Pin[];
	readonly added?: Pin;
}

/** What the reader decided about pairs, kept in `.duidu/pins.jsonl` of each workspace folder. */
export class PinStore implements Disposable {
	private readonly read = new Map<string, Promise<readonly Pin[]>>();
	/** The text that `read` was made of. */
	private readonly texts = new Map<string, string>();
	private readonly history: Decision[] = [];
	private readonly writing = new Queue();
	private readonly changed = new EventEmitter<void>();
	private readonly disposables: readonly Closeable[];
	readonly onDidChange = this.changed.event;

	constructor() {
		this.disposables = [this.changed, ...watchOwnFile(PINS, CHANGED_MS, folder => void this.look(folder))];
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

	/** Sets or, without `kind`, takes back what was decided about a pair. Throws UnreadableFile. */
	async decide(old: PinnedPassage, fresh: PinnedPassage, kind: Pin['kind'] | undefined): Promise<void> {
		const folder = workspace.getWorkspaceFolder(fresh.uri) ?? workspace.getWorkspaceFolder(old.uri);
		if (!folder)
			throw new UnreadableFile(
				l10n.t('Decisions about pairs are kept in the workspace: open the folder of the reports first.'),
			);
		// Edited since, the two have other words than the decision that still holds for them.
		const isAbout = (pins: readonly Pin[]): Pin[] =>
			decidedPairs(pins, old.report, fresh.report)
				.filter(decided => decided.old === old.passage && decided.new === fresh.passage)
				.map(({ pin }) => pin);
		await this.change(folder, isAbout, kind && { kind, old: end(old), new: end(fresh) });
	}

	/** Takes a decision back, whether its passages are still there or not. Throws UnreadableFile. */
	async drop(uri: Uri, pin: Pin): Promise<void> {
		const folder = workspace.getWorkspaceFolder(uri);
		if (folder) await this.change(folder, () => [pin], undefined);
	}

	/** Takes back the last decision of this session or, where there is none, the last one in the file of `uri`'s folder; answers what it was about. Throws UnreadableFile. */
	async undo(uri: Uri | undefined): Promise<Pin | undefined> {
		const last = this.history.at(-1);
		if (last) {
			const { folder, dropped, added } = last;
			await this.write(folder, text => dropped.reduce(put, added ? taken(text, added) : text));
			this.history.pop();
			return added ?? dropped.at(-1);
		}
		const folder = uri ? workspace.getWorkspaceFolder(uri) : workspace.workspaceFolders?.[0];
		const pin = folder && (await this.pins(folder.uri)).at(-1);
		if (pin) await this.write(folder, text => taken(text, pin));
		return pin;
	}

	private async change(
		folder: WorkspaceFolder,
		find: (pins: readonly Pin[]) => readonly Pin[],
		added: Pin | undefined,
	): Promise<void> {
		let dropped: readonly Pin[] = [];
		await this.write(folder, text => {
			dropped = find(parsePins(text).pins);
			const rest = dropped.reduce(taken, text);
			return added ? put(rest, added) : rest;
		});
		if (added || dropped.length > 0) this.history.push({ folder, dropped, ...(added ? { added } : {}) });
	}

	/** One after the other: of two at once the later would not see the earlier. */
	private write(folder: WorkspaceFolder, change: (text: string) => string): Promise<void> {
		return this.writing.add(async () => {
			const text = await changeOwnFile(Uri.joinPath(folder.uri, PINS), change);
			this.set(folder, text, parsePins(text));
			this.changed.fire();
		});
	}

	private async load(folder: WorkspaceFolder): Promise<readonly Pin[]> {
		try {
			const text = await readOwnFile(Uri.joinPath(folder.uri, PINS));
			const file = parsePins(text);
			this.set(folder, text, file);
			const first = file.problems[0];
			if (first)
				void window.showWarningMessage(
					l10n.t('Line {0} of {1} cannot be read; it is kept, and the others hold.', first.line + 1, PINS),
				);
			return file.pins;
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			void window.showWarningMessage(error.message);
			return NONE;
		}
	}

	/** The file was touched: by another window, by hand, or by ourselves, which is no news. */
	private async look(folder: WorkspaceFolder): Promise<void> {
		const key = folder.uri.toString();
		const text = await readOwnFile(Uri.joinPath(folder.uri, PINS)).catch(() => undefined);
		if (text !== undefined && text === this.texts.get(key)) return;
		this.read.delete(key);
		this.changed.fire();
	}

	private set(folder: WorkspaceFolder, text: string, { pins }: PinFile): void {
		const key = folder.uri.toString();
		this.texts.set(key, text);
		this.read.set(key, Promise.resolve(pins));
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

function put(text: string, pin: Pin): string {
	return withPin(text, pin, pin.kind);
}

function taken(text: string, pin: Pin): string {
	return withPin(text, pin, undefined);
}

/** A passage and the file it stands in. */
export interface PinnedPassage {
	readonly uri: Uri;
	readonly report: Report;
	readonly passage: Passage;
}

function end({ uri, passage }: PinnedPassage): Pin['old'] {
	return pinEnd(passage, workspace.asRelativePath(uri, false));
}
