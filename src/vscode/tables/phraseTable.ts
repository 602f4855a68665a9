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
import type { Cell, Part } from '../../protocol/table';
import { changeOwnFile, readOwnFile } from '../files/ownFile';
import { UnreadableFile } from '../files/readText';
import { breathe, runInSlices } from '../slices';
import type { Glossaries } from '../terms/glossaries';
import { saveTerms } from '../terms/saveTerms';
import { type BuiltTable, Places, cell, countCell, coverage, placeName, sentenceCell, yearName } from './built';
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
	// Of one earlier year nothing is new, returns or is first: that year has it or has not.
	const only = own.length === 2 ? yearName(own[0]!, false) : undefined;
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
				cell(statusName(phrase.status, only), { tone: 'weak', order: phraseStatuses.indexOf(phrase.status) }),
				...(only === undefined ? [cell(yearName(own[phrase.first]!, false), { tone: 'weak' })] : []),
				sentenceCell(file, place, places.add(file, place)),
				...[...years, ...elsewhere].map(({ count, opens, density }) => countCell(count, opens, density)),
			],
			plots: [
				trendPlot([
					{ name: placeName(newest), years },
					...elsewhere.map((year, i) => ({ name: placeName(beside[i]!), years: [year] })),
				]),
			],
		};
	});
	const allPlaces = { id: 'places', name: l10n.t('All Places'), key: 'c' };
	const known = (phrase: Phrase): boolean => phrase.entry?.source === 'workspace';
	/** What went into the glossary since, by its row. */
	const accepted = new Set<string>();
	const built: BuiltTable = {
		table: {
			title: l10n.t('Phrases of {0}', yearName(newest, true)),
			about: [
				l10n.t('Against {0}; the most telling first.', coverage([own.slice(0, -1)])),
				...hiddenTold(hidden.length),
			],
			columns: [
				{ name: l10n.t('Phrase'), sortable: true },
				{ name: l10n.t('Status'), sortable: true },
				...(only === undefined ? [{ name: l10n.t('First'), sortable: true as const }] : []),
				// Before the years: of a long series these go on beyond the window.
				{ name: l10n.t('Sentence'), wide: true },
				...[...own, ...beside].map(file => ({
					name: yearName(file, beside.includes(file)),
					align: 'end' as const,
					sortable: true as const,
				})),
			],
			rows,
			groups: phraseStatuses
				.filter(id => only === undefined || id !== 'returning')
				.map(id => ({ id, name: statusName(id, only) })),
			keepsOrder: true,
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
			else if (action === 'hide') await changeOwnFile(hiddenUri!, text => withHidden(text, phrase));
			else {
				const terms = [isTerm && entry ? entry : { term, category: entry?.category ?? guessCategory(term) }];
				if (await saveTerms(folder!, terms)) {
					accepted.add(phrase);
					return withAccepted(built, accepted);
				}
			}
			return undefined;
		},
		run: async () => {
			const shown = await pickHidden(hidden);
			if (shown.length > 0)
				await changeOwnFile(hiddenUri!, text => shown.reduce((rest, phrase) => withoutHidden(rest, phrase), text));
		},
	};
	return built;
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
		parts: [{ text: phrase, tone: 'strong', opens }, ...(inGlossary ? [inMyGlossary()] : [])],
		order: -score,
	};
}

function inMyGlossary(): Part {
	return { text: '✓', tone: 'good', title: l10n.t('in my glossary') };
}

/** The table until the glossary is read again: what was accepted is in it, and cannot be accepted twice. */
function withAccepted(built: BuiltTable, accepted: ReadonlySet<string>): BuiltTable {
	const { rows, rowActions } = built.table;
	const table = {
		...built.table,
		rows: rows.map(row => {
			const [name, ...others] = row.cells;
			if (!accepted.has(row.id) || !name) return row;
			return { ...row, cells: [{ ...name, parts: [...name.parts, inMyGlossary()] }, ...others] };
		}),
		rowActions: rowActions.map(action =>
			action.id === 'accept' ? { ...action, rows: action.rows?.filter(id => !accepted.has(id)) ?? [] } : action,
		),
	};
	return { ...built, table };
}

function hiddenTold(count: number): string[] {
	if (count === 0) return [];
	return [count === 1 ? l10n.t('1 phrase is hidden.') : l10n.t('{0} phrases are hidden.', count)];
}

/** `only`: the one earlier year that there is. */
function statusName(status: PhraseStatus, only: string | undefined): string {
	switch (status) {
		case 'new':
			return only === undefined ? l10n.t('New') : l10n.t('Not in {0}', only);
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
