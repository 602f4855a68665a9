import {
	Range,
	Selection,
	type TextDocument,
	type TextEditor,
	TextEditorRevealType,
	l10n,
	window,
	workspace,
} from 'vscode';
import { type Comparison, type Link, type Passage, unsureLinks } from '../../core';
import { nextEvent } from '../nextEvent';
import { isSame } from '../positions';
import type { ChangesView } from './changesView';
import { type ReportPair, openAligned } from './compareCommands';
import { fieldOf } from './field';
import {
	PROJECTION,
	type PassagesAt,
	type ProjectionTarget,
	type Projections,
	projectionTarget,
	projectionUri,
} from './projections';
import { whyUnsure } from './reviewNodes';
import type { ShownComparisons } from './shownComparisons';

interface Services {
	readonly shown: ShownComparisons;
	readonly projections: Projections;
	readonly changes: ChangesView;
}

/** Where the reader goes through unsure pairs: in the Changes view, or in a comparison document. */
export type Desk = { readonly kind: 'view' } | { readonly kind: 'projection'; readonly editor: TextEditor };

/** Going through the unsure pairs, one after the other. */
export class Review {
	/** The pair that was shown last: two of one row cannot be told apart by the cursor. */
	private last: Link | undefined;

	constructor(private readonly services: Services) {}

	/** Goes to the next unsure pair (1) or the one before (-1), from the last one to the first. */
	async step(desk: Desk, by: 1 | -1): Promise<void> {
		const pair = this.pairAt(desk);
		if (!pair) return;
		const comparison = await this.services.shown.get(pair.old, pair.new);
		const links = unsureLinks(comparison);
		const here = await this.here(desk, links);
		const link =
			by === 1
				? (links.find(candidate => inOrder(here, candidate) < 0) ?? links[0])
				: (links.findLast(candidate => inOrder(here, candidate) > 0) ?? links.at(-1));
		await this.visit(desk, pair, comparison, link);
	}

	/** After a decision about `decided`: the next pair that is still unsure. */
	async moveOn(desk: Desk, pair: ReportPair, decided: Link): Promise<void> {
		const comparison = await this.services.shown.get(pair.old, pair.new);
		const links = unsureLinks(comparison);
		await this.visit(desk, pair, comparison, links.find(link => inOrder(placeOf(decided), link) < 0) ?? links[0]);
	}

	/** The unsure link that a decision at the desk is about, when there is no doubt which. */
	at(links: readonly Link[]): Link | undefined {
		const unsure = links.filter(link => !link.certain);
		return unsure.find(link => link.id === this.last?.id) ?? (links.length === 1 ? unsure[0] : undefined);
	}

	/** Opens the comparison at a pair; in the document that is open, if it shows the pair. */
	async show(pair: ReportPair, passages: PassagesAt, preserveFocus = false): Promise<void> {
		const { shown, projections } = this.services;
		const open = openTarget(pair, preserveFocus);
		if (open && (await this.reveal(open.editor, open.target, passages))) return;
		const comparison = await shown.get(pair.old, pair.new);
		await openAligned(comparison, pair, undefined, preserveFocus);
		const target: ProjectionTarget = { ...pair, side: 'new', field: fieldOf(comparison) };
		const editor = await editorOf(target);
		if (!editor || (await this.reveal(editor, target, passages))) return;
		if ((await projections.lineOf(target, passages)) === undefined)
			void window.showInformationMessage(
				l10n.t('This pair is not in what you look at alone: show all passages first.'),
			);
	}

	private async visit(desk: Desk, pair: ReportPair, comparison: Comparison, link: Link | undefined): Promise<void> {
		if (!link) {
			this.last = undefined;
			window.setStatusBarMessage(l10n.t('No pair is left to review.'), 5000);
			return;
		}
		const links = unsureLinks(comparison);
		this.last = link;
		if (desk.kind === 'view') await this.services.changes.select(link);
		await this.show(pair, link, desk.kind === 'view');
		window.setStatusBarMessage(
			l10n.t('To review: {0} of {1} · {2}', links.indexOf(link) + 1, links.length, whyUnsure(link)),
			8000,
		);
	}

	private pairAt(desk: Desk): ReportPair | undefined {
		return desk.kind === 'projection' ? projectionTarget(desk.editor.document.uri) : this.services.changes.shown?.pair;
	}

