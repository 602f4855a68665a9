import {
	type Disposable,
	EventEmitter,
	type Memento,
	MarkdownString,
	ThemeColor,
	ThemeIcon,
	type TreeDataProvider,
	TreeItem,
	TreeItemCollapsibleState,
	Uri,
	commands,
	l10n,
	window,
} from 'vscode';
import { type AnchorState, type NoteFile, anchorStates, asWritten, headingPath, sectionAt } from '../../core';
import { Delayed } from '../delayed';
import { type Closeable, disposeAll } from '../disposeAll';
import { isWithin } from '../positions';
import { settings } from '../settings';
import { type CarryGroup, type CarryNode, carryGroupItem, carryGroups, carryItem } from './carryNodes';
import type { Carrying } from './carrying';
import { linkName, otherEnd, otherPlace } from './linkNames';
import { type LinkEnd, type NoteLinks, keyOf } from './noteLinks';
import { firstLine, quotedWords, reasonText, stateName } from './noteNames';
import type { NotePlaces, PlacedNote } from './notePlaces';
import { type NoteStore, sourceOf } from './noteStore';

export const noteGroupings = ['report', 'tag', 'section', 'state'] as const;
export type NoteGrouping = (typeof noteGroupings)[number];

/** A note in the list, with the report that it is on. */
export interface NoteNode {
	readonly kind: 'note';
	readonly uri: Uri;
	readonly placed: PlacedNote;
	readonly path: readonly string[];
	readonly links: readonly LinkEnd[];
}

export interface NoteGroup {
	readonly kind: 'group';
	readonly name: string;
	readonly icon: string;
	readonly notes: readonly NoteNode[];
	/** The report that has gone, or cannot be read. */
	readonly missing?: Uri;
}

/** A link of a note, beneath it. */
export interface LinkNode {
	readonly kind: 'link';
	readonly end: LinkEnd;
	readonly note: NoteNode;
}

export type NotesNode = NoteGroup | NoteNode | LinkNode | CarryGroup | CarryNode;

interface Services {
	readonly store: NoteStore;
	readonly places: NotePlaces;
	readonly links: NoteLinks;
	readonly carrying: Carrying;
	readonly memory: Memento;
}

const GROUPING = 'duidu.notes.grouping';
/** No report's address: all of them. */
const ALL = '';

const stateIcons: Readonly<Record<AnchorState, ThemeIcon>> = {
	exact: new ThemeIcon('note'),
	moved: new ThemeIcon('arrow-swap'),
	changed: new ThemeIcon('edit', new ThemeColor('list.warningForeground')),
	ambiguous: new ThemeIcon('question', new ThemeColor('list.warningForeground')),
	lost: new ThemeIcon('debug-disconnect', new ThemeColor('list.errorForeground')),
};

/** A report is looked at again so long after the last of several changes. */
const CHANGED_MS = 200;

/** What the list has of one report. */
interface Listed {
	readonly notes: readonly NoteNode[];
	/** Set where the report has gone, or cannot be read. */
	readonly missing?: Uri;
	/** Of two lists that show the same it is the same. */
	readonly key: string;
}

/** All notes of the workspace, grouped and filtered. */
export class NotesView implements TreeDataProvider<NotesNode>, Disposable {
	private readonly changed = new EventEmitter<undefined>();
	private readonly listed = new Map<string, Promise<Listed>>();
	private readonly disposables: readonly Closeable[];
	private filter = '';
	private carried: readonly CarryGroup[] = [];
	private next: CarryNode | undefined;
	readonly onDidChangeTreeData = this.changed.event;

	private readonly tree = window.createTreeView<NotesNode>('duidu.notes', {
		treeDataProvider: this,
		showCollapseAll: true,
	});

	constructor(private readonly services: Services) {
		const { places, links, carrying } = services;
		const looks = new Delayed<string>(CHANGED_MS, key => void this.lookAgain(key));
		this.disposables = [
			this.changed,
			this.tree,
			looks,
			places.onDidChange(uri => looks.call(uri.toString())),
			links.onDidChange(() => looks.call(ALL)),
			carrying.onDidChange(() => {
				this.carried = carryGroups(carrying.queue);
				this.changed.fire(undefined);
			}),
		];
	}

	/** Only when something is shown that was not, or no longer is: while the reader types, the list stays calm. */
	private async lookAgain(key: string): Promise<void> {
		const known = this.listed.get(key);
		if (!known) {
			const reports = key === ALL ? undefined : await this.services.store.reports().catch(() => []);
			if (reports && !reports.some(uri => isWithin(uri, Uri.parse(key, true)))) return;
			this.listed.clear();
			this.changed.fire(undefined);
			return;
		}
		this.listed.delete(key);
		const fresh = this.listOf(Uri.parse(key, true));
		const [before, now] = await Promise.all([known, fresh].map(list => list.catch(() => undefined)));
		if (!before || before.key !== now?.key) this.changed.fire(undefined);
	}

