import { l10n } from 'vscode';
import type { LinkKind } from '../core';
import type { SignRow } from '../protocol/panel';
import { kindMarks, kindName } from './names';

/** How to read the signs that several views share. */
export function kindSigns(kinds: readonly (LinkKind | 'added' | 'removed')[]): SignRow[] {
	return kinds.map(kind => ({ sign: kindMarks[kind], means: kindName(kind) }));
}

export function doubtSign(): SignRow {
	return { sign: '？', mark: 'doubt', means: l10n.t('unsure') };
}

export function wordSigns(): SignRow[] {
	return [
		{ sign: l10n.t('words'), mark: 'went', means: l10n.t('Words that went') },
		{ sign: l10n.t('words'), mark: 'came', means: l10n.t('Words that came') },
		{ sign: '6.5%', mark: 'figure', means: l10n.t('a figure that changed') },
	];
}

export function verbSigns(): SignRow[] {
	return [
		{ sign: '↗', means: l10n.t('behind a verb: it grew stronger') },
		{ sign: '↘', means: l10n.t('behind a verb: it grew weaker') },
	];
}
