import { YAMLSeq, isMap, isSeq, parseDocument, stringify } from 'yaml';
import type { Term } from './glossary';

/**
 * The text of a glossary with `term` added at its end; comments and the order of entries stay. A text that is no glossary is not touched:
 * the answer is then `undefined`, so that nothing of the reader's is lost.
 */
export function addTerm(text: string, term: Pick<Term, 'term' | 'category'> & Partial<Term>): string | undefined {
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
	const entry = {
		term: term.term,
		category: term.category,
		...(term.aliases && term.aliases.length > 0 ? { aliases: [...term.aliases] } : {}),
		...(term.definition === undefined ? {} : { definition: term.definition }),
		...(term.note === undefined ? {} : { note: term.note }),
		...(term.colour === undefined ? {} : { colour: term.colour }),
	};
	const appended = append(text, list, entry);
	list.flow = false;
	list.add(document.createNode(entry));
	try {
		const written = document.toString({ lineWidth: 0 });
		return appended ?? written;
	} catch {
		// `*name` with no `&name` before it can be read but not written.
		return undefined;
	}
}

/** The same of several terms, in their order. */
export function addTerms(
	text: string,
	terms: readonly (Pick<Term, 'term' | 'category'> & Partial<Term>)[],
): string | undefined {
	return terms.reduce<string | undefined>((now, term) => (now === undefined ? undefined : addTerm(now, term)), text);
}

/** The entry as lines of its own behind a list that ends the text, so that nothing of the reader's formatting changes; `undefined` where the list is elsewhere. */
function append(text: string, list: YAMLSeq, entry: object): string | undefined {
	const last = list.items.at(-1) as { readonly range?: readonly [number, number, number] } | undefined;
	if (list.flow || !last?.range || text.slice(last.range[1]).trim() !== '') return undefined;
	const lineStart = text.lastIndexOf('\n', last.range[0]) + 1;
	const dash = /^([ \t]*)-[ \t]/.exec(text.slice(lineStart));
	if (!dash) return undefined;
	const eol = text.includes('\r\n') ? '\r\n' : '\n';
	const lines = stringify(entry, { lineWidth: 0 }).trimEnd().split('\n');
	const block = lines.map((line, i) => `${dash[1]!}${i === 0 ? '- ' : '  '}${line}${eol}`).join('');
	return `${text}${/(?:^|[\r\n])$/.test(text) ? '' : eol}${block}`;
}
