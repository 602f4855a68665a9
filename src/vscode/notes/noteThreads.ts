import {
	type Comment,
	type CommentController,
	CommentMode,
	type CommentThread,
	CommentThreadCollapsibleState,
	CommentThreadState,
	CompletionItem,
	CompletionItemKind,
	type Disposable,
	MarkdownString,
	type Position,
	Range,
	type TextDocument,
	type Uri,
	comments,
	l10n,
	languages,
	workspace,
} from 'vscode';
import { type Note, type Reply, asWritten } from '../../core';
import { Delayed } from '../delayed';
import { type Closeable, disposeAll } from '../disposeAll';
import type { OpenReports } from '../files/openReports';
import { isReaderDocument, isSame, isWithin, toRange } from '../positions';
import { settings } from '../settings';
import { soon } from '../soon';
import { Commentable } from './commentable';
import { reasonText, stateName } from './noteNames';
import type { NotePlaces, PlacedNote } from './notePlaces';

/** A note, or a reply to it, as VS Code shows it. */
export interface NoteComment extends Comment {
	readonly uri: Uri;
	readonly note: Note;
	/** Which of the note's replies; absent for the note itself. */
	readonly reply?: number;
	/** What it says when it is not being edited. */
	readonly shown: MarkdownString;
}

interface Shown {
	readonly thread: CommentThread;
	/** What the thread was made of: made again, it would lose what the reader is typing. */
	readonly key: string;
}

/** A thread stays for so long where its note has no place. */
const LOSING_MS = 1000;

/** The notes of open reports as VS Code's comment threads: a projection of the store. */
export class NoteThreads implements Disposable {
	/** Whether VS Code knows where comments may be. */
	readonly commentable = new Commentable();
	private readonly controller: CommentController;
	private readonly shown = new Map<string, Map<string, Shown>>();
	/** A document that becomes one of another language is closed and opened. */
	private readonly closing = new Delayed<string>(LOSING_MS, key => this.clear(key));
	private readonly losing = new Delayed<TextDocument>(LOSING_MS, document => void this.show(document, 'go'));
	private readonly disposables: readonly Closeable[];

	constructor(
		private readonly open: OpenReports,
		private readonly places: NotePlaces,
	) {
		this.controller = comments.createCommentController('duidu.notes', l10n.t('Notes'));
		this.controller.options = {
			prompt: l10n.t('Note'),
			placeHolder: l10n.t('Markdown; tags as #tag'),
		};
		this.controller.commentingRangeProvider = {
			provideCommentingRanges: document => {
				this.commentable.ask(document);
				return this.open.counts(document) && workspace.getWorkspaceFolder(document.uri)
					? [new Range(0, 0, Math.max(0, document.lineCount - 1), 0)]
					: [];
			},
		};
		const show = (document: TextDocument): void => void this.show(document);
		this.disposables = [
			this.controller,
			this.commentable,
			this.losing,
			places.onDidChange(uri => {
				for (const document of workspace.textDocuments) if (isWithin(document.uri, uri)) show(document);
			}),
			open.onDidSettle(show),
			this.closing,
			workspace.onDidCloseTextDocument(({ uri }) => this.closing.call(uri.toString())),
			languages.registerCompletionItemProvider({ scheme: 'comment' }, { provideCompletionItems: tagItems }, '#'),
			soon(() => workspace.textDocuments.forEach(show)),
		];
	}

	/** Opens the thread of a note in its report. */
	reveal(uri: Uri, id: string): void {
		const shown = this.shown.get(uri.toString())?.get(id);
		if (shown) shown.thread.collapsibleState = CommentThreadCollapsibleState.Expanded;
	}

	/** VS Code looks at a comment again when the list is another one. */
	redraw(uri: Uri, id: string): void {
		const shown = this.shown.get(uri.toString())?.get(id);
		if (shown) shown.thread.comments = [...shown.thread.comments];
	}

	/** The note that a thread shows, as it stands. */
	noteOf(thread: CommentThread): { readonly uri: Uri; readonly note: Note } | undefined {
		const first = thread.comments[0] as NoteComment | undefined;
		return first && 'note' in first ? { uri: first.uri, note: first.note } : undefined;
	}

	/** A comment is no longer being edited: it is shown as its note stands now. */
	edited(uri: Uri, id: string): void {
		const shown = this.shown.get(uri.toString())?.get(id);
		if (!shown) return;
		this.shown.get(uri.toString())!.set(id, { ...shown, key: '' });
		const document = workspace.textDocuments.find(each => isSame(each.uri, uri));
		if (document) void this.show(document);
	}

