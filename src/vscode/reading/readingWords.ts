import { l10n } from 'vscode';
import { linkKinds } from '../../core';
import type { KeyHelp, KeyedAction, SignRow } from '../../protocol/panel';
import type { Fate, ReadingWords } from '../../protocol/reading';
import { keyHelp } from '../keyHelp';
import { kindName } from '../names';
import { doubtSign, kindSigns, verbSigns, wordSigns } from '../signs';

/** The interface's words for the reading view; `{0}` and `{1}` are filled in there. */
export function readingWords(pairs: number): ReadingWords {
	return {
		search: l10n.t('Search (/)'),
		all: l10n.t('All'),
		hideSame: l10n.t('Hide what stayed'),
		order: l10n.t('Order of {0}'),
		map: l10n.t('Section map'),
		previous: l10n.t('Previous change'),
		next: l10n.t('Next change'),
		count: l10n.t('{0} of {1} passages').replace('{1}', String(pairs)),
		headings: l10n.t('{0} headings in doubt'),
		nothing: l10n.t('Nothing fits what you look for.'),
		gap: l10n.t('nothing in {0}'),
		unsure: l10n.t('unsure'),
		confirmed: l10n.t('confirmed'),
		keys: l10n.t('{0} (key {1})'),
		rows: l10n.t('Passages of {0} and {1}'),
		section: l10n.t('Sections of {0}'),
		filters: l10n.t('What is shown'),
		gone: l10n.t('gone'),
		came: l10n.t('new'),
		moved: l10n.t('in another place'),
		goTo: l10n.t('Go there'),
		fates: Object.fromEntries(
			([...linkKinds, 'added', 'removed'] as const).map(fate => [fate, kindName(fate)]),
		) as Record<Fate, string>,
	};
}

export function readingActions(): KeyedAction[] {
	return [
		{ id: 'pin', name: l10n.t('Confirm'), key: 'y' },
		{ id: 'forbid', name: l10n.t('No Pair'), key: 'x' },
		{ id: 'unpin', name: l10n.t('Undecided'), key: 'u' },
		{ id: 'tag', name: l10n.t('Tag…'), key: 't' },
		{ id: 'note', name: l10n.t('Note…'), key: 'm' },
		{ id: 'years', name: l10n.t('Through the Years'), key: 'v' },
		{ id: 'columns', name: l10n.t('Years in Columns'), key: 'c' },
	];
}

/** `names` of the two sides. */
export function readingKeys([old, fresh]: readonly [string, string]): KeyHelp {
	return keyHelp(
		[
			['↑ ↓', l10n.t('previous, next passage')],
			['P N', l10n.t('previous, next change')],
			['Mod+Home Mod+End', l10n.t('first, last passage')],
			['G', l10n.t('to where a moved passage stood, and back')],
			['Enter', l10n.t('open in {0}', fresh)],
			['Shift+Enter', l10n.t('open in {0}', old)],
			['Mod+Enter', l10n.t('open it beside')],
			['Mod+Z', l10n.t('take the last decision back')],
			['/', l10n.t('search')],
		],
		{ actions: readingActions(), signs: readingSigns() },
	);
}

/** In the order in which they are met: what became of a passage, what leads elsewhere, what is marked in its words. */
function readingSigns(): SignRow[] {
	return [
		...kindSigns([...linkKinds, 'added', 'removed']),
		doubtSign(),
		{ sign: '✓', means: l10n.t('confirmed') },
		{ sign: '⤳', means: l10n.t('to where a moved passage stood, and back') },
		{ sign: '∅', mark: 'nothing', means: l10n.t('nothing on this side') },
		...wordSigns(),
		{ sign: l10n.t('words'), mark: 'shifted', means: l10n.t('in another place on the other side') },
		{ sign: l10n.t('words'), mark: 'elsewhere', means: l10n.t('taken up by another passage') },
		...verbSigns(),
		{ sign: '✎', means: l10n.t('note') },
	];
}