	/** The note on its way that is selected; while the list is made anew, the one that is going to be. */
	get selectedCarried(): CarryNode | undefined {
		const [node] = this.tree.selection;
		return node?.kind === 'carry' && this.placeOf(node) >= 0 ? node : this.next;
	}

	/** The node at a place of the queue, counted from its start; of a place behind its end the last. */
	async selectCarried(at: number): Promise<void> {
		const nodes = this.carried.flatMap(({ items }) => items);
		const node = nodes[Math.min(at, nodes.length - 1)];
		this.next = node;
		if (node) await this.tree.reveal(node, { select: true, focus: true });
	}

	/** Where a node stands in the queue; -1 where it is no longer in it. */
	placeOf({ item }: CarryNode): number {
		return this.carried.flatMap(({ items }) => items).findIndex(node => node.item === item);
	}

	get grouping(): NoteGrouping {
		return this.services.memory.get<NoteGrouping>(GROUPING) ?? 'report';
	}

	async group(grouping: NoteGrouping): Promise<void> {
		await this.services.memory.update(GROUPING, grouping);
		this.changed.fire(undefined);
	}

	/** Only notes with these words: in the note, its tags, or what it stands on. */
	async show(filter: string): Promise<void> {
		this.filter = filter.trim();
		this.tree.description = this.filter === '' ? '' : `“${this.filter}”`;
		await commands.executeCommand('setContext', 'duidu.hasNoteFilter', this.filter !== '');
		this.changed.fire(undefined);
	}

	async getChildren(node?: NotesNode): Promise<NotesNode[]> {
		switch (node?.kind) {
			case 'link':
			case 'carry':
				return [];
			case 'note':
				return node.links.map(end => ({ kind: 'link', end, note: node }));
			case 'carryGroup':
				return [...node.items];
			case 'group':
				return [...node.notes];
			case undefined: {
				const reports = await this.services.store.reports();
				const lists: Listed[] = [];
				for (const uri of reports) lists.push(await this.listOf(uri));
				const notes = lists.flatMap(({ missing, notes: list }) =>
					missing ? [] : list.filter(each => this.passes(each)),
				);
				const gone = lists.flatMap(({ missing, notes: list }) =>
					missing && list.length > 0 ? [missingGroup(missing, list)] : [],
				);
				return [...this.carried, ...groupsOf(this.grouping, notes), ...gone];
			}
		}
	}

	private listOf(uri: Uri): Promise<Listed> {
		const key = uri.toString();
		let list = this.listed.get(key);
		if (!list) {
			this.listed.set(key, (list = this.list(uri)));
			list.catch(() => this.listed.delete(key));
		}
		return list;
	}

	private async list(uri: Uri): Promise<Listed> {
		const { places, links, store } = this.services;
		const placed = await places.find(uri);
		const notes: NoteNode[] = [];
		for (const each of placed?.notes ?? lostNotes(await store.notes(uri).catch(() => undefined))) {
			const start = each.anchor.range?.start;
			const path =
				start === undefined || !placed ? (each.note.quote.section ?? []) : headingPath(sectionAt(placed.report, start));
			notes.push({ kind: 'note', uri, placed: each, path, links: await links.ofNote({ note: each.note, uri }) });
		}
		const key = JSON.stringify([
			placed === undefined,
			inOrder(notes).map(({ placed: { note, anchor, others }, path, links: ends }) => [
				note,
				anchor.state,
				anchor.reason,
				others.length,
				path,
				ends.map(keyOf),
			]),
		]);
		return { notes, key, ...(!placed && { missing: uri }) };
	}

	getTreeItem(node: NotesNode): TreeItem {
		switch (node.kind) {
			case 'group':
				return groupItem(node);
			case 'note':
				return noteItem(node, this.grouping);
			case 'link':
				return linkItem(node);
			case 'carryGroup':
				return carryGroupItem(node);
			case 'carry':
				return carryItem(node);
		}
	}

	getParent(node: NotesNode): NotesNode | undefined {
		if (node.kind === 'link') return node.note;
		return node.kind === 'carry' ? this.carried.find(({ items }) => items.includes(node)) : undefined;
	}

