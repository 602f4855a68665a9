import { l10n } from 'vscode';
import type { KeyHelp, KeyedAction } from '../protocol/panel';

/** Keys, with a space between those that belong together, and what they do. */
type Row = readonly [keys: string, does: string];

/** The keys of a view: its own, those of its rows, and those of every view. */
export function keyHelp(own: readonly Row[], actions: readonly KeyedAction[], behind: readonly Row[] = []): KeyHelp {
	const rows: Row[] = [
		...own,
		...actions.map(({ key, name }): Row => [key.toUpperCase(), name]),
		...behind,
		['?', l10n.t('Keys')],
	];
	return {
		name: l10n.t('Keys'),
		close: l10n.t('Close'),
		rows: rows.map(([keys, does]) => ({ keys: keys.split(' '), does })),
	};
}
