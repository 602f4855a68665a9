import { l10n } from 'vscode';
import { type VerbLadder, headingPath, verbUses, wordPlaces, wordsAsLexicon } from '../../core';
import type { Cell } from '../../protocol/table';
import { type BuiltTable, Places, cell, coverage, sentenceCell, yearName } from './built';
import type { ScopedReport } from './scope';

/** What is done to some words, year by year, and how strong the verb is. */
export function verbTable(
	lists: readonly ScopedReport[][],
	words: readonly string[],
	ladders: readonly VerbLadder[],
): BuiltTable {
	const lexicon = wordsAsLexicon(words);
	const places = new Places();
	const several = lists.length > 1;
	const rows = lists.flatMap(list =>
		list.flatMap(file => {
			const { report, isWanted } = file;
			return verbUses(wordPlaces(report, lexicon, isWanted), ladders).map(({ place, verb, range, ladder, rung }) => {
				return {
					id: `${file.uri.toString()} ${place.start}`,
					cells: [
						cell(yearName(file, several), { tone: 'weak', order: report.year ?? 0 }),
						verb === undefined
							? cell('–', { tone: 'weak', title: l10n.t('no verb in its clause'), order: '' })
							: cell(verb, { tone: 'strong', order: verb, opens: places.add(file, range ?? place) }),
						ladder === undefined ? cell('', { order: -1 }) : strength(rung!, ladders[ladder]!),
						sentenceCell(file, place, places.add(file, place)),
						cell(headingPath(place.passage.section).join(' › '), { tone: 'weak' }),
					],
				};
			});
		}),
	);
	return {
		table: {
			title: l10n.t('What is done to “{0}”', words[0]!),
			about: [coverage(lists), l10n.t('How strong a verb is, among the verbs of its kind.')],
			columns: [
				{ name: several ? l10n.t('Report') : l10n.t('Year'), sortable: true },
				{ name: l10n.t('Verb'), sortable: true },
				{ name: l10n.t('Strength'), sortable: true },
				{ name: l10n.t('Sentence'), wide: true },
				{ name: l10n.t('Section'), wrap: true, sortable: true },
			],
			rows,
			groups: [],
			rowActions: [],
		},
		places: places.all,
	};
}

/** `●●●○○`, with the whole ladder on hovering. */
function strength(rung: number, ladder: VerbLadder): Cell {
	return cell('●'.repeat(rung + 1) + '○'.repeat(ladder.length - rung - 1), {
		tone: 'bars',
		title: l10n.t('{0} of {1}: {2}', rung + 1, ladder.length, ladder.map(verbs => verbs.join('/')).join(' < ')),
		order: (rung + 1) / ladder.length,
	});
}
