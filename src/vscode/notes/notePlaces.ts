import {
	type Disposable,
	EventEmitter,
	type TextDocument,
	type TextDocumentChangeEvent,
	type Uri,
	workspace,
} from 'vscode';
import { type Anchor, LiveAnchors, type Note, type NoteFile, type Report, anchorsSteps, quoteOf } from '../../core';
import { type Closeable, disposeAll } from '../disposeAll';
import { type OpenReports, isTooLong } from '../files/openReports';
import type { Reports } from '../files/reports';
import { isReaderDocument, isSame } from '../positions';
import { runInSlices } from '../slices';
import { Delayed } from '../delayed';
import type { NoteStore } from './noteStore';

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
	/** Where the notes stood word for word when the text was last saved. */
	readonly exact: ReadonlySet<string>;
}

/** Edits within one frame are shown together. */
const FRAME_MS = 30;

/** Where notes stand: in open documents followed through every edit, in closed ones looked for when someone asks. */
export class NotePlaces implements Disposable {
	private readonly live = new WeakMap<TextDocument, Live>();
	private readonly closed = new WeakMap<Report, { readonly file: NoteFile; readonly placed: PlacedNotes }>();
	private readonly changed = new EventEmitter<Uri>();
	private readonly disposables: readonly Closeable[];
	/** Notes on a report came, went or moved. */
	readonly onDidChange = this.changed.event;

	constructor(
		private readonly open: OpenReports,
		private readonly reports: Reports,
		private readonly store: NoteStore,
	) {
		const frames = new Delayed<TextDocument>(FRAME_MS, ({ uri }) => this.changed.fire(uri));
		this.disposables = [
			this.changed,
			frames,
			store.onDidChange(uri => this.changed.fire(uri)),
			workspace.onDidChangeTextDocument(event => {
				if (this.follow(event)) frames.call(event.document);
			}),
			workspace.onDidSaveTextDocument(document => void this.keep(document)),
		];
	}

	/** Throws UnreadableFile. */
	async get(uri: Uri): Promise<PlacedNotes> {
		const file = await this.store.notes(uri);
		const document = workspace.textDocuments.find(candidate => isSame(candidate.uri, uri));
		if (document && isReaderDocument(document) && !isTooLong(document)) return this.ofDocument(document, file);
		const report = await this.reports.get(uri);
		const known = this.closed.get(report);
		if (known?.file === file) return known.placed;
		const anchors = await runInSlices(
			anchorsSteps(
				report,
				file.notes.map(({ quote }) => quote),
			),
		);
		const placed = { uri, report, notes: placedNotes(file, anchors) };
		this.closed.set(report, { file, placed });
		return placed;
	}

	private ofDocument(document: TextDocument, file: NoteFile): PlacedNotes {
		const report = this.open.readAnyway(document);
		let live = this.live.get(document);
		if (live?.file !== file) this.live.set(document, (live = toLive(report, file, live)));
		return { uri: document.uri, report, notes: placedNotes(file, live.anchors.anchors) };
	}

	/** At once, with every edit: two of them that were waited for could not be told apart. */
	private follow({ document, contentChanges }: TextDocumentChangeEvent): boolean {
		const live = this.live.get(document);
		if (!live || contentChanges.length === 0 || live.file.notes.length === 0) return false;
		live.anchors.update(
			document.getText(),
			contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
				range: { start: rangeOffset, end: rangeOffset + rangeLength },
				newText: text,
			})),
		);
		return true;
	}

	/** What the reader wrote into the report is saved: notes that it touched are told their new words, and found by them from now on. */
	private async keep(document: TextDocument): Promise<void> {
		const live = this.live.get(document);
		if (!live) return;
		const report = this.open.readAnyway(document);
		const told = live.file.notes.flatMap((note, i): Note[] => {
			const { range, state } = live.anchors.anchors[i]!;
			if (!range || state === 'exact' || range.start === range.end || !live.exact.has(note.id)) return [];
			return [{ ...note, quote: quoteOf(report, range) }];
		});
		if (told.length > 0) await this.store.put(document.uri, told);
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

/** What was followed so far stays followed, where its note is still about the same words. */
function toLive(report: Report, file: NoteFile, before: Live | undefined): Live {
	const followed = new Map(
		before?.file.notes.map((note, i) => [note.id, { note, anchor: before.anchors.anchors[i]! }]),
	);
	const isFollowed = ({ id, quote }: Note): boolean =>
		JSON.stringify(followed.get(id)?.note.quote) === JSON.stringify(quote);
	const fresh = file.notes.filter(note => !isFollowed(note));
	const found = new LiveAnchors(
		report,
		fresh.map(({ quote }) => quote),
	).anchors;
	const byId = new Map(fresh.map((note, i) => [note.id, found[i]!]));
	const anchors = file.notes.map(note => byId.get(note.id) ?? followed.get(note.id)!.anchor);
	return {
		file,
		anchors: new LiveAnchors(
			report,
			file.notes.map(({ quote }) => quote),
			anchors,
		),
		exact: new Set(
			file.notes.filter((note, i) => anchors[i]!.state === 'exact' || before?.exact.has(note.id)).map(({ id }) => id),
		),
	};
}

function placedNotes({ notes, conflicts }: NoteFile, anchors: readonly Anchor[]): PlacedNote[] {
	const others = new Map(conflicts.map(({ id, versions }) => [id, versions.slice(1)]));
	return notes.map((note, i) => ({ note, anchor: anchors[i]!, others: others.get(note.id) ?? [] }));
}
