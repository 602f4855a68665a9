import { l10n } from 'vscode';
import type { Comparison, Doubt, Fit, LinkKind, SectionFate } from '../core';

export { kindMarks } from '../core';

/** The interface's words for what became of a passage. */
export function kindName(kind: LinkKind | 'added' | 'removed'): string {
	switch (kind) {
		case 'same':
			return l10n.t('unchanged');
		case 'figures':
			return l10n.t('figures changed');
		case 'reworded':
			return l10n.t('reworded');
		case 'moved':
			return l10n.t('moved');
		case 'split':
			return l10n.t('split');
		case 'merged':
			return l10n.t('merged');
		case 'added':
			return l10n.t('added');
		case 'removed':
			return l10n.t('removed');
	}
}

export function fateName(fate: SectionFate): string {
	switch (fate) {
		case 'kept':
			return l10n.t('kept');
		case 'renamed':
			return l10n.t('renamed');
		case 'renumbered':
			return l10n.t('renumbered');
		case 'moved':
			return l10n.t('moved');
		case 'split':
			return l10n.t('split');
		case 'merged':
			return l10n.t('merged');
		case 'new':
			return l10n.t('new');
		case 'gone':
			return l10n.t('gone');
	}
}

/** A mark for what became of a section, as {@link kindMarks} has them for passages. */
export const fateMarks: Readonly<Record<SectionFate, string>> = {
	kept: '＝',
	renamed: '≈',
	renumbered: '＝',
	moved: '⇄',
	split: '＜',
	merged: '＞',
	new: '＋',
	gone: '－',
};

/** Why a link is unsure. */
export function doubtName(doubt: Doubt): string {
	switch (doubt) {
		case 'low':
			return l10n.t('little is alike');
		case 'rival':
			return l10n.t('another passage is nearly as close');
		case 'outdone':
			return l10n.t('one of the two fits another passage far better');
		case 'moved':
			return l10n.t('it has moved, and is not alike enough to be sure');
		case 'role':
			return l10n.t('the two stand in different parts of the report');
		case 'part':
			return l10n.t('only a sentence of the longer one is in the other');
		case 'leftover':
			return l10n.t('both were left over, and are nearest to each other');
	}
}

export function fitName(fit: Fit): string {
	switch (fit) {
		case 'good':
			return l10n.t('good fit');
		case 'fair':
			return l10n.t('fair fit');
		case 'poor':
			return l10n.t('poor fit');
		case 'slight':
			return l10n.t('slight fit');
	}
}

/** `江苏省 2025`, `2025`, or the file's name. */
export function reportName(
	{ place, year }: { readonly place?: string; readonly year?: number },
	fallback: string,
): string {
	const name = [place, year].filter(part => part !== undefined).join(' ');
	return name === '' ? fallback : name;
}

/** The two reports of a comparison, short: by their years. */
export function sideNames({ old, new: fresh }: Pick<Comparison, 'old' | 'new'>): [old: string, fresh: string] {
	return [String(old.year ?? l10n.t('old')), String(fresh.year ?? l10n.t('new report'))];
}
