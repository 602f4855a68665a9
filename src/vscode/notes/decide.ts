import { type QuickPickItem, l10n, window } from 'vscode';
import { type Note, asWritten, unitedNote } from '../../core';
import { UnreadableFile } from '../files/readText';
import type { LocatedNote } from './noteLinks';
import type { NoteStore } from './noteStore';

interface Choice extends QuickPickItem {
	readonly note: Note;
}

/** Two readers changed a note at once: the reader keeps one version, or all of their words. Nothing goes before that is said. */
export async function decide(store: NoteStore, { note: { id }, uri }: LocatedNote): Promise<void> {
	const { conflicts } = await store.notes(uri);
	const versions = conflicts.find(each => each.id === id)?.versions;
	if (!versions) throw new UnreadableFile(l10n.t('The note has one version only.'));
	const items: Choice[] = versions.map(note => ({
		label: `$(note) ${asWritten(note).replace(/\s+/g, ' ') || l10n.t('no words of its own')}`,
		description: [note.creator, timeOf(note.modified), ...(note.resolved ? [l10n.t('resolved')] : [])]
			.filter(Boolean)
			.join(' · '),
		detail: [`“${note.quote.exact}”`, ...note.replies.map(({ body }) => `↳ ${body}`)].join('  ').replace(/\s+/g, ' '),
		note,
	}));
	items.push({
		label: `$(git-merge) ${l10n.t('All of their words in one note')}`,
		detail: l10n.t('Tags, replies and links of all versions too'),
		note: unitedNote(versions),
	});
	const chosen = await window.showQuickPick(items, {
		title: l10n.t('Which version of the note is kept?'),
		matchOnDetail: true,
	});
	if (chosen) await store.decide(uri, { note: chosen.note, shown: versions });
}

function timeOf(modified: string): string {
	const time = new Date(modified);
	return Number.isNaN(time.getTime()) ? '' : time.toLocaleString();
}
