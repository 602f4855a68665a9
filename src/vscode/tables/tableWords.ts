import { l10n } from 'vscode';
import type { KeyHelp } from '../../protocol/panel';
import type { RowAction, TableWords } from '../../protocol/table';
import { keyHelp } from '../keyHelp';

export function tableWords(): TableWords {
	return {
		filter: l10n.t('Filter (/)'),
		all: l10n.t('All'),
		empty: l10n.t('Nothing to show.'),
		count: l10n.t('{0} of {1} rows', '{0}', '{1}'),
		actions: l10n.t('What can be done with the row'),
		keys: l10n.t('{0} (key {1})', '{0}', '{1}'),
	};
}

/** The same keys go through a table and through its charts. */
export function tableKeys(rowActions: readonly RowAction[], joins: boolean): KeyHelp {
	return keyHelp(
		[
			['↑ ↓ ← →', l10n.t('the cell, or mark of a chart, beside it')],
			['Home End', l10n.t('first, last cell of the row, or mark of the line')],
			['Mod+Home Mod+End', l10n.t('first, last row or chart')],
			['Enter', l10n.t('open the sentence')],
			['Mod+Enter', l10n.t('open it beside')],
			['Shift+Enter', l10n.t('open the second thing in the cell: what came of a target')],
			['/', l10n.t('filter')],
		],
		{ actions: rowActions, behind: joins ? [['T', l10n.t('draw the row together with others')]] : [] },
	);
}
