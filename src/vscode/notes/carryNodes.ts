import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, l10n } from 'vscode';
import { type Carried, carryStates, headingPath } from '../../core';
import { redlineMarkdown } from '../redline/redlineMarkdown';
import type { CarriedNote } from './carrying';
import { firstLine, quotedWords } from './noteNames';
import { sourceOf } from './noteStore';

type CarryState = Carried['state'];

/** The notes on their way of one state. */
export interface CarryGroup {
	readonly kind: 'carryGroup';
	readonly state: CarryState;
	readonly items: readonly CarryNode[];
}

export interface CarryNode {
	readonly kind: 'carry';
	readonly item: CarriedNote;
}

export function carryGroups(queue: readonly CarriedNote[]): CarryGroup[] {
	return carryStates
		.map((state): CarryGroup => ({
			kind: 'carryGroup',
			state,
			items: queue.filter(({ carried }) => carried.state === state).map(item => ({ kind: 'carry', item })),
		}))
		.filter(({ items }) => items.length > 0);
}

function stateTitle(state: CarryState): string {
	switch (state) {
		case 'kept':
			return l10n.t('To carry on: word for word');
		case 'reworded':
			return l10n.t('To carry on: reworded');
		case 'unsure':
			return l10n.t('To carry on: unsure');
		case 'gone':
			return l10n.t('To carry on: gone');
	}
}

const icons: Readonly<Record<CarryState, ThemeIcon>> = {
	kept: new ThemeIcon('check'),
	reworded: new ThemeIcon('diff-modified', new ThemeColor('gitDecoration.modifiedResourceForeground')),
	unsure: new ThemeIcon('question', new ThemeColor('list.warningForeground')),
	gone: new ThemeIcon('diff-removed', new ThemeColor('gitDecoration.deletedResourceForeground')),
};

export function carryGroupItem({ state, items }: CarryGroup): TreeItem {
	const item = new TreeItem(stateTitle(state), TreeItemCollapsibleState.Expanded);
	item.id = `carry:${state}`;
	item.description = `${items.length} · ${sourceOf(items[0]!.item.to)}`;
	item.iconPath = icons[state];
	item.contextValue = 'carryGroup';
	return item;
}

export function carryItem(node: CarryNode): TreeItem {
	const { placed, carried, to } = node.item;
	const item = new TreeItem(quotedWords(placed.note), TreeItemCollapsibleState.None);
	const path = carried.place ? headingPath(carried.place.passage.section) : [];
	item.description = [firstLine(placed.note), placed.note.tags.join(' '), path.join(' › ')].filter(Boolean).join(' · ');
	item.iconPath = icons[carried.state];
	item.contextValue = carried.place ? 'carry.place' : 'carry.gone';
	item.tooltip = tooltip(node);
	item.command = { command: 'duidu.goToCarried', title: l10n.t('Go to Note'), arguments: [node] };
	item.accessibilityInformation = {
		label: [stateTitle(carried.state), quotedWords(placed.note), firstLine(placed.note), sourceOf(to)].join(', '),
	};
	return item;
}

/** The old wording and the new with the changes, and what the note says. */
function tooltip({ item: { from, to, placed, carried, redline } }: CarryNode): MarkdownString {
	const title = `${sourceOf(from)} → ${sourceOf(to)}`;
	const shown = redline
		? redlineMarkdown(redline, title)
		: new MarkdownString().appendText(title).appendMarkdown('\n\n').appendText(placed.note.quote.exact);
	if (carried.place) shown.appendMarkdown('\n\n').appendText(headingPath(carried.place.passage.section).join(' › '));
	else shown.appendMarkdown('\n\n').appendText(l10n.t('Nothing there corresponds to it.'));
	if (placed.note.body) shown.appendMarkdown('\n\n---\n\n').appendMarkdown(placed.note.body);
	return shown;
}
