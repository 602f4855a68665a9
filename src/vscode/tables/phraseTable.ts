import { type CancellationToken, Uri, l10n, window, workspace } from 'vscode';
import {
	type Phrase,
	type PhraseStatus,
	type Range,
	bareTerm,
	buildLexicon,
	charactersIn,
	densityOf,
	guessCategory,
	parseHidden,
	passageAtLine,
	phraseLedger,
	phraseStatuses,
	termPlaces,
	withHidden,
	withoutHidden,
} from '../../core';
import type { Cell } from '../../protocol/table';
import { changeOwnFile, readOwnFile } from '../files/ownFile';
import { UnreadableFile } from '../files/readText';
import { breathe, runInSlices } from '../slices';
import type { Glossaries } from '../terms/glossaries';
import { saveTerms } from '../terms/saveTerms';
import { type BuiltTable, Places, cell, countCell, coverage, sentenceCell, yearName } from './built';
import type { ScopedReport } from './scope';
import { type TrendYear, trendFrame, trendPlot } from './trendPlots';

export const HIDDEN = '.duidu/hidden-phrases.txt';

/** New, returning, dropped and kept wording of the newest report against the earlier ones. */
export async function phraseTable(
	[own = [], ...others]: readonly ScopedReport[][],
	glossaries: Glossaries,
	showPlaces: (words: readonly string[]) => void,
	token?: CancellationToken,
): Promise<BuiltTable> {
	if (own.length < 2)
		throw new UnreadableFile(
			l10n.t('Phrases are told by contrast: this needs two reports of one place, of different years.'),
		);
	const newest = own.at(-1)!;
	const folder = workspace.getWorkspaceFolder(newest.uri);
	const hiddenUri = folder && Uri.joinPath(folder.uri, HIDDEN);
	const hidden = hiddenUri ? parseHidden(await readOwnFile(hiddenUri)) : [];
	const lexicon = await glossaries.lexicon(newest.uri);
	const ledger = await runInSlices(
		phraseLedger({
			reports: own.map(({ report }) => report),
			lexicon,
			hidden,
			isWanted: (passage, i) => own[i]!.isWanted(passage),
		}),
		token,
	);
	const beside = others.map(list => list.at(-1)!);
	const counted = await countBeside(ledger, beside);
	const lengths = own.map(({ report }) => charactersIn(report.text, report.blocks));
	const places = new Places();
	const rows = ledger.map(phrase => {
		const last = phrase.places.findLastIndex(({ length }) => length > 0);
		const file = own[last]!;
		const place = phrase.places[last]![0]!;
		const years = phrase.places.map((list, i): TrendYear => ({
			report: i,
			count: list.length,
			density: densityOf(list.length, lengths[i]!),
			opens: list[0] && places.add(own[i]!, list[0]),
		}));
		const elsewhere = beside.map((other, i): TrendYear => {
			const { found: all, length } = counted[i]!;
			const found = all.get(phrase.phrase) ?? [];
			return {
				report: own.length + i,
				count: found.length,
				density: densityOf(found.length, length),
				opens: found[0] && places.add(other, found[0]),
			};
		});
		return {
			id: phrase.phrase,
			group: phrase.status,
			cells: [
				phraseCell(phrase, places.add(file, place)),
				cell(statusName(phrase.status), { tone: 'weak', order: phraseStatuses.indexOf(phrase.status) }),
				cell(yearName(own[phrase.first]!, false), { tone: 'weak' }),
				sentenceCell(file, place, places.add(file, place)),
				...[...years, ...elsewhere].map(({ count, opens, density }) => countCell(count, opens, density)),
			],
			plots: [
				trendPlot([
					{ name: newest.report.place ?? '', years },
					...elsewhere.map((year, i) => ({ name: beside[i]!.report.place ?? '', years: [year] })),
				]),
			],
		};
	});
	const allPlaces = { id: 'places', name: l10n.t('All Places'), key: 'c' };
	const known = (phrase: Phrase): boolean => phrase.entry?.source === 'workspace';
	return {
		table: {
			title: l10n.t('Phrases of {0}', yearName(newest, true)),
			about: [
				l10n.t('Against {0}; the most telling first.', coverage([own.slice(0, -1)])),
				...(hidden.length > 0 ? [l10n.t('{0} phrases are hidden.', hidden.length)] : []),
			],
			columns: [
				{ name: l10n.t('Phrase'), sortable: true },
				{ name: l10n.t('Status'), sortable: true },
				{ name: l10n.t('First'), sortable: true },
				// Before the years: of a long series these go on beyond the window.
				{ name: l10n.t('Sentence'), wide: true },
				...[...own, ...beside].map(file => ({
					name: yearName(file, beside.includes(file)),
					align: 'end' as const,
					sortable: true as const,
				})),
			],
			rows,
			groups: phraseStatuses.map(id => ({ id, name: statusName(id) })),
			rowActions: folder
				? [
						{
							id: 'accept',
							name: l10n.t('To Glossary'),
							key: 'a',
							rows: ledger.filter(phrase => !known(phrase)).map(({ phrase }) => phrase),
						},
						{ id: 'hide', name: l10n.t('Hide'), key: 'h' },
						allPlaces,
					]
				: [allPlaces],
			// A phrase that stands everywhere would press the others, which come and go, flat.
			chart: trendFrame([...own, ...beside], beside.length > 0, false),
			actions: hidden.length > 0 ? [{ id: 'hidden', name: l10n.t('Hidden…') }] : [],
		},
		places: places.all,
		act: async (action, row) => {
			const { phrase, entry, isTerm } = ledger[row]!;
			const term = bareTerm(phrase);
			if (action === 'places') showPlaces([phrase, ...otherNames(ledger[row]!)]);
			else if (action === 'accept')
				await saveTerms(folder!, [
					isTerm && entry ? entry : { term, category: entry?.category ?? guessCategory(term) },
				]);
			else await changeOwnFile(hiddenUri!, text => withHidden(text, phrase));
		},
		run: async () => {
			const shown = await pickHidden(hidden);
			if (shown.length > 0)
				await changeOwnFile(hiddenUri!, text => shown.reduce((rest, phrase) => withoutHidden(rest, phrase), text));
		},
	};
}

