import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** A page as a browser reads it, and what it found amiss. */
export function readPage(html: string): { readonly elements: readonly Element[]; readonly errors: readonly string[] } {
	const errors: string[] = [];
	const document = parse(html, { onParseError: ({ code, startLine }) => errors.push(`${code} at ${startLine}`) });
	return { elements: elementsIn(document), errors };
}

function elementsIn(node: Node): Element[] {
	const below = 'childNodes' in node ? node.childNodes.flatMap(elementsIn) : [];
	return 'tagName' in node ? [node, ...below] : below;
}

export function attribute({ attrs }: Element, name: string): string | undefined {
	return attrs.find(each => each.name === name)?.value;
}

export function textOf(node: Node): string {
	if ('value' in node) return node.value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
