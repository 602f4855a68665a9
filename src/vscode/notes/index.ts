import {
	type CommentReply,
	type CommentThread,
	type ExtensionContext,
	type FileRenameEvent,
	Location,
	Selection,
	Uri,
	type WorkspaceFolder,
	l10n,
	languages,
	window,
	workspace,
} from 'vscode';
import type { LoadWriters, NewName } from '../../core';
import { registerRows } from '../commandRows';
import type { Comparisons } from '../compare/comparisons';
import type { Closeable } from '../disposeAll';
import type { OpenReports } from '../files/openReports';
import type { ReportIndex } from '../files/reportIndex';
import { UnreadableFile } from '../files/readText';
import type { Reports } from '../files/reports';
import { goTo } from '../goTo';
import { messageOf } from '../messageOf';
import { isSame, isWithin, textLanguages, toRange } from '../positions';
import type { PreviewMarks } from '../preview/previewMarks';
import { Queue } from '../queue';
import { revealBeside } from '../revealBeside';
import type { TagNode } from '../tags/tagView';
import type { Glossaries } from '../terms/glossaries';
import type { CarryNode } from './carryNodes';
import { type CarriedNote, Carrying, placeNow } from './carrying';
import { exportCommand } from './exportCommand';
import { importCommand } from './importCommand';
import { decide } from './decide';
import { HandRenames } from './handRenames';
import { LinkCommands } from './linkCommands';
import { noteActionKinds, noteActions } from './noteActions';
import { noteContext } from './noteContext';
import { NoteCommands } from './noteCommands';
import { noteHover } from './noteHover';
import { NoteLenses } from './noteLenses';
import { type LinkKey, type LocatedNote, NoteLinks } from './noteLinks';
import { NoteMarks } from './noteMarks';
import type { NotePlaces } from './notePlaces';
import { noteSource } from './noteSource';
import { type NoteStore, noteGone, sourceOf } from './noteStore';
import { type NoteComment, NoteThreads } from './noteThreads';
import { pickIndexed } from './pickIndexed';
import { type NoteGrouping, type NotesNode, NotesView, noteGroupings } from './notesView';

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly comparisons: Comparisons;
	readonly glossaries: Glossaries;
	readonly store: NoteStore;
	readonly places: NotePlaces;
	readonly preview: PreviewMarks;
	readonly writers: LoadWriters;
	readonly context: Pick<ExtensionContext, 'extensionUri' | 'workspaceState'>;
}

