import {
	CommentMode,
	type CommentReply,
	type CommentThread,
	type QuickPickItem,
	Range,
	Selection,
	type TextEditor,
	type Uri,
	commands,
	env,
	l10n,
	window,
	workspace,
} from 'vscode';
import {
	type MarkKind,
	type Note,
	type Quote,
	type Reply,
	asWritten,
	markKinds,
	markedSpans,
	quoteOf,
	readWritten,
	sentences,
} from '../../core';
import type { OpenReports } from '../files/openReports';
import { UnreadableFile } from '../files/readText';
import { goTo } from '../goTo';
import { toOffset, toPosition } from '../positions';
import { settings } from '../settings';
import type { NotePlaces, PlacedNote } from './notePlaces';
import type { NoteStore } from './noteStore';
import { sourceOf } from './noteStore';
import type { NoteComment, NoteThreads } from './noteThreads';

export interface NoteServices {
	readonly open: OpenReports;
	readonly store: NoteStore;
	readonly places: NotePlaces;
	readonly threads: NoteThreads;
}

/** What can be done to notes: from an editor, from a thread, from the Notes view. */
export class NoteCommands {
	/** What was tagged with last. */
	private lastTags: readonly string[] = [];

	constructor(private readonly services: NoteServices) {}

	/** Opens an empty note on the selection, or on the sentence at the cursor. */
	async annotate(editor: TextEditor | undefined): Promise<void> {
		if (!editor) return;
		this.askForFolder(editor.document.uri);
		selectSentence(this.services.open, editor);
		await commands.executeCommand('workbench.action.addComment');
	}

	/** Tags the selection, or the sentence at the cursor; with the tags of the last time, where there are any. */
	async tag(editor: TextEditor | undefined, again: boolean): Promise<void> {
		if (!editor) return;
		this.askForFolder(editor.document.uri);
		selectSentence(this.services.open, editor);
		const range = new Range(editor.selection.start, editor.selection.end);
		const tags = again && this.lastTags.length > 0 ? this.lastTags : await pickTags(editor.document.uri, []);
		if (!tags || tags.length === 0) return;
		this.lastTags = tags;
		await this.add(editor.document.uri, range, { body: '', tags });
		editor.selection = new Selection(range.end, range.end);
	}

	/** Makes notes of the reader's own marks, all of the kinds chosen at once; a mark that has a note already is left. */
	async ofMarks(editor: TextEditor | undefined): Promise<void> {
		if (!editor) return;
		const { uri } = editor.document;
		this.askForFolder(uri);
		const { report, notes } = await this.services.places.get(uri);
		const noted = new Set(notes.flatMap(({ anchor: { range } }) => (range ? [`${range.start} ${range.end}`] : [])));
		const marks = markedSpans(report).filter(({ range }) => !noted.has(`${range.start} ${range.end}`));
		const items = markKinds
			.map(kind => ({ kind, count: marks.filter(mark => mark.kind === kind).length }))
			.filter(({ count }) => count > 0)
			.map(({ kind, count }) => ({ label: markName[kind](), description: String(count), mark: kind, picked: true }));
		if (items.length === 0) throw new UnreadableFile(l10n.t('There are no marks here that have no note yet.'));
		const chosen = await window.showQuickPick(items, {
			title: l10n.t('Which marks become notes?'),
			canPickMany: true,
		});
		if (!chosen || chosen.length === 0) return;
		const tags = await pickTags(uri, []);
		if (!tags) return;
		const kinds = new Set(chosen.map(({ mark }) => mark));
		const made = marks
			.filter(({ kind }) => kinds.has(kind))
			.map(({ range }) => newNote(uri, quoteOf(report, range), { body: '', tags }));
		await this.services.store.put(uri, made);
		void window.showInformationMessage(l10n.t('{0} marks became notes.', made.length));
	}

	/** The first words of a thread make its note, further ones a reply. */
	async submit({ thread, text }: CommentReply): Promise<void> {
		const known = this.services.threads.noteOf(thread);
		if (known) {
			if (text.trim() === '') return;
			const reply: Reply = { body: text.trim(), created: now(), ...author() };
			await this.put(known.uri, { ...known.note, replies: [...known.note.replies, reply] });
			return;
		}
		const written = readWritten(text);
		try {
			if (thread.range && (written.body !== '' || written.tags.length > 0))
				await this.add(thread.uri, thread.range, written);
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			await this.offerAgain(error.message, { thread, text });
			return;
		}
		thread.dispose();
	}

