import type { Note } from './note';

/** Several versions of a note as one: the latest, with what the others have besides. `versions`: one at least, the latest first. */
export function unitedNote(versions: readonly Note[]): Note {
	const latest = versions[0]!;
	return {
		...latest,
		body: unique(versions.map(({ body }) => body).filter(body => body !== '')).join('\n\n'),
		tags: unique(versions.flatMap(({ tags }) => tags)),
		replies: unique(versions.flatMap(({ replies }) => replies)),
		links: unique(versions.flatMap(({ links }) => links)),
	};
}

function unique<T>(list: readonly T[]): T[] {
	return [...new Map(list.map(each => [JSON.stringify(each), each])).values()];
}
