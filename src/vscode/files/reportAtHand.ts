import { type Uri, commands, l10n, window } from 'vscode';
import { reportName } from '../names';
import { baseName } from '../positions';
import type { LookedAt } from './lookedAt';
import type { OpenReports } from './openReports';
import type { IndexedFile, ReportIndex } from './reportIndex';

interface Services {
	readonly open: OpenReports;
	readonly index: ReportIndex;
	readonly looked: LookedAt;
}

/** The report in the editor, or that the view on the screen is about; else the latest of the place that the reader picks. */
export async function reportAtHand({ open, index, looked }: Services): Promise<Uri | undefined> {
	const document = window.activeTextEditor?.document;
	if (document && open.counts(document)) return document.uri;
	if (looked.report) return looked.report;
	const files = (await index.files()).filter(({ isNote, year }) => !isNote && year !== undefined);
	if (files.length === 0) {
		offerReports();
		return undefined;
	}
	const latest = new Map<string, IndexedFile>();
	for (const file of files) {
		const known = latest.get(file.place ?? file.path);
		if (!known || known.year! < file.year!) latest.set(file.place ?? file.path, file);
	}
	if (latest.size === 1) return [...latest.values()][0]!.uri;
	return pickFile([...latest.values()], l10n.t('Of which place?'));
}

/** Any report or note of the workspace, opened. */
export async function openReport(index: ReportIndex): Promise<void> {
	const files = await index.files();
	if (files.length === 0) {
		offerReports();
		return;
	}
	const uri = await pickFile(files, l10n.t('Open a report'));
	if (uri) await window.showTextDocument(uri);
}

async function pickFile(files: readonly IndexedFile[], title: string): Promise<Uri | undefined> {
	const items = files.map(file => ({
		label: `${file.isNote ? '$(note)' : '$(book)'} ${reportName(file, baseName(file.uri))}`,
		description: file.path,
		uri: file.uri,
	}));
	return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.uri;
}

/** Says that there is nothing to read, and what can be done about it; does not wait for the answer. */
function offerReports(): void {
	const samples = l10n.t('Open Samples…');
	const imported = l10n.t('Import Report…');
	void window
		.showInformationMessage(l10n.t('There are no reports in this workspace yet.'), imported, samples)
		.then(choice => {
			if (choice === samples) void commands.executeCommand('duidu.openSamples');
			if (choice === imported) void commands.executeCommand('duidu.importReport');
		});
}
