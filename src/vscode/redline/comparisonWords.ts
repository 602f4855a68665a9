import { l10n } from 'vscode';
import {
	type Comparison,
	type ProjectionRow,
	type RedlineLabels,
	countFates,
	numberedTitle,
	projectionRows,
} from '../../core';
import { pairTitle } from '../compare/compareCommands';
import { fieldText } from '../compare/field';
import { kindMarks, kindName } from '../names';
import { legend } from './lineageWords';

/** What the marked words of a passage say themselves. */
const SHOWN = new Set<ProjectionRow['kinds'][number]>(['same', 'figures', 'reworded']);
const order = ['added', 'removed', 'moved', 'merged', 'split', 'figures', 'reworded', 'same'] as const;

export function comparisonLabels(comparison: Comparison): RedlineLabels {
	const rows = projectionRows(comparison);
	const { counts } = countFates(rows);
	const field = comparison.focus?.field;
	const only = field ? [`◉ ${fieldText(field, rows.filter(row => row.kind === 'pair').length)}`] : [];
	const sums = order.flatMap(kind =>
		counts[kind] > 0 ? [`${kindMarks[kind]} ${kindName(kind)} ${counts[kind]}`] : [],
	);
	return {
		opening: [`▍${l10n.t('Redline')}\u3000${pairTitle(comparison)}`, ...only, sums.join(' · '), legend()],
		note: row =>
			said(
				row,
				row.kinds.filter(kind => !SHOWN.has(kind)),
			),
		fate: row =>
			said(
				row,
				row.kinds.filter(kind => kind !== 'same'),
			),
	};
}

function said({ movedFrom, certain, pinned }: ProjectionRow, kinds: ProjectionRow['kinds']): string | undefined {
	const parts = kinds.map(kind => `${kindMarks[kind]} ${kindName(kind)}`);
	if (movedFrom.length > 0) parts.push(l10n.t('from {0}', movedFrom.map(numberedTitle).join('；')));
	if (!certain) parts.push(`？${l10n.t('unsure')}`);
	if (pinned) parts.push(`✓ ${l10n.t('confirmed')}`);
	return parts.length > 0 ? parts.join(' · ') : undefined;
}
