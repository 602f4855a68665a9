import { ConfigurationTarget, type Disposable, type Memento, type TextDocument, l10n, window, workspace } from 'vscode';
import type { OpenReports } from '../files/openReports';

const ASKED = 'duidu.wrapOffered';
/** From here on a paragraph runs out of every window. */
const LONG_LINE = 200;

/** A plain text report has paragraphs of a thousand characters, and VS Code does not wrap plain text: offers, once, to do so in this workspace. */
export function wrapOffer(open: OpenReports, memory: Memento): Disposable {
	return window.onDidChangeActiveTextEditor(editor => {
		if (editor && isCut(editor.document) && open.counts(editor.document) && memory.get(ASKED) === undefined) {
			void offer(editor.document, memory);
		}
	});
}

function isCut(document: TextDocument): boolean {
	if (document.languageId !== 'plaintext' || !workspace.getWorkspaceFolder(document.uri)) return false;
	if (workspace.getConfiguration('editor', document).get('wordWrap') !== 'off') return false;
	for (let line = 0; line < Math.min(document.lineCount, 50); line++) {
		if (document.lineAt(line).text.length > LONG_LINE) return true;
	}
	return false;
}

async function offer(document: TextDocument, memory: Memento): Promise<void> {
	await memory.update(ASKED, true);
	const wrap = l10n.t('Wrap Lines');
	const message = l10n.t(
		'Paragraphs of this report run out of the window. Wrap the lines of plain text in this workspace?',
	);
	if ((await window.showInformationMessage(message, wrap, l10n.t('No'))) !== wrap) return;
	await workspace
		.getConfiguration('editor', { uri: document.uri, languageId: 'plaintext' })
		.update('wordWrap', 'on', ConfigurationTarget.Workspace, true);
}
