import { matchForm } from '../../report/headingForms';
import type { Passage } from '../../report/passage';
import { foldedPlace, sourceRange } from '../../text/fold';
import { closesAt, isQuoted } from '../../text/quotedNumbers';
import type { Range } from '../../text/range';
import { FIGURES, FIGURE_PARTS } from './figures';
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

/** One digit and one letter of those that name a thing: 5G, 4K, 3D, 5A级. Others are so much of something: 15EFLOPS, 5MW. */
const MARQUE = /^\d[gkad](?![a-z])/;

/** The figures in a part of a passage, in its text; not its own number, 3.改造…, nor those of names: PM2.5, G60, 5G, “135”, “世界500强”. */
export function figuresIn(passage: Passage, { start, end }: Range): Range[] {
	const { folded } = passage;
	const [from, to] = [foldedPlace(folded, start), foldedPlace(folded, end)];
	const numbering = matchForm(folded.text)?.titleStart ?? 0;
	const figures = [...folded.text.slice(from, to).matchAll(FIGURES)].filter(
		({ 0: figure, index }) =>
			from + index >= numbering && !DATE.test(figure) && !isOfName(passage, figure, from + index),
	);
	return figures.map(({ 0: figure, index }) => sourceRange(folded, from + index, from + index + figure.length));
}

function isOfName(passage: Passage, figure: string, at: number): boolean {
	if (MARQUE.test(figure)) return true;
	const { before = '', number = '', scale = '', unit = '' } = FIGURE_PARTS.exec(figure)?.groups ?? {};
	// Of 人均GDP8万元 the number has a unit of its own.
	if (scale + unit === '' && /[a-z]$/.test(passage.folded.text.slice(0, at))) return true;
	const first = at + before.length;
	if (!isQuoted(passage, first)) return false;
	return /^[a-z]*$/.test(scale + unit) || closesAt(passage, first + number.length);
}
