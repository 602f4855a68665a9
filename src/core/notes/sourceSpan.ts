import { sourceRange } from '../text/fold';
import type { Range } from '../text/range';
import type { Pattern } from './pattern';
import type { Place } from './place';
import type { TextIndex } from './textIndex';

/**
 * A place's range in the source. Marks and quotation marks at the ends of the quoted words belong to the span again where such stand there:
 * for `“415X”`, ⟦“415X”⟧ and not ⟦415X⟧, also where the text has `"415X"`.
 */
export function toSource({ folded, source }: TextIndex, place: Place, { exact, offsets }: Pattern): Range {
	const { start, end, first, last } = place;
	const inner = sourceRange(folded, start, end);
	const floor = start > 0 ? folded.offsets[start - 1]! + 1 : 0;
	const lead = dropped(exact, offsets, 0, first);
	const trail = dropped(exact, offsets, last + 1, offsets.length - 1);
	return {
		start: inner.start - shared(lead, source.slice(floor, inner.start), 'end'),
		end: inner.end + shared(trail, source.slice(inner.end, folded.offsets[end]), 'start'),
	};
}

/** What folding drops of the quote around the units from `from` to `to`. */
function dropped(exact: string, offsets: Uint32Array, from: number, to: number): string {
	let marks = exact.slice(from === 0 ? 0 : offsets[from - 1]! + 1, offsets[from]);
	for (let i = from; i < to; i++) marks += exact.slice(offsets[i]! + 1, offsets[i + 1]);
	return marks;
}

const QUOTATION = '[“”„‟"＂『』「」‘’‚‛\'＇《》〈〉]+';
const LAST_MARKS = new RegExp(`${QUOTATION}$`);
const FIRST_MARKS = new RegExp(`^${QUOTATION}`);

/** How many of the dropped units beside a span are of it: those that the quote had, or as many quotation marks as it had. */
function shared(own: string, there: string, end: 'start' | 'end'): number {
	if (own === '' || there === '') return 0;
	if (end === 'end' ? there.endsWith(own) : there.startsWith(own)) return own.length;
	const marks = end === 'end' ? LAST_MARKS : FIRST_MARKS;
	return Math.min(marks.exec(own)?.[0].length ?? 0, marks.exec(there)?.[0].length ?? 0);
}