	/** `lost`: whether the threads of notes that have no place any more go. An undo may bring their words back in a moment. */
	private async show(document: TextDocument, lost: 'stay' | 'go' = 'stay'): Promise<void> {
		if (!isReaderDocument(document) || !this.open.counts(document)) return;
		const placed = await this.places.find(document.uri);
		if (!placed || document.isClosed) return;
		const key = document.uri.toString();
		const threads = this.shown.get(key) ?? new Map<string, Shown>();
		this.shown.set(key, threads);
		const kept = new Set<string>();
		for (const each of placed.notes) {
			const { range } = each.anchor;
			if (range || lost === 'stay' || isOpen(threads.get(each.note.id)?.thread)) kept.add(each.note.id);
			if (range) this.put(threads, document.uri, each, toRange(placed.report.lines, range));
			else if (threads.has(each.note.id)) this.losing.call(document);
		}
		for (const [id, { thread }] of threads) {
			if (kept.has(id) || isEdited(thread)) continue;
			thread.dispose();
			threads.delete(id);
		}
	}

	private put(threads: Map<string, Shown>, uri: Uri, placed: PlacedNote, range: Range): void {
		const { note, anchor } = placed;
		const key = JSON.stringify([note, anchor.state, anchor.reason, placed.others.length]);
		const known = threads.get(note.id);
		if (known && (known.key === key || isEdited(known.thread))) {
			if (!known.thread.range?.isEqual(range)) known.thread.range = range;
			return;
		}
		const thread = known?.thread ?? this.controller.createCommentThread(uri, range, []);
		threads.set(note.id, { thread, key });
		thread.range = range;
		thread.label = labelOf(placed);
		thread.state = note.resolved ? CommentThreadState.Resolved : CommentThreadState.Unresolved;
		thread.contextValue = [note.resolved ? 'resolved' : 'open', ...(placed.others.length > 0 ? ['conflict'] : [])].join(
			'.',
		);
		thread.canReply = true;
		if (!known) thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
		thread.comments = [noteComment(uri, placed), ...note.replies.map((reply, i) => replyComment(uri, note, reply, i))];
	}

	private clear(key: string): void {
		if (workspace.textDocuments.some(({ uri }) => uri.toString() === key)) return;
		const threads = this.shown.get(key);
		for (const [id, { thread }] of threads ?? []) {
			if (isEdited(thread)) continue;
			thread.dispose();
			threads!.delete(id);
		}
		if (threads?.size === 0) this.shown.delete(key);
	}

	dispose(): void {
		for (const threads of this.shown.values()) for (const { thread } of threads.values()) thread.dispose();
		disposeAll(this.disposables);
	}
}

/** What the reader is typing would be lost if the thread were made anew. */
function isEdited({ comments: list }: CommentThread): boolean {
	return list.some(({ mode }) => mode === CommentMode.Editing);
}

/** The reader may be writing a reply, of which VS Code does not tell. */
function isOpen(thread: CommentThread | undefined): boolean {
	return thread?.collapsibleState === CommentThreadCollapsibleState.Expanded;
}

/** The reader's tags, behind a `#` that begins a word. */
function tagItems(document: TextDocument, position: Position): CompletionItem[] {
	const before = document.lineAt(position.line).text.slice(0, position.character);
	const begun = /(?:^|\s)(#[^\s#]*)$/.exec(before)?.[1];
	if (begun === undefined) return [];
	const range = new Range(position.translate(0, -begun.length), position);
	return settings.allTags().map(tag => {
		const item = new CompletionItem(`#${tag}`, CompletionItemKind.Keyword);
		item.insertText = `#${tag} `;
		item.range = range;
		return item;
	});
}

/** `专业相关 · words changed` */
function labelOf({ note, anchor, others }: PlacedNote): string {
	const parts = [
		...note.tags,
		...(anchor.state === 'exact' ? [] : [stateName(anchor.state)]),
		...(others.length > 0 ? [l10n.t('changed by two readers at once')] : []),
	];
	return parts.length > 0 ? parts.join(' · ') : l10n.t('Note');
}

function noteComment(uri: Uri, { note, anchor, others }: PlacedNote): NoteComment {
	const shown = new MarkdownString(note.body || `*${l10n.t('no words of its own')}*`);
	if (anchor.state !== 'exact') shown.appendMarkdown('\n\n---\n\n').appendText(reasonText(anchor));
	for (const other of others) {
		shown.appendMarkdown('\n\n---\n\n').appendText(l10n.t('The other version:')).appendMarkdown('\n\n');
		shown.appendMarkdown(asWritten(other));
	}
	return {
		uri,
		note,
		shown,
		body: shown,
		mode: CommentMode.Preview,
		author: { name: note.creator ?? l10n.t('You') },
		contextValue: 'note',
		...timeOf(note.created),
	};
}

function replyComment(uri: Uri, note: Note, { body, creator, created }: Reply, reply: number): NoteComment {
	const shown = new MarkdownString(body);
	return {
		uri,
		note,
		reply,
		shown,
		body: shown,
		mode: CommentMode.Preview,
		author: { name: creator ?? l10n.t('You') },
		contextValue: 'reply',
		...timeOf(created),
	};
}

function timeOf(created: string): { readonly timestamp?: Date } {
	const time = new Date(created);
	return Number.isNaN(time.getTime()) ? {} : { timestamp: time };
}
