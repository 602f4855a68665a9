import { type Disposable, commands, l10n, window, workspace } from 'vscode';
import type { LadderProblem } from '../../core';
import { settings } from '../settings';

/** Tells of mistakes in the reader's verb ladders, once for each state of the setting. */
export function verbLadderProblems(): Disposable {
	const tell = (): void => {
		const [first] = settings.verbLadders().problems;
		if (!first) return;
		const open = l10n.t('Open the Setting');
		const place = first.ladder === undefined ? '' : l10n.t('Ladder {0}: ', first.ladder + 1);
		void window
			.showWarningMessage(
				l10n.t('duidu.compare.verbLadders: {0}{1} The other ladders hold.', place, problemText(first)),
				open,
			)
			.then(choice => {
				if (choice === open) void commands.executeCommand('workbench.action.openSettings', 'duidu.compare.verbLadders');
			});
	};
	tell();
	return workspace.onDidChangeConfiguration(event => {
		if (event.affectsConfiguration('duidu.compare.verbLadders')) tell();
	});
}

function problemText({ kind, detail = '' }: LadderProblem): string {
	switch (kind) {
		case 'notAList':
			return l10n.t('A list of verbs is expected, from the weakest to the strongest.');
		case 'tooShort':
			return l10n.t('A ladder needs two verbs at least.');
		case 'notAVerb':
			return l10n.t('{0} is no verb.', detail);
		case 'twice':
			return l10n.t('“{0}” is on it twice.', detail);
	}
}
