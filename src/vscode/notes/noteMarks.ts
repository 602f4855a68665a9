import {
	type Disposable,
	OverviewRulerLane,
	type Range,
	type TextEditor,
	type TextEditorDecorationType,
	ThemeColor,
	type Uri,
	window,
} from 'vscode';
import type { Note } from '../../core';
import { type NoteMark, tagColors } from '../../markdownIt';
import { type Closeable, disposeAll } from '../disposeAll';
import type { OpenReports } from '../files/openReports';
import { isWithin, toRange } from '../positions';
import { settings } from '../settings';
import { soon } from '../soon';
import type { NotePlaces } from './notePlaces';

/** Shows where notes stand in the visible editors. */
export class NoteMarks implements Disposable {
	private readonly styles: ReadonlyMap<NoteMark, TextEditorDecorationType>;
	private readonly disposables: readonly Closeable[];

	constructor(
		private readonly open: OpenReports,
		private readonly places: NotePlaces,
		media: Uri,
	) {
		this.styles = createStyles(media);
		this.disposables = [
			...this.styles.values(),
			places.onDidChange(uri => {
				for (const editor of window.visibleTextEditors) if (isWithin(editor.document.uri, uri)) void this.show(editor);
			}),
			window.onDidChangeVisibleTextEditors(editors => {
				for (const editor of editors) void this.show(editor);
			}),
			soon(() => {
				for (const editor of window.visibleTextEditors) void this.show(editor);
			}),
		];
	}

	private async show(editor: TextEditor): Promise<void> {
		const { document } = editor;
		if (!this.open.counts(document)) return;
		const placed = await this.places.find(document.uri);
		// An edit that came meanwhile has asked for the marks of its own.
		if (!placed || document.isClosed || placed.report !== this.open.readAnyway(document)) return;
		const ranges = new Map<NoteMark, Range[]>([...this.styles.keys()].map(id => [id, []]));
		const tags = settings.tagNames(document.uri).names;
		for (const note of placed.notes) {
			const { range } = note.anchor;
			if (range) ranges.get(markOf(note.note, tags))!.push(toRange(placed.report.lines, range));
		}
		for (const [id, style] of this.styles) editor.setDecorations(style, ranges.get(id)!);
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}

/** In the colour of its weightiest tag; `tags` in the reader's order. */
export function markOf(note: Note, tags: readonly string[]): NoteMark {
	if (note.resolved) return 'resolved';
	const first = Math.min(...note.tags.map(tag => tags.indexOf(tag)).filter(at => at >= 0), tagColors.length - 1);
	return tagColors[first]!;
}

function createStyles(media: Uri): ReadonlyMap<NoteMark, TextEditorDecorationType> {
	const icon = (theme: string): { readonly gutterIconPath: Uri } => ({
		gutterIconPath: media.with({ path: `${media.path}/note-${theme}.svg` }),
	});
	const marked = tagColors.map((id): [NoteMark, TextEditorDecorationType] => {
		const color = new ThemeColor(`duidu.note.${id}`);
		return [
			id,
			window.createTextEditorDecorationType({
				backgroundColor: color,
				border: '1px solid',
				borderColor: new ThemeColor('duidu.noteBorder'),
				overviewRulerColor: new ThemeColor(`duidu.noteRuler.${id}`),
				overviewRulerLane: OverviewRulerLane.Right,
				gutterIconSize: '70%',
				light: icon('light'),
				dark: icon('dark'),
			}),
		];
	});
	const resolved = window.createTextEditorDecorationType({
		borderStyle: 'none none dotted none',
		borderWidth: '0 0 1px 0',
		borderColor: new ThemeColor('duidu.noteRuler.other'),
	});
	return new Map([...marked, ['resolved', resolved] as const]);
}
