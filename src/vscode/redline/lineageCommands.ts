import {
	Location,
	ProgressLocation,
	Range,
	type TextEditor,
	TextEditorRevealType,
	type Uri,
	ViewColumn,
	commands,
	l10n,
	window,
	workspace,
} from 'vscode';
import { type Passage, isWhole, passageAtLine, wordsOf } from '../../core';
import type { Comparisons } from '../compare/comparisons';
import type { ReportIndex } from '../files/reportIndex';
import type { Reports } from '../files/reports';
import { toRange } from '../positions';
import { subjectName } from './lineageWords';
import { redlineUri } from './redlineTarget';
import type { Redlines } from './redlines';
import { type ReportFile, follow } from './series';

interface Services {
	readonly index: ReportIndex;
	readonly reports: Reports;
	readonly comparisons: Comparisons;
	readonly redlines: Redlines;
}

/** A line of a report: where a passage is to be followed from. 0-based. */
export interface Place {
	readonly uri: Uri;
	readonly line: number;
}

/** Opens a passage's years beside the editor, at the year asked from. */
export async function openLineage(services: Services, place: Place): Promise<void> {
	const found = await passageAt(services, place);
	if (!found) return;
	const { passage, uri: file } = found;
	const quote = wordsOf(passage);
	const title = `${l10n.t('Through the years')} · ${subjectName(passage)}`;
	const uri = redlineUri({ kind: 'lineage', file, line: passage.line, quote }, title);
	const { startLine } = await withProgress(token => services.redlines.get(uri, token));
	await showRedline(uri, { line: startLine, beside: true });
}

/** Shows the places of a passage in all years without leaving the editor. */
export async function peekLineage(services: Services, place: Place, editor: TextEditor | undefined): Promise<void> {
	const found = await passageAt(services, place);
	if (!found) return;
	const { files, years } = await withProgress(token => follow(services, found, found.passage, token));
	const locations = years.flatMap((year, i) =>
		year.places.map(
			each => new Location(files[i]!.uri, toRange(year.report.lines, isWhole(each) ? each.passage.range : each.part)),
		),
	);
	const shown =
		editor ?? (await window.showTextDocument(found.uri, { selection: new Range(place.line, 0, place.line, 0) }));
	await commands.executeCommand(
		'editor.action.peekLocations',
		shown.document.uri,
		shown.selection.active,
		locations,
		'peek',
	);
}

/** Opens a redline document; one that is open already is shown where it is. */
export async function showRedline(uri: Uri, { line = 0, beside = false }): Promise<void> {
	const document = await workspace.openTextDocument(uri);
	const shown = window.visibleTextEditors.find(editor => editor.document === document);
	const column = shown?.viewColumn ?? (beside ? ViewColumn.Beside : undefined);
	const selection = new Range(line, 0, line, 0);
	const editor = await window.showTextDocument(document, {
		preview: false,
		selection,
		...(column === undefined ? {} : { viewColumn: column }),
	});
	editor.revealRange(selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

async function passageAt(
	{ reports }: Services,
	{ uri, line }: Place,
): Promise<(ReportFile & { passage: Passage }) | undefined> {
	const report = await reports.get(uri);
	const passage = passageAtLine(report, line);
	if (passage) return { uri, report, passage };
	void window.showInformationMessage(l10n.t('There is no passage at the cursor.'));
	return undefined;
}

function withProgress<T>(work: (token: Parameters<Redlines['get']>[1]) => Promise<T>): Thenable<T> {
	return window.withProgress(
		{
			location: ProgressLocation.Notification,
			title: l10n.t('Following the passage through the years'),
			cancellable: true,
		},
		(_progress, token) => work(token),
	);
}
