import { type AnchorState, type ExportedNote, type NoteColumn, type NoteLabels, noteColumns, plain } from '../../core';
import { t } from '../messages';

export function notesText(notes: readonly ExportedNote[]): string {
	if (notes.length === 0) return t('There are no notes yet.');
	return notes
		.flatMap(({ note, state, line, isOtherVersion }) => [
			[
				line === undefined ? note.source : `${note.source}:${line}`,
				stateName[state](),
				...(isOtherVersion ? [t('another version')] : []),
				...note.tags.map(tag => `#${tag}`),
			].join('  '),
			`  ${plain(note.quote.exact)}`,
			...indented(note.body),
			...note.replies.flatMap(({ body }) => indented(`↳ ${body}`)),
		])
		.join('\n');
}

function indented(text: string): string[] {
	return text.split('\n').flatMap(line => (line.trim() === '' ? [] : [`    ${line.trim()}`]));
}

const stateName: Readonly<Record<AnchorState, () => string>> = {
	exact: () => t('in place'),
	moved: () => t('moved'),
	changed: () => t('words changed'),
	ambiguous: () => t('unclear where'),
	lost: () => t('lost'),
};

export function noteLabels(): NoteLabels {
	return {
		title: t('Notes'),
		line: line => t('line {0}', line),
		state: state => stateName[state](),
		resolved: t('resolved'),
		otherVersion: t('another version'),
		columns: Object.fromEntries(noteColumns.map(column => [column, columns[column]()])) as Record<NoteColumn, string>,
	};
}

const columns: Readonly<Record<NoteColumn, () => string>> = {
	report: () => t('Report'),
	line: () => t('Line'),
	section: () => t('Section'),
	words: () => t('Words'),
	note: () => t('Note'),
	tags: () => t('Tags'),
	state: () => t('State'),
	author: () => t('Author'),
	created: () => t('Written'),
	modified: () => t('Changed'),
	replies: () => t('Replies'),
	links: () => t('Links'),
	id: () => 'ID',
};
