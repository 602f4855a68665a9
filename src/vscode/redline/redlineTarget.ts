import { Uri } from 'vscode';

export const REDLINE = 'duidu-redline';

/** What the address of a redline document says: two reports whole, or one passage through the years of its series. */
export type RedlineTarget =
	| { readonly kind: 'comparison'; readonly old: Uri; readonly new: Uri }
	/** The passage by its words and its line (0-based) at the time of asking. */
	| { readonly kind: 'lineage'; readonly file: Uri; readonly line: number; readonly quote: string };

export function redlineUri(target: RedlineTarget, title: string): Uri {
	const values: Record<string, string> =
		target.kind === 'comparison'
			? { old: target.old.toString(), new: target.new.toString() }
			: { file: target.file.toString(), line: String(target.line), quote: target.quote };
	// A point would be taken for the start of a file extension.
	return Uri.from({
		scheme: REDLINE,
		path: `/${title.replaceAll('/', '／').replaceAll('.', '．')}`,
		query: new URLSearchParams(values).toString(),
	});
}

export function redlineTarget({ query }: Uri): RedlineTarget | undefined {
	const values = new URLSearchParams(query);
	const [old, fresh, file] = ['old', 'new', 'file'].map(name => values.get(name));
	if (old && fresh) return { kind: 'comparison', old: Uri.parse(old), new: Uri.parse(fresh) };
	if (!file) return undefined;
	return {
		kind: 'lineage',
		file: Uri.parse(file),
		line: Number(values.get('line') ?? 0),
		quote: values.get('quote') ?? '',
	};
}
