import {
	CodeLens,
	type CodeLensProvider,
	ConfigurationTarget,
	type Disposable,
	EventEmitter,
	type Memento,
	Range,
	type TextDocument,
	Uri,
	l10n,
	languages,
	workspace,
} from 'vscode';
import { registerRows } from '../commandRows';
import { type Closeable, disposeAll } from '../disposeAll';
import type { OpenReports } from '../files/openReports';

const DECLINED = 'duidu.wrapOffered';
/** From here on a paragraph runs out of every window. */
const LONG_LINE = 200;
/** A report has its first paragraph by then. */
const LINES_MAX = 50;

/**
 * A plain text report has paragraphs of a thousand characters, and VS Code does not wrap plain text: over its first line stands an offer to do so in this workspace,
 * until it is taken or declined. Rejected is a notification: it stays when the reader goes on to a table or a chart, and covers that.
 */
export class WrapOffer implements CodeLensProvider, Disposable {
	private readonly changed = new EventEmitter<void>();
	private readonly subscriptions: readonly Closeable[];
	readonly onDidChangeCodeLenses = this.changed.event;

	constructor(
		private readonly open: OpenReports,
		private readonly memory: Memento,
	) {
		this.subscriptions = [
			this.changed,
			languages.registerCodeLensProvider({ language: 'plaintext' }, this),
			workspace.onDidChangeConfiguration(event => {
				if (event.affectsConfiguration('editor.wordWrap')) this.changed.fire();
			}),
			...registerRows({
				'duidu.wrapLines': (uri: string) => wrap(Uri.parse(uri)),
				'duidu.keepLines': async () => {
					await this.memory.update(DECLINED, true);
					this.changed.fire();
				},
			}),
		];
	}

	provideCodeLenses(document: TextDocument): CodeLens[] {
		const isDeclined = this.memory.get(DECLINED) !== undefined;
		if (isDeclined || !isCut(document) || !this.open.counts(document)) return [];
		const top = new Range(0, 0, 0, 0);
		return [
			new CodeLens(top, {
				command: 'duidu.wrapLines',
				title: l10n.t('Paragraphs run out of the window: wrap the lines of plain text in this workspace'),
				arguments: [document.uri.toString()],
			}),
			new CodeLens(top, { command: 'duidu.keepLines', title: l10n.t('No, thanks') }),
		];
	}

	dispose(): void {
		disposeAll(this.subscriptions);
	}
}

function isCut(document: TextDocument): boolean {
	if (document.languageId !== 'plaintext' || !workspace.getWorkspaceFolder(document.uri)) return false;
	if (workspace.getConfiguration('editor', document).get('wordWrap') !== 'off') return false;
	for (let line = 0; line < Math.min(document.lineCount, LINES_MAX); line++) {
		if (document.lineAt(line).text.length > LONG_LINE) return true;
	}
	return false;
}

async function wrap(uri: Uri): Promise<void> {
	await workspace
		.getConfiguration('editor', { uri, languageId: 'plaintext' })
		.update('wordWrap', 'on', ConfigurationTarget.Workspace, true);
}
