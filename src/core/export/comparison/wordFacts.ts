import { FIGURES, FIGURE_PARTS } from '../../compare/words/figures';
import type { RedlineSpan, RedlineVerb } from '../../compare/words/redline';
import type { Link } from '../../compare/comparison';
import { fold, plain } from '../../text/fold';
import type { ExportedBand, ExportedEntry } from './exportedComparison';

/** What became of the words of a passage, told apart: words, figures, verbs. */
export interface WordFacts {
	/** In the order of the new text. */
	readonly gone: readonly string[];
	readonly came: readonly string[];
	readonly figures: readonly FigureChange[];
	readonly verbs: readonly Pick<RedlineVerb, 'from' | 'to' | 'step'>[];
}

/** A figure in the place of one of the same unit: 6%左右 → 6.5%左右. */
export interface FigureChange {
	readonly from: string;
	readonly to: string;
}

/** Of a passage with several sources all; with `link`, what is told of that one: words that no source has belong to the best link. */
export function wordFacts({ bands, links, row }: ExportedEntry, link?: Link): WordFacts {
	// Of a passage that is only on one side all words went or came, and a title block tells of no change.
	if (row.kind === 'title' || row.old.length === 0 || row.new.length === 0)
		return { gone: [], came: [], figures: [], verbs: [] };
	const best = links.reduce<Link | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
	const isTold = ({ old: [first] }: ExportedBand): boolean =>
		!link || (first ? first.passage === link.old : link === best);
	const told = bands.filter(isTold);
	const gone = bands.flatMap(({ redline }) =>
		redline.spans.filter(({ op, passage }) => op === 'delete' && (!link || passage === link.old)),
	);
	const came = told.flatMap(({ redline }) => redline.spans.filter(({ op }) => op === 'insert'));
	return {
		gone: gone.flatMap(words),
		came: came.flatMap(words),
		figures: told.flatMap(({ redline: { spans } }) => figureChanges(spans)),
		verbs: told.flatMap(({ redline: { verbs } }) => verbs.map(({ from, to, step }) => ({ from, to, step }))),
	};
}

/** Punctuation alone is no word. */
function words({ passage, source }: RedlineSpan): string[] {
	const text = plain(passage.text.slice(source.start, source.end));
	return /[\p{L}\p{N}]/u.test(text) ? [text] : [];
}

/** In what came for what went, the figures one by one, as long as their units agree: in a sentence written anew any two numbers meet. */
function figureChanges(spans: readonly RedlineSpan[]): FigureChange[] {
	return spans.flatMap((span, i) => {
		const next = spans[i + 1];
		if (span.op !== 'delete' || next?.op !== 'insert') return [];
		const [from, to] = [figuresIn(span), figuresIn(next)];
		if (from.length !== to.length || from.some(({ unit }, at) => unit !== to[at]!.unit)) return [];
		return from.flatMap((figure, at) =>
			figure.text === to[at]!.text ? [] : [{ from: figure.text, to: to[at]!.text }],
		);
	});
}

/** 2025年 became 2026年 in every heading: that says nothing. */
const YEAR = /^\d{4}年$/;

function figuresIn({ passage, source }: RedlineSpan): { readonly text: string; readonly unit: string }[] {
	const { text } = fold(passage.text.slice(source.start, source.end));
	return [...text.matchAll(FIGURES)]
		.filter(([figure]) => !YEAR.test(figure))
		.map(([figure]) => ({ text: figure, unit: FIGURE_PARTS.exec(figure)?.groups?.unit ?? '' }));
}
