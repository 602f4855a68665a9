import { Uri } from 'vscode';

const kinds = ['passage', 'section'] as const;

/** What is followed through the years. It outlives the window as JSON. */
export interface YearsSubject {
	readonly kind: (typeof kinds)[number];
	/** The report asked from. */
	readonly file: Uri;
	/** The passage, or the section's first one, by its line (0-based) and its words when it was last found. */
	readonly line: number;
	readonly quote: string;
}

export function yearsKey({ kind, file, line, quote }: YearsSubject): string {
	return JSON.stringify([kind, file.toString(), line, quote]);
}

/** `undefined` where the key is none: what a webview kept may be of an older version. */
export function readYearsKey(key: unknown): YearsSubject | undefined {
	if (typeof key !== 'string') return undefined;
	try {
		const [kind, file, line, quote] = JSON.parse(key) as readonly unknown[];
		const known = kinds.find(each => each === kind);
		if (!known || typeof file !== 'string' || typeof line !== 'number' || typeof quote !== 'string') return undefined;
		return { kind: known, file: Uri.parse(file, true), line, quote };
	} catch {
		return undefined;
	}
}
