import type { Event, TextDocument, Uri } from 'vscode';
import type { Lines } from '../../core';
import type { Marks } from '../../markdownIt';

/** Marks on the lines of a text. */
export interface PlacedMarks {
	readonly lines: Lines;
	readonly marks: Marks;
}

/** Something that the preview shows in a report, made while nobody waits: rendering does not. */
export interface PreviewSource {
	/** The marks of a file may be others than before; of all files where none is named. */
	readonly onDidChange: Event<Uri | undefined>;
	/** The marks of a document as it is now; `undefined` for none. */
	marks(document: TextDocument): PlacedMarks | undefined | Promise<PlacedMarks | undefined>;
}
