import { sourceRange } from '../../text/fold';
import { Trie } from '../../terms/trie';
import { standsAlone } from '../../terms/match';
import type { Steps } from '../../util/steps';
import type { WordPlace } from '../words/wordPlaces';
import type { Candidate } from './candidates';
import type { PassageWords } from './passageWords';

/** So short a spelling is met by chance, across words and inside other names: 两新 of “两新一重”. */
const SHORT_MAX = 3;

/** For each candidate, for each report, where it stands, in order. Overlapping places of one candidate are one. */
export function* occurrencesOf(
	candidates: readonly Candidate[],
	reports: readonly (readonly PassageWords[])[],
): Steps<readonly (readonly (readonly WordPlace[])[])[]> {
	const trie = new Trie(candidates.length * 8);
	candidates.forEach(({ spellings }, i) => spellings.forEach(spelling => trie.add(spelling, i)));
	const places = candidates.map(() => reports.map((): WordPlace[] => []));
	const found: number[] = [];
	for (const [year, passages] of reports.entries()) {
		for (const words of passages) {
			const { passage, row } = words;
			for (let start = 0; start < row.text.length; start++) {
				for (let n = trie.match(row.text, start, found) - 2; n >= 0; n -= 2) {
					const [end, i] = [found[n]!, found[n + 1]!];
					if (!standsAlone(row.text, start, end)) continue;
					if (end - start <= SHORT_MAX && !isWhole(words, start, end, candidates[i]!)) continue;
					const own = places[i]![year]!;
					const last = own.at(-1);
					const range = sourceRange(passage.folded, start, end);
					if (last?.passage !== passage || last.end <= range.start) own.push({ passage, ...range });
				}
			}
		}
		yield;
	}
	return places;
}

function isWhole({ quotes, isEdge }: PassageWords, start: number, end: number, { sources }: Candidate): boolean {
	const around = quotes.find(quote => quote.start <= start && quote.end >= end);
	if (!around || !sources.has('quoted')) return isEdge[start] === 1 && isEdge[end] === 1;
	return around.start === start && around.end === end;
}