	/** What was typed is not lost when it could not be written. */
	private async offerAgain(message: string, reply: CommentReply): Promise<void> {
		const [retry, copy] = [l10n.t('Retry'), l10n.t('Copy the Note')];
		const answer = await window.showErrorMessage(message, retry, copy);
		if (answer === retry) await this.submit(reply);
		if (answer === copy) await env.clipboard.writeText(reply.text);
	}

	edit(comment: NoteComment): void {
		const { note, reply } = comment;
		comment.body = reply === undefined ? asWritten(note) : note.replies[reply]!.body;
		comment.mode = CommentMode.Editing;
		this.services.threads.redraw(comment.uri, note.id);
	}

	cancel(comment: NoteComment): void {
		comment.body = comment.shown;
		comment.mode = CommentMode.Preview;
		this.services.threads.redraw(comment.uri, comment.note.id);
	}

	async save(comment: NoteComment): Promise<void> {
		const { uri, note, reply, body } = comment;
		const text = typeof body === 'string' ? body : body.value;
		const changed =
			reply === undefined
				? { ...note, ...readWritten(text) }
				: { ...note, replies: note.replies.map((each, i) => (i === reply ? { ...each, body: text.trim() } : each)) };
		await this.put(uri, changed);
	}

	async remove(comment: NoteComment): Promise<void> {
		const { uri, note, reply } = comment;
		if (reply === undefined) await this.drop(uri, note);
		else await this.put(uri, { ...note, replies: note.replies.filter((_, i) => i !== reply) });
	}

	async removeThread(thread: CommentThread): Promise<void> {
		const known = this.services.threads.noteOf(thread);
		if (known) await this.drop(known.uri, known.note);
		else thread.dispose();
	}

	async resolve(thread: CommentThread, resolved: boolean): Promise<void> {
		const known = this.services.threads.noteOf(thread);
		if (known) await this.put(known.uri, { ...known.note, resolved });
	}

	async retag(thread: CommentThread): Promise<void> {
		const known = this.services.threads.noteOf(thread);
		const tags = known && (await pickTags(known.uri, known.note.tags));
		if (known && tags) await this.put(known.uri, { ...known.note, tags });
	}

	/** Shows a note where it stands; of one that has no place, asks for one. */
	async goTo(uri: Uri, { note, anchor }: PlacedNote): Promise<void> {
		const { report } = await this.services.places.get(uri);
		if (anchor.range) {
			await goTo(uri, toPosition(report.lines, anchor.range.start));
			this.services.threads.reveal(uri, note.id);
			return;
		}
		await this.choosePlace(uri, { note, anchor, others: [] });
	}

	/** Candidates as a list; the one that is chosen is where the note stands from now on. */
	async choosePlace(uri: Uri, { note, anchor }: PlacedNote): Promise<void> {
		const { report } = await this.services.places.get(uri);
		const items = (anchor.candidates ?? []).map(({ range }) => ({
			label: report.text.slice(range.start, range.end).replace(/\s+/g, ' '),
			description: l10n.t('line {0}', report.lines.lineAt(range.start) + 1),
			detail: report.text.slice(Math.max(0, range.start - AROUND), range.end + AROUND).replace(/\s+/g, ' '),
			range,
		}));
		if (items.length === 0) {
			await goTo(uri, toPosition(report.lines, 0));
			void window.showInformationMessage(
				l10n.t(
					'Nothing in this text is like its words. Select where it belongs, then “{0}”.',
					l10n.t('Attach Note to Selection'),
				),
			);
			return;
		}
		const chosen = await window.showQuickPick(items, {
			title: l10n.t('Where does the note on “{0}” stand?', note.quote.exact),
			matchOnDetail: true,
		});
		if (!chosen) return;
		await this.put(uri, { ...note, quote: quoteOf(report, chosen.range) });
		await goTo(uri, toPosition(report.lines, chosen.range.start));
	}

	/** The note stands on the selection from now on. */
	async reattach(uri: Uri, note: Note, editor: TextEditor | undefined): Promise<void> {
		if (editor?.document.uri.toString() !== uri.toString() || editor.selection.isEmpty) {
			await window.showTextDocument(uri);
			void window.showInformationMessage(l10n.t('Select the words that the note belongs to, and attach it again.'));
			return;
		}
		const report = this.services.open.readAnyway(editor.document);
		const range = {
			start: toOffset(report.lines, editor.selection.start),
			end: toOffset(report.lines, editor.selection.end),
		};
		await this.put(uri, { ...note, quote: quoteOf(report, range) });
	}

