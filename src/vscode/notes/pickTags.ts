import { type QuickPickItem, type Uri, l10n, window } from 'vscode';
import { settings } from '../settings';

/** Tags to choose from, the note's own chosen; what is typed is offered as a new one. `undefined` when the reader turns away. */
export async function pickTags(uri: Uri, chosen: readonly string[]): Promise<readonly string[] | undefined> {
	const known = [...new Set([...chosen, ...settings.tagNames(uri).names])];
	const pick = window.createQuickPick<QuickPickItem>();
	const itemsOf = (typed: string): QuickPickItem[] => withTyped(known, typed, l10n.t('new tag'));
	pick.title = l10n.t('Tags');
	pick.placeholder = l10n.t('Choose tags, or type a new one');
	pick.canSelectMany = true;
	pick.items = itemsOf('');
	pick.selectedItems = pick.items.filter(({ label }) => chosen.includes(label));
	pick.activeItems = pick.items.slice(0, 1);
	return new Promise(resolve => {
		pick.onDidChangeValue(value => {
			const selected = new Set(pick.selectedItems.map(({ label }) => label));
			pick.items = itemsOf(value.trim());
			pick.selectedItems = pick.items.filter(({ label }) => selected.has(label));
		});
		pick.onDidAccept(() => {
			const labels = pick.selectedItems.map(({ label }) => label);
			const typed = pick.value.trim();
			const active = pick.activeItems[0]?.label;
			resolve(labels.length > 0 ? labels : typed !== '' ? [active ?? typed] : active ? [active] : []);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}

/** What is known to choose from, and what is typed where it is none of that. */
export function withTyped(known: readonly string[], typed: string, description: string): QuickPickItem[] {
	return [
		...known.map(label => ({ label })),
		...(typed === '' || known.includes(typed) ? [] : [{ label: typed, description }]),
	];
}
