import { type CancellationToken, Uri, l10n, window, workspace } from 'vscode';
import {
	type Phrase,
	type PhraseStatus,
	guessCategory,
	parseHidden,
	phraseLedger,
	phraseStatuses,
	withHidden,
	withoutHidden,
	wordPlaces,
	wordsAsLexicon,
} from '../../core';
import type { Cell } from '../../protocol/table';
import { changeOwnFile, readOwnFile } from '../files/ownFile';
import { UnreadableFile } from '../files/readText';
import { runInSlices } from '../slices';
import type { Glossaries } from '../terms/glossaries';
import { saveTerms } from '../terms/saveTerms';
import { type BuiltTable, Places, cell, coverage, sentenceCell, yearName } from './built';
import type { ScopedReport } from './scope';

const HIDDEN = '.duidu/hidden-phrases.txt';

/** New, returning, dropped and kept wording of the newest report against the earlier ones. */
export async function phraseTable(
	[own = [], ...others]: readonly ScopedReport[][],
	glossaries: Glossaries,
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
	const places = new Places();
	const rows = ledger.map(phrase => {
		const last = phrase.places.findLastIndex(({ length }) => length > 0);
		const file = own[last]!;
		const place = phrase.places[last]![0]!;
		const counts = phrase.places.map((list, i) => countCell(list.length, list[0] && places.add(own[i]!, list[0])));
		const spellings = phrase.entry ? [phrase.entry.term, ...phrase.entry.aliases] : [phrase.phrase];
		const words = wordsAsLexicon(spellings);
		const elsewhere = beside.map(other => {
			const found = wordPlaces(other.report, words, other.isWanted);
			return countCell(found.length, found[0] && places.add(other, found[0]));
		});
		return {
			group: phrase.status,
			cells: [
				phraseCell(phrase, places.add(file, place)),
				cell(statusName(phrase.status), { tone: 'weak', order: phraseStatuses.indexOf(phrase.status) }),
				...counts,
				...elsewhere,
				sentenceCell(file, place, places.add(file, place)),
			],
		};
	});
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
				...[...own, ...beside].map(file => ({
					name: yearName(file, beside.includes(file)),
					align: 'end' as const,
					sortable: true as const,
				})),
				{ name: l10n.t('Sentence'), wide: true },
			],
			rows,
			groups: phraseStatuses.map(id => ({ id, name: statusName(id) })),
			rowActions: folder
				? [
						{
							id: 'accept',
							name: l10n.t('To Glossary'),
							key: 'a',
							rows: ledger.flatMap((phrase, i) => (known(phrase) ? [] : [i])),
						},
						{ id: 'hide', name: l10n.t('Hide'), key: 'h' },
					]
				: [],
			actions: hidden.length > 0 ? [{ id: 'hidden', name: l10n.t('Hidden…') }] : [],
		},
		places: places.all,
		act: async (action, row) => {
			const { phrase, entry } = ledger[row]!;
			const term = phrase.replace(/^[“"「『]+|[”"」』]+$/g, '');
			if (action === 'accept') await saveTerms(folder!, [{ term, category: entry?.category ?? guessCategory(term) }]);
			else await changeOwnFile(hiddenUri!, text => withHidden(text, phrase));
		},
		run: async () => {
			const shown = await pickHidden(hidden);
			if (shown.length > 0)
				await changeOwnFile(hiddenUri!, text => shown.reduce((rest, phrase) => withoutHidden(rest, phrase), text));
		},
	};
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

export function countCell(count: number, opens: number | undefined): Cell {
	return cell(count > 0 ? String(count) : '·', {
		order: count,
		tone: count > 0 ? 'figure' : 'weak',
		...(opens !== undefined && { opens }),
	});
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
