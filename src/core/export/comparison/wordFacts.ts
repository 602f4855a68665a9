import type { RedlineSpan, RedlineVerb } from '../../compare/words/redline';
import type { Link } from '../../compare/comparison';
import { plain } from '../../text/fold';
import type { ExportedBand, ExportedEntry } from './exportedComparison';
import { type FigureChange, figureChanges } from './figureChanges';

/** What became of the words of a passage, told apart: words, figures, verbs. */
export interface WordFacts {
	/** In the order of the new text. */
	readonly gone: readonly string[];
	readonly came: readonly string[];
	readonly figures: readonly FigureChange[];
	readonly verbs: readonly Pick<RedlineVerb, 'from' | 'to' | 'step'>[];
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
		redline.spans.filter(({ op, passage, isMoved }) => op === 'delete' && !isMoved && (!link || passage === link.old)),
	);
	const came = told.flatMap(({ redline }) => redline.spans.filter(({ op, isMoved }) => op === 'insert' && !isMoved));
	return {
		gone: gone.flatMap(words),
		came: came.flatMap(words),
		figures: figureChanges(row.old, row.new).filter(({ passage }) => !link || passage === link.old),
		verbs: told.flatMap(({ redline: { verbs } }) => verbs.map(({ from, to, step }) => ({ from, to, step }))),
	};
}

/** Punctuation alone is no word. */
function words({ passage, source }: RedlineSpan): string[] {
	const text = plain(passage.text.slice(source.start, source.end));
	return /[\p{L}\p{N}]/u.test(text) ? [text] : [];
}
