import type { Json } from '../util/json';
import type { Note } from './note';

/** Several versions of a note as one: the latest, with what the others have besides. `versions`: one at least, the latest first. */
export function unitedNote(versions: readonly Note[]): Note {
	const latest = versions[0]!;
	const otherBodies = unique(versions.flatMap(version => version.otherBodies ?? []));
	const other: Json = Object.fromEntries(
		[...versions].reverse().flatMap(version => Object.entries(version.other ?? {})),
	);
	return {
		...latest,
		body: unique(versions.map(({ body }) => body).filter(body => body !== '')).join('\n\n'),
		tags: unique(versions.flatMap(({ tags }) => tags)),
		replies: unique(versions.flatMap(({ replies }) => replies)),
		links: unique(versions.flatMap(({ links }) => links)),
		...(otherBodies.length > 0 && { otherBodies }),
		...(Object.keys(other).length > 0 && { other }),
	};
}

function unique<T>(list: readonly T[]): T[] {
	return [...new Map(list.map(each => [JSON.stringify(each), each])).values()];
}
