import { type Uri, env, l10n, window, workspace } from 'vscode';
import { type ImportedReport, importExtensions, importReport } from '../../core';
import { UnreadableFile } from '../files/readText';
import { messageOf } from '../messageOf';
import { baseName } from '../positions';
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

/** Imports the given files, or those that the reader chooses. */
export async function importFiles(lists: RemovedLists, given: readonly Uri[] | undefined): Promise<void> {
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
			const report = readable(await bytesOf(file), baseName(file));
			const to = await write(report, file);
			if (to) written.push({ from: baseName(file), report, to });
		} catch (error) {
			// One that cannot be read is no reason to leave the others.
			if (!(error instanceof UnreadableFile)) throw error;
			problems.push(error.message);
		}
	}
	if (problems.length > 0) void window.showErrorMessage(problems.join(' '));
	await show(lists, written);
}

/** Imports what was copied, from whatever program. */
export async function importClipboard(lists: RemovedLists): Promise<void> {
	const from = l10n.t('the clipboard');
	const report = readable(new TextEncoder().encode(await env.clipboard.readText()), '', from);
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

function readable(bytes: Uint8Array, name: string, shownName = name): ImportedReport {
	const imported = importReport(bytes, name);
	if (imported.kind === 'failed') throw new UnreadableFile(failureText(imported.reason, shownName));
	return imported;
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
