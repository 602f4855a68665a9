import { l10n } from 'vscode';
import {
	type Comparison,
	type ProjectionRow,
	type RedlineLabels,
	countFates,
	countPairs,
	fateOrder,
	projectionRows,
} from '../../core';
import { pairTitle } from '../compare/compareCommands';
import { fieldText } from '../compare/field';
import { markedFates } from '../compare/rowFates';
import { kindMarks, kindName } from '../names';
import { legend } from './lineageWords';

/** What the marked words of a passage say themselves. */
const SHOWN = new Set<ProjectionRow['kinds'][number]>(['same', 'figures', 'reworded']);

export function comparisonLabels(comparison: Comparison): RedlineLabels {
	const rows = projectionRows(comparison);
	const { counts } = countFates(rows);
	const field = comparison.focus?.field;
	const only = field ? [`◉ ${fieldText(field, countPairs(rows))}`] : [];
	const sums = fateOrder.flatMap(kind =>
		counts[kind] > 0 ? [`${kindMarks[kind]} ${kindName(kind)} ${counts[kind]}`] : [],
	);
	return {
		opening: [`▍${l10n.t('Redline')}\u3000${pairTitle(comparison)}`, ...only, sums.join(' · '), legend()],
		note: row => (row.kind === 'title' ? undefined : said(row, kind => !SHOWN.has(kind))),
		fate: row => said(row, kind => kind !== 'same'),
	};
}

function said(row: ProjectionRow, isSaid: (kind: ProjectionRow['kinds'][number]) => boolean): string | undefined {
	const parts = markedFates(row, row.kinds.filter(isSaid));
	return parts.length > 0 ? parts.join(' · ') : undefined;
}
