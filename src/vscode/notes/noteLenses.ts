import { CodeLens, type CodeLensProvider, type Disposable, EventEmitter, Range, type TextDocument, l10n } from 'vscode';
import { type Closeable, disposeAll } from '../disposeAll';
import type { OpenReports } from '../files/openReports';
import { settings } from '../settings';
import type { NoteLinks } from './noteLinks';

/** Over the lines whose notes are linked, or whose passages notes are linked to: how many links, and the way there. */
export class NoteLenses implements CodeLensProvider, Disposable {
	private readonly changed = new EventEmitter<void>();
	private readonly disposables: readonly Closeable[];
	readonly onDidChangeCodeLenses = this.changed.event;

	constructor(
		private readonly open: OpenReports,
		private readonly links: NoteLinks,
	) {
		const refresh = (): void => this.changed.fire();
		this.disposables = [this.changed, links.onDidChange(refresh), open.onDidSettle(refresh)];
	}

	async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
		if (!this.open.counts(document) || !settings.noteLenses(document.uri)) return [];
		const byLine = await this.links.atLines(document.uri);
		return [...byLine].map(
			([line, ends]) =>
				new CodeLens(new Range(line, 0, line, 0), {
					command: 'duidu.showLinks',
					title: ends.length === 1 ? l10n.t('1 link') : l10n.t('{0} links', ends.length),
					tooltip: l10n.t('What the notes here are linked to, and what is linked to this'),
					arguments: [document.uri, line],
				}),
		);
	}

	dispose(): void {
		disposeAll(this.disposables);
	}
}
