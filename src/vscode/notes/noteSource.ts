import type { Note } from '../../core';
import { noteMarks } from '../../markdownIt';
import type { PreviewSource } from '../preview/previewSource';
import { settings } from '../settings';
import { markOf } from './noteMarks';
import type { NotePlaces } from './notePlaces';

/** Notes in the preview: on their words, with what they say. */
export function noteSource(places: NotePlaces): PreviewSource {
	return {
		onDidChange: places.onDidChange,
		async marks({ uri }) {
			const placed = await places.find(uri);
			if (!placed) return undefined;
			const { lines } = placed.report;
			const tags = settings.tagNames(uri).names;
			const notes = placed.notes.flatMap(({ note, anchor: { range } }) =>
				range ? [{ range, title: said(note), mark: markOf(note, tags) }] : [],
			);
			return { lines, marks: noteMarks(lines, notes) };
		},
	};
}

function said({ body, tags }: Note): string {
	return [body.trim(), tags.map(tag => `#${tag}`).join(' ')].filter(part => part !== '').join('\n');
}
