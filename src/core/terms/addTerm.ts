import type { YAMLMap } from 'yaml';
import { YAMLSeq, isMap, isSeq, parseDocument } from 'yaml';
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
	list.flow = false;
	const entry = document.createNode({
		term: term.term,
		category: term.category,
		...(term.aliases && term.aliases.length > 0 ? { aliases: [...term.aliases] } : {}),
		...(term.definition === undefined ? {} : { definition: term.definition }),
	}) as YAMLMap;
	list.add(entry);
	try {
		return document.toString({ lineWidth: 0 });
	} catch {
		// `*name` with no `&name` before it can be read but not written.
		return undefined;
	}
}
