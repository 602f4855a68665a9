import type { Passage } from '../../report/passage';
import type { Comparison } from '../comparison';
import type { ProjectionRow } from '../projection';
import { type PassagePart, type WordBand, whole } from '../words/redline';
import { bandsOf } from './bands';
import { type Sentence, inPassages } from './sentence';
import type { SentenceLinks } from './sentenceLinks';

/**
 * What the words of each row are compared by: the sentences that are read beside each other. Else each part of a split passage would show the words of all
 * the others as gone, and a merged one its sources in their old order. Together the new parts of a row hold the whole of its new passages.
 */
export function wordBands(
	rows: readonly Pick<ProjectionRow, 'old' | 'new'>[],
	comparison: Comparison,
	links: SentenceLinks,
): WordBand[][] {
	const old = inPassages(links.old);
	const fresh = inPassages(links.new);
	return bandsOf(rows, comparison, links).map((bands, i) => {
		const row = rows[i]!;
		// Titles and headings have no sentences.
		const hasWordless =
			row.old.some(passage => !old.has(passage.index)) || row.new.some(passage => !fresh.has(passage.index));
		// Passages may correspond of which no sentence does.
		const meet = bands.some(band => band.old.length > 0 && band.new.length > 0);
		if (hasWordless || !meet) return [{ old: row.old.map(whole), new: row.new.map(whole) }];
		return bands.map((band): WordBand => ({
			old: parts(band.old, old),
			new: parts(band.new, fresh),
			...(band.origin && { origin: band.origin }),
		}));
	});
}

/** Sentences as parts of their passages: those that follow each other are one, and each reaches to the next, so that no mark between two is left out. */
function parts(list: readonly Sentence[], inPassage: ReadonlyMap<number, readonly Sentence[]>): PassagePart[] {
	const found: PassagePart[] = [];
	list.forEach((sentence, at) => {
		const { passage, number } = sentence;
		const all = inPassage.get(passage.index)!;
		const end = all[number + 1]?.range.start ?? passage.range.end;
		const before = list[at - 1];
		const last = found.at(-1);
		if (last && before?.passage === passage && before.number + 1 === number)
			found[found.length - 1] = part(passage, last.part.start, end);
		else found.push(part(passage, number === 0 ? passage.range.start : sentence.range.start, end));
	});
	return found;
}

function part(passage: Passage, start: number, end: number): PassagePart {
	const { range } = passage;
	return start === range.start && end === range.end ? whole(passage) : { passage, part: { start, end } };
}
