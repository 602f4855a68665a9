import { Uri } from 'vscode';

export const tableKindIds = ['phrases', 'targets', 'concordance', 'verbs', 'terms', 'sections'] as const;

export type TableKindId = (typeof tableKindIds)[number];

/** What a table is of. It outlives the window as JSON. */
export interface TableSubject {
	readonly kind: TableKindId;
	/** The report that it was asked from: its series is what it covers. */
	readonly file: Uri;
	/** Of a concordance and of verbs: the words, in all their spellings. */
	readonly words: readonly string[];
	/** Places beside that of the report. */
	readonly places: readonly string[];
	/** Only passages with one of these tags; all where there is none. */
	readonly tags: readonly string[];
}

export function subjectKey({ kind, file, words, places, tags }: TableSubject): string {
	return JSON.stringify([kind, file.toString(), words, places, tags]);
}

/** `undefined` where the key is none: what a webview kept may be of an older version. */
export function readSubject(key: unknown): TableSubject | undefined {
	if (typeof key !== 'string') return undefined;
	try {
		const [kind, file, words, places, tags] = JSON.parse(key) as readonly unknown[];
		if (!tableKindIds.includes(kind as TableKindId) || typeof file !== 'string') return undefined;
		if (![words, places, tags].every(isWords)) return undefined;
		return {
			kind: kind as TableKindId,
			file: Uri.parse(file, true),
			words: words as string[],
			places: places as string[],
			tags: tags as string[],
		};
	} catch {
		return undefined;
	}
}

function isWords(value: unknown): boolean {
	return Array.isArray(value) && value.every(item => typeof item === 'string');
}
