import { Uri, l10n, window, workspace } from 'vscode';
import { type Note, importNotes } from '../../core';
import { exists } from '../files/ownFile';
import type { ReportIndex } from '../files/reportIndex';
import { UnreadableFile, readText } from '../files/readText';
import { baseName } from '../positions';
import type { NotePlaces } from './notePlaces';
import type { NoteStore } from './noteStore';
import { pickIndexed } from './pickIndexed';

interface Services {
	readonly store: NoteStore;
	readonly places: NotePlaces;
	readonly index: ReportIndex;
}

/** Takes in notes that were exported elsewhere: each goes to its own report, where it is in the workspace, else to one that the reader chooses. */
export async function importCommand(services: Services): Promise<void> {
	const [file] =
		(await window.showOpenDialog({
			title: l10n.t('Import Notes'),
			filters: { [l10n.t('Annotations')]: ['json', 'jsonl', 'jsonld'] },
		})) ?? [];
	if (!file) return;
	const imported = importNotes(await readText(file));
	if (!imported || imported.notes.length === 0)
		throw new UnreadableFile(
			l10n.t(
				'“{0}” has no notes on words: an export of Hypothesis, W3C annotations, or notes of Duidu are read.',
				baseName(file),
			),
		);
	const byReport = await byTheirReport(services, imported.notes);
	if (!byReport) return;
	let lost = 0;
	for (const [key, notes] of byReport) {
		const report = Uri.parse(key, true);
		await services.store.add(report, notes);
		const ids = new Set(notes.map(({ id }) => id));
		const placed = await services.places.get(report);
		lost += placed.notes.filter(({ note, anchor }) => ids.has(note.id) && !anchor.range).length;
	}
	const parts = [
		l10n.t('{0} notes were imported.', imported.notes.length),
		...(lost > 0 ? [l10n.t('{0} of them have no sure place; they are in the Notes view.', lost)] : []),
		...(imported.skipped > 0 ? [l10n.t('{0} were on no words, and were left out.', imported.skipped)] : []),
	];
	void window.showInformationMessage(parts.join(' '));
}

async function byTheirReport(
	{ index }: Services,
	notes: readonly Note[],
): Promise<ReadonlyMap<string, readonly Note[]> | undefined> {
	const byReport = new Map<string, Note[]>();
	const strangers: Note[] = [];
	for (const note of notes) {
		const own = await inWorkspace(note.source);
		if (own) byReport.set(own.toString(), [...(byReport.get(own.toString()) ?? []), note]);
		else strangers.push(note);
	}
	if (strangers.length > 0) {
		const chosen = await pickIndexed(index, l10n.t('Which report are the notes on?'));
		if (!chosen) return undefined;
		const key = chosen.toString();
		byReport.set(key, [...(byReport.get(key) ?? []), ...strangers]);
	}
	return byReport;
}

/** A path that leads out of its folder, or an address on the web, is no report here. */
async function inWorkspace(source: string): Promise<Uri | undefined> {
	if (/^[a-z][a-z0-9+.-]*:/i.test(source) || source.split('/').includes('..')) return undefined;
	for (const folder of workspace.workspaceFolders ?? []) {
		const uri = Uri.joinPath(folder.uri, source);
		if (await exists(uri)) return uri;
	}
	return undefined;
}