	async drop(uri: Uri, note: Note): Promise<void> {
		await this.services.store.drop(uri, [note.id]);
		const undo = l10n.t('Undo');
		// Not waited for: the message stays until the reader turns to it.
		void window.showInformationMessage(l10n.t('The note was deleted.'), undo).then(answer => {
			if (answer === undo) void this.put(uri, note);
		});
	}

	private async add(uri: Uri, range: Range, { body, tags }: Pick<Note, 'body' | 'tags'>): Promise<void> {
		const document = await workspace.openTextDocument(uri);
		const report = this.services.open.readAnyway(document);
		const span = trimmed(report.text, {
			start: toOffset(report.lines, range.start),
			end: toOffset(report.lines, range.end),
		});
		if (span.start === span.end) throw new UnreadableFile(l10n.t('There are no words to write a note on.'));
		await this.services.store.put(uri, [newNote(uri, quoteOf(report, span), { body, tags })]);
	}

	private put(uri: Uri, note: Note): Promise<void> {
		return this.services.store.put(uri, [{ ...note, modified: now() }]);
	}

	private askForFolder(uri: Uri): void {
		if (!workspace.getWorkspaceFolder(uri))
			throw new UnreadableFile(l10n.t('Notes are kept in the workspace: open the folder of the reports first.'));
	}
}

const markName: Readonly<Record<MarkKind, () => string>> = {
	underline: () => l10n.t('underlined (<u>)'),
	bold: () => l10n.t('bold (**)'),
	highlight: () => l10n.t('highlighted (==)'),
};

function newNote(uri: Uri, quote: Quote, { body, tags }: Pick<Note, 'body' | 'tags'>): Note {
	const time = now();
	return {
		id: `urn:uuid:${crypto.randomUUID()}`,
		source: sourceOf(uri),
		body,
		tags,
		quote,
		created: time,
		modified: time,
		resolved: false,
		replies: [],
		links: [],
		...author(),
	};
}

/** As much around a candidate tells it from the others. */
const AROUND = 40;

function now(): string {
	return new Date().toISOString();
}

function author(): Pick<Note, 'creator'> {
	const name = settings.author();
	return name === '' ? {} : { creator: name };
}

/** A line that is chosen as a whole has its break with it: a note is on words. */
function trimmed(text: string, { start, end }: { readonly start: number; readonly end: number }): typeof span {
	let [from, to] = [start, end];
	while (from < to && /\s/.test(text[from]!)) from++;
	while (to > from && /\s/.test(text[to - 1]!)) to--;
	const span = { start: from, end: to };
	return span;
}

/** Without a selection the sentence at the cursor is meant. */
function selectSentence(open: OpenReports, editor: TextEditor): void {
	if (!editor.selection.isEmpty) return;
	const report = open.readAnyway(editor.document);
	const at = toOffset(report.lines, editor.selection.active);
	const line = report.lines.all[editor.selection.active.line]!;
	const list = sentences(report.text, { start: line.start, end: line.end });
	const own = list.find(({ end }) => at < end) ?? list.at(-1);
	if (own) editor.selection = new Selection(toPosition(report.lines, own.start), toPosition(report.lines, own.end));
}

/** Tags to choose from, the note's own chosen; what is typed is offered as a new one. `undefined` when the reader turns away. */
export async function pickTags(uri: Uri, chosen: readonly string[]): Promise<readonly string[] | undefined> {
	const known = [...new Set([...chosen, ...settings.tagNames(uri).names])];
	const pick = window.createQuickPick<QuickPickItem>();
	const itemsOf = (typed: string): QuickPickItem[] => [
		...known.map(label => ({ label })),
		...(typed === '' || known.includes(typed) ? [] : [{ label: typed, description: l10n.t('new tag') }]),
	];
	pick.title = l10n.t('Tags');
	pick.placeholder = l10n.t('Choose tags, or type a new one');
	pick.canSelectMany = true;
	pick.items = itemsOf('');
	pick.selectedItems = pick.items.filter(({ label }) => chosen.includes(label));
	pick.activeItems = pick.items.slice(0, 1);
	return new Promise(resolve => {
		pick.onDidChangeValue(value => {
			const selected = new Set(pick.selectedItems.map(({ label }) => label));
			pick.items = itemsOf(value.trim());
			pick.selectedItems = pick.items.filter(({ label }) => selected.has(label));
		});
		pick.onDidAccept(() => {
			const labels = pick.selectedItems.map(({ label }) => label);
			const typed = pick.value.trim();
			const active = pick.activeItems[0]?.label;
			resolve(labels.length > 0 ? labels : typed !== '' ? [active ?? typed] : active ? [active] : []);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}
