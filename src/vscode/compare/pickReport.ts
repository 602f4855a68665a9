import { type QuickPickItem, QuickPickItemKind, type Uri, l10n, window, workspace } from 'vscode';
import type { Report } from '../../core';
import type { IndexedFile, ReportIndex } from '../files/reportIndex';
import { reportName } from '../names';
import { baseName, isSame } from '../positions';

interface Choice extends QuickPickItem {
	readonly uri?: Uri;
	readonly other?: boolean;
}

/** Lets the reader pick another report: of the same place first, then of other places, then any file. */
export async function pickReport(
	index: ReportIndex,
	report: Report,
	uri: Uri,
	title: string,
): Promise<Uri | undefined> {
	const picker = window.createQuickPick<Choice>();
	picker.title = title;
	picker.placeholder = l10n.t('Year, place or file name');
	picker.matchOnDescription = true;
	picker.matchOnDetail = true;
	picker.busy = true;
	const chosen = new Promise<Choice | undefined>(resolve => {
		picker.onDidAccept(() => resolve(picker.activeItems[0]));
		picker.onDidHide(() => resolve(undefined));
	});
	picker.show();
	void choices(index, report, uri).then(items => {
		picker.items = items;
		picker.busy = false;
	});
	const choice = await chosen;
	picker.dispose();
	if (!choice?.other) return choice?.uri;
	const files = await window.showOpenDialog({
		title,
		canSelectMany: false,
		defaultUri: uri,
		filters: { [l10n.t('Reports')]: ['md', 'txt', 'markdown'] },
	});
	return files?.[0];
}

/** `澜江省 2025`, or `澜江省 2025（2025.bold.md）` where several files bear the one name. A note beside its report is told apart by its icon. */
export function distinctNames(files: readonly IndexedFile[]): ReadonlyMap<IndexedFile, string> {
	const nameOf = (file: IndexedFile): string => reportName(file, baseName(file.uri));
	const keyOf = (file: IndexedFile): string => `${file.isNote} ${nameOf(file)}`;
	const counts = new Map<string, number>();
	for (const file of files) counts.set(keyOf(file), (counts.get(keyOf(file)) ?? 0) + 1);
	return new Map(
		files.map(file => [file, counts.get(keyOf(file))! > 1 ? `${nameOf(file)}（${baseName(file.uri)}）` : nameOf(file)]),
	);
}

async function choices(index: ReportIndex, report: Report, uri: Uri): Promise<Choice[]> {
	const files = (await index.files()).filter(file => !isSame(file.uri, uri));
	const series = await index.series(report, uri);
	const names = distinctNames(files);
	const item = (file: IndexedFile, label: string, detail: string): Choice => ({
		label: `${file.isNote ? '$(note)' : '$(book)'} ${label}`,
		description: workspace.asRelativePath(file.uri),
		detail,
		uri: file.uri,
	});
	const own = (file: IndexedFile): Choice => item(file, names.get(file)!, file.title);
	// VS Code puts those first whose label has what is typed: the year is in the labels of this place alone.
	const foreign = (file: IndexedFile): Choice =>
		file.place === undefined ? own(file) : item(file, file.place, `${names.get(file)!} · ${file.title}`);
	const others = files.filter(file => !series.some(known => isSame(known.uri, file.uri)));
	const separator = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });
	return [
		...(series.length > 0 ? [separator(report.place ?? l10n.t('Same place')), ...series.map(own)] : []),
		...(others.length > 0 ? [separator(l10n.t('Other places')), ...others.map(foreign)] : []),
		separator(''),
		{ label: `$(folder-opened) ${l10n.t('Another file…')}`, alwaysShow: true, other: true },
	];
}
