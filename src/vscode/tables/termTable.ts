import { l10n } from 'vscode';
import { type LexiconEntry, type Range, categoryId, densityOf, passageAtLine } from '../../core';
import type { Glossaries } from '../terms/glossaries';
import type { TermHistories } from '../terms/termHistories';
import { type BuiltTable, Places, cell, countCell, coverage, placeName, trendCell, yearName } from './built';
import type { ScopedReport } from './scope';
import { type TrendYear, trendFrame, trendPlot } from './trendPlots';

/** How often each term is said, year by year. */
export async function termTable(
	lists: readonly ScopedReport[][],
	histories: TermHistories,
	glossaries: Glossaries,
	showPlaces: (words: readonly string[]) => void,
): Promise<BuiltTable> {
	const files = lists.flat();
	const several = lists.length > 1;
	const places = new Places();
	const { entries } = await glossaries.lexicon(files[0]!.uri);
	const byName = new Map(entries.map(entry => [entry.term, entry]));
	const found = new Map<string, { readonly entry: LexiconEntry; readonly starts: readonly Range[][] }>();
	const lengths: number[] = [];
	for (const [i, file] of files.entries()) {
		const { report, isWanted } = file;
		const terms = await histories.terms(file.uri);
		lengths.push(terms?.length ?? 0);
		for (const [term, ranges] of terms?.places ?? []) {
			const entry = byName.get(term);
			if (!entry) continue;
			const wanted = ranges.filter(({ start }) => {
				const passage = passageAtLine(report, report.lines.lineAt(start));
				return passage !== undefined && isWanted(passage);
			});
			if (wanted.length === 0) continue;
			let row = found.get(term);
			if (!row) found.set(term, (row = { entry, starts: files.map(() => []) }));
			row.starts[i]!.push(...wanted);
		}
	}
	const total = (starts: readonly (readonly unknown[])[]): number =>
		starts.reduce((sum, { length }) => sum + length, 0);
	const rows = [...found.values()]
		.sort((a, b) => total(b.starts) - total(a.starts))
		.map(({ entry, starts }) => {
			const last = starts.findLastIndex(({ length }) => length > 0);
			const densities = starts.map(({ length }, i) => densityOf(length, lengths[i]!));
			const trends = lists.map(list => trendCell(list.map(file => densities[files.indexOf(file)]!)));
			const opens = starts.map((list, i) => list[0] && places.add(files[i]!, list[0]));
			const yearsOf = (list: readonly ScopedReport[]): TrendYear[] =>
				list.map(file => {
					const i = files.indexOf(file);
					return { report: i, count: starts[i]!.length, density: densities[i]!, opens: opens[i] };
				});
			return {
				id: entry.term,
				group: entry.source === 'workspace' ? 'own' : 'starter',
				cells: [
					cell(entry.term, { tone: 'strong', opens: places.add(files[last]!, starts[last]![0]!) }),
					cell(entry.category, { tone: 'weak', order: categoryId(entry.category) + entry.category }),
					...trends,
					...starts.map((list, i) => countCell(list.length, opens[i], densities[i])),
				],
				plots: [trendPlot(lists.map(list => ({ name: placeName(list[0]!), years: yearsOf(list) })))],
			};
		});
	return {
		table: {
			title: l10n.t('Terms through the years'),
			about: [coverage(lists)],
			columns: [
				{ name: l10n.t('Term'), sortable: true },
				{ name: l10n.t('Category'), sortable: true },
				...lists.map(list => ({
					name: several ? l10n.t('Trend of {0}', placeName(list[0]!)) : l10n.t('Trend'),
					sortable: true as const,
				})),
				...files.map(file => ({ name: yearName(file, several), align: 'end' as const, sortable: true as const })),
			],
			rows,
			endsWithNewest: true,
			groups: [
				{ id: 'own', name: l10n.t('My glossary') },
				{ id: 'starter', name: l10n.t('Starter lexicon') },
			],
			rowActions: [{ id: 'places', name: l10n.t('All Places'), key: 'c' }],
			chart: trendFrame(files, several, true),
		},
		places: places.all,
		act: (_, row) => {
			const { term, aliases } = byName.get(rows[row]!.id)!;
			showPlaces([term, ...aliases]);
			return Promise.resolve(undefined);
		},
	};
}
