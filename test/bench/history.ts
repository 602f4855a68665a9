import { Lines, blocks, buildLexicon, fold, starterTerms, termHistory, termPlaces } from '../../src/core';
import { corpus } from '../unit/support/corpus';
import { readSample, samplePaths } from '../unit/support/samples';
import { type Judged, verdict } from './gates';
import { averageCall } from './measure';
import { shownMs, table } from './table';

/** As many terms as a reader's own glossary has. */
const TERMS = 300;
const BUDGET_MS = 1000;
/** Again after an edit in one file: that file alone is matched anew. */
const EDITED = '\n补充一段。\n';

/** The history of a glossary over all reports: the first time, and when one of them was edited. */
export function historyOfTerms(): Judged[] {
	const texts = (corpus ?? samplePaths.map(readSample)).map(({ text }) => text);
	const terms = starterTerms.slice(0, TERMS);
	const lexicon = buildLexicon([{ source: 'workspace', terms }]);
	const places = (text: string): ReturnType<typeof termPlaces> => {
		const lines = new Lines(text);
		return termPlaces(text, blocks(lines), lexicon);
	};
	const all = (known: readonly ReturnType<typeof termPlaces>[]): number =>
		terms.reduce(
			(sum, { term }) => sum + termHistory(term, known).years.reduce((total, { count }) => total + count, 0),
			0,
		);
	const first = averageCall(
		() => all(texts.map(places)),
		1,
		() => performance.now(),
	);
	const known = texts.map(places);
	const again = averageCall(
		() => all([places(texts[0]! + EDITED), ...known.slice(1)]),
		100,
		() => performance.now(),
	);
	const naive = texts.reduce(
		(sum, text) => sum + terms.filter(({ term }) => fold(text).text.includes(fold(term).text)).length,
		0,
	);
	const judged: Judged[] = [
		{
			name: `history of ${terms.length} terms over ${texts.length} texts`,
			gate: 'second',
			ratio: first.ms / BUDGET_MS,
			fault: first.result < naive ? `${first.result} places, and ${naive} by searching` : undefined,
		},
		{
			name: 'the same after an edit in one text',
			gate: 'instant',
			ratio: again.ms / first.ms,
			fault: again.result === first.result ? undefined : `${again.result} places, and ${first.result} before`,
		},
	];
	const times = [first.ms, again.ms];
	const rows = judged.map((each, i) => [each.name, shownMs(times[i]!), String(first.result), ...verdict(each)]);
	console.log(`${table(['', 'time', 'places', 'gate'], rows)}\n`);
	return judged;
}
