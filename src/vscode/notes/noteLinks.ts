import { type Disposable, EventEmitter, Uri, type WorkspaceFolder, workspace } from 'vscode';
import {
	type Anchor,
	type LinkFrom,
	type LinkIndex,
	type Note,
	type NoteLink,
	type PassageLink,
	type Report,
	anchorsSteps,
	linkIndex,
	renamedTerm,
	retargeted,
} from '../../core';
import { type Closeable, disposeAll } from '../disposeAll';
import { UnreadableFile } from '../files/readText';
import { runInSlices } from '../slices';
import type { NotePlaces, PlacedNote } from './notePlaces';
import { type NoteStore, sourceOf } from './noteStore';

/** A note and the report that it is on. */
export interface LocatedNote {
	readonly note: Note;
	readonly uri: Uri;
}

/** A link as one of its ends sees it: written there (`out`), or in the note `from` and leading here (`in`). */
export interface LinkEnd {
	readonly direction: 'out' | 'in';
	readonly from: LocatedNote;
	readonly link: NoteLink;
	/** The note that it leads to, where it is one, and is there. */
	readonly to?: LocatedNote;
}

/** A link end by what can be written into an address. */
export interface LinkKey {
	readonly direction: LinkEnd['direction'];
	/** Of the note that the link is written in. */
	readonly id: string;
	readonly link: NoteLink;
}

export function keyOf({ direction, from, link }: LinkEnd): LinkKey {
	return { direction, id: from.note.id, link };
}

/** A link into a passage, and where that stands now. */
export interface PlacedLink {
	readonly end: LinkEnd;
	readonly anchor: Anchor;
}

type Index = LinkIndex<LocatedNote>;

interface KnownPlaces {
	readonly index: Index;
	readonly placed: readonly PlacedLink[];
}

/** The links between notes, passages and terms of the workspace, from both their ends. */
export class NoteLinks implements Disposable {
	private known: Promise<Index> | undefined;
	private readonly places = new WeakMap<Report, KnownPlaces>();
	private readonly changed = new EventEmitter<void>();
	private readonly disposables: readonly Closeable[];
	readonly onDidChange = this.changed.event;

	constructor(
		private readonly store: NoteStore,
		private readonly notePlaces: NotePlaces,
	) {
		this.disposables = [
			this.changed,
			store.onDidChange(() => {
				this.known = undefined;
				this.changed.fire();
			}),
		];
	}

	index(): Promise<Index> {
		const known = (this.known ??= this.load());
		known.catch(() => (this.known = undefined));
		return known;
	}

	/** The links of a note, those that it has before those that lead to it. */
	async ofNote(note: LocatedNote): Promise<LinkEnd[]> {
		const index = await this.index();
		return [
			...note.note.links.map(link => out(index, note, link)),
			...(index.toNote.get(note.note.id) ?? []).map(incoming),
		];
	}

	/** The link end of a key; `undefined` where its note is gone. */
	async resolve({ direction, id, link }: LinkKey): Promise<LinkEnd | undefined> {
		const index = await this.index();
		const from = index.notes.get(id);
		return from && (direction === 'out' ? out(index, from, link) : incoming({ from, link }));
	}

	/** The links that lead to any of these terms. */
	async ofTerms(terms: Iterable<string>): Promise<LinkEnd[]> {
		const { toTerm } = await this.index();
		return [...terms].flatMap(term => (toTerm.get(term) ?? []).map(incoming));
	}

	/** The terms that notes are linked to. */
	async terms(): Promise<readonly string[]> {
		return [...(await this.index()).toTerm.keys()];
	}

	/** The links into passages of a report, where these stand now. */
	async into(uri: Uri, report: Report): Promise<readonly PlacedLink[]> {
		const index = await this.index();
		const known = this.places.get(report);
		if (known?.index === index) return known.placed;
		const links = this.linksInto(index, uri);
		const anchors = await runInSlices(
			anchorsSteps(
				report,
				links.map(({ quote }) => quote),
			),
		);
		const placed = links.map((link, i): PlacedLink => ({ end: incoming(link), anchor: anchors[i]! }));
		this.places.set(report, { index, placed });
		return placed;
	}

