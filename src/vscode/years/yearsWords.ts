import { l10n } from 'vscode';
import type { KeyHelp, KeyedAction, SignRow } from '../../protocol/panel';
import type { YearsWords } from '../../protocol/years';
import { keyHelp } from '../keyHelp';
import { fateMarks } from '../names';
import { eventSigns } from '../redline/lineageWords';
import { doubtSign, kindSigns, verbSigns, wordSigns } from '../signs';

/** The interface's words for years in columns; `{0}` and `{1}` are filled in there. */
export function yearsWords(): YearsWords {
	return {
		newestFirst: l10n.t('Newest first'),
		went: l10n.t('Words that went'),
		previous: l10n.t('Previous change'),
		next: l10n.t('Next change'),
		export: l10n.t('Export…'),
		keys: l10n.t('{0} (key {1})'),
		tools: l10n.t('What is shown'),
		search: l10n.t('Search (/)'),
		found: l10n.t('{0} passages'),
		nothing: l10n.t('Nothing fits what you look for.'),
		asked: l10n.t('asked from here'),
		gone: l10n.t('gone'),
		came: l10n.t('new'),
		at: l10n.t('{0}: {1}; row {2} of {3}'),
	};
}

export function yearsActions(ofSection: boolean): KeyedAction[] {
	return [
		{ id: 'copy', name: l10n.t('Copy Quote'), key: 'c' },
		{ id: 'note', name: l10n.t('Note…'), key: 'm' },
		{ id: 'tag', name: l10n.t('Tag…'), key: 't' },
		{ id: 'pair', name: l10n.t('Beside the Year Before'), key: 'b' },
		...(ofSection
			? [{ id: 'passage', name: l10n.t('This Passage Alone'), key: 'v' }]
			: [{ id: 'section', name: l10n.t('Its Section'), key: 's' }]),
	];
}

export function yearsKeys(ofSection: boolean): KeyHelp {
	return keyHelp(
		[
			['↑ ↓', l10n.t('previous, next passage')],
			['← →', l10n.t('the year beside it')],
			['Home End', l10n.t('first, last year')],
			['P N', l10n.t('previous, next change in this year')],
			['/', l10n.t('search')],
			['Mod+Home Mod+End', l10n.t('first, last passage')],
			['Enter', l10n.t('open in the report')],
			['Mod+Enter', l10n.t('open it beside')],
		],
		{ actions: yearsActions(ofSection), signs: yearsSigns(ofSection) },
	);
}

/** How to read the marks. */
export function yearsLegend(): string {
	return l10n.t(
		'Against the last year that had it: what came is underlined, what went struck out. Where nearly all is new, only what stayed has a thin line.',
	);
}

/** What became of a passage in a year, and of the headings of a section. */
function yearsSigns(ofSection: boolean): SignRow[] {
	return [
		...eventSigns(),
		...kindSigns(['same', 'figures', 'reworded', 'moved']),
		...(ofSection
			? [
					{ sign: fateMarks.renumbered, means: l10n.t('of a heading: kept, or only its number changed') },
					{ sign: fateMarks.renamed, means: l10n.t('of a heading: renamed') },
				]
			: []),
		doubtSign(),
		...wordSigns(),
		{ sign: l10n.t('words'), mark: 'stayed', means: l10n.t('stayed, where nearly all is new') },
		...verbSigns(),
	];
}
