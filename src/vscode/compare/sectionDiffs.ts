import { type Disposable, TabInputText, TabInputTextDiff, commands, l10n, window } from 'vscode';
import { type Comparison, isEmptyField, projectionGroups } from '../../core';
import { type Closeable, disposeAll } from '../disposeAll';
import { type ReportPair, groupTitle, pairTitle, tellIfForeign } from './compareCommands';
import { type FieldChoice, fieldOf, fieldText } from './field';
import { projectionUri } from './projections';
import type { ShownComparisons } from './shownComparisons';

/** Section by section in the multi-diff editor. Its parts follow the files, but which parts it has is settled when it opens: for another field it opens anew. */
export class SectionDiffs implements Disposable {
	/** By the title of the tab. */
	private readonly opened = new Map<string, { readonly pair: ReportPair; stale: boolean }>();
	private readonly subscriptions: readonly Closeable[];

	constructor(
		choice: FieldChoice,
		private readonly shown: ShownComparisons,
	) {
		this.subscriptions = [
			choice.onDidChange(() => {
				for (const known of this.opened.values()) known.stale = true;
				void this.openAnew();
			}),
			window.tabGroups.onDidChangeTabs(() => void this.openAnew()),
		];
	}

	async open(comparison: Comparison, pair: ReportPair): Promise<void> {
		const title = pairTitle(comparison);
		const groups = projectionGroups(comparison);
		const field = fieldOf(comparison);
		if (groups.length === 0 && !isEmptyField(field)) {
			const all = l10n.t('Show All Passages');
			void window.showInformationMessage(fieldText(field, 0), all).then(choice => {
				if (choice === all) void commands.executeCommand('duidu.showWhole');
			});
			return;
		}
		const side = (group: (typeof groups)[number], name: 'old' | 'new'): ReturnType<typeof projectionUri> =>
			projectionUri({ ...pair, side: name, field, part: `group${group.index}` }, groupTitle(group));
		this.opened.set(title, { pair, stale: false });
		await commands.executeCommand(
			'vscode.changes',
			title,
			groups.map(group => [side(group, 'new'), side(group, 'old'), side(group, 'new')]),
		);
		tellIfForeign(comparison);
	}

	/** What the reader is looking at, if it has the parts of another field. A file of it that has gone says so when it is opened again. */
	private async openAnew(): Promise<void> {
		const tab = window.tabGroups.activeTabGroup.activeTab;
		// The one side of a comparison that is opened by itself bears the title too.
		if (!tab || tab.input instanceof TabInputTextDiff || tab.input instanceof TabInputText) return;
		const known = [...this.opened].find(([title]) => tab.label.startsWith(title))?.[1];
		if (!known?.stale) return;
		known.stale = false;
		const comparison = await this.shown.get(known.pair.old, known.pair.new);
		if (window.tabGroups.activeTabGroup.activeTab !== tab) {
			// The reader went elsewhere meanwhile: it is opened anew when it is looked at again.
			known.stale = true;
			return;
		}
		if (projectionGroups(comparison).length > 0) await window.tabGroups.close(tab);
		await this.open(comparison, known.pair);
	}

	dispose(): void {
		disposeAll(this.subscriptions);
	}
}
