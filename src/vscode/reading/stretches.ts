import { l10n } from 'vscode';
import { type Range, type ReadingPassage, type TermMatch, categoryId, overlaps, withoutMarks } from '../../core';
import type { Stretch } from '../../protocol/reading';

/** A span with a note, in the report's text. */
export interface NotedSpan extends Range {
	readonly body: string;
	readonly tags: readonly string[];
}

/** The words of a passage as stretches that are shown alike: by what changed, by terms, its notes and verbs. Markdown's marks are taken off. */
export function stretchesOf(
	{ passage, spans, verbs }: ReadingPassage,
	terms: readonly TermMatch[],
	notes: readonly NotedSpan[],
): Stretch[] {
	const { range, text } = passage;
	const ownTerms = terms.filter(term => overlaps(term, range));
	const cuts = new Set<number>();
	for (const { start, end } of [...spans, ...verbs, ...ownTerms, ...notes]) cuts.add(start).add(end);
	const points = [...cuts].filter(at => range.start <= at && at <= range.end).sort((a, b) => a - b);
	const at = <T extends Range>(list: readonly T[], offset: number): T | undefined =>
		list.find(({ start, end }) => start <= offset && offset < end);
	return points.slice(0, -1).flatMap((start, i): Stretch[] => {
		const words = withoutMarks(text.slice(start, points[i + 1]));
		if (words === '') return [];
		const span = at(spans, start)!;
		const verb = at(verbs, start);
		const term = at(ownTerms, start);
		const note = at(notes, start);
		const title = [
			...(span.op === 'moved' ? [l10n.t('These words stand in another place on the other side.')] : []),
			...(note ? [note.body] : []),
			...(verb ? [l10n.t('{0} → {1}', verb.from, verb.to)] : []),
			...(term ? [term.entry.category] : []),
		].join('\n');
		return [
			{
				text: words,
				...(span.op !== 'same' && { op: span.op }),
				...(span.isFigure && { isFigure: true }),
				...(verb && { verb: verb.step > 0 ? 'up' : 'down' }),
				...(term && { term: categoryId(term.entry.category) }),
				...(term?.entry.colour !== undefined && { colour: term.entry.colour }),
				...(note && { isNoted: true }),
				...(title !== '' && { title }),
			},
		];
	});
}