	private passes({ placed: { note }, path }: NoteNode): boolean {
		if (this.filter === '') return true;
		const words = [asWritten(note), note.quote.exact, ...path, ...note.replies.map(({ body }) => body)].join('\n');
		return words.toLowerCase().includes(this.filter.toLowerCase());
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

/** Of a report that has gone. */
function lostNotes(file: NoteFile | undefined): PlacedNote[] {
	return (file?.notes ?? []).map(note => ({
		note,
		anchor: { state: 'lost', score: 0, reason: { kind: 'gone' } },
		others: [],
	}));
}

function missingGroup(uri: Uri, notes: readonly NoteNode[]): NoteGroup {
	return { kind: 'group', name: sourceOf(uri), icon: 'warning', missing: uri, notes };
}

function groupsOf(grouping: NoteGrouping, notes: readonly NoteNode[]): NoteGroup[] {
	const groups = new Map<string, NoteNode[]>();
	for (const note of notes) {
		for (const name of namesOf(grouping, note)) {
			const list = groups.get(name);
			if (list) list.push(note);
			else groups.set(name, [note]);
		}
	}
	const order = orderOf(grouping);
	return [...groups]
		.map(([name, list]): NoteGroup => ({ kind: 'group', name, icon: icons[grouping], notes: inOrder(list) }))
		.sort((a, b) => order(a.name, b.name));
}

const icons: Readonly<Record<NoteGrouping, string>> = {
	report: 'book',
	tag: 'tag',
	section: 'list-tree',
	state: 'pulse',
};

function namesOf(grouping: NoteGrouping, { uri, placed: { note, anchor }, path }: NoteNode): readonly string[] {
	switch (grouping) {
		case 'report':
			return [sourceOf(uri)];
		case 'tag':
			return note.tags.length > 0 ? note.tags : [l10n.t('without a tag')];
		case 'section':
			return [[sourceOf(uri), ...path.slice(0, 2)].join(' › ')];
		case 'state':
			return [note.resolved ? l10n.t('resolved') : stateName(anchor.state)];
	}
}

/** Tags in the order of the setting, states from sure to lost, all else by name. */
function orderOf(grouping: NoteGrouping): (a: string, b: string) => number {
	const known = grouping === 'tag' ? settings.allTags() : grouping === 'state' ? anchorStates.map(stateName) : [];
	const rank = (name: string): number => (known.includes(name) ? known.indexOf(name) : known.length);
	return (a, b) => rank(a) - rank(b) || a.localeCompare(b, 'zh');
}

function inOrder(notes: readonly NoteNode[]): NoteNode[] {
	const start = ({ placed }: NoteNode): number => placed.anchor.range?.start ?? Infinity;
	return [...notes].sort((a, b) => a.uri.path.localeCompare(b.uri.path, 'zh') || start(a) - start(b));
}

function groupItem({ name, icon, notes, missing }: NoteGroup): TreeItem {
	const item = new TreeItem(name, TreeItemCollapsibleState.Expanded);
	item.id = `group:${missing?.toString() ?? ''}:${name}`;
	item.description = missing ? l10n.t('the file is not there') : String(notes.length);
	item.iconPath = new ThemeIcon(icon, missing && new ThemeColor('list.warningForeground'));
	item.contextValue = missing ? 'missingReport' : 'noteGroup';
	item.accessibilityInformation = { label: l10n.t('{0}, {1} notes', name, notes.length) };
	return item;
}

function noteItem(node: NoteNode, grouping: NoteGrouping): TreeItem {
	const { uri, placed, path, links } = node;
	const { note, anchor } = placed;
	const item = new TreeItem(
		quotedWords(note),
		links.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None,
	);
	const where = grouping === 'report' || grouping === 'section' ? path : [sourceOf(uri), ...path];
	item.description = [firstLine(note), grouping === 'tag' ? '' : note.tags.join(' '), where.join(' › ')]
		.filter(part => part !== '')
		.join(' · ');
	item.iconPath = placed.others.length > 0 ? new ThemeIcon('git-merge') : stateIcons[anchor.state];
	item.contextValue = [
		'note',
		anchor.state,
		note.resolved ? 'resolved' : 'open',
		...(placed.others.length > 0 ? ['conflict'] : []),
	].join('.');
	item.tooltip = tooltip(placed, [sourceOf(uri), ...path]);
	item.command = {
		command: 'duidu.goToNote',
		title: l10n.t('Go to Note'),
		arguments: [node],
	};
	item.accessibilityInformation = {
		label: [quotedWords(note), firstLine(note), note.tags.join(' '), stateName(anchor.state)].join(', '),
	};
	return item;
}

function linkItem({ end }: LinkNode): TreeItem {
	const item = new TreeItem(`${linkName(end)} ${otherEnd(end)}`, TreeItemCollapsibleState.None);
	item.description = otherPlace(end);
	item.iconPath = new ThemeIcon('link');
	item.contextValue = `link.${end.direction}`;
	item.command = { command: 'duidu.followLink', title: l10n.t('Go to the Other End'), arguments: [keyOf(end)] };
	item.accessibilityInformation = {
		label:
			end.direction === 'out'
				? l10n.t('Link {0} to {1}', end.link.type, otherEnd(end))
				: l10n.t('Link {0} from {1}', end.link.type, otherEnd(end)),
	};
	return item;
}

function tooltip({ note, anchor }: PlacedNote, path: readonly string[]): MarkdownString {
	const shown = new MarkdownString(asWritten(note));
	const parts = [`“${note.quote.exact}”`, path.join(' › '), `${stateName(anchor.state)}: ${reasonText(anchor)}`];
	for (const part of parts) shown.appendMarkdown('\n\n').appendText(part);
	return shown;
}
