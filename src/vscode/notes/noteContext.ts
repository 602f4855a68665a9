import { commands, window } from 'vscode';
import type { Closeable } from '../disposeAll';
import type { OpenReports } from '../files/openReports';
import { isWithin } from '../positions';
import { soon } from '../soon';
import type { NotePlaces } from './notePlaces';

/** Whether the report in the editor has notes, and some in two versions: the palette offers what can be done with them only then. */
export function noteContext(open: OpenReports, places: NotePlaces): Closeable[] {
	const set = (key: string, value: boolean): void => void commands.executeCommand('setContext', key, value);
	const show = async (): Promise<void> => {
		const document = window.activeTextEditor?.document;
		const placed = document && open.counts(document) ? await places.find(document.uri) : undefined;
		if (document !== window.activeTextEditor?.document) return;
		set('duidu.activeHasNotes', (placed?.notes.length ?? 0) > 0);
		set('duidu.activeHasConflicts', placed?.notes.some(({ others }) => others.length > 0) ?? false);
	};
	return [
		soon(show),
		window.onDidChangeActiveTextEditor(() => void show()),
		open.onDidSettle(document => {
			if (document === window.activeTextEditor?.document) void show();
		}),
		places.onDidChange(uri => {
			const active = window.activeTextEditor?.document.uri;
			if (active && isWithin(active, uri)) void show();
		}),
	];
}
