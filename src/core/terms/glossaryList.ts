import { isJson } from '../util/json';

/** The list of entries in what a glossary holds: all of it, or what stands under `terms`. */
export function listIn(data: unknown): readonly unknown[] | undefined {
	const list: unknown = isJson(data) ? data.terms : data;
	return Array.isArray(list) ? list : undefined;
}

/** The name of an entry, as it is written: it may be no text. An entry of words alone is its name. */
export function nameOf(entry: unknown): unknown {
	return isJson(entry) ? entry.term : entry;
}
