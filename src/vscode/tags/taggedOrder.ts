import type { Position, Uri } from 'vscode';
import type { IndexedFile, TaggedItem } from '../files/reportIndex';

/** All tagged passages in reading order: file after file, top to bottom. A passage with two tags stands once. */
export function inReadingOrder(files: readonly IndexedFile[]): TaggedItem[] {
	return files.flatMap(({ tagged }) => {
		const seen = new Set<string>();
		return [...tagged]
			.sort((a, b) => a.range.start.compareTo(b.range.start))
			.filter(item => {
				const key = `${item.range.start.line}:${item.range.start.character}`;
				return !seen.has(key) && seen.add(key);
			});
	});
}

/** The passage to go to from a place, with wrap-around; `undefined` when nothing is tagged. */
export function neighbour(
	files: readonly IndexedFile[],
	from: { readonly uri: Uri; readonly path: string; readonly position: Position } | undefined,
	step: 1 | -1,
): TaggedItem | undefined {
	const items = inReadingOrder(files);
	if (!from) return step === 1 ? items[0] : items.at(-1);
	const key = from.uri.toString();
	const order = new Map(files.map((file, i) => [file.uri.toString(), i]));
	// A file that does not count still has a place between those that do.
	const here =
		order.get(key) ??
		files.filter(file => file.path.localeCompare(from.path, 'zh', { numeric: true }) < 0).length - 0.5;
	const compare = (item: TaggedItem): number => {
		const there = order.get(item.uri.toString())!;
		return there === here ? item.range.start.compareTo(from.position) : there - here;
	};
	return step === 1
		? (items.find(item => compare(item) > 0) ?? items[0])
		: (items.findLast(item => compare(item) < 0) ?? items.at(-1));
}
