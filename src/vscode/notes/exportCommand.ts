import { Uri, l10n, window, workspace } from 'vscode';
import {
	type ExportedNote,
	type LoadWriters,
	type NoteColumn,
	type NoteFormatId,
	type NoteLabels,
	exportedNotes,
	noteColumns,
	noteFormats,
} from '../../core';
import { documentName } from '../files/documentName';
import { UnreadableFile } from '../files/readText';
import { pickFormat } from '../files/pickFormat';
import { writeOut } from '../files/writeOut';
import { reportName } from '../names';
import { baseName, isSame } from '../positions';
import { linkName, otherEnd, otherPlace } from './linkNames';
import type { NoteLinks } from './noteLinks';
import { stateName } from './noteNames';
import type { NotePlaces } from './notePlaces';
import type { NoteStore } from './noteStore';

interface Services {
	readonly store: NoteStore;
	readonly places: NotePlaces;
	readonly links: NoteLinks;
	readonly writers: LoadWriters;
}

/** Takes notes away: those on the report at hand, or all, in a format of the reader's choice. */
export async function exportCommand(services: Services, active: Uri | undefined): Promise<void> {
	const reports = await services.store.reports();
	if (reports.length === 0) throw new UnreadableFile(l10n.t('There are no notes yet.'));
	const own = reports.find(uri => active && isSame(uri, active));
	const chosen = own && reports.length > 1 ? await pickReports(own, reports) : reports;
	const format = chosen && (await pickFormat(noteFormats, formatName, l10n.t('Export notes as…')));
	if (!format) return;
	const notes: ExportedNote[] = [];
	for (const uri of chosen) notes.push(...(await exported(services, uri)));
	const { extension, write } = noteFormats[format];
	const folder = workspace.getWorkspaceFolder(chosen[0]!)!.uri;
	const name = chosen.length === 1 ? baseName(chosen[0]!).replace(/\.[^.]+$/, '') : l10n.t('notes');
	const target = await window.showSaveDialog({
		title: l10n.t('Export Notes'),
		defaultUri: Uri.joinPath(folder, `${chosen.length === 1 ? `${name}-${l10n.t('notes')}` : name}.${extension}`),
		filters: { [formatName(format)]: [extension] },
	});
	if (!target) return;
	await writeOut(target, await write(notes, labels(), services.writers));
	void window.showInformationMessage(l10n.t('{0} notes were written to {1}.', notes.length, baseName(target)));
}

async function pickReports(own: Uri, all: readonly Uri[]): Promise<readonly Uri[] | undefined> {
	const items = [
		{ label: l10n.t('The notes on {0}', baseName(own)), reports: [own] },
		{ label: l10n.t('All notes of the workspace'), reports: all },
	];
	return (await window.showQuickPick(items, { title: l10n.t('Which notes?') }))?.reports;
}

function formatName(format: NoteFormatId): string {
	if (format === 'markdown') return 'Markdown';
	return format === 'jsonld' ? l10n.t('W3C annotations (JSON-LD)') : documentName(format);
}

/** In the order of the report; those without a place behind. Of a report that has gone its notes are there all the same. */
async function exported({ store, places, links }: Services, uri: Uri): Promise<ExportedNote[]> {
	const placed = await places.find(uri);
	const report = placed?.report;
	const name = report ? reportName(report, baseName(uri)) : baseName(uri);
	const all = placed?.notes ?? (await store.notes(uri)).notes.map(note => ({ note, others: [] }));
	const linked = await Promise.all(
		all.map(async each => ({
			...each,
			links: (await links.ofNote({ note: each.note, uri })).map(end => ({
				type: linkName(end),
				to:
					[otherEnd(end), otherPlace(end)].filter(part => part !== '').join('（') +
					(otherPlace(end) === '' ? '' : '）'),
			})),
		})),
	);
	return exportedNotes(linked, report, name);
}

function labels(): NoteLabels {
	return {
		title: l10n.t('Notes'),
		line: line => l10n.t('line {0}', line),
		state: stateName,
		resolved: l10n.t('resolved'),
		otherVersion: l10n.t('another version'),
		columns: Object.fromEntries(noteColumns.map(column => [column, columnName(column)])) as Record<NoteColumn, string>,
	};
}

function columnName(column: NoteColumn): string {
	switch (column) {
		case 'report':
			return l10n.t('Report');
		case 'line':
			return l10n.t('Line');
		case 'section':
			return l10n.t('Section');
		case 'words':
			return l10n.t('Words');
		case 'note':
			return l10n.t('Note');
		case 'tags':
			return l10n.t('Tags');
		case 'state':
			return l10n.t('State');
		case 'author':
			return l10n.t('Author');
		case 'created':
			return l10n.t('Written');
		case 'modified':
			return l10n.t('Changed');
		case 'replies':
			return l10n.t('Replies');
		case 'links':
			return l10n.t('Links');
		case 'id':
			return 'ID';
	}
}