/** Notes: written on spans, shown in the text, in threads and in a list, kept in the workspace. */
export function notes({
	open,
	index,
	reports,
	comparisons,
	glossaries,
	store,
	places,
	preview,
	writers,
	context,
}: Services): Closeable[] {
	preview.add(noteSource(places));
	const threads = new NoteThreads(open, places);
	const carrying = new Carrying({ open, index, reports, comparisons, glossaries, store, places });
	const links = new NoteLinks(store, places);
	const view = new NotesView({ store, places, links, carrying, memory: context.workspaceState });
	// Back at once, a report is looked for where the first move takes it.
	const renames = new Queue();
	const act = new NoteCommands({ open, store, places, threads });
	const linking = new LinkCommands({ open, index, reports, comparisons, glossaries, store, places, links, act });
	const lenses = new NoteLenses(open, links);
	const ofNote =
		<T>(run: (node: NotesNode & { kind: 'note' }) => T) =>
		(node?: NotesNode): T | undefined =>
			node?.kind === 'note' ? run(node) : undefined;
	/** What is done to a note on its way: the one in the list, else the one that is selected there; then the next is selected. */
	const ofCarried = (run: (item: CarriedNote) => unknown) => async (node?: NotesNode) => {
		const chosen = node ?? view.selectedCarried;
		if (chosen?.kind !== 'carry') return;
		const at = view.placeOf(chosen);
		await run(chosen.item);
		if (!carrying.queue.includes(chosen.item)) await view.selectCarried(at);
	};
	/** On the note of a row, of a thread, or at the cursor. */
	const onNote = (run: (note: LocatedNote) => Promise<void>) => async (from?: NotesNode | CommentThread) => {
		const note = from ? locatedNote(threads, from) : await linking.pickHere(window.activeTextEditor);
		if (note) await run(note);
	};
	return [
		carrying,
		threads,
		...noteContext(open, places),
		new NoteMarks(open, places, Uri.joinPath(context.extensionUri, 'media')),
		view,
		links,
		lenses,
		languages.registerCodeLensProvider(textLanguages, lenses),
		languages.registerHoverProvider(textLanguages, noteHover(open, places, links)),
		languages.registerCodeActionsProvider(textLanguages, noteActions(open), noteActionKinds),
		workspace.onDidRenameFiles(event => void telling(renames.add(() => followRenames(store, links, event)))),
		new HandRenames((folder, names) => void telling(offerNewNames(links, folder, names))),
		glossaries.onDidRename(({ folder, from, to }) => void telling(links.followTerm(folder, from, to))),
		...registerRows({
			// A note is written in the report; a tag leaves the reader where the passage is shown.
			'duidu.annotate': async (given: unknown) =>
				act.annotate(given instanceof Location ? await revealBeside(given, false) : window.activeTextEditor),
			'duidu.tagSelection': (given: unknown) =>
				given instanceof Location ? act.tagAt(given) : act.tag(window.activeTextEditor, false),
			'duidu.tagAgain': () => act.tag(window.activeTextEditor, true),
			'duidu.marksToNotes': () => act.ofMarks(window.activeTextEditor),
			'duidu.importNotes': () => importCommand({ store, places, index }),
			'duidu.exportNotes': () =>
				exportCommand({ store, places, links, writers }, window.activeTextEditor?.document.uri),
			'duidu.note.submit': (reply: CommentReply) => act.submit(reply),
			'duidu.note.edit': (comment: NoteComment) => act.edit(comment),
			'duidu.note.save': (comment: NoteComment) => act.save(comment),
			'duidu.note.cancel': (comment: NoteComment) => act.cancel(comment),
			'duidu.note.delete': (comment: NoteComment) => act.remove(comment),
			'duidu.note.deleteThread': (thread: CommentThread) => act.removeThread(thread),
			'duidu.note.resolve': (thread: CommentThread) => act.resolve(thread, true),
			'duidu.note.reopen': (thread: CommentThread) => act.resolve(thread, false),
			'duidu.note.retag': (thread: CommentThread) => act.retag(thread),
			'duidu.goToNote': ofNote(({ uri, placed }) => act.goTo(uri, placed.note.id)),
			'duidu.choosePlace': ofNote(({ uri, placed }) => act.choosePlace(uri, placed.note.id)),
			'duidu.reattach': ofNote(({ uri, placed }) => act.reattach(uri, placed.note.id, window.activeTextEditor)),
			'duidu.deleteNote': ofNote(({ uri, placed }) => act.drop(uri, placed.note.id)),
			'duidu.decideNote': onNote(note => decide(store, note)),
			'duidu.linkNote': onNote(note => linking.link(note)),
			'duidu.linkHere': () => linking.linkHere(window.activeTextEditor),
			'duidu.unlink': (node?: NotesNode) => (node?.kind === 'link' ? linking.unlink(node.end) : undefined),
			'duidu.followLink': async (key: LinkKey) => {
				const end = await links.resolve(key);
				if (!end) throw noteGone();
				await linking.follow(end);
			},
			'duidu.showLinks': (uri?: Uri, line?: number) =>
				atLine((...at) => linking.showLinks(...at), uri && line !== undefined ? [uri, line] : undefined),
			'duidu.notesAbout': (node?: TagNode) => atLine((...at) => linking.notesAbout(...at), placeOf(node)),
			'duidu.relatedPassages': (node?: TagNode) =>
				atLine((...at) => linking.related(...at, node?.kind === 'passage' ? node.item.tag : undefined), placeOf(node)),
			'duidu.groupNotes': () => chooseGrouping(view),
			'duidu.filterNotes': () => chooseFilter(view),
			'duidu.showAllNotes': () => view.show(''),
			'duidu.carryNotes': async (uri?: Uri) => {
				const from = uri instanceof Uri ? uri : window.activeTextEditor?.document.uri;
				if (!from) return;
				await carrying.start(from);
				await view.selectCarried(0);
			},
			'duidu.goToCarried': (node: CarryNode) => goToCarried(reports, node.item),
			'duidu.carryAccept': ofCarried(item => carrying.accept(item)),
			'duidu.carrySkip': ofCarried(item => carrying.skip(item)),
			'duidu.carryAdjust': ofCarried(item => carrying.adjust(item, window.activeTextEditor)),
			'duidu.moveNotes': (node?: NotesNode) =>
				node?.kind === 'group' && node.missing ? moveNotes({ store, index }, node.missing) : undefined,
		}),
	];
}

