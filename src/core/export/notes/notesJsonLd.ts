import { toAnnotation } from '../../notes/annotation';
import type { ExportedNote } from './exportedNote';

/** A page of W3C annotations. Duidu reads it again, and so does what reads annotations. */
export function notesJsonLd(notes: readonly ExportedNote[]): string {
	const page = {
		'@context': 'http://www.w3.org/ns/anno.jsonld',
		type: 'AnnotationPage',
		items: notes.map(({ note }) => toAnnotation(note)),
	};
	return `${JSON.stringify(page, undefined, '\t')}\n`;
}