	/** The place to go on from. */
	private async here(desk: Desk, links: readonly Link[]): Promise<Place> {
		const last = links.find(link => link.id === this.last?.id);
		if (desk.kind === 'view') {
			const { selected } = this.services.changes;
			if (selected?.kind === 'unsure') return placeOf(selected.link);
			return last ? placeOf(last) : START;
		}
		const { document, selection } = desk.editor;
		const { line } = selection.active;
		const target = projectionTarget(document.uri)!;
		if (last && (await this.services.projections.lineOf(target, last)) === line) return placeOf(last);
		const found = await this.services.projections.row(document, line);
		const passage = found?.row.new[0];
		// Above the words of a row the cursor has not come to it yet.
		if (passage && (await this.services.projections.lineOf(target, { new: passage }))! > line)
			return { new: passage.index, old: -1 };
		return passage ? { new: passage.index, old: Infinity } : START;
	}

	/** Whether the document shows the pair; then the cursor is there. */
	private async reveal(editor: TextEditor, target: ProjectionTarget, passages: PassagesAt): Promise<boolean> {
		const { projections } = this.services;
		const line = await projections.lineOf(target, passages);
		if (line === undefined) return false;
		await settled(editor.document, () => projections.isCurrent(editor.document));
		const range = new Range(line, 0, line, 0);
		await moveCursor(editor, new Selection(range.start, range.end));
		editor.revealRange(range, TextEditorRevealType.InCenter);
		return true;
	}
}

/** Indices of two passages; links are gone through by the new report's order. */
interface Place {
	readonly new: number;
	readonly old: number;
}

const START: Place = { new: -1, old: -1 };

function placeOf(link: { readonly old: Passage; readonly new: Passage }): Place {
	return { new: link.new.index, old: link.old.index };
}

function inOrder(place: Place, link: Link): number {
	return place.new - link.new.index || place.old - link.old.index;
}

/** The comparison document of the pair that the reader is in or, where the focus is to stay elsewhere, one that can be seen. */
function openTarget(
	pair: ReportPair,
	anyVisible: boolean,
): { readonly editor: TextEditor; readonly target: ProjectionTarget } | undefined {
	const active = window.activeTextEditor;
	const candidates = [...(active ? [active] : []), ...(anyVisible ? window.visibleTextEditors : [])];
	for (const editor of candidates) {
		const target = editor.document.uri.scheme === PROJECTION ? projectionTarget(editor.document.uri) : undefined;
		if (target && isSame(target.old, pair.old) && isSame(target.new, pair.new)) return { editor, target };
	}
	return undefined;
}

/** An editor that was just opened is told of a moment later. */
const EDITOR_MS = 5000;

async function editorOf(target: ProjectionTarget): Promise<TextEditor | undefined> {
	const { query } = projectionUri(target, '');
	const find = (editors: readonly TextEditor[]): TextEditor | undefined =>
		editors.find(({ document: { uri } }) => uri.scheme === PROJECTION && uri.query === query);
	const shown = find(window.visibleTextEditors);
	if (shown) return shown;
	const editors = await nextEvent(window.onDidChangeVisibleTextEditors, EDITOR_MS, now => find(now) !== undefined);
	return editors && find(editors);
}

/** The cursor is where it was put once VS Code says so; until then an earlier move may still be reported. */
const MOVED_MS = 1000;

async function moveCursor(editor: TextEditor, selection: Selection): Promise<void> {
	if (editor.selection.isEqual(selection)) return;
	const moved = nextEvent(
		window.onDidChangeTextEditorSelection,
		MOVED_MS,
		event => event.textEditor === editor && event.selections[0]!.isEqual(selection),
	);
	editor.selection = selection;
	await moved;
}

/** VS Code asks for a document's new text in its own time; past this the cursor is set all the same. */
const SETTLED_MS = 3000;

async function settled(document: TextDocument, isCurrent: () => Promise<boolean>): Promise<void> {
	const end = performance.now() + SETTLED_MS;
	while (!(await isCurrent()) && performance.now() < end) {
		await nextEvent(workspace.onDidChangeTextDocument, SETTLED_MS, event => event.document === document);
	}
}
