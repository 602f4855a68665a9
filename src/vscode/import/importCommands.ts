import { CancellationError, ProgressLocation, type Uri, env, l10n, window, workspace } from 'vscode';
import {
	type ImportedReport,
	type LoadReaders,
	type Removed,
	importApart,
	importExtensions,
	importReportSteps,
	isReadApart,
	samePlace,
} from '../../core';
import { UnreadableFile } from '../files/readText';
import type { ReportIndex } from '../files/reportIndex';
import { messageOf } from '../messageOf';
import { baseName } from '../positions';
import { runInSlices } from '../slices';
import { failureText } from './importNames';
import { placeFor, writeNew } from './importedFile';
import type { RemovedLists } from './removedLists';

/** A Word document with pictures has some megabytes; past this it is no report. */
const SIZE_MAX = 64 * 1024 * 1024;

/** A report that now is a file of its own, or, where there is no folder to put it in, a new document. */
interface Written {
	readonly from: string;
	readonly report: ImportedReport;
	readonly to: Uri;
}

export interface ImportServices {
	readonly lists: RemovedLists;
	readonly index: ReportIndex;
	readonly readers: LoadReaders;
}

/** Imports the given files, or those that the reader chooses. */
export async function importFiles(
	{ lists, index, readers }: ImportServices,
	given: readonly Uri[] | undefined,
): Promise<void> {
	const files =
		given ??
		(await window.showOpenDialog({
			title: l10n.t('Import Report'),
			openLabel: l10n.t('Import'),
			canSelectMany: true,
			filters: { [l10n.t('Reports')]: [...importExtensions], [l10n.t('All Files')]: ['*'] },
		})) ??
		[];
	const written: Written[] = [];
	const problems: string[] = [];
	for (const file of files) {
		try {
			const report = await reportOf({ bytes: await bytesOf(file), name: baseName(file), readers });
			const to = await write(report, file);
			if (to) written.push({ from: baseName(file), report, to });
		} catch (error) {
			if (error instanceof CancellationError) break;
			// One that cannot be read is no reason to leave the others.
			if (!(error instanceof UnreadableFile)) throw error;
			problems.push(error.message);
		}
	}
	if (problems.length > 0) void window.showErrorMessage(problems.join(' '));
	await show({ lists, index }, written);
}

/** Imports what was copied, from whatever program. */
export async function importClipboard({ lists, index, readers }: ImportServices): Promise<void> {
	const from = l10n.t('the clipboard');
	const bytes = new TextEncoder().encode(await env.clipboard.readText());
	const report = await reportOf({ bytes, name: '', shownName: from, readers });
	const to = await write(report, undefined);
	await show({ lists, index }, to ? [{ from, report, to }] : []);
}

async function bytesOf(file: Uri): Promise<Uint8Array> {
	try {
		const { size } = await workspace.fs.stat(file);
		if (size > SIZE_MAX) throw new UnreadableFile(failureText('tooLarge', baseName(file)));
		return await workspace.fs.readFile(file);
	} catch (error) {
		if (error instanceof UnreadableFile) throw error;
		throw new UnreadableFile(l10n.t('“{0}” cannot be read: {1}', baseName(file), messageOf(error)));
	}
}

interface Given {
	readonly bytes: Uint8Array;
	/** Tells the kind. */
	readonly name: string;
	readonly shownName?: string;
	readonly readers: LoadReaders;
}

/** Throws {@link UnreadableFile}, and CancellationError where the reader ends a long one. */
async function reportOf({ bytes, name, shownName = name, readers }: Given): Promise<ImportedReport> {
	const imported = isReadApart(bytes, name)
		? await window.withProgress(
				{ location: ProgressLocation.Notification, title: l10n.t('Reading “{0}”', shownName), cancellable: true },
				(progress, token) =>
					importApart(bytes, name, {
						readers,
						run: runInSlices,
						isStopped: () => token.isCancellationRequested,
						onPage: (done, of) =>
							progress.report({ message: l10n.t('page {0} of {1}', done + 1, of), increment: 100 / of }),
					}),
			)
		: await runInSlices(importReportSteps(bytes, name));
	if (imported.kind !== 'failed') return imported;
	if (imported.reason === 'stopped') throw new CancellationError();
	throw new UnreadableFile(failureText(imported.reason, shownName));
}

async function write(report: ImportedReport, from: Uri | undefined): Promise<Uri | undefined> {
	const place = await placeFor(report, from);
	switch (place.kind) {
		case 'cancelled':
			return undefined;
		case 'document':
			return (await workspace.openTextDocument({ language: 'markdown', content: report.text })).uri;
		case 'file':
			await writeNew(place.uri, report.text);
			return place.uri;
	}
}

/** Opens the last one, says what was left out of all, and what other files are of their places and years. */
async function show({ lists, index }: Omit<ImportServices, 'readers'>, written: readonly Written[]): Promise<void> {
	const last = written[written.length - 1];
	if (!last) return;
	await window.showTextDocument(last.to, { preview: false });
	const removed = written.flatMap(({ report }) => report.removed);
	const done =
		written.length === 1
			? l10n.t('“{0}” was imported as {1}.', last.from, workspace.asRelativePath(last.to))
			: l10n.t('{0} reports were imported.', written.length);
	const told = [done, ...removedTold(removed), ...(await alreadyThere(index, written))].join(' ');
	if (removed.length === 0) {
		void window.showInformationMessage(told);
		return;
	}
	const look = l10n.t('Show');
	void window.showInformationMessage(told, look).then(choice => {
		if (choice === look) void lists.show(written.map(({ from, report }) => ({ from, removed: report.removed })));
	});
}

/** What the front matter says of where a page is from is not left out. */
function removedTold(removed: readonly Removed[]): string[] {
	const taken = removed.filter(({ isTaken }) => isTaken).length;
	const count = removed.length - taken;
	return [
		...(taken > 0 ? [l10n.t('Where it was published is in the front matter.')] : []),
		...(count === 1 ? [l10n.t('1 line that is no part of a report was left out.')] : []),
		...(count > 1 ? [l10n.t('{0} lines that are no part of a report were left out.', count)] : []),
	];
}

/** Reports of the same place and year that were there before: of one year a series takes one. */
async function alreadyThere(index: ReportIndex, written: readonly Written[]): Promise<string[]> {
	const files = await index.files();
	const own = new Set(written.map(({ to }) => to.toString()));
	const found = written.flatMap(({ report: { place, year } }) =>
		year === undefined
			? []
			: files.filter(
					file => !file.isNote && file.year === year && samePlace(file.place, place) && !own.has(file.uri.toString()),
				),
	);
	if (found.length === 0) return [];
	const names = [...new Set(found.map(({ uri }) => workspace.asRelativePath(uri, false)))].join(l10n.t(', '));
	return [
		l10n.t('Of the same place and year there is already {0}: of the two, views of several years take one.', names),
	];
}
