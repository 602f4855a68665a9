import { window } from 'vscode';

/** Lets the reader choose among formats, by their names and the endings of their files. */
export async function pickFormat<Id extends string>(
	formats: Readonly<Record<Id, { readonly extension: string }>>,
	nameOf: (format: Id) => string,
	title: string,
): Promise<Id | undefined> {
	const items = (Object.keys(formats) as Id[]).map(format => ({
		label: nameOf(format),
		description: `.${formats[format].extension}`,
		format,
	}));
	return (await window.showQuickPick(items, { title }))?.format;
}
