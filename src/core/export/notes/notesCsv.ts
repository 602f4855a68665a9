import { plain } from '../../text/fold';
import { gridCsv } from '../grid';
import {
	type ExportedNote,
	type NoteColumn,
	type NoteLabels,
	linkText,
	noteColumns,
	replyText,
	sectionOf,
} from './exportedNote';

const cells: Readonly<Record<NoteColumn, (note: ExportedNote, labels: NoteLabels) => string>> = {
	report: ({ report }) => report,
	line: ({ line }) => (line === undefined ? '' : String(line)),
	section: sectionOf,
	words: ({ note }) => plain(note.quote.exact),
	note: ({ note }) => note.body,
	tags: ({ note }) => note.tags.join(' '),
	state: ({ state, isOtherVersion }, labels) =>
		isOtherVersion ? `${labels.state(state)}, ${labels.otherVersion}` : labels.state(state),
	author: ({ note }) => note.creator ?? '',
	created: ({ note }) => note.created,
	modified: ({ note }) => note.modified,
	replies: ({ note }) => note.replies.map(replyText).join('\n'),
	links: ({ links }) => links.map(linkText).join('\n'),
	id: ({ note }) => note.id,
};

/** A row for each note. */
export function notesCsv(notes: readonly ExportedNote[], labels: NoteLabels): string {
	return gridCsv({
		columns: noteColumns.map(column => labels.columns[column]),
		rows: notes.map(note => noteColumns.map(column => cells[column](note, labels))),
	});
}
