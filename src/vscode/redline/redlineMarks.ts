import {
	type DecorationOptions,
	DecorationRangeBehavior,
	type Disposable,
	Range,
	type TextEditor,
	ThemeColor,
	l10n,
	window,
	workspace,
} from 'vscode';
import { type Closeable, disposeAll } from '../disposeAll';
import type { RedlineDocument, Redlines } from './redlines';
import { REDLINE } from './redlineTarget';
import { verbMark } from './verbText';

/** Marks what went and what came in the redline documents on the screen. Never by colour alone. */
export class RedlineMarks implements Disposable {
	private readonly came = window.createTextEditorDecorationType({
		backgroundColor: new ThemeColor('diffEditor.insertedTextBackground'),
		textDecoration: 'underline; text-underline-offset: 3px; text-decoration-thickness: 1px',
		rangeBehavior: DecorationRangeBehavior.ClosedClosed,
	});
	private readonly went = window.createTextEditorDecorationType({
		backgroundColor: new ThemeColor('diffEditor.removedTextBackground'),
		textDecoration: 'line-through; opacity: 0.75',
		rangeBehavior: DecorationRangeBehavior.ClosedClosed,
	});
	private readonly moved = window.createTextEditorDecorationType({
		border: '1px dashed',
		borderColor: new ThemeColor('charts.purple'),
		rangeBehavior: DecorationRangeBehavior.ClosedClosed,
	});
	private readonly note = window.createTextEditorDecorationType({ color: new ThemeColor('descriptionForeground') });
	private readonly verb = window.createTextEditorDecorationType({
		fontWeight: 'bold',
		rangeBehavior: DecorationRangeBehavior.ClosedClosed,
	});
	private readonly subscriptions: readonly Closeable[];

	constructor(private readonly redlines: Redlines) {
		const show = (): void => {
			for (const editor of window.visibleTextEditors) void this.show(editor);
		};
		this.subscriptions = [
			this.came,
			this.went,
			this.moved,
			this.note,
			this.verb,
			window.onDidChangeVisibleTextEditors(show),
			workspace.onDidChangeTextDocument(({ document }) => {
				if (document.uri.scheme === REDLINE) show();
			}),
		];
		show();
	}

	private async show(editor: TextEditor): Promise<void> {
		const { uri } = editor.document;
		if (uri.scheme !== REDLINE) return;
		const made = await this.redlines.get(uri).catch(() => undefined);
		// A text that is older than what was made is about to follow.
		if (made?.text !== editor.document.getText()) return;
		editor.setDecorations(this.came, ranges(made, 'insert'));
		editor.setDecorations(this.went, ranges(made, 'delete'));
		editor.setDecorations(this.moved, moved(made));
		editor.setDecorations(this.note, notes(made));
		editor.setDecorations(this.verb, verbs(made));
	}

	dispose(): void {
		disposeAll(this.subscriptions);
	}
}

function ranges({ lines }: RedlineDocument, op: 'insert' | 'delete'): Range[] {
	return lines.flatMap(({ spans }, line) =>
		spans.filter(span => span.op === op && !span.isMoved).map(({ start, end }) => new Range(line, start, line, end)),
	);
}

/** Words that changed places: in the old one they stand among what was old, in the new one among what is new. */
function moved({ lines }: RedlineDocument): DecorationOptions[] {
	return lines.flatMap(({ spans }, line) =>
		spans
			.filter(({ isMoved }) => isMoved)
			.map(({ op, start, end }) => ({
				range: new Range(line, start, line, end),
				hoverMessage:
					op === 'delete'
						? l10n.t('These words stood here; now they stand in another place of the passage.')
						: l10n.t('These words stood in another place of the passage.'),
			})),
	);
}

function notes({ lines }: RedlineDocument): Range[] {
	return lines.flatMap(({ kind, text }, line) => (kind === 'note' ? [new Range(line, 0, line, text.length)] : []));
}

function verbs({ lines }: RedlineDocument): DecorationOptions[] {
	return lines.flatMap(({ verbs: list }, line) =>
		list.map(verb => ({
			range: new Range(line, verb.start, line, verb.end),
			renderOptions: {
				after: {
					contentText: verbMark(verb),
					fontWeight: 'bold',
					margin: '0 2px',
					color: new ThemeColor(verb.step > 0 ? 'editorWarning.foreground' : 'editorInfo.foreground'),
				},
			},
		})),
	);
}
