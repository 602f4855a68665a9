import { type QuickPickItem, QuickPickItemKind, ThemeIcon, l10n, window } from 'vscode';
import type { Field } from '../../core';
import type { ReportPair } from './compareCommands';
import { type FieldChoice, noteName, toField } from './field';
import type { FieldOffers } from './fieldFocus';
import type { ShownComparisons } from './shownComparisons';

interface Services {
	readonly choice: FieldChoice;
	readonly shown: ShownComparisons;
}

/** Lets the reader choose what to see alone of the comparison at hand; `given` by a key binding is taken as it is. */
export async function chooseField(
	{ choice, shown }: Services,
	pair: ReportPair | undefined,
	given: unknown,
): Promise<void> {
	if (isField(given)) return choice.choose(toField(given));
	if (!pair) {
		void window.showInformationMessage(l10n.t('There is no comparison yet: compare a report with another year first.'));
		return;
	}
	const field = await pickField(choice.field, () => shown.offers(pair.old, pair.new));
	if (field) await choice.choose(field);
}

function isField(value: unknown): boolean {
	return typeof value === 'object' && value !== null && ['tags', 'terms', 'notes'].some(name => name in value);
}

interface Choice extends QuickPickItem {
	/** Absent for the whole comparison. */
	readonly part?: Partial<Field>;
}

/** Several can be ticked, and are seen together. Enter without a tick takes the row at hand: who ticks nothing means that one. */
async function pickField(current: Field, ask: () => Promise<FieldOffers>): Promise<Field | undefined> {
	const picker = window.createQuickPick<Choice>();
	picker.title = l10n.t('Show only my field');
	picker.placeholder = l10n.t('Tick one or several; they are shown together');
	picker.canSelectMany = true;
	picker.matchOnDescription = true;
	picker.busy = true;
	let before: readonly Choice[] = [];
	let touched = false;
	const accepted = new Promise<readonly Choice[] | undefined>(resolve => {
		picker.onDidAccept(() => {
			const ticked = picker.selectedItems;
			const [active] = picker.activeItems;
			resolve(touched || !active || ticked.includes(active) ? ticked : [active]);
		});
		picker.onDidHide(() => resolve(undefined));
	});
	picker.onDidChangeSelection(ticked => {
		if (sameItems(ticked, before)) return;
		touched = true;
		before = withWhole(ticked, before);
		if (!sameItems(ticked, before)) picker.selectedItems = before;
	});
	picker.show();
	try {
		const items = toItems(await ask());
		picker.items = items;
		before = items.filter(item => isChosen(item, current));
		picker.selectedItems = before;
		picker.activeItems = before.slice(0, 1);
		picker.busy = false;
		const ticked = await accepted;
		return ticked && toField(union(ticked));
	} finally {
		picker.dispose();
	}
}

/** The whole comparison and a part of it exclude each other: the one ticked last stays. */
function withWhole(ticked: readonly Choice[], before: readonly Choice[]): readonly Choice[] {
	const whole = ticked.find(item => !item.part);
	if (!whole || ticked.length === 1) return ticked;
	return before.includes(whole) ? ticked.filter(item => item !== whole) : [whole];
}

function sameItems(a: readonly Choice[], b: readonly Choice[]): boolean {
	return a.length === b.length && a.every(item => b.includes(item));
}

function toItems({ whole, tags, terms, notes }: FieldOffers): Choice[] {
	const passages = (count: number): string => l10n.t('{0} passages', count);
	const separator = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });
	const item = (label: string, icon: string, count: number, part?: Partial<Field>): Choice => ({
		label,
		iconPath: new ThemeIcon(icon),
		description: passages(count),
		...(part ? { part } : {}),
	});
	return [
		item(l10n.t('The whole comparison'), 'list-flat', whole),
		...(tags.length > 0 ? [separator(l10n.t('tags, in the reports and through notes'))] : []),
		...tags.map(({ name, count }) => item(name, 'tag', count, { tags: [name] })),
		...(terms === undefined
			? []
			: [
					separator(l10n.t('own terms')),
					item(l10n.t('Passages with my terms'), 'symbol-keyword', terms, { terms: true }),
				]),
		...(notes.length > 0 ? [separator(l10n.t('what a note was taken from'))] : []),
		...notes.map(({ path, count }) => ({ ...item(noteName(path), 'note', count, { notes: [path] }), detail: path })),
	];
}

function isChosen({ part, kind }: Choice, { tags, terms, notes }: Field): boolean {
	if (kind === QuickPickItemKind.Separator) return false;
	if (!part) return tags.length === 0 && !terms && notes.length === 0;
	return (
		(part.tags?.every(tag => tags.includes(tag)) ?? true) &&
		(part.notes?.every(path => notes.includes(path)) ?? true) &&
		(!part.terms || terms)
	);
}

function union(items: readonly Choice[]): Field {
	const parts = items.flatMap(({ part }) => part ?? []);
	return {
		tags: parts.flatMap(({ tags = [] }) => tags),
		terms: parts.some(({ terms }) => terms === true),
		notes: parts.flatMap(({ notes = [] }) => notes),
	};
}
