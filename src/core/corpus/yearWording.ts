import { stayed } from '../compare/words/moved';
import { type RedlineSpan, type RedlineVerb, type WordRules, redline } from '../compare/words/redline';
import { figuresIn, verbsIn } from '../compare/words/sourcePlaces';
import { toLines } from '../compare/redlineLines';
import type { Passage } from '../report/passage';
import { withoutMarks } from '../text/fold';
import type { Range } from '../text/range';
import { sentences } from '../text/sentences';
import type { LineagePlace, LineageYear } from './lineage';

/** Words of a year that are shown alike. Each stands in one sentence. */
export interface YearStretch {
	readonly text: string;
	/** Against the last year that had the passage: `insert` came, `delete` went. */
	readonly op: RedlineSpan['op'];
	readonly isFigure?: true;
	readonly verb?: RedlineVerb;
	/** Where it stands: `delete` in the report of the earlier year. */
	readonly passage: Passage;
	readonly source: Range;
}

/** A place of a year in its wording. */
export interface YearWording {
	readonly place: LineagePlace;
	readonly stretches: readonly YearStretch[];
	/** So little stayed that this is what is worth being seen: marks on all the rest would be no reading. */
	readonly isRewritten?: true;
}

/** Of real passages from year to year two thirds keep less than this share of their words. */
const REWRITTEN_MAX = 0.3;

/** The wording of a year, place by place, with what changed since the last year that had it. */
export function yearWording(
	years: readonly LineageYear[],
	{ places, earlier }: LineageYear,
	rules?: WordRules,
): YearWording[] {
	if (places.length === 0) return [];
	const before = earlier === undefined ? places : years[earlier]!.places;
	return toLines(redline(before, places, rules)).map((line, i) => ({
		place: places[i]!,
		stretches: line.spans.flatMap(stayed).flatMap(span => stretchesOf(span, verbsIn(line, span.passage))),
		...(isRewritten(line.spans) && { isRewritten: true }),
	}));
}

function isRewritten(spans: readonly RedlineSpan[]): boolean {
	const size = (wanted: readonly RedlineSpan['op'][]): number =>
		spans.reduce((sum, { op, start, end }) => (wanted.includes(op) ? sum + end - start : sum), 0);
	return size(['same']) < REWRITTEN_MAX * size(['same', 'insert']);
}

function stretchesOf({ op, passage, source }: RedlineSpan, verbs: readonly RedlineVerb[]): YearStretch[] {
	const { start, end } = source;
	const figures = op === 'same' ? [] : figuresIn(passage, source);
	const own = op === 'delete' ? [] : verbs;
	const cuts = new Set([start, end]);
	for (const sentence of sentences(passage.text, passage.range)) cuts.add(sentence.start);
	for (const range of [...figures, ...own]) cuts.add(range.start).add(range.end);
	const points = [...cuts].filter(at => start <= at && at <= end).sort((a, b) => a - b);
	return points.slice(0, -1).flatMap((from, i): YearStretch[] => {
		const to = points[i + 1]!;
		const text = withoutMarks(passage.text.slice(from, to));
		if (text === '') return [];
		const verb = own.find(each => each.start <= from && from < each.end);
		return [
			{
				text,
				op,
				...(figures.some(each => each.start <= from && from < each.end) && { isFigure: true }),
				...(verb && { verb }),
				passage,
				source: { start: from, end: to },
			},
		];
	});
}

/** A stretch as it is shown: `kept` stayed where nearly all the rest is new. */
export interface ShownStretch extends Omit<YearStretch, 'op' | 'verb'> {
	readonly op?: 'insert' | 'delete' | 'kept';
	readonly verb?: 'up' | 'down';
	/** From which verb. */
	readonly from?: RedlineVerb;
}

/** Shorter words stayed by chance. */
const KEPT_LEAST = 4;

/** What of a wording is marked, and whether its passage goes on before and behind. A title is read as a whole: nothing of it is marked. */
export function shownWording(
	{ place: { passage, part }, stretches, isRewritten }: YearWording,
	isHeading: boolean,
): { readonly stretches: ShownStretch[]; readonly hasMore?: { readonly before?: true; readonly behind?: true } } {
	const before = !isHeading && part.start > passage.range.start;
	const behind = !isHeading && part.end < passage.range.end;
	const isOwn = isHeading || isRewritten === true;
	return {
		stretches: stretches
			.filter(({ op }) => !isOwn || op !== 'delete')
			.map(({ op, verb, ...stretch }): ShownStretch => {
				const kept = isOwn && !isHeading && op === 'same' && stretch.text.length >= KEPT_LEAST;
				return {
					...stretch,
					...(kept ? { op: 'kept' } : !isOwn && op !== 'same' && { op }),
					...(verb && { verb: verb.step > 0 ? 'up' : 'down', from: verb }),
				};
			}),
		...((before || behind) && { hasMore: { ...(before && { before: true }), ...(behind && { behind: true }) } }),
	};
}