	/** All links at a line of a report: of the notes that begin there, and into the passages there. By id, each once. */
	async atLines(uri: Uri): Promise<ReadonlyMap<number, readonly LinkEnd[]>> {
		const found = await this.notePlaces.find(uri);
		const byLine = new Map<number, LinkEnd[]>();
		if (!found) return byLine;
		const { report, notes } = found;
		const add = (offset: number, ends: readonly LinkEnd[]): void => {
			const line = report.lines.lineAt(offset);
			if (ends.length > 0) byLine.set(line, [...(byLine.get(line) ?? []), ...ends]);
		};
		for (const { note, anchor } of notes) if (anchor.range) add(anchor.range.start, await this.ofNote({ note, uri }));
		for (const { end, anchor } of await this.into(uri, report)) if (anchor.range) add(anchor.range.start, [end]);
		return byLine;
	}

	/** The notes on a stretch of a report, and those that are linked to it. */
	async about(uri: Uri, { start, end }: { readonly start: number; readonly end: number }): Promise<LocatedNote[]> {
		const { report, notes } = await this.notePlaces.get(uri);
		const isIn = ({ range }: Anchor): boolean => range !== undefined && range.start < end && start < range.end;
		const on = notes.filter(({ anchor }) => isIn(anchor)).map(({ note }: PlacedNote) => ({ note, uri }));
		const into = (await this.into(uri, report)).filter(({ anchor }) => isIn(anchor)).map(link => link.end.from);
		const all = [...on, ...into];
		return all.filter(({ note }, i) => all.findIndex(other => other.note.id === note.id) === i);
	}

	/** Reports have moved: the links that lead into them lead to where they are now. */
	async follow(moved: (uri: Uri) => Uri | undefined): Promise<void> {
		// What stands now: the notes of the reports that moved have just been moved too.
		this.known = undefined;
		for (const [source, links] of (await this.index()).toSource) {
			for (const { from } of links) {
				const folder = workspace.getWorkspaceFolder(from.uri);
				const to = folder && moved(Uri.joinPath(folder.uri, source));
				if (to) await this.store.update(from.uri, from.note.id, note => retargeted(note, source, sourceOf(to)));
			}
		}
	}

	/** Whether notes of a folder are linked to a term. */
	async isLinked(folder: WorkspaceFolder, term: string): Promise<boolean> {
		const links = (await this.index()).toTerm.get(term) ?? [];
		return links.some(({ from }) => workspace.getWorkspaceFolder(from.uri) === folder);
	}

	/** A term has another name: the links to it, of the notes of its folder, lead there. */
	async followTerm(folder: WorkspaceFolder, from: string, to: string): Promise<void> {
		const failures: unknown[] = [];
		for (const { from: located } of (await this.index()).toTerm.get(from) ?? []) {
			if (workspace.getWorkspaceFolder(located.uri) !== folder) continue;
			try {
				await this.store.update(located.uri, located.note.id, note => renamedTerm(note, from, to));
			} catch (error) {
				failures.push(error);
			}
		}
		if (failures.length > 0) throw failures[0];
	}

	/** A passage is named by its path in the folder of the note that leads there. */
	private linksInto({ toSource }: Index, uri: Uri): readonly PassageLink<LocatedNote>[] {
		const folder = workspace.getWorkspaceFolder(uri);
		return (toSource.get(sourceOf(uri)) ?? []).filter(({ from }) => workspace.getWorkspaceFolder(from.uri) === folder);
	}

	private async load(): Promise<Index> {
		const located: LocatedNote[] = [];
		for (const uri of await this.store.reports()) {
			try {
				for (const note of (await this.store.notes(uri)).notes) located.push({ note, uri });
			} catch (error) {
				if (!(error instanceof UnreadableFile)) throw error;
			}
		}
		return linkIndex(located);
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

function out({ notes }: Index, from: LocatedNote, link: NoteLink): LinkEnd {
	const to = link.target.kind === 'note' ? notes.get(link.target.id) : undefined;
	return { direction: 'out', from, link, ...(to && { to }) };
}

function incoming({ from, link }: LinkFrom<LocatedNote>): LinkEnd {
	return { direction: 'in', from, link };
}

/** The report that a link into a passage leads to. */
export function passageUri({ from, link }: LinkEnd): Uri | undefined {
	const folder = workspace.getWorkspaceFolder(from.uri);
	return folder && link.target.kind === 'passage' ? Uri.joinPath(folder.uri, link.target.source) : undefined;
}
