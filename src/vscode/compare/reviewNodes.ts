import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, l10n } from 'vscode';
import {
	type Comparison,
	type DecidedPair,
	type Link,
	type Passage,
	type PinEnd,
	fitOf,
	lead,
	pinKey,
	unsureLinks,
	wordsOf,
} from '../../core';
import { doubtName, fitName, sideNames } from '../names';

/** What is to be decided, and what was: the first nodes of the Changes view. */
export type ReviewNode =
	| { readonly kind: 'review'; readonly children: readonly ReviewNode[] }
	| { readonly kind: 'unsure'; readonly link: Link }
	| { readonly kind: 'decidedPairs'; readonly children: readonly ReviewNode[] }
	| { readonly kind: 'decided'; readonly decided: DecidedPair };

export function reviewNodes(comparison: Comparison, decided: readonly DecidedPair[]): ReviewNode[] {
	const unsure = unsureLinks(comparison).map((link): ReviewNode => ({ kind: 'unsure', link }));
	const pairs = decided.map((pair): ReviewNode => ({ kind: 'decided', decided: pair }));
	return [
		...(unsure.length > 0 ? [{ kind: 'review' as const, children: unsure }] : []),
		...(pairs.length > 0 ? [{ kind: 'decidedPairs' as const, children: pairs }] : []),
	];
}

export function reviewItem(node: ReviewNode, comparison: Comparison): TreeItem {
	switch (node.kind) {
		case 'review':
			return listItem('review', toReview(node.children), 'question');
		case 'decidedPairs':
			return listItem('decidedPairs', l10n.t('Decided ({0})', node.children.length), 'law');
		case 'unsure':
			return unsureItem(node, comparison);
		case 'decided':
			return decidedItem(node, comparison);
	}
}

/** Links are decided one by one; the reading view counts the passages that have one. */
function toReview(children: readonly ReviewNode[]): string {
	const passages = new Set(children.flatMap(child => (child.kind === 'unsure' ? [child.link.new] : [])));
	return l10n.t('To review ({0} pairs in {1} passages)', children.length, passages.size);
}

function listItem(id: string, label: string, icon: string): TreeItem {
	const item = new TreeItem(label, TreeItemCollapsibleState.Collapsed);
	item.id = id;
	item.iconPath = new ThemeIcon(icon);
	item.contextValue = id;
	return item;
}

/** As much of each side as leaves room for the other. */
const SIDE_MAX = 9;

function unsureItem(node: Extract<ReviewNode, { kind: 'unsure' }>, comparison: Comparison): TreeItem {
	const { link } = node;
	const why = whyUnsure(link);
	const item = new TreeItem(`${lead(link.old, SIDE_MAX)} → ${lead(link.new, SIDE_MAX)}`);
	item.id = `unsure:${link.id}`;
	item.description = why;
	item.iconPath = new ThemeIcon('question', new ThemeColor('list.warningForeground'));
	item.tooltip = bothWordings(comparison, wordsOf(link.old), wordsOf(link.new), why);
	item.contextValue = 'unsure';
	item.command = { command: 'duidu.showPair', title: l10n.t('Show This Pair'), arguments: [node] };
	item.accessibilityInformation = { label: `${wordsOf(link.old)} → ${wordsOf(link.new)}: ${why}` };
	return item;
}

/** `吻合度低 · 另有一段也很接近` */
export function whyUnsure({ score, doubt }: Link): string {
	return [fitName(fitOf(score)), ...(doubt ? [doubtName(doubt)] : [])].join(' · ');
}

function decidedItem(node: Extract<ReviewNode, { kind: 'decided' }>, comparison: Comparison): TreeItem {
	const { pin, old, new: fresh } = node.decided;
	const side = (passage: Passage | undefined, { quote }: PinEnd): string =>
		passage ? lead(passage, SIDE_MAX) : shortened(quote);
	const isPair = pin.kind === 'pin';
	const item = new TreeItem(`${side(old, pin.old)} ${isPair ? '→' : '↛'} ${side(fresh, pin.new)}`);
	const lost = old && fresh ? [] : [l10n.t('not in the text any more')];
	const fate = [isPair ? l10n.t('confirmed') : l10n.t('no pair'), ...lost].join(' · ');
	item.id = `decided:${pinKey(pin)}`;
	item.description = fate;
	item.iconPath = isPair
		? new ThemeIcon('check', new ThemeColor('gitDecoration.addedResourceForeground'))
		: new ThemeIcon('circle-slash', new ThemeColor('gitDecoration.deletedResourceForeground'));
	item.tooltip = bothWordings(comparison, pin.old.quote, pin.new.quote, fate);
	item.contextValue = 'decided';
	if (fresh) item.command = { command: 'duidu.showPair', title: l10n.t('Show This Pair'), arguments: [node] };
	item.accessibilityInformation = { label: `${pin.old.quote} → ${pin.new.quote}: ${fate}` };
	return item;
}

function shortened(quote: string): string {
	return quote.length > SIDE_MAX ? `${quote.slice(0, SIDE_MAX)}…` : quote;
}

function bothWordings(comparison: Comparison, from: string, to: string, why: string): MarkdownString {
	const tooltip = new MarkdownString();
	const quote = (year: string, words: string): void => {
		tooltip.appendMarkdown('**').appendText(year).appendMarkdown('** ').appendText(words).appendMarkdown('\n\n');
	};
	const [old, fresh] = sideNames(comparison);
	quote(old, from);
	quote(fresh, to);
	return tooltip.appendMarkdown('*').appendText(why).appendMarkdown('*');
}
