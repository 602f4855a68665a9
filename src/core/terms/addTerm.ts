import { YAMLSeq, isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import { fold } from '../text/fold';
import type { Term } from './glossary';

type NewTerm = Pick<Term, 'term' | 'category'> & Partial<Term>;

/** The same as {@link addTerms} of one term. */
export function addTerm(text: string, term: NewTerm): string | undefined {
	return addTerms(text, [term]);
}

/**
 * The text of a glossary with terms added at its end, in their order; comments and the order of entries stay. Terms that are there by name are left out. A text
 * that is no glossary is not touched: the answer is then `undefined`, so that nothing of the reader's is lost.
 */
export function addTerms(text: string, terms: readonly NewTerm[]): string | undefined {
	const document = parseDocument(text);
	if (document.errors.length > 0) return undefined;
	document.contents ??= document.createNode({ terms: [] }) as unknown as typeof document.contents;
	const root: unknown = document.contents;
	let list: unknown = isMap(root) ? root.get('terms') : root;
	if (isMap(root) && (list === undefined || list === null)) {
		list = new YAMLSeq();
		root.set('terms', list);
	}
	if (!isSeq(list)) return undefined;
	const entries = newEntries(list, terms);
	if (entries.length === 0) return text;
	const appended = append(text, list, entries);
	list.flow = false;
	for (const entry of entries) list.add(document.createNode(entry));
	try {
		const written = document.toString({ lineWidth: 0 });
		return appended ?? written;
	} catch {
		// `*name` with no `&name` before it can be read but not written.
		return undefined;
	}
}

function newEntries(list: YAMLSeq, terms: readonly NewTerm[]): object[] {
	const known = new Set(
		list.items.map(item => {
			const name: unknown = isMap(item) ? item.get('term') : isScalar(item) ? item.value : undefined;
			return typeof name === 'string' || typeof name === 'number' ? fold(String(name)).text : '';
		}),
	);
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
function append(text: string, list: YAMLSeq, entries: readonly object[]): string | undefined {
	const last = list.items.at(-1) as { readonly range?: readonly [number, number, number] } | undefined;
	if (list.flow || !last?.range || text.slice(last.range[1]).trim() !== '') return undefined;
	const lineStart = text.lastIndexOf('\n', last.range[0]) + 1;
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
