import { stringify } from 'csv-stringify/browser/esm/sync';
import { plain } from '../../text/fold';
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

/** A row for each note. With a byte order mark, or Excel takes it for another encoding; a cell that begins as a formula does is text. */
export function notesCsv(notes: readonly ExportedNote[], labels: NoteLabels): string {
	const rows = [
		noteColumns.map(column => labels.columns[column]),
		...notes.map(note => noteColumns.map(column => cells[column](note, labels))),
	];
	return stringify(rows, { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/, escape_formulas: true });
}
