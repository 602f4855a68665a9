import {
	CommentMode,
	type CommentReply,
	type CommentThread,
	Location,
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
	type Reply,
	asWritten,
	changedTags,
	markKinds,
	markedSpans,
	quoteOf,
	readWritten,
} from '../../core';
import type { OpenReports } from '../files/openReports';
import { UnreadableFile } from '../files/readText';
import { goTo } from '../goTo';
import { messageOf } from '../messageOf';
import { toPosition } from '../positions';
import { author, newNote, now } from './newNote';
import type { NotePlaces } from './notePlaces';
import type { NoteStore } from './noteStore';
import { noFolder } from './noteStore';
import type { NoteComment, NoteThreads } from './noteThreads';
import { pickTags } from './pickTags';
import { offsetsOf, selectSentence, selectedQuote, trimmed } from './selected';

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
		askForFolder(editor.document.uri);
		selectSentence(this.services.open, editor);
		await this.services.threads.commentable.has(editor);
		await commands.executeCommand('workbench.action.addComment');
	}

	/** Tags the selection, or the sentence at the cursor; with the tags of the last time, where there are any. */
	async tag(editor: TextEditor | undefined, again: boolean): Promise<void> {
		if (!editor) return;
		const { uri } = editor.document;
		askForFolder(uri);
		selectSentence(this.services.open, editor);
		const { start, end } = editor.selection;
		if (await this.tagAt(new Location(uri, new Range(start, end)), again)) editor.selection = new Selection(end, end);
	}

	/** The same of a passage that may be shown elsewhere than in an editor. Answers whether the reader chose tags. */
	async tagAt({ uri, range }: Location, again = false): Promise<boolean> {
		askForFolder(uri);
		const tags = again && this.lastTags.length > 0 ? this.lastTags : await pickTags(uri, []);
		if (!tags || tags.length === 0) return false;
		this.lastTags = tags;
		await this.add(uri, range, { body: '', tags });
		return true;
	}

	/** Makes notes of the reader's own marks, all of the kinds chosen at once; a mark that has a note already is left. */
	async ofMarks(editor: TextEditor | undefined): Promise<void> {
		if (!editor) return;
		const { uri } = editor.document;
		askForFolder(uri);
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
		await this.services.store.add(uri, made);
		void window.showInformationMessage(l10n.t('{0} marks became notes.', made.length));
	}

	/** The first words of a thread make its note, further ones a reply. */
	async submit({ thread, text }: CommentReply): Promise<void> {
		const known = this.services.threads.noteOf(thread);
		if (known) {
			if (text.trim() === '') return;
			const reply: Reply = { body: text.trim(), created: now(), ...author() };
			await this.orOfferAgain({ thread, text }, () =>
				this.services.store.update(known.uri, known.note.id, note => ({ ...note, replies: [...note.replies, reply] })),
			);
			return;
		}
		const written = readWritten(text);
		const { range } = thread;
		if (range && (written.body !== '' || written.tags.length > 0)) {
			const isWritten = await this.orOfferAgain({ thread, text }, () => this.add(thread.uri, range, written));
			if (!isWritten) return;
		}
		thread.dispose();
	}

	/** What was typed is not lost when it could not be written. */
	private async orOfferAgain(reply: CommentReply, write: () => Promise<void>): Promise<boolean> {
		try {
			await write();
			return true;
		} catch (error) {
			if (!(error instanceof UnreadableFile)) throw error;
			const [retry, copy] = [l10n.t('Retry'), l10n.t('Copy the Note')];
			const answer = await window.showErrorMessage(error.message, retry, copy);
			if (answer === retry) await this.submit(reply);
			if (answer === copy) await env.clipboard.writeText(reply.text);
			return false;
		}
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
		this.services.threads.edited(comment.uri, comment.note.id);
	}

	/** Only when it is written the comment ceases to be edited: till then its words are there. */
	async save(comment: NoteComment): Promise<void> {
		const { uri, note, reply, body } = comment;
		const text = typeof body === 'string' ? body : body.value;
		const { store } = this.services;
		if (reply === undefined) {
			const written = readWritten(text);
			await store.edit(uri, note, current => ({
				...current,
				body: written.body,
				tags: changedTags(current.tags, note.tags, written.tags),
			}));
		} else
			await store.update(uri, note.id, current => ({
				...current,
				replies: changedReply(current, note.replies[reply], text.trim()),
			}));
		comment.mode = CommentMode.Preview;
		this.services.threads.edited(uri, note.id);
	}

	async remove(comment: NoteComment): Promise<void> {
		const { uri, note, reply } = comment;
		if (reply === undefined) await this.drop(uri, note.id);
		else
			await this.services.store.update(uri, note.id, current => ({
				...current,
				replies: changedReply(current, note.replies[reply], undefined),
			}));
	}

	async removeThread(thread: CommentThread): Promise<void> {
		const known = this.services.threads.noteOf(thread);
		if (known) await this.drop(known.uri, known.note.id);
		else thread.dispose();
	}

	async resolve(thread: CommentThread, resolved: boolean): Promise<void> {
		const known = this.services.threads.noteOf(thread);
		if (known) await this.services.store.update(known.uri, known.note.id, note => ({ ...note, resolved }));
	}

	async retag(thread: CommentThread): Promise<void> {
		const known = this.services.threads.noteOf(thread);
		const tags = known && (await pickTags(known.uri, known.note.tags));
		if (known && tags)
			await this.services.store.update(known.uri, known.note.id, note => ({
				...note,
				tags: changedTags(note.tags, known.note.tags, tags),
			}));
	}

	/** Shows a note where it stands; of one that has no place, asks for one. */
	async goTo(uri: Uri, id: string): Promise<void> {
		const { report, placed } = await this.services.places.note(uri, id);
		if (placed.anchor.range) {
			await goTo(uri, toPosition(report.lines, placed.anchor.range.start));
			this.services.threads.reveal(uri, id);
		} else await this.choosePlace(uri, id);
	}

	/** Candidates as a list; the one that is chosen is where the note stands from now on. */
	async choosePlace(uri: Uri, id: string): Promise<void> {
		const { report, placed } = await this.services.places.note(uri, id);
		const items = (placed.anchor.candidates ?? []).map(({ range }) => ({
			label: report.text.slice(range.start, range.end).replace(/\s+/g, ' '),
			description: l10n.t('line {0}', report.lines.lineAt(range.start) + 1),
			detail: report.text.slice(Math.max(0, range.start - AROUND), range.end + AROUND).replace(/\s+/g, ' '),
			quote: quoteOf(report, range),
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
			title: l10n.t('Where does the note on “{0}” stand?', placed.note.quote.exact),
			matchOnDetail: true,
		});
		if (!chosen) return;
		await this.services.store.update(uri, id, note => ({ ...note, quote: chosen.quote }));
		await goTo(uri, toPosition(report.lines, chosen.range.start));
	}

	/** The note stands on the selection from now on. */
	async reattach(uri: Uri, id: string, editor: TextEditor | undefined): Promise<void> {
		const quote = await selectedQuote(this.services.open, uri, editor);
		if (quote) await this.services.store.update(uri, id, note => ({ ...note, quote }));
	}

	/** Takes a note away, with its other versions where it has any; all of them come back on undo. */
	async drop(uri: Uri, id: string): Promise<void> {
		const { notes, conflicts } = await this.services.store.notes(uri);
		const versions = conflicts.find(each => each.id === id)?.versions ?? notes.filter(note => note.id === id);
		await this.services.store.drop(uri, [id]);
		const undo = l10n.t('Undo');
		// Not waited for: the message stays until the reader turns to it.
		void window.showInformationMessage(l10n.t('The note was deleted.'), undo).then(async answer => {
			if (answer === undo) await this.services.store.add(uri, versions).catch(tell);
		});
	}

	private async add(uri: Uri, range: Range, { body, tags }: Pick<Note, 'body' | 'tags'>): Promise<void> {
		const document = await workspace.openTextDocument(uri);
		const report = this.services.open.readAnyway(document);
		const span = trimmed(report.text, offsetsOf(report, range));
		if (span.start === span.end) throw new UnreadableFile(l10n.t('There are no words to write a note on.'));
		await this.services.store.add(uri, [newNote(uri, quoteOf(report, span), { body, tags })]);
	}
}

const markName: Readonly<Record<MarkKind, () => string>> = {
	underline: () => l10n.t('underlined (<u>)'),
	bold: () => l10n.t('bold (**)'),
	highlight: () => l10n.t('highlighted (==)'),
};

/** As much around a candidate tells it from the others. */
const AROUND = 40;

function askForFolder(uri: Uri): void {
	if (!workspace.getWorkspaceFolder(uri)) throw noFolder();
}

/** The replies of a note, one of them changed or, for `undefined`, taken away; whatever was replied meanwhile stays. */
function changedReply({ replies }: Note, old: Reply | undefined, body: string | undefined): Reply[] {
	const at = replies.findIndex(reply => JSON.stringify(reply) === JSON.stringify(old));
	if (at < 0) throw new UnreadableFile(l10n.t('The reply is no longer there: someone has changed it.'));
	return body === undefined ? replies.toSpliced(at, 1) : replies.with(at, { ...replies[at]!, body });
}

function tell(error: unknown): void {
	void window.showErrorMessage(messageOf(error));
}
