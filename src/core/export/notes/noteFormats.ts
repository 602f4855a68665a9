import type { ExportedNote, NoteLabels } from './exportedNote';
import { notesCsv } from './notesCsv';
import { notesDocx } from './notesDocx';
import { notesHtml } from './notesHtml';
import { notesJsonLd } from './notesJsonLd';
import { notesMarkdown } from './notesMarkdown';
import type { LoadWriters } from '../writers';

interface NoteFormat {
	/** Of the file's name, without its dot. */
	readonly extension: string;
	/** Text is to be written as UTF-8. */
	readonly write: (
		notes: readonly ExportedNote[],
		labels: NoteLabels,
		writers: LoadWriters,
	) => string | Promise<Uint8Array>;
}

/** What notes can be taken away as. */
export const noteFormats = {
	markdown: { extension: 'md', write: notesMarkdown },
	html: { extension: 'html', write: notesHtml },
	docx: { extension: 'docx', write: notesDocx },
	csv: { extension: 'csv', write: notesCsv },
	jsonld: { extension: 'jsonld', write: notesJsonLd },
} as const satisfies Record<string, NoteFormat>;

export type NoteFormatId = keyof typeof noteFormats;
