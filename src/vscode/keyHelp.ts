import { l10n } from 'vscode';
import type { KeyHelp, KeyedAction, SignRow } from '../protocol/panel';

/** Keys, with a space between those that belong together, and what they do. */
type Row = readonly [keys: string, does: string];

interface Parts {
	readonly actions: readonly KeyedAction[];
	readonly behind?: readonly Row[];
	/** Absent where a view has none that need to be told. */
	readonly signs?: readonly SignRow[];
}

/** The keys of a view: its own, those of its rows, and those of every view; and its signs. */
export function keyHelp(own: readonly Row[], { actions, behind = [], signs }: Parts): KeyHelp {
	const name = signs ? l10n.t('Keys and Signs') : l10n.t('Keys');
	const rows: Row[] = [
		...own,
		...actions.map(({ key, name }): Row => [key.toUpperCase(), name]),
		...behind,
		['?', name],
	];
	return {
		name,
		close: l10n.t('Close'),
		rows: rows.map(([keys, does]) => ({ keys: keys.split(' '), does })),
		...(signs && { signs: { name: l10n.t('Signs'), rows: signs } }),
	};
}
