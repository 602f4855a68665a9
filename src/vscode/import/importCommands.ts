import { CancellationError, ProgressLocation, type Uri, env, l10n, window, workspace } from 'vscode';
import {
	type ImportedReport,
	type LoadReaders,
	importApart,
	importExtensions,
	importReportSteps,
	isReadApart,
} from '../../core';
import { UnreadableFile } from '../files/readText';
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
	readonly readers: LoadReaders;
}

/** Imports the given files, or those that the reader chooses. */
export async function importFiles(
	{ lists, readers }: ImportServices,
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
	await show(lists, written);
}

/** Imports what was copied, from whatever program. */
export async function importClipboard({ lists, readers }: ImportServices): Promise<void> {
	const from = l10n.t('the clipboard');
	const bytes = new TextEncoder().encode(await env.clipboard.readText());
	const report = await reportOf({ bytes, name: '', shownName: from, readers });
	const to = await write(report, undefined);
	await show(lists, to ? [{ from, report, to }] : []);
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

/** Opens the last one, and says what was left out of all. */
async function show(lists: RemovedLists, written: readonly Written[]): Promise<void> {
	const last = written[written.length - 1];
	if (!last) return;
	await window.showTextDocument(last.to, { preview: false });
	const count = written.reduce((sum, { report }) => sum + report.removed.length, 0);
	const done =
		written.length === 1
			? l10n.t('“{0}” was imported as {1}.', last.from, workspace.asRelativePath(last.to))
			: l10n.t('{0} reports were imported.', written.length);
	if (count === 0) {
		void window.showInformationMessage(done);
		return;
	}
	const look = l10n.t('Show');
	const left = l10n.t('{0} lines that are no part of a report were left out.', count);
	void window.showInformationMessage(`${done} ${left}`, look).then(choice => {
		if (choice === look) void lists.show(written.map(({ from, report }) => ({ from, removed: report.removed })));
	});
}