/** The note of a row in the list, or of a thread. */
function locatedNote(threads: NoteThreads, from: NotesNode | CommentThread): LocatedNote | undefined {
	if ('kind' in from) return from.kind === 'note' ? { note: from.placed.note, uri: from.uri } : undefined;
	return threads.noteOf(from);
}

type LineOf = readonly [uri: Uri, line: number];

/** Of a line that is given, else that of the cursor. */
async function atLine(run: (...at: LineOf) => Promise<void>, given: LineOf | undefined): Promise<void> {
	const editor = window.activeTextEditor;
	const at = given ?? (editor && ([editor.document.uri, editor.selection.active.line] as const));
	if (at) await run(...at);
}

function placeOf(node: TagNode | undefined): LineOf | undefined {
	return node?.kind === 'passage' ? [node.item.uri, node.item.range.start.line] : undefined;
}

/** Shows where a note would go, its words selected; of one that is gone, where it stood. */
async function goToCarried(reports: Reports, { from, to, placed, quote }: CarriedNote): Promise<void> {
	const uri = quote ? to : from;
	const report = await reports.get(uri);
	const range = placeNow(report, quote ?? placed.note.quote);
	if (!range) throw new UnreadableFile(l10n.t('Its words are no longer in {0}.', sourceOf(uri)));
	const selection = toRange(report.lines, range);
	await goTo(uri, selection.start);
	const editor = window.visibleTextEditors.find(({ document }) => isSame(document.uri, uri));
	if (editor) editor.selection = new Selection(selection.start, selection.end);
}

/** What fails is told. */
async function telling(work: Promise<void>): Promise<void> {
	try {
		await work;
	} catch (error) {
		void window.showErrorMessage(messageOf(error));
	}
}

/** A report that is renamed takes its notes along, and the links that lead into it; a folder, those of all reports in it. */
async function followRenames(store: NoteStore, links: NoteLinks, { files }: FileRenameEvent): Promise<void> {
	for (const { oldUri, newUri } of files) {
		const moved = (uri: Uri): Uri | undefined =>
			isWithin(uri, oldUri) ? newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) }) : undefined;
		for (const report of await store.reports()) {
			const to = moved(report);
			if (to) await store.rename(report, to);
		}
		await links.follow(moved);
	}
}

/** Asks for each name that notes are linked to whether the links are to follow. */
async function offerNewNames(links: NoteLinks, folder: WorkspaceFolder, names: readonly NewName[]): Promise<void> {
	for (const { from, to } of names) {
		if (!(await links.isLinked(folder, from))) continue;
		const follow = l10n.t('Change Links');
		const message = l10n.t(
			'Notes are linked to “{0}”, which is “{1}” in the glossary now. Link them to “{1}”?',
			from,
			to,
		);
		void window.showInformationMessage(message, follow).then(choice => {
			if (choice === follow) void telling(links.followTerm(folder, from, to));
		});
	}
}

const groupingName: Readonly<Record<NoteGrouping, () => string>> = {
	report: () => l10n.t('By report'),
	tag: () => l10n.t('By tag'),
	section: () => l10n.t('By section'),
	state: () => l10n.t('By state'),
};

async function chooseGrouping(view: NotesView): Promise<void> {
	const items = noteGroupings.map(grouping => ({
		label: groupingName[grouping](),
		grouping,
		...(grouping === view.grouping && { description: '✓' }),
	}));
	const chosen = await window.showQuickPick(items, { title: l10n.t('Group Notes') });
	if (chosen) await view.group(chosen.grouping);
}

async function chooseFilter(view: NotesView): Promise<void> {
	const words = await window.showInputBox({
		title: l10n.t('Filter Notes'),
		placeHolder: l10n.t('Words of the note, its tags, or the report'),
	});
	if (words !== undefined) await view.show(words);
}

/** The report was renamed outside VS Code: the reader says where it is now. */
async function moveNotes(
	{ store, index }: { readonly store: NoteStore; readonly index: ReportIndex },
	from: Uri,
): Promise<void> {
	const chosen = await pickIndexed(index, l10n.t('Which report are the notes of {0} on now?', sourceOf(from)));
	if (chosen) await store.rename(from, chosen);
}
