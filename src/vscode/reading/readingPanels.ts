import {
	CancellationError,
	CancellationTokenSource,
	type Disposable,
	type TextEditor,
	TextEditorRevealType,
	TextEditorSelectionChangeKind,
	Uri,
	ViewColumn,
	type WebviewPanel,
	env,
	l10n,
	window,
} from 'vscode';
import { passageAtLine } from '../../core';
import { type FromReading, type ToReading, isFromReading } from '../../protocol/reading';
import type { ReportPair } from '../compare/compareCommands';
import { Delayed } from '../delayed';
import { type Closeable, disposeAll } from '../disposeAll';
import { UnreadableFile } from '../files/readText';
import { messageOf } from '../messageOf';
import { isSame } from '../positions';
import { revealBeside } from '../revealBeside';
import { webviewHtml } from '../webviewHtml';
import type { BuiltReading } from './builtReading';

export const READING = 'duidu.reading';
/** What a reading is made of may change several times in a row. */
const CHANGED_MS = 300;

interface Shown {
	readonly panel: WebviewPanel;
	readonly pair: ReportPair;
	built: BuiltReading | undefined;
	making: CancellationTokenSource | undefined;
	/** It was out of sight when what it is made of changed. */
	isStale: boolean;
}

/** Throws {@link UnreadableFile}, CancellationError. */
type Build = (pair: ReportPair, token: CancellationTokenSource['token']) => Promise<BuiltReading>;

/** Does with a row what the reader asks for. */
export type ReadingAct = (pair: ReportPair, built: BuiltReading, action: string, row: string) => Promise<void>;

/** Reading views as editors: one for each pair of reports, and they come back with the window. */
export class ReadingPanels implements Disposable {
	private readonly shown = new Map<WebviewPanel, Shown>();
	private readonly delayed = new Delayed<'all'>(CHANGED_MS, () => this.rebuild());
	private readonly subscriptions: readonly Closeable[];