/** Where phrases stand in a report of so many characters. */
interface Beside {
	readonly found: ReadonlyMap<string, readonly Range[]>;
	readonly length: number;
}

/** Where the phrases stand in the newest reports of other places, all of them looked for at once. */
async function countBeside(ledger: readonly Phrase[], beside: readonly ScopedReport[]): Promise<Beside[]> {
	if (beside.length === 0) return [];
	const lexicon = buildLexicon([
		{
			source: 'workspace',
			terms: ledger.map(phrase => ({ term: phrase.phrase, category: '', aliases: otherNames(phrase) })),
		},
	]);
	const counted: Beside[] = [];
	for (const { report, isWanted } of beside) {
		await breathe();
		const { places, length } = termPlaces(report.text, report.blocks, lexicon);
		const isIn = ({ start }: Range): boolean => {
			const passage = passageAtLine(report, report.lines.lineAt(start));
			return passage !== undefined && isWanted(passage);
		};
		counted.push({ found: new Map([...places].map(([phrase, ranges]) => [phrase, ranges.filter(isIn)])), length });
	}
	return counted;
}

/** Of a term, those that the report does not write here. */
function otherNames({ phrase, entry, isTerm }: Phrase): readonly string[] {
	if (!entry || !isTerm) return [];
	return [entry.term, ...entry.aliases].filter(name => name !== phrase);
}

function phraseCell({ phrase, entry, score }: Phrase, opens: number): Cell {
	const inGlossary = entry?.source === 'workspace';
	return {
		parts: [
			{ text: phrase, tone: 'strong', opens },
			...(inGlossary ? [{ text: '✓', tone: 'good' as const, title: l10n.t('in my glossary') }] : []),
		],
		order: -score,
	};
}

export function statusName(status: PhraseStatus): string {
	switch (status) {
		case 'new':
			return l10n.t('New');
		case 'returning':
			return l10n.t('Returning');
		case 'dropped':
			return l10n.t('Dropped');
		case 'kept':
			return l10n.t('Kept');
	}
}

async function pickHidden(hidden: readonly string[]): Promise<readonly string[]> {
	const chosen = await window.showQuickPick([...hidden], {
		title: l10n.t('Hidden phrases'),
		placeHolder: l10n.t('Tick those that are to be shown again'),
		canPickMany: true,
	});
	return chosen ?? [];
}
