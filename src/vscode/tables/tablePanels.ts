import {
	CancellationError,
	CancellationTokenSource,
	type Disposable,
	Uri,
	ViewColumn,
	type WebviewPanel,
	env,
	l10n,
	window,
} from 'vscode';
import { type FromTable, type TableAction, type ToTable, isFromTable } from '../../protocol/table';
import { Delayed } from '../delayed';
import { type Closeable, disposeAll } from '../disposeAll';
import { UnreadableFile } from '../files/readText';
import { messageOf } from '../messageOf';
import { webviewHtml } from '../webviewHtml';
import { revealBeside } from '../revealBeside';
import type { BuiltTable } from './built';
import { type TableSubject, readSubject, subjectKey } from './subject';
import { tableWords } from './tableWords';

export const TABLE = 'duidu.table';
/** What a table is made of may change several times in a row. */
const CHANGED_MS = 300;

interface Shown {
	readonly panel: WebviewPanel;
	subject: TableSubject;
	built: BuiltTable | undefined;
	making: CancellationTokenSource | undefined;
	/** It was out of sight when what it is made of changed. */
	isStale: boolean;
}

/** Builds the table of a subject. Throws {@link UnreadableFile}, CancellationError. */
type Build = (subject: TableSubject, token: CancellationTokenSource['token']) => Promise<BuiltTable>;

/** The actions of the whole table: another subject, or what the table does itself. */
export type TableRun = (subject: TableSubject, built: BuiltTable, action: string) => Promise<TableSubject | undefined>;

/** Tables as editors beside the reports: one for each subject, and they come back with the window. */
export class TablePanels implements Disposable {
	private readonly shown = new Map<WebviewPanel, Shown>();
	private readonly delayed = new Delayed<'all'>(CHANGED_MS, () => this.rebuild());
	private readonly subscriptions: readonly Closeable[];

	constructor(
		private readonly extension: Uri,
		private readonly build: Build,
		private readonly run: TableRun,
	) {
		this.subscriptions = [
			this.delayed,
			window.registerWebviewPanelSerializer(TABLE, {
				deserializeWebviewPanel: (panel, state: { readonly key?: unknown } | undefined) => {
					const subject = readSubject(state?.key);
					if (subject) this.adopt(panel, subject);
					else panel.dispose();
					return Promise.resolve();
				},
			}),
		];
	}

	/** Shows a table as an editor; one that is there already is shown where it is. */
	open(subject: TableSubject): void {
		const key = subjectKey(subject);
		const known = [...this.shown.values()].find(each => subjectKey(each.subject) === key);
		if (known) {
			known.panel.reveal();
			return;
		}
		const panel = window.createWebviewPanel(TABLE, l10n.t('Duidu'), ViewColumn.Active, {
			enableFindWidget: true,
			retainContextWhenHidden: false,
		});
		this.adopt(panel, subject);
	}

	/** What tables are made of has changed. */
	touch(): void {
		if (this.shown.size > 0) this.delayed.call('all');
	}

	/** The table that the reader looks at. */
	get active(): { readonly subject: TableSubject; readonly built: BuiltTable } | undefined {
		for (const { panel, subject, built } of this.shown.values()) if (panel.active && built) return { subject, built };
		return undefined;
	}

	private adopt(panel: WebviewPanel, subject: TableSubject): void {
		const shown: Shown = { panel, subject, built: undefined, making: undefined, isStale: false };
		this.shown.set(panel, shown);
		panel.webview.options = {
			enableScripts: true,
			localResourceRoots: [Uri.joinPath(this.extension, 'dist', 'media')],
		};
		panel.webview.onDidReceiveMessage((message: unknown) => {
			if (isFromTable(message)) void this.receive(shown, message);
		});
		panel.onDidChangeViewState(() => {
			if (panel.visible && shown.isStale) void this.make(shown);
		});
		panel.onDidDispose(() => {
			shown.making?.cancel();
			this.shown.delete(panel);
		});
		panel.webview.html = webviewHtml(panel.webview, this.extension, { name: 'table', language: env.language });
	}

	private rebuild(): void {
		for (const shown of this.shown.values()) {
			if (shown.panel.visible) void this.make(shown);
			else shown.isStale = true;
		}
	}

	private async make(shown: Shown): Promise<void> {
		shown.making?.cancel();
		const making = (shown.making = new CancellationTokenSource());
		shown.isStale = false;
		const { subject } = shown;
		try {
			const built = await this.build(subject, making.token);
			if (making.token.isCancellationRequested) return;
			shown.built = built;
			this.send(shown, built);
		} catch (error) {
			if (error instanceof CancellationError || making.token.isCancellationRequested) return;
			// With its actions: the reader may choose other places or tags.
			shown.built = nothing(messageOf(error));
			this.send(shown, shown.built);
			if (!(error instanceof UnreadableFile)) throw error;
		} finally {
			making.dispose();
		}
	}

	private send(shown: Shown, { table }: BuiltTable): void {
		const { panel, subject } = shown;
		if (!this.shown.has(panel)) return;
		panel.title = table.title === '' ? panel.title : table.title;
		const full: ToTable = {
			kind: 'table',
			table: {
				...table,
				title: panel.title,
				about: [
					...table.about,
					...(table.rowActions.length > 0
						? [
								table.rowActions
									.map(({ name, key }) => l10n.t('{0} (key {1})', name, key.toUpperCase()))
									.join(l10n.t(', ')),
							]
						: []),
					...(subject.tags.length > 0 ? [l10n.t('Only passages under {0}.', subject.tags.join(l10n.t(', ')))] : []),
				],
				key: subjectKey(subject),
				words: tableWords(),
				actions: actionsOf(table),
			},
		};
		void panel.webview.postMessage(full);
	}

	/** What is not among the actions that were offered is not done: a message may be late, or come from elsewhere. */
	private async receive(shown: Shown, received: FromTable): Promise<void> {
		const { built } = shown;
		try {
			switch (received.kind) {
				case 'ready':
					if (built && !shown.isStale) this.send(shown, built);
					else await this.make(shown);
					return;
				case 'open': {
					const place = built?.places[received.place];
					if (place) await revealBeside(place, received.beside);
					return;
				}
				case 'row': {
					const { action, id } = received;
					const row = built?.table.rows.findIndex(each => each.id === id) ?? -1;
					const offered = built?.table.rowActions.find(each => each.id === action);
					if (row < 0 || !offered || offered.rows?.includes(id) === false) return;
					await built!.act?.(action, row);
					await this.make(shown);
					return;
				}
				case 'action': {
					const { action } = received;
					if (!built || !actionsOf(built.table).some(({ id }) => id === action)) return;
					const next = await this.run(shown.subject, built, action);
					if (next) shown.subject = next;
					if (next || action !== 'export') await this.make(shown);
				}
			}
		} catch (error) {
			if (!(error instanceof CancellationError)) void window.showErrorMessage(messageOf(error));
		}
	}

	dispose(): void {
		disposeAll(this.subscriptions);
		for (const { panel } of [...this.shown.values()]) panel.dispose();
	}
}

function actionsOf({ actions = [] }: BuiltTable['table']): TableAction[] {
	return [
		...actions,
		{ id: 'places', name: l10n.t('Places…') },
		{ id: 'tags', name: l10n.t('Tags…') },
		{ id: 'export', name: l10n.t('Export…') },
	];
}

/** A table that could not be made, and why. */
function nothing(why: string): BuiltTable {
	return { table: { title: '', about: [why], columns: [], rows: [], groups: [], rowActions: [] }, places: [] };
}
