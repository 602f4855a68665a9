import type { Passage } from '../../report/passage';
import { foldedPlace, sourceRange } from '../../text/fold';
import type { Range } from '../../text/range';
import { FIGURES } from './figures';
import type { Redline, RedlineVerb } from './redline';

/** The verbs of a redline that stand in a passage of the new report, in its text. */
export function verbsIn({ text, spans, verbs }: Redline, passage: Passage): RedlineVerb[] {
	return verbs.flatMap((verb): RedlineVerb[] => {
		const span = spans.find(each => each.op !== 'delete' && each.start <= verb.start && verb.start < each.end);
		if (span?.passage !== passage) return [];
		const words = text.slice(verb.start, verb.end);
		const start = passage.text.indexOf(words, span.source.start + verb.start - span.start);
		return start < 0 || start >= passage.range.end ? [] : [{ ...verb, start, end: start + words.length }];
	});
}

/** Dates and numbers of meetings are changed by every year that passes. */
const DATE = /^(?:第?\d+(?:年|月|日|届|次|期))+$/;

/** The figures in a part of a passage, in its text. */
export function figuresIn({ folded }: Passage, { start, end }: Range): Range[] {
	const [from, to] = [foldedPlace(folded, start), foldedPlace(folded, end)];
	const words = folded.text.slice(from, to);
	const figures = [...words.matchAll(FIGURES)].filter(([figure]) => !DATE.test(figure));
	return figures.map(({ 0: figure, index }) => sourceRange(folded, from + index, from + index + figure.length));
}
