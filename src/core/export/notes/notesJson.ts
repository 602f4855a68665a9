import type { ExportedNote } from './exportedNote';

/** `duidu.notes/1`: notes with their places. What is ambiguous or lost has no line. The notes themselves, for other programs that know them: JSON-LD. */
export function notesJson(notes: readonly ExportedNote[]): object {
	return {
		schema: 'duidu.notes/1',
		notes: notes.map(({ note, state, line, path, isOtherVersion }) => ({
			id: note.id,
			path: note.source,
			state,
			line,
			headingPath: path,
			text: note.quote.exact,
			note: note.body,
			tags: note.tags,
			author: note.creator,
			created: note.created,
			modified: note.modified,
			resolved: note.resolved,
			replies: note.replies.map(({ body, creator, created }) => ({ note: body, author: creator, created })),
			links: note.links.map(({ type, target }) => ({
				type,
				...(target.kind === 'note'
					? { note: target.id }
					: target.kind === 'term'
						? { term: target.term }
						: { path: target.source, text: target.quote.exact }),
			})),
			otherVersion: isOtherVersion,
		})),
	};
}
