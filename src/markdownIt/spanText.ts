import type { Token } from 'markdown-it';
import { type Host, copyOf } from './host';
import { type Piece, deletedHtml, markedText } from './markedText';
import { type DeletedWords, type Span, spanKinds } from './marks';
import { type Placed, endOf, firstFrom, place } from './place';

/** Words that went where no text of the document stands. */
export const DELETED = 'duidu_deleted';

const layers = new Map(spanKinds.map((kind, i) => [kind, i]));

export interface WordMarks {
	readonly spans: readonly Span[];
	readonly deleted: readonly DeletedWords[];
}

/**
 * Inline tokens with elements around the spans, which count in `content`, the tokens' source. An element stands inside one text token: what crosses bold
 * or underlined words becomes several elements, and the nesting stays sound. The tokens stay of type `text` with all their words, since others read them: VS
 * Code makes a heading's address of them.
 */
export function spanText(
	children: readonly Token[],
	content: string,
	{ spans, deleted }: WordMarks,
	{ make, escape }: Host,
): Token[] {
	const places = place(children, content);
	const outermostFirst = [...spans].sort((a, b) => layers.get(a.kind)! - layers.get(b.kind)! || a.start - b.start);
	const gone = [...deleted].sort((a, b) => a.at - b.at);
	let told = 0;
	const out = children.map((child, i) => {
		const placed = places[i];
		if (child.type !== 'text' || placed === undefined) return child;
		const { length } = child.content;
		const pieces = outermostFirst.flatMap(span => piecesOf(span, placed, length));
		const words: Piece<DeletedWords>[] = [];
		for (; told < gone.length; told++) {
			const start = firstFrom(placed, length, gone[told]!.at);
			if (start === length && gone[told]!.at > endOf(placed, length)) break;
			words.push({ of: gone[told]!, start, end: start });
		}
		if (pieces.length === 0 && words.length === 0) return child;
		const copy = copyOf(child);
		copy.meta = { ...child.meta, duidu: markedText({ text: child.content, pieces, deleted: words }, escape) };
		return copy;
	});
	if (told < gone.length) {
		const rest = make(DELETED, '', 0);
		rest.meta = {
			duidu: gone
				.slice(told)
				.map(words => deletedHtml(words, escape))
				.join(''),
		};
		out.push(rest);
	}
	return out;
}

function piecesOf(span: Span, placed: Placed, length: number): Piece<Span>[] {
	const start = firstFrom(placed, length, span.start);
	const end = firstFrom(placed, length, span.end);
	return start < end ? [{ of: span, start, end }] : [];
}
