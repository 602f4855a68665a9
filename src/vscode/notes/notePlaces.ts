import {
	type Disposable,
	EventEmitter,
	type TextDocument,
	type TextDocumentChangeEvent,
	type Uri,
	window,
	workspace,
} from 'vscode';
import {
	type Anchor,
	LiveAnchors,
	type Note,
	type NoteFile,
	type Quote,
	type Report,
	type TextEdit,
	anchorsSteps,
	quoteOf,
	runToEnd,
} from '../../core';
import { type Closeable, disposeAll } from '../disposeAll';
import { type OpenReports, isTooLong } from '../files/openReports';
import type { ReportIndex } from '../files/reportIndex';
import { UnreadableFile } from '../files/readText';
import type { Reports } from '../files/reports';
import { isReaderDocument, isSame } from '../positions';
import { keepRecent } from '../recent';
import { runInSlices } from '../slices';
import { Delayed } from '../delayed';
import { type NoteStore, noteGone } from './noteStore';

/** A note and what became of its span. */
export interface PlacedNote {
	readonly note: Note;
	readonly anchor: Anchor;
	/** Its other versions, where two readers changed it at once. */
	readonly others: readonly Note[];
}

/** The notes on a report as it is now. */
export interface PlacedNotes {
	readonly uri: Uri;
	readonly report: Report;
	readonly notes: readonly PlacedNote[];
}

/** The notes of an open document, followed through its edits. */
interface Live {
	readonly file: NoteFile;
	readonly anchors: LiveAnchors;
	/** Notes that stood word for word when the text was last what is saved. */
	exact: ReadonlySet<string>;
	/** Notes that the reader's own edits touched since then. */
	readonly edited: Set<string>;
}

/** Notes that are being looked for in a document for the first time. */
interface Starting {
	readonly file: NoteFile;
	readonly live: Promise<Live>;
	/** Edits that came meanwhile, each with the text behind it. */
	readonly missed: { readonly text: string; readonly edits: readonly TextEdit[] }[];
}

interface Services {
	readonly open: OpenReports;
	readonly reports: Reports;
	readonly store: NoteStore;
	readonly index: ReportIndex;
}

/** Closed reports whose notes are kept with their places. */
const CLOSED_MAX = 64;
/** Edits within one frame are shown together. */
const FRAME_MS = 30;
/** So many notes are looked for at once; more of them, as a replacement of all touches, step by step. */
const AT_ONCE_MAX = 50;

/** Where notes stand: in open documents followed through every edit, in closed ones looked for when someone asks. */
export class NotePlaces implements Disposable {
	private readonly live = new WeakMap<TextDocument, Live>();
	private readonly starting = new WeakMap<TextDocument, Starting>();
	private readonly closed = new Map<string, { readonly file: NoteFile; readonly placed: PlacedNotes }>();
	private readonly changed = new EventEmitter<Uri>();
	private readonly disposables: readonly Closeable[];
	/** Notes on a report came, went or moved. */
	readonly onDidChange = this.changed.event;

	constructor(private readonly services: Services) {
		const { store, index } = services;
		const frames = new Delayed<TextDocument>(FRAME_MS, document => {
			// An undo that leads back to what is saved leaves nothing of the reader's; a checkout, or another program, changes a text that is saved. With the edit itself
			// VS Code does not tell yet.
			const live = this.live.get(document);
			if (live && !document.isDirty) asSaved(live);
			this.changed.fire(document.uri);
		});
		this.disposables = [
			this.changed,
			frames,
			store.onDidChange(uri => this.changed.fire(uri)),
			index.onDidTouch(uri => this.changed.fire(uri)),
			workspace.onDidCloseTextDocument(({ uri }) => this.changed.fire(uri)),
			workspace.onDidChangeTextDocument(event => {
				if (this.follow(event)) frames.call(event.document);
			}),
			workspace.onDidSaveTextDocument(document => void this.keep(document)),
		];
	}

	/** Throws UnreadableFile. */
	async get(uri: Uri): Promise<PlacedNotes> {
		const file = await this.services.store.notes(uri);
		const document = workspace.textDocuments.find(candidate => isSame(candidate.uri, uri));
		if (document && isReaderDocument(document) && !isTooLong(document)) return this.ofDocument(document, file);
		const report = await this.services.reports.get(uri);
		const known = this.closed.get(uri.toString());
		if (known?.file === file && known.placed.report.text === report.text) return known.placed;
		const anchors = await runInSlices(anchorsSteps(report, quotesOf(file.notes)));
		const placed = { uri, report, notes: placedNotes(file, anchors) };
		keepRecent(this.closed, uri.toString(), { file, placed }, CLOSED_MAX);
		return placed;
	}

	/** A note as it stands now: a list shows what was when it was made. Throws UnreadableFile. */
	async note(uri: Uri, id: string): Promise<{ readonly report: Report; readonly placed: PlacedNote }> {
		const { report, notes } = await this.get(uri);
		const placed = notes.find(({ note }) => note.id === id);
		if (!placed) throw noteGone();
		return { report, placed };
	}

	/** What {@link get} gives; `undefined` where the notes or the report cannot be read. */
	async find(uri: Uri): Promise<PlacedNotes | undefined> {
		try {
			return await this.get(uri);
		} catch (error) {
			if (error instanceof UnreadableFile) return undefined;
			throw error;
		}
	}

	private async ofDocument(document: TextDocument, file: NoteFile): Promise<PlacedNotes> {
		const { file: known, anchors } = await this.liveOf(document, file);
		return {
			uri: document.uri,
			report: this.services.open.readAnyway(document),
			notes: placedNotes(known, anchors.anchors),
		};
	}

