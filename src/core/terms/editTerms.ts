import { type Document, type YAMLMap, type YAMLSeq, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { fold } from '../text/fold';
import type { Range } from '../text/range';
import type { Steps } from '../util/steps';
import { parseGlossary } from './glossary';
import { listIn, nameKey, nameKeys, nameOf } from './glossaryList';
import { readYaml } from './readYaml';
import { type GivenTerm, termImport } from './termImport';

/**
 * The text of a glossary with a term under another name; the old name stays as an alias, so that every place is still found. Comments and order stay: an entry
 * that stands in lines of its own is written anew, and nothing else.
 * `undefined` where the text cannot be read, has no such term, or has another one of the new name: that one is to be merged.
 */
export function* renameTerm(text: string, from: string, to: string): Steps<string | undefined> {
	const { errors, failure, data, placeOf } = yield* readYaml(text);
	if (errors.length > 0 || failure !== undefined) return undefined;
	const keys = yield* nameKeys(listIn(data)?.map(nameOf) ?? []);
	const wanted = fold(to).text;
	const [entry, other] = [keys.indexOf(fold(from).text), keys.indexOf(wanted)];
	if (entry < 0 || (other >= 0 && other !== entry) || wanted === '') return undefined;
	const place = placeOf(entry);
	const lines = place && linesOf(text, place);
	const renamed = lines && renamedAlone(text.slice(lines.start, lines.end), from, to);
	if (renamed === undefined) return renamedWhole(text, from, to);
	return text.slice(0, lines!.start) + renamed + text.slice(lines!.end);
}

/** The lines of an entry, from its `- ` to the end of its value; `undefined` where it begins elsewhere than behind one. */
function linesOf(text: string, { start, end }: Range): Range | undefined {
	const lineStart = text.lastIndexOf('\n', start - 1) + 1;
	if (!/^[ \t]*-[ \t]+$/.test(text.slice(lineStart, start))) return undefined;
	// A value in lines of its own ends where the next line begins.
	const isAtEnd = text[end - 1] === '\n';
	const lineEnd = isAtEnd ? end : text.indexOf('\n', end);
	return { start: lineStart, end: lineEnd < 0 ? text.length : isAtEnd ? end : lineEnd + 1 };
}

/** A list of one entry, with the margin that it has. `undefined` where it is not to be read without the rest. */
function renamedAlone(entry: string, from: string, to: string): string | undefined {
	// `note: |+` has the empty lines behind it.
	if (/[|>]\d?\+/.test(entry)) return undefined;
	const margin = /^[ \t]*/.exec(entry)![0];
	const renamed = renamedWhole(entry, from, to);
	if (renamed === undefined) return undefined;
	const eol = entry.includes('\r\n') ? '\r\n' : '\n';
	const lines = renamed.trimEnd().split(/\r?\n/);
	const written = lines.map(line => (line.trim() === '' ? '' : margin + line.replace(/\r$/, ''))).join(eol);
	return written + (entry.endsWith('\n') ? eol : '');
}

function renamedWhole(text: string, from: string, to: string): string | undefined {
	const glossary = open(text);
	const entry = glossary && entryOf(glossary.list, from);
	const other = glossary && entryOf(glossary.list, to);
	if (!entry || (other && other !== entry) || fold(to).text === '') return undefined;
	const map = asMap(glossary, entry);
	map.set('term', to);
	if (fold(from).text !== fold(to).text) addAliases(glossary.document, map, [from]);
	removeAlias(map, to);
	return written(glossary.document);
}

/**
 * The text with the entries of some terms made one: `into` keeps its name and has the others' names and aliases besides its own; what it lacks of category,
 * definition, note and colour it has from the first that has it, and further notes are added to its own. `spellings` are names from elsewhere, such as the
 * starter lexicon, that are to be its aliases too. `undefined` where the text cannot be read or has no entry `into`.
 */
export function mergeTerms(
	text: string,
	from: readonly string[],
	into: string,
	spellings: readonly string[] = [],
): string | undefined {
	const glossary = open(text);
	const target = glossary && entryOf(glossary.list, into);
	if (!target) return undefined;
	const map = asMap(glossary, target);
	const aliases = [...spellings];
	for (const name of from) {
		const entry = entryOf(glossary.list, name);
		if (!entry || entry === target) continue;
		aliases.push(name);
		if (isMap(entry)) {
			aliases.push(...aliasesOf(entry));
			takeOver(map, entry);
		}
		glossary.list.items.splice(glossary.list.items.indexOf(entry), 1);
	}
	addAliases(glossary.document, map, aliases);
	return written(glossary.document);
}

/**
 * The text with what a table gives of the terms that are there: a field that is given replaces the entry's, one that is not leaves it. Comments and order stay.
 * `undefined` where the text cannot be read.
 */
export function updateTerms(text: string, given: readonly GivenTerm[]): string | undefined {
	const glossary = open(text);
	if (!glossary) return undefined;
	const { differing } = termImport(parseGlossary(text).terms, given);
	if (differing.length === 0) return text;
	const entries = new Map<string, object>();
	for (const item of glossary.list.items as readonly object[]) {
		const key = keyOf(item);
		if (key !== undefined && !entries.has(key)) entries.set(key, item);
	}
	for (const { term, keys, given: row } of differing) {
		const entry = entries.get(fold(term).text);
		if (!entry) continue;
		const map = asMap(glossary, entry);
		for (const key of keys) {
			if (key === 'aliases') setAliases(glossary.document, map, row.aliases);
			else map.set(key === 'colour' && !map.has('colour') && map.has('color') ? 'color' : key, row[key]);
		}
	}
	return written(glossary.document);
}

/** What `into` lacks it has from the other; a second definition and a second note are added to its note. */
function takeOver(into: YAMLMap, from: YAMLMap): void {
	const remarks: string[] = [];
	for (const key of ['category', 'definition', 'note', 'colour']) {
		const value = wordsAt(from, key) ?? (key === 'colour' ? wordsAt(from, 'color') : undefined);
		if (value === undefined) continue;
		const own = wordsAt(into, key);
		if (own === undefined) into.set(key, value);
		else if (own !== value && (key === 'definition' || key === 'note')) remarks.push(value);
	}
	if (remarks.length > 0) into.set('note', [wordsAt(into, 'note'), ...remarks].filter(Boolean).join('；'));
}

function wordsAt(entry: YAMLMap, key: string): string | undefined {
	const value: unknown = entry.get(key);
	if (typeof value === 'number') return String(value);
	return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

interface OpenGlossary {
	readonly document: Document;
	readonly list: YAMLSeq;
}

function open(text: string): OpenGlossary | undefined {
	const document = parseDocument(text) as Document;
	if (document.errors.length > 0) return undefined;
	const root: unknown = document.contents;
	const list: unknown = isMap(root) ? root.get('terms') : root;
	return isSeq(list) ? { document, list } : undefined;
}

function entryOf(list: YAMLSeq, term: string): object | undefined {
	const key = fold(term).text;
	return (list.items as readonly object[]).find(item => keyOf(item) === key);
}

/** The name of an entry as names are compared. */
function keyOf(item: object): string | undefined {
	return nameKey(isMap(item) ? item.get('term') : isScalar(item) ? item.value : undefined);
}

/** An entry of words alone becomes one with keys. */
function asMap({ document, list }: OpenGlossary, entry: object): YAMLMap {
	if (isMap(entry)) return entry;
	const map = document.createNode({ term: isScalar(entry) ? String(entry.value) : '' }) as unknown as YAMLMap;
	list.items[list.items.indexOf(entry)] = map;
	return map;
}

function aliasesOf(entry: YAMLMap): string[] {
	const aliases: unknown = entry.get('aliases');
	if (isSeq(aliases)) return aliases.items.map(item => String(isScalar(item) ? item.value : item));
	return typeof aliases === 'string' || typeof aliases === 'number' ? [String(aliases)] : [];
}

/** Each once, and not the name itself. */
function addAliases(document: Document, entry: YAMLMap, added: readonly string[]): void {
	const known = new Set([String(entry.get('term')), ...aliasesOf(entry)].map(name => fold(name).text));
	const fresh = added.filter(name => {
		const key = fold(name).text;
		if (key === '' || known.has(key)) return false;
		known.add(key);
		return true;
	});
	if (fresh.length === 0) return;
	const list: unknown = entry.get('aliases');
	if (isSeq(list)) for (const name of fresh) list.add(document.createNode(name));
	else setAliases(document, entry, [...aliasesOf(entry), ...fresh]);
}

/** A list in one line, unless the entry's own is one of several. */
function setAliases(document: Document, entry: YAMLMap, aliases: readonly string[]): void {
	const own: unknown = entry.get('aliases');
	const made = document.createNode([...aliases]) as unknown as YAMLSeq;
	made.flow = !isSeq(own) || own.flow === true;
	entry.set('aliases', made);
}

function removeAlias(entry: YAMLMap, name: string): void {
	const list: unknown = entry.get('aliases');
	if (!isSeq(list)) return;
	const key = fold(name).text;
	list.items = list.items.filter(item => fold(String(isScalar(item) ? item.value : item)).text !== key);
	if (list.items.length === 0) entry.delete('aliases');
}

function written(document: Document): string | undefined {
	try {
		return document.toString({ lineWidth: 0 });
	} catch {
		// `*name` with no `&name` before it can be read but not written.
		return undefined;
	}
}
