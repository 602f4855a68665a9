import type { CST } from 'yaml';

/** A document in pieces that can be composed one after the other. */
export interface YamlLots {
	/** Where the list begins that was divided. */
	readonly start: number;
	/** All lots of its items but the last, each a document of its own. */
	readonly lots: readonly CST.Document[];
	/** The document with the last lot only: whatever stands behind the list begins where it did. */
	readonly around: readonly CST.Token[];
}

/**
 * Divides the list that the first document is, or has under `terms`, into lots of `size` items. `undefined` where there is none, and where what is said of an
 * item may depend on what stands elsewhere: on a directive, on a type for the whole list.
 */
export function lotsOf(tokens: readonly CST.Token[], size: number): YamlLots | undefined {
	const document = tokens.find(({ type }) => type === 'document' || type === 'directive');
	if (document?.type !== 'document') return undefined;
	const { list, props } = listOf(document);
	if (!list || [...document.start, ...props].some(({ type }) => type === 'tag')) return undefined;
	const lots: CST.BlockSequence['items'][] = [[]];
	for (const item of list.items) {
		// The error of an item without its `- ` is set where the item before it ends.
		const begins = item.start.some(({ type }) => type === 'seq-item-ind');
		if (begins && lots.at(-1)!.length >= size) lots.push([]);
		lots.at(-1)!.push(item);
	}
	const around = withList(document, list, { ...list, items: lots.pop()! });
	return {
		start: list.offset,
		lots: lots.map(items => ({ type: 'document', offset: list.offset, start: [], value: { ...list, items } })),
		around: tokens.map(token => (token === document ? around : token)),
	};
}

/** `props` may tell its type. */
function listOf({ value }: CST.Document): {
	readonly list?: CST.BlockSequence;
	readonly props: readonly CST.SourceToken[];
} {
	if (value?.type === 'block-seq') return { list: value, props: [] };
	const items = value?.type === 'block-map' ? value.items : [];
	const terms = items.find(({ key }) => key?.type === 'scalar' && key.source === 'terms');
	return terms?.value?.type === 'block-seq' ? { list: terms.value, props: terms.sep ?? [] } : { props: [] };
}

function withList(document: CST.Document, from: CST.BlockSequence, to: CST.BlockSequence): CST.Document {
	const { value } = document;
	if (value?.type !== 'block-map') return { ...document, value: to };
	const items = value.items.map(item => (item.value === from ? { ...item, value: to } : item));
	return { ...document, value: { ...value, items } };
}