	private liveOf(document: TextDocument, file: NoteFile): Live | Promise<Live> {
		const live = this.live.get(document);
		if (live?.file === file) return live;
		const known = this.starting.get(document);
		if (known?.file === file) return known.live;
		const missed: Starting['missed'] = [];
		const starting: Starting = { file, missed, live: this.start(document, file, missed) };
		this.starting.set(document, starting);
		return starting.live;
	}

	/** Looks for the notes that are new. What was followed so far stays followed, where its note is still about the same words. */
	private async start(document: TextDocument, file: NoteFile, missed: Starting['missed']): Promise<Live> {
		const report = this.services.open.readAnyway(document);
		const isKnown = knownNotes(this.live.get(document));
		const fresh = file.notes.filter(note => !isKnown(note));
		const anchors = await runInSlices(anchorsSteps(report, quotesOf(fresh)));
		const found = new LiveAnchors(report, quotesOf(fresh), { anchors, displaced: new Set() });
		for (const { text, edits } of missed) found.shift(text, edits);
		runToEnd(found.look(document.getText()));
		// Followed meanwhile.
		const live = merged(file, this.live.get(document), { notes: fresh, anchors: found }, document.getText());
		if (this.starting.get(document)?.file === file) {
			this.starting.delete(document);
			this.live.set(document, live);
		}
		return live;
	}

	/** At once, with every edit: two of them that were waited for could not be told apart. */
	private follow({ document, contentChanges }: TextDocumentChangeEvent): boolean {
		if (contentChanges.length === 0) return false;
		const live = this.live.get(document);
		const starting = this.starting.get(document);
		if (!live && !starting) return false;
		const text = document.getText();
		const edits = contentChanges.map(({ rangeOffset, rangeLength, text: newText }) => ({
			range: { start: rangeOffset, end: rangeOffset + rangeLength },
			newText,
		}));
		starting?.missed.push({ text, edits });
		if (!live || live.file.notes.length === 0) return false;
		live.anchors.shift(text, edits);
		const { open } = live.anchors;
		for (const i of open) live.edited.add(live.file.notes[i]!.id);
		if (open.size <= AT_ONCE_MAX) runToEnd(live.anchors.look(text));
		else void runInSlices(live.anchors.look(text)).then(() => this.changed.fire(document.uri));
		return true;
	}

	/** What the reader wrote into the report is saved: notes that it touched are told their new words, and found by them from now on. */
	private async keep(document: TextDocument): Promise<void> {
		const live = this.live.get(document);
		if (!live) return;
		const [edited, exact] = [new Set(live.edited), live.exact];
		await runInSlices(live.anchors.look(document.getText()));
		// Edited again already: the next time it is saved.
		if (document.isDirty || live.anchors.open.size > 0) return;
		const report = this.services.open.readAnyway(document);
		const told = new Map<string, Quote>();
		live.file.notes.forEach((note, i) => {
			const { range, state } = live.anchors.anchors[i]!;
			if (!edited.has(note.id) || !exact.has(note.id) || live.anchors.displaced.has(i)) return;
			if (state === 'changed' && range && range.start < range.end) told.set(note.id, quoteOf(report, range));
		});
		asSaved(live);
		try {
			if (told.size > 0) await this.services.store.retell(document.uri, told);
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			void window.showErrorMessage(error.message);
		}
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

/** What is shown is what is saved: from here on counts what the reader does. */
function asSaved(live: Live): void {
	live.edited.clear();
	if (live.anchors.open.size > 0) return;
	live.exact = new Set(
		live.file.notes.filter((_, i) => live.anchors.anchors[i]!.state === 'exact').map(({ id }) => id),
	);
}

function quotesOf(notes: readonly Note[]): Quote[] {
	return notes.map(({ quote }) => quote);
}

/** Whether a note is followed already, by the words that it is about now. */
function knownNotes(live: Live | undefined): (note: Note) => boolean {
	const quotes = new Map(live?.file.notes.map(({ id, quote }) => [id, JSON.stringify(quote)]));
	return ({ id, quote }) => quotes.get(id) === JSON.stringify(quote);
}

/** Anchors of a new list of notes, some of which were followed, and the others found just now. */
function merged(
	file: NoteFile,
	live: Live | undefined,
	fresh: { readonly notes: readonly Note[]; readonly anchors: LiveAnchors },
	text: string,
): Live {
	const known = new Map<string, { readonly anchor: Anchor; readonly isDisplaced: boolean }>();
	const learn = (notes: readonly Note[], { anchors, displaced }: LiveAnchors): void =>
		notes.forEach(({ id }, i) => known.set(id, { anchor: anchors[i]!, isDisplaced: displaced.has(i) }));
	if (live) {
		runToEnd(live.anchors.look(text));
		learn(live.file.notes, live.anchors);
	}
	learn(fresh.notes, fresh.anchors);
	const anchors = file.notes.map(({ id }) => known.get(id)!);
	return {
		file,
		anchors: new LiveAnchors(text, quotesOf(file.notes), {
			anchors: anchors.map(({ anchor }) => anchor),
			displaced: new Set(anchors.flatMap(({ isDisplaced }, i) => (isDisplaced ? [i] : []))),
		}),
		exact: new Set(
			file.notes.filter(({ id }, i) => anchors[i]!.anchor.state === 'exact' || live?.exact.has(id)).map(({ id }) => id),
		),
		edited: new Set(file.notes.map(({ id }) => id).filter(id => live?.edited.has(id))),
	};
}

function placedNotes({ notes, conflicts }: NoteFile, anchors: readonly Anchor[]): PlacedNote[] {
	const others = new Map(conflicts.map(({ id, versions }) => [id, versions.slice(1)]));
	return notes.map((note, i) => ({ note, anchor: anchors[i]!, others: others.get(note.id) ?? [] }));
}
