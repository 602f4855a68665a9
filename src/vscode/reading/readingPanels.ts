import {
	type CancellationTokenSource,
	type TextEditor,
	TextEditorRevealType,
	TextEditorSelectionChangeKind,
	Uri,
	window,
} from 'vscode';
import { type Passage, passageAtLine } from '../../core';
import type { FromPanel } from '../../protocol/panel';
import { type FromReading, type ToReading, isFromReading } from '../../protocol/reading';
import type { ReportPair } from '../compare/compareCommands';
import { isSame } from '../positions';
import { type ShownPanel, WebviewPanels } from '../webviewPanels';
import type { BuiltReading } from './builtReading';

/** Throws {@link UnreadableFile}, CancellationError. */
type Build = (pair: ReportPair, token: CancellationTokenSource['token']) => Promise<BuiltReading>;

interface ReadingEvents {
	/** Does with a row what the reader asks for. */
	readonly act: (pair: ReportPair, built: BuiltReading, action: string, row: string) => Promise<void>;
	/** The reader looks at a pair: the Changes view, and what is asked for from the title, go along. */
	readonly looksAt: (pair: ReportPair) => void;
}

type Message = Exclude<FromReading, FromPanel>;
type Shown = ShownPanel<ReportPair, BuiltReading>;

/** Reading views as editors: one for each pair of reports. */
export class ReadingPanels extends WebviewPanels<ReportPair, BuiltReading, Message> {
	/** Lines that panels are to open at, by their pairs. */
	private readonly wanted = new Map<string, number>();
	private readonly followed = window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
		if (kind !== undefined && kind !== TextEditorSelectionChangeKind.Command) this.follow(textEditor);
	});

	constructor(
		extension: Uri,
		build: Build,
		private readonly events: ReadingEvents,
	) {
		super(extension, {
			viewType: 'duidu.reading',
			media: 'reading',
			hasFind: false,
			keyOf: pairKey,
			readKey: readPair,
			reportOf: pair => pair.new,
			build,
			isMessage: isFromReading,
			cameTo: events.looksAt,
		});
	}

	/** Opens a pair at a line of its new report, 0-based. */
	openAt(pair: ReportPair, line: number): void {
		this.wanted.set(pairKey(pair), line);
		this.open(pair);
		// A panel that comes into sight asks for what it shows, and goes there then.
		for (const shown of this.shown.values())
			if (shown.built && shown.isThere && shown.panel.visible) this.goToWanted(shown, shown.built);
	}

	/** From the menu of a row in the view that the reader is in; `given` is what the webview says of it. */
	async fromMenu(action: string, given: unknown): Promise<void> {
		const { row, place } = (given ?? {}) as { readonly row?: unknown; readonly place?: unknown };
		const message = action === 'open' ? { kind: 'open', place, beside: false } : { kind: 'act', action, row };
		if (this.looked && isFromReading(message)) await this.take(this.looked, message);
	}

	protected entitle({ panel }: Shown, { reading }: BuiltReading): void {
		panel.title = reading.title;
	}

	protected send(shown: Shown, built: BuiltReading): void {
		const { panel, subject } = shown;
		post(panel, { kind: 'reading', reading: { ...built.reading, key: pairKey(subject) } });
		this.goToWanted(shown, built);
	}

	private goToWanted({ panel, subject }: Shown, { comparison, rows }: BuiltReading): void {
		const line = this.wanted.get(pairKey(subject));
		if (line === undefined) return;
		this.wanted.delete(pairKey(subject));
		const row = rowAt(rows, 'new', passageAtLine(comparison.new, line));
		if (row !== undefined) post(panel, { kind: 'at', row });
	}

	protected async receive({ panel, subject, built }: Shown, message: Message): Promise<void> {
		if (!built) return;
		if (message.kind === 'at') {
			if (panel.active) revealInEditors(subject, built, message.row);
		} else if (built.rows.has(message.row) && isAction(built, message.action))
			await this.events.act(subject, built, message.action, message.row);
	}

	/** The reader moves in one of the reports: the view goes along. */
	private follow({ document, selection }: TextEditor): void {
		for (const { panel, subject, built } of this.shown.values()) {
			const side = (['new', 'old'] as const).find(name => isSame(subject[name], document.uri));
			if (!side || !built || !panel.visible || panel.active) continue;
			const passage = passageAtLine(built.comparison[side], selection.active.line);
			const row = rowAt(built.rows, side, passage);
			if (row !== undefined) post(panel, { kind: 'at', row });
		}
	}

	override dispose(): void {
		this.followed.dispose();
		super.dispose();
	}
}

function isAction({ reading }: BuiltReading, action: string): boolean {
	return action === 'undo' || reading.actions.some(({ id }) => id === action);
}

function rowAt(rows: BuiltReading['rows'], side: 'old' | 'new', passage: Passage | undefined): string | undefined {
	return [...rows].find(([, each]) => each[side].some(({ index }) => index === passage?.index))?.[0];
}

function post({ webview }: Shown['panel'], message: ToReading): void {
	void webview.postMessage(message);
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