	constructor(
		private readonly extension: Uri,
		private readonly build: Build,
		private readonly act: ReadingAct,
		/** The reader looks at a pair: the Changes view, and what is asked for from the title, go along. */
		private readonly looksAt: (pair: ReportPair) => void,
	) {
		this.subscriptions = [
			this.delayed,
			window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
				if (kind !== undefined && kind !== TextEditorSelectionChangeKind.Command) this.follow(textEditor);
			}),
			window.registerWebviewPanelSerializer(READING, {
				deserializeWebviewPanel: (panel, state: { readonly key?: unknown } | undefined) => {
					const pair = readPair(state?.key);
					if (pair) this.adopt(panel, pair);
					else panel.dispose();
					return Promise.resolve();
				},
			}),
		];
	}

	/** Shows two reports as an editor; one that is there already is shown where it is. */
	open(pair: ReportPair): void {
		const known = [...this.shown.values()].find(each => pairKey(each.pair) === pairKey(pair));
		if (known) {
			known.panel.reveal();
			return;
		}
		this.adopt(
			window.createWebviewPanel(READING, l10n.t('Duidu'), ViewColumn.Active, { enableFindWidget: false }),
			pair,
		);
	}

	/** What readings are made of has changed. */
	touch(): void {
		if (this.shown.size > 0) this.delayed.call('all');
	}

	/** From the menu of a row in the view that the reader is in; `given` is what the webview says of it. */
	async fromMenu(action: string, given: unknown): Promise<void> {
		const shown = [...this.shown.values()].find(({ panel }) => panel.active);
		const { row, place } = (given ?? {}) as { readonly row?: unknown; readonly place?: unknown };
		const message = action === 'open' ? { kind: 'open', place, beside: false } : { kind: 'act', action, row };
		if (shown && isFromReading(message)) await this.receive(shown, message);
	}

	private adopt(panel: WebviewPanel, pair: ReportPair): void {
		const shown: Shown = { panel, pair, built: undefined, making: undefined, isStale: false };
		this.shown.set(panel, shown);
		panel.webview.options = {
			enableScripts: true,
			localResourceRoots: [Uri.joinPath(this.extension, 'dist', 'media')],
		};
		panel.webview.onDidReceiveMessage((message: unknown) => {
			if (isFromReading(message)) void this.receive(shown, message);
		});
		panel.onDidChangeViewState(() => {
			if (panel.visible && shown.isStale) void this.make(shown);
			if (panel.active) this.looksAt(pair);
		});
		panel.onDidDispose(() => {
			shown.making?.cancel();
			this.shown.delete(panel);
		});
		panel.webview.html = webviewHtml(panel.webview, this.extension, { name: 'reading', language: env.language });
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
		try {
			const built = await this.build(shown.pair, making.token);
			if (making.token.isCancellationRequested) return;
			shown.built = built;
			this.sendReading(shown, built);
		} catch (error) {
			if (error instanceof CancellationError || making.token.isCancellationRequested) return;
			this.send(shown, { kind: 'message', text: messageOf(error) });
			if (!(error instanceof UnreadableFile)) throw error;
		} finally {
			making.dispose();
		}
	}

	private sendReading(shown: Shown, { reading }: BuiltReading): void {
		if (!this.shown.has(shown.panel)) return;
		shown.panel.title = reading.title;
		this.send(shown, { kind: 'reading', reading: { ...reading, key: pairKey(shown.pair) } });
	}

	private send({ panel }: Shown, message: ToReading): void {
		if (this.shown.has(panel)) void panel.webview.postMessage(message);
	}

	/** The reader moves in one of the reports: the view goes along. */
	private follow({ document, selection }: TextEditor): void {
		for (const shown of this.shown.values()) {
			const { panel, pair, built } = shown;
			const side = (['new', 'old'] as const).find(name => isSame(pair[name], document.uri));
			if (!side || !built || !panel.visible || panel.active) continue;
			const passage = passageAtLine(built.comparison[side], selection.active.line);
			const row = [...built.rows].find(([, each]) => each[side].some(({ index }) => index === passage?.index))?.[0];
			if (row !== undefined) this.send(shown, { kind: 'at', row });
		}
	}

	private async receive(shown: Shown, received: FromReading): Promise<void> {
		const { built, pair } = shown;
		try {
			switch (received.kind) {
				case 'ready':
					if (built && !shown.isStale) this.sendReading(shown, built);
					else await this.make(shown);
					return;
				case 'open': {
					const place = built?.places[received.place];
					if (place) await revealBeside(place, received.beside);
					return;
				}
				case 'at':
					if (built && shown.panel.active) revealInEditors(pair, built, received.row);
					return;
				case 'act':
					if (!built?.rows.has(received.row)) return;
					if (built.reading.actions.some(({ id }) => id === received.action))
						await this.act(pair, built, received.action, received.row);
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

/** The reader moves in the view: the reports that can be seen beside it go along. */
function revealInEditors(pair: ReportPair, { rows, comparison }: BuiltReading, id: string): void {
	const row = rows.get(id);
	for (const side of ['old', 'new'] as const) {
		const passage = row?.[side][0];
		if (!passage) continue;
		for (const editor of window.visibleTextEditors) {
			if (!isSame(editor.document.uri, pair[side])) continue;
			const line = comparison[side].lines.lineAt(passage.range.start);
			editor.revealRange(
				editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range,
				TextEditorRevealType.InCenterIfOutsideViewport,
			);
		}
	}
}

function pairKey({ old, new: fresh }: ReportPair): string {
	return JSON.stringify([old.toString(), fresh.toString()]);
}

/** `undefined` where the key is none: what a webview kept may be of an older version. */
function readPair(key: unknown): ReportPair | undefined {
	if (typeof key !== 'string') return undefined;
	try {
		const [old, fresh] = JSON.parse(key) as readonly unknown[];
		return typeof old === 'string' && typeof fresh === 'string'
			? { old: Uri.parse(old, true), new: Uri.parse(fresh, true) }
			: undefined;
	} catch {
		return undefined;
	}
}
