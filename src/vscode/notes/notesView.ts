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
	type Uri,
	commands,
	l10n,
	window,
} from 'vscode';
import { type AnchorState, anchorStates, headingPath, sectionAt, asWritten } from '../../core';
import { type Closeable, disposeAll } from '../disposeAll';
import { UnreadableFile } from '../files/readText';
import { settings } from '../settings';
import { type CarryGroup, type CarryNode, carryGroupItem, carryGroups, carryItem } from './carryNodes';
import type { Carrying } from './carrying';
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
}

export interface NoteGroup {
	readonly kind: 'group';
	readonly name: string;
	readonly icon: string;
	readonly notes: readonly NoteNode[];
	/** The report that has gone, or cannot be read. */
	readonly missing?: Uri;
}

export type NotesNode = NoteGroup | NoteNode | CarryGroup | CarryNode;

const GROUPING = 'duidu.notes.grouping';

const stateIcons: Readonly<Record<AnchorState, ThemeIcon>> = {
	exact: new ThemeIcon('note'),
	moved: new ThemeIcon('arrow-swap'),
	changed: new ThemeIcon('edit', new ThemeColor('list.warningForeground')),
	ambiguous: new ThemeIcon('question', new ThemeColor('list.warningForeground')),
	lost: new ThemeIcon('debug-disconnect', new ThemeColor('list.errorForeground')),
};

/** All notes of the workspace, grouped and filtered. */
export class NotesView implements TreeDataProvider<NotesNode>, Disposable {
	private readonly changed = new EventEmitter<undefined>();
	private readonly disposables: readonly Closeable[];
	private filter = '';
	private carried: readonly CarryGroup[] = [];
	private next: CarryNode | undefined;
	readonly onDidChangeTreeData = this.changed.event;

	private readonly tree = window.createTreeView<NotesNode>('duidu.notes', {
		treeDataProvider: this,
		showCollapseAll: true,
	});

	constructor(
		private readonly store: NoteStore,
		private readonly places: NotePlaces,
		private readonly carrying: Carrying,
		private readonly memory: Memento,
	) {
		this.disposables = [
			this.changed,
			this.tree,
			places.onDidChange(() => this.changed.fire(undefined)),
			carrying.onDidChange(() => {
				this.carried = carryGroups(this.carrying.queue);
				this.changed.fire(undefined);
			}),
		];
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
		return this.memory.get<NoteGrouping>(GROUPING) ?? 'report';
	}

	async group(grouping: NoteGrouping): Promise<void> {
		await this.memory.update(GROUPING, grouping);
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
		if (node?.kind === 'note' || node?.kind === 'carry') return [];
		if (node?.kind === 'carryGroup') return [...node.items];
		if (node) return [...node.notes];
		const reports = await this.store.reports();
		const groups: NoteGroup[] = [];
		const notes: NoteNode[] = [];
		for (const uri of reports) {
			try {
				const { report, notes: placed } = await this.places.get(uri);
				for (const each of placed) {
					const start = each.anchor.range?.start;
					const path = start === undefined ? (each.note.quote.section ?? []) : headingPath(sectionAt(report, start));
					const own: NoteNode = { kind: 'note', uri, placed: each, path };
					if (this.passes(own)) notes.push(own);
				}
			} catch (error) {
				if (!(error instanceof UnreadableFile)) throw error;
				groups.push(await this.missing(uri));
			}
		}
		return [...this.carried, ...groupsOf(this.grouping, notes), ...groups];
	}

	getTreeItem(node: NotesNode): TreeItem {
		switch (node.kind) {
			case 'group':
				return groupItem(node);
			case 'note':
				return noteItem(node, this.grouping);
			case 'carryGroup':
				return carryGroupItem(node);
			case 'carry':
				return carryItem(node);
		}
	}

	getParent(node: NotesNode): NotesNode | undefined {
		return node.kind === 'carry' ? this.carried.find(({ items }) => items.includes(node)) : undefined;
	}

	private passes({ placed: { note }, path }: NoteNode): boolean {
		if (this.filter === '') return true;
		const words = [asWritten(note), note.quote.exact, ...path, ...note.replies.map(({ body }) => body)].join('\n');
		return words.toLowerCase().includes(this.filter.toLowerCase());
	}

	private async missing(uri: Uri): Promise<NoteGroup> {
		const { notes } = await this.store.notes(uri).catch(() => ({ notes: [] }));
		return {
			kind: 'group',
			name: sourceOf(uri),
			icon: 'warning',
			missing: uri,
			notes: notes.map(note => ({
				kind: 'note',
				uri,
				placed: { note, anchor: { state: 'lost', score: 0, reason: { kind: 'gone' } }, others: [] },
				path: note.quote.section ?? [],
			})),
		};
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

function groupsOf(grouping: NoteGrouping, notes: readonly NoteNode[]): NoteGroup[] {
	const groups = new Map<string, NoteNode[]>();
	for (const note of notes)
		for (const name of namesOf(grouping, note)) groups.set(name, [...(groups.get(name) ?? []), note]);
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
	item.id = `group:${name}`;
	item.description = missing ? l10n.t('the file is not there') : String(notes.length);
	item.iconPath = new ThemeIcon(icon, missing && new ThemeColor('list.warningForeground'));
	item.contextValue = missing ? 'missingReport' : 'noteGroup';
	item.accessibilityInformation = { label: l10n.t('{0}, {1} notes', name, notes.length) };
	return item;
}

function noteItem({ uri, placed, path }: NoteNode, grouping: NoteGrouping): TreeItem {
	const { note, anchor } = placed;
	const item = new TreeItem(quotedWords(note), TreeItemCollapsibleState.None);
	const where = grouping === 'report' || grouping === 'section' ? path : [sourceOf(uri), ...path];
	item.description = [firstLine(note), grouping === 'tag' ? '' : note.tags.join(' '), where.join(' › ')]
		.filter(part => part !== '')
		.join(' · ');
	item.iconPath = placed.others.length > 0 ? new ThemeIcon('git-merge') : stateIcons[anchor.state];
	item.contextValue = ['note', anchor.state, note.resolved ? 'resolved' : 'open'].join('.');
	item.tooltip = tooltip(placed, [sourceOf(uri), ...path]);
	item.command = {
		command: 'duidu.goToNote',
		title: l10n.t('Go to Note'),
		arguments: [{ kind: 'note', uri, placed, path }],
	};
	item.accessibilityInformation = {
		label: [quotedWords(note), firstLine(note), note.tags.join(' '), stateName(anchor.state)].join(', '),
	};
	return item;
}

function tooltip({ note, anchor }: PlacedNote, path: readonly string[]): MarkdownString {
	const shown = new MarkdownString(asWritten(note));
	const parts = [`“${note.quote.exact}”`, path.join(' › '), `${stateName(anchor.state)}: ${reasonText(anchor)}`];
	for (const part of parts) shown.appendMarkdown('\n\n').appendText(part);
	return shown;
}
