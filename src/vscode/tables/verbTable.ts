import { l10n } from 'vscode';
import { type VerbLadder, headingPath, rungMark, verbArcText, verbUses, wordPlaces, wordsAsLexicon } from '../../core';
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
	const used = lists.map(list =>
		list.map(file => ({ file, uses: verbUses(wordPlaces(file.report, lexicon, file.isWanted), ladders) })),
	);
	const arcOf = (list: (typeof used)[number]): string | undefined =>
		verbArcText(
			list.map(({ file, uses }) => ({ name: yearName(file, several), uses })),
			ladders,
		);
	const rows = used.flatMap(list =>
		list.flatMap(({ file, uses }) => {
			const { report } = file;
			return uses.map(({ place, verb, range, ladder, rung }) => {
				return {
					id: `${file.uri.toString()} ${place.start}`,
					cells: [
						cell(yearName(file, several), { tone: 'weak', order: report.year ?? 0 }),
						verb === undefined
							? cell('–', { tone: 'weak', title: l10n.t('no verb in its clause'), order: '' })
							: cell(verb, { tone: 'strong', order: verb, opens: places.add(file, range ?? place) }),
						...(ladder === undefined
							? [cell('', { order: -1 }), cell('', { order: '' })]
							: [strength(rung!, ladder, ladders), kind(ladders[ladder]!)]),
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
			about: [coverage(lists), ...used.flatMap(list => arcOf(list) ?? [])],
			columns: [
				{ name: several ? l10n.t('Report') : l10n.t('Year'), sortable: true },
				{ name: l10n.t('Verb'), sortable: true },
				{ name: l10n.t('Strength'), sortable: true },
				{ name: l10n.t('Kind'), sortable: true },
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

/** `●●●○○`, with the whole ladder on hovering; in order by ladder, the weakest first. */
function strength(rung: number, ladder: number, ladders: readonly VerbLadder[]): Cell {
	const rungs = ladders[ladder]!;
	return cell(rungMark(rung, rungs), {
		tone: 'bars',
		title: l10n.t('{0} of {1}: {2}', rung + 1, rungs.length, rungs.map(verbs => verbs.join('/')).join(' < ')),
		order: ladder + rung / rungs.length,
	});
}

/** Verbs are held against those of their ladder alone: `研究 < … < 全面推进`. */
function kind(ladder: VerbLadder): Cell {
	return cell(`${ladder[0]![0]!} < … < ${ladder.at(-1)![0]!}`, { tone: 'weak' });
}
