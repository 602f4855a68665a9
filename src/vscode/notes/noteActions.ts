import { CodeAction, CodeActionKind, type CodeActionProvider, l10n } from 'vscode';
import type { OpenReports } from '../files/openReports';

const KIND = CodeActionKind.Refactor.append('note');
export const noteActionKinds = { providedCodeActionKinds: [KIND] };

/** What the light bulb offers on a selection. */
export function noteActions(open: OpenReports): CodeActionProvider {
	const rows = [
		{ command: 'duidu.annotate', title: () => l10n.t('Write a note on the selection') },
		{ command: 'duidu.tagAgain', title: () => l10n.t('Tag the selection with the last tag') },
		{ command: 'duidu.linkHere', title: () => l10n.t('Link a note to the selection') },
	];
	return {
		provideCodeActions(document, range) {
			if (range.isEmpty || !open.counts(document)) return [];
			return rows.map(({ command, title }) => {
				const action = new CodeAction(title(), KIND);
				action.command = { command, title: title() };
				return action;
			});
		},
	};
}
