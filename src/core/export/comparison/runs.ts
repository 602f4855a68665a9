import type { RedlineSpan, RedlineVerb } from '../../compare/words/redline';
import type { Passage } from '../../report/passage';
import { withoutMarks } from '../../text/fold';
import type { ExportedBand } from './exportedComparison';

/** Words that stayed, went or came. `verb`: one that grew stronger or weaker ends here. */
export interface Run {
	readonly op: RedlineSpan['op'];
	readonly text: string;
	/** The same words stand in another place of the other wording. */
	readonly isMoved?: true;
	readonly verb?: RedlineVerb;
}

/** What of a passage stands on one side of a band. */
export interface SideText {
	readonly passage: Passage;
	readonly runs: readonly Run[];
}

/** Both wordings as one text: see {@link Redline}. */
export function redlineRuns({
	redline: { text, spans, verbs },
}: ExportedBand): (Run & { readonly passage: Passage })[] {
	return spans.flatMap(({ op, start, end, passage, isMoved }) => {
		const more = isMoved ? { isMoved } : {};
		const ending = op === 'delete' ? [] : verbs.filter(verb => verb.end > start && verb.end <= end);
		const runs: (Run & { readonly passage: Passage })[] = [];
		let from = start;
		for (const verb of ending.sort((a, b) => a.end - b.end)) {
			if (verb.end === from) continue;
			runs.push({ op, passage, text: text.slice(from, verb.end), verb, ...more });
			from = verb.end;
		}
		if (from < end) runs.push({ op, passage, text: text.slice(from, end), ...more });
		return runs;
	});
}

/** The new wording alone. */
export function newSide(band: ExportedBand): SideText[] {
	return byPassage(redlineRuns(band).filter(({ op }) => op !== 'delete'));
}

/** The old wording alone: the parts of the band, cut where words of them went. */
export function oldSide({ old, redline }: ExportedBand): SideText[] {
	return byPassage(
		old.flatMap(({ passage, part }) => {
			const gone = redline.spans
				.filter(({ op, passage: of, source }) => op === 'delete' && of === passage && source.start >= part.start)
				.filter(({ source }) => source.end <= part.end)
				.sort((a, b) => a.source.start - b.source.start);
			const runs: (Run & { readonly passage: Passage })[] = [];
			const add = (op: Run['op'], start: number, end: number, isMoved?: true): void => {
				const text = withoutMarks(passage.text.slice(start, end));
				if (text !== '') runs.push({ op, text, passage, ...(isMoved && { isMoved }) });
			};
			let from = part.start;
			for (const { source, isMoved } of gone) {
				add('same', from, source.start);
				add('delete', source.start, source.end, isMoved);
				from = source.end;
			}
			add('same', from, part.end);
			return runs;
		}),
	);
}

function byPassage(runs: readonly (Run & { readonly passage: Passage })[]): SideText[] {
	const sides: { passage: Passage; runs: Run[] }[] = [];
	for (const run of runs) {
		const last = sides.at(-1);
		if (last?.passage === run.passage) last.runs.push(run);
		else sides.push({ passage: run.passage, runs: [run] });
	}
	return sides;
}
