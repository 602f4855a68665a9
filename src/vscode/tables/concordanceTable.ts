import { l10n } from 'vscode';
import { concordance, concordanceKeys, sortConcordance, wordPlaces, wordsAsLexicon } from '../../core';
import { type BuiltTable, Places, cell, coverage, yearName } from './built';
import type { ScopedReport } from './scope';

/** Words wherever they stand, each place a line, with what stands around them. */
export function concordanceTable(lists: readonly ScopedReport[][], words: readonly string[]): BuiltTable {
	const lexicon = wordsAsLexicon(words);
	const files = lists.flat();
	const byReport = new Map(files.map(file => [file.report, file]));
	const found = files.map(({ report, isWanted }) => ({ report, places: wordPlaces(report, lexicon, isWanted) }));
	const lines = sortConcordance(concordance(found), 'year');
	const places = new Places();
	const several = lists.length > 1;
	return {
		table: {
			title: l10n.t('“{0}” wherever it stands', words[0]!),
			about: [
				coverage(lists),
				...(words.length > 1 ? [l10n.t('Also written {0}.', words.slice(1).join(l10n.t(', ')))] : []),
			],
			columns: [
				{ name: several ? l10n.t('Report') : l10n.t('Year'), sortable: true },
				{ name: l10n.t('Left'), align: 'end', sortable: true },
				{ name: l10n.t('Words') },
				{ name: l10n.t('Right'), wide: true, sortable: true },
				{ name: l10n.t('Section'), wrap: true, sortable: true },
			],
			rows: lines.map(line => {
				const { report, place, left, word, right, section } = line;
				const file = byReport.get(report)!;
				const opens = places.add(file, place);
				return {
					id: `${file.uri.toString()} ${place.start}`,
					cells: [
						cell(yearName(file, several), { tone: 'weak', order: report.year ?? 0 }),
						cell(left, { order: concordanceKeys.left(line) }),
						cell(word, { tone: 'strong', opens }),
						cell(right, { order: concordanceKeys.right(line) }),
						cell(section, { tone: 'weak', order: concordanceKeys.section(line) }),
					],
				};
			}),
			groups: [],
			rowActions: [],
		},
		places: places.all,
	};
}
