import { fold } from '../text/fold';
import { isJson } from '../util/json';
import type { Steps } from '../util/steps';

/** The list of entries in what a glossary holds: all of it, or what stands under `terms`. */
export function listIn(data: unknown): readonly unknown[] | undefined {
	const list: unknown = isJson(data) ? data.terms : data;
	return Array.isArray(list) ? list : undefined;
}

/** The name of an entry, as it is written: it may be no text. An entry of words alone is its name. */
export function nameOf(entry: unknown): unknown {
	return isJson(entry) ? entry.term : entry;
}

/** A name as names are compared; `undefined` for what is no text. */
export function nameKey(name: unknown): string | undefined {
	return typeof name === 'string' || typeof name === 'number' ? fold(String(name)).text : undefined;
}

/** So many names are folded in one go. */
const NAMES = 500;

/** The keys of many names, see {@link nameKey}. */
export function* nameKeys(names: readonly unknown[]): Steps<(string | undefined)[]> {
	const keys: (string | undefined)[] = [];
	for (let i = 0; i < names.length; i += NAMES) {
		keys.push(...names.slice(i, i + NAMES).map(nameKey));
		yield;
	}
	return keys;
}
