import type { Json } from '../util/json';
import type { Quote } from './quote';

/** What the reader wrote on a span of a report. */
export interface Note {
	/** An IRI: `urn:uuid:…`. */
	readonly id: string;
	/** The report's path in its workspace folder, with `/`. */
	readonly source: string;
	/** Markdown. */
	readonly body: string;
	readonly tags: readonly string[];
	readonly quote: Quote;
	readonly creator?: string;
	/** ISO 8601. */
	readonly created: string;
	readonly modified: string;
	/** Done with: kept, and shown less. */
	readonly resolved: boolean;
	readonly replies: readonly Reply[];
	readonly links: readonly NoteLink[];
	/** Members of the annotation that are not ours: written back as they were. */
	readonly other?: Json;
	/** Bodies that are not ours: a picture, a page. */
	readonly otherBodies?: readonly Json[];
}

export interface Reply {
	/** Markdown. */
	readonly body: string;
	readonly creator?: string;
	readonly created: string;
}

/** Of a type such as 支持, 对比, 疑问, 承接, to another note, a passage, or a term. */
export interface NoteLink {
	readonly type: string;
	readonly target: LinkTarget;
}

export type LinkTarget =
	| { readonly kind: 'note'; readonly id: string }
	| { readonly kind: 'passage'; readonly source: string; readonly quote: Quote }
	| { readonly kind: 'term'; readonly term: string };

/** The folder of note files in a workspace folder. */
export const NOTES_FOLDER = '.duidu/notes';

/** Where the notes on a report are kept: `.duidu/notes/浙江省/2025.md.jsonl` of 浙江省/2025.md. */
export function notesPath(source: string): string {
	return `${NOTES_FOLDER}/${source}.jsonl`;
}

/** The report of a note file; `undefined` for another file. */
export function sourceOfNotes(path: string): string | undefined {
	return path.startsWith(`${NOTES_FOLDER}/`) && path.endsWith('.jsonl')
		? path.slice(NOTES_FOLDER.length + 1, -'.jsonl'.length)
		: undefined;
}
