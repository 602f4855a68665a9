import type { Token } from 'markdown-it';
import { type DeletedWords, type Span, spanKinds } from './marks';
import { type Placed, endOf, firstFrom, place } from './place';

/** Makes tokens of the class of those that they are put among: a host brings its own markdown-it. */
export type MakeToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/** Words that went: a token of its own kind, since they are no text of the document. */
export const DELETED = 'duidu_deleted';

const elements = { insert: 'ins', note: 'mark', sentence: 'span', tag: 'span', term: 'span' } as const;
const layers = new Map(spanKinds.map((kind, i) => [kind, i]));

export interface WordMarks {
	readonly spans: readonly Span[];
	readonly deleted: readonly DeletedWords[];
}

/** The part of a span, or a place of deleted words, in one text token. */
interface Piece<T> {
	readonly of: T;
	readonly start: number;
	readonly end: number;
}

/**
 * Inline tokens with elements around the spans, which count in `content`, the tokens' source. An element stands inside one text token: what crosses bold
 * or underlined words becomes several elements, and the nesting stays sound.
 */
export function spanText(
	children: readonly Token[],
	content: string,
	{ spans, deleted }: WordMarks,
	make: MakeToken,
): Token[] {
	const places = place(children, content);
	const outermostFirst = [...spans].sort((a, b) => layers.get(a.kind)! - layers.get(b.kind)! || a.start - b.start);
	const gone = [...deleted].sort((a, b) => a.at - b.at);
	const out: Token[] = [];
	let told = 0;
	children.forEach((child, i) => {
		const placed = places[i];
		if (child.type !== 'text' || placed === undefined) {
			out.push(child);
			return;
		}
		const { length } = child.content;
		const pieces = outermostFirst.flatMap(span => piecesOf(span, placed, length));
		const words: Piece<DeletedWords>[] = [];
		for (; told < gone.length; told++) {
			const start = firstFrom(placed, length, gone[told]!.at);
			if (start === length && gone[told]!.at > endOf(placed, length)) break;
			words.push({ of: gone[told]!, start, end: start });
		}
		if (pieces.length === 0 && words.length === 0) out.push(child);
		else cut({ child, pieces, words }, make, out);
	});
	for (; told < gone.length; told++) out.push(deletedToken(gone[told]!, make));
	return out;
}

function piecesOf(span: Span, placed: Placed, length: number): Piece<Span>[] {
	const start = firstFrom(placed, length, span.start);
	const end = firstFrom(placed, length, span.end);
	return start < end ? [{ of: span, start, end }] : [];
}

interface CutText {
	readonly child: Token;
	/** Outermost first. */
	readonly pieces: readonly Piece<Span>[];
	readonly words: readonly Piece<DeletedWords>[];
}

function cut({ child, pieces, words }: CutText, make: MakeToken, out: Token[]): void {
	const { content } = child;
	const edges = [...pieces, ...words].flatMap(({ start, end }) => [start, end]);
	const stops = [...new Set([0, ...edges, content.length])].sort((a, b) => a - b);
	let open: readonly Piece<Span>[] = [];
	stops.forEach((stop, i) => {
		const wanted = pieces.filter(({ start, end }) => start <= stop && stop < end);
		const differs = open.findIndex((piece, at) => piece !== wanted[at]);
		const kept = differs < 0 ? open.length : differs;
		for (const { of } of open.slice(kept).reverse()) out.push(make('duidu_close', elements[of.kind], -1));
		for (const { of, start } of words) if (start === stop) out.push(deletedToken(of, make));
		for (const { of } of wanted.slice(kept)) {
			const token = make('duidu_open', elements[of.kind], 1);
			token.attrs = of.attributes.map(([name, value]) => [name, value]);
			out.push(token);
		}
		open = wanted;
		const next = stops[i + 1];
		if (next === undefined) return;
		const text = make('text', '', 0);
		text.content = content.slice(stop, next);
		text.level = child.level;
		out.push(text);
	});
}

function deletedToken({ text }: DeletedWords, make: MakeToken): Token {
	const token = make(DELETED, '', 0);
	token.content = text;
	return token;
}
