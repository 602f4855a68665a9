import { type Disposable, type Tab, TabInputTextDiff, type Uri, commands, window } from 'vscode';
import { type Closeable, disposeAll } from '../disposeAll';
import { Queue } from '../queue';
import { type FieldChoice, isSameField } from './field';
import { PROJECTION, projectionTarget, projectionUri } from './projections';

/** Comparisons in the diff editor show the reader's field: one that the reader looks at and that shows another gives its place to one that shows this. */
export class AlignedDiffs implements Disposable {
	private readonly subscriptions: readonly Closeable[];

	constructor(private readonly choice: FieldChoice) {
		// Opening and closing tell of tabs themselves.
		const queue = new Queue();
		const follow = (): void => void queue.add(() => this.follow());
		this.subscriptions = [choice.onDidChange(follow), window.tabGroups.onDidChangeTabs(follow)];
	}

	private async follow(): Promise<void> {
		for (const { activeTab, viewColumn } of window.tabGroups.all) {
			const sides = activeTab && this.stale(activeTab);
			if (!sides) continue;
			const { label, isPreview } = activeTab;
			const [old, fresh] = [sides.original, sides.modified].map(uri => this.ofField(uri));
			await commands.executeCommand('vscode.diff', old, fresh, label, {
				viewColumn,
				preview: isPreview,
				preserveFocus: true,
			});
			// By its documents: VS Code may make the tabs of a group anew. One in preview has gone by itself.
			const left = window.tabGroups.all
				.filter(group => group.viewColumn === viewColumn)
				.flatMap(group => group.tabs)
				.filter(tab => this.stale(tab)?.modified.toString() === sides.modified.toString());
			if (left.length > 0) await window.tabGroups.close(left, true);
		}
	}

	/** The two sides, where they show another field. */
	private stale({ input }: Tab): TabInputTextDiff | undefined {
		if (!(input instanceof TabInputTextDiff) || input.modified.scheme !== PROJECTION) return undefined;
		const target = projectionTarget(input.modified);
		return target && !isSameField(target.field, this.choice.field) ? input : undefined;
	}

	private ofField(uri: Uri): Uri {
		return uri.with({ query: projectionUri({ ...projectionTarget(uri)!, field: this.choice.field }, '').query });
	}

	dispose(): void {
		disposeAll(this.subscriptions);
	}
}
