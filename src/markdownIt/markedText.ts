import type { DeletedWords, Span } from './marks';

/** The part of a span, or a place of deleted words, in some text. */
export interface Piece<T> {
	readonly of: T;
	readonly start: number;
	readonly end: number;
}

export interface MarkedText {
	readonly text: string;
	/** Outermost first. */
	readonly pieces: readonly Piece<Span>[];
	readonly deleted: readonly Piece<DeletedWords>[];
}

const elements = {
	insert: 'ins',
	note: 'mark',
	sentence: 'span',
	tag: 'span',
	verb: 'span',
	figure: 'span',
	term: 'span',
} as const;

/** Some text with its marks as HTML. All of it is escaped, what readers wrote and what stood in another report too. */
export function markedText({ text, pieces, deleted }: MarkedText, escape: (text: string) => string): string {
	const edges = [...pieces, ...deleted].flatMap(({ start, end }) => [start, end]);
	const stops = [...new Set([0, ...edges, text.length])].sort((a, b) => a - b);
	let html = '';
	let open: readonly Piece<Span>[] = [];
	stops.forEach((stop, i) => {
		const wanted = pieces.filter(({ start, end }) => start <= stop && stop < end);
		const differs = open.findIndex((piece, at) => piece !== wanted[at]);
		const kept = differs < 0 ? open.length : differs;
		for (const { of } of open.slice(kept).reverse()) html += `</${elements[of.kind]}>`;
		for (const { of, start } of deleted) if (start === stop) html += deletedHtml(of, escape);
		for (const { of } of wanted.slice(kept)) html += opening(of, escape);
		open = wanted;
		html += escape(text.slice(stop, stops[i + 1] ?? stop));
	});
	return html;
}

export function deletedHtml({ text, title }: Omit<DeletedWords, 'at'>, escape: (text: string) => string): string {
	return `<del class="duidu-deleted" title="${escape(title)}">${escape(text)}</del>`;
}

function opening({ kind, attributes }: Span, escape: (text: string) => string): string {
	return `<${elements[kind]}${attributes.map(([name, value]) => ` ${name}="${escape(value)}"`).join('')}>`;
}
