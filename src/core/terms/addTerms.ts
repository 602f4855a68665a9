import { YAMLSeq, isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { fold } from '../text/fold';
import type { Range } from '../text/range';
import type { Steps } from '../util/steps';
import type { Term } from './glossary';
import { listIn, nameKeys, nameOf } from './glossaryList';
import { readYaml } from './readYaml';

type NewTerm = Pick<Term, 'term' | 'category'> & Partial<Term>;

/**
 * The text of a glossary with terms added at its end, in their order; comments and the order of entries stay. Terms that are there by name are left out. A text
 * that is no glossary is not touched: the answer is then `undefined`, so that nothing of the reader's is lost.
 */
export function* addTerms(text: string, terms: readonly NewTerm[]): Steps<string | undefined> {
	const { errors, failure, data, placeOf } = yield* readYaml(text);
	// `*name` with no `&name` before it can be read but not written.
	if (errors.length > 0 || failure !== undefined) return undefined;
	const list = listIn(data);
	const last = list && placeOf(list.length - 1);
	if (list && last) {
		const entries = yield* newEntries(list.map(nameOf), terms);
		if (entries.length === 0) return text;
		const appended = append(text, last, entries);
		if (appended !== undefined) return appended;
	}
	return yield* addedToDocument(text, terms);
}

/** Where the list is elsewhere than at the end, in one line, or not there yet: the text is written anew. */
function* addedToDocument(text: string, terms: readonly NewTerm[]): Steps<string | undefined> {
	const document = parseDocument(text);
	yield;
	document.contents ??= document.createNode({ terms: [] }) as unknown as typeof document.contents;
	const root: unknown = document.contents;
	let list: unknown = isMap(root) ? root.get('terms') : root;
	if (isMap(root) && (list === undefined || list === null)) {
		list = new YAMLSeq();
		root.set('terms', list);
	}
	if (!isSeq(list)) return undefined;
	const names = list.items.map(item => (isMap(item) ? item.get('term') : isScalar(item) ? item.value : undefined));
	const entries = yield* newEntries(names, terms);
	if (entries.length === 0) return text;
	list.flow = false;
	for (const entry of entries) list.add(document.createNode(entry));
	return document.toString({ lineWidth: 0 });
}

/** `names`: of the entries that are there. */
function* newEntries(names: readonly unknown[], terms: readonly NewTerm[]): Steps<object[]> {
	const known = new Set(yield* nameKeys(names));
	return terms.flatMap(({ term, category, aliases = [], definition, note, colour }): object[] => {
		const key = fold(term).text;
		if (known.has(key)) return [];
		known.add(key);
		return [
			{
				term,
				category,
				...(aliases.length > 0 ? { aliases: [...aliases] } : {}),
				...(definition === undefined ? {} : { definition }),
				...(note === undefined ? {} : { note }),
				...(colour === undefined ? {} : { colour }),
			},
		];
	});
}

/** The entries as lines of their own behind a list that ends the text, so that nothing of the reader's formatting changes; `undefined` where the list is elsewhere. */
function append(text: string, last: Range, entries: readonly object[]): string | undefined {
	if (text.slice(last.end).trim() !== '') return undefined;
	const lineStart = text.lastIndexOf('\n', last.start) + 1;
	const dash = /^([ \t]*)-[ \t]/.exec(text.slice(lineStart));
	if (!dash) return undefined;
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const block = entries
		.flatMap(entry =>
			stringify(entry, { lineWidth: 0 })
				.trimEnd()
				.split('\n')
				.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`),
		)
		.map(line => `${dash[1]!}${line}${eol}`)
		.join('');
	return `${text}${/(?:^|[\r\n])$/.test(text) ? '' : eol}${block}`;
}
