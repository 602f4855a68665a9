import { type Uri, window } from 'vscode';
import type { ReportIndex } from '../files/reportIndex';
import { sourceOf } from './noteStore';

/** One of the reports of the workspace; `undefined` when the reader turns away. */
export async function pickIndexed(index: ReportIndex, title: string): Promise<Uri | undefined> {
	const items = (await index.files()).map(file => ({
		label: file.title,
		description: sourceOf(file.uri),
		uri: file.uri,
	}));
	return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.uri;
}
