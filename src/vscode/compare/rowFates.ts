import { l10n } from 'vscode';
import { type ProjectionRow, numberedTitle } from '../../core';
import { kindMarks, kindName } from '../names';

/** What is said of a row, in words: what became of it, where it came from, how sure that is. */
export function rowFates(row: ProjectionRow): string[] {
	return said(row, row.kinds.map(kindName), ['', '']);
}

/** The same with a mark before each; `kinds` are those of the row that are to be said. */
export function markedFates(row: ProjectionRow, kinds: ProjectionRow['kinds'] = row.kinds): string[] {
	return said(
		row,
		kinds.map(kind => `${kindMarks[kind]} ${kindName(kind)}`),
		['？', '✓ '],
	);
}

function said(
	{ kind, movedFrom, certain, pinned }: ProjectionRow,
	kinds: readonly string[],
	[unsure, confirmed]: readonly [string, string],
): string[] {
	if (kind === 'title') return [l10n.t('title block')];
	return [
		...kinds,
		...(movedFrom.length > 0 ? [l10n.t('from {0}', movedFrom.map(numberedTitle).join('；'))] : []),
		...(certain ? [] : [unsure + l10n.t('unsure')]),
		...(pinned ? [confirmed + l10n.t('confirmed')] : []),
	];
}
