import {
	type Comparison,
	type Lexicon,
	type Link,
	type Range,
	type Report,
	type SentenceLink,
	type WordComparison,
	buildLexicon,
	compare,
	parseReport,
	sentenceLinks,
	starterTerms,
	wordChanges,
} from '../../src/core';

/** All that Duidu says about two texts. */
export interface FullComparison {
	readonly comparison: Comparison;
	/** Of each pair of passages that is not the same. */
	readonly words: ReadonlyMap<Link | SentenceLink, WordComparison>;
}

const lexicon = buildLexicon([{ source: 'starter', terms: starterTerms }]);

/** Parses both, links passages and sections, compares the words of every pair. */
export function compareFully(old: string, fresh: string): FullComparison {
	const comparison = compare(parseReport(old), parseReport(fresh));
	return { comparison, words: wordsOf(comparison.links) };
}

/** The same and, inside the passages, sentence by sentence: what `duidu compare --format json` prints. */
export function compareSentences(old: string, fresh: string): FullComparison {
	const comparison = compare(parseReport(old), parseReport(fresh));
	return { comparison, words: wordsOf([...comparison.links, ...sentenceLinks(comparison).links]) };
}

/** Tokens are kept beside their lexicon: with one of its own a comparison starts from nothing, as the first one does. */
export const ownLexicon = (): Lexicon => ({ ...lexicon });

export function wordsOf<L extends Link | SentenceLink>(
	links: readonly L[],
	terms = ownLexicon(),
): Map<L, WordComparison> {
	return new Map(
		links.filter(({ kinds }) => !kinds.includes('same')).map(link => [link, wordChanges(link.old, link.new, terms)]),
	);
}

/** What a full result lacks; `undefined` when every passage is linked, added or removed, and the changes of every pair make the new words of the old. */
export function faultOf({ comparison, words }: FullComparison): string | undefined {
	const { old, new: fresh, ofOld, ofNew, added, removed } = comparison;
	const isTold = (report: Report, linked: ReadonlyMap<number, unknown>, alone: ReadonlySet<unknown>): boolean =>
		report.passages.every(p => p.kind === 'salutation' || linked.has(p.index) !== alone.has(p));
	if (!isTold(old, ofOld, new Set(removed))) return 'an old passage is neither linked nor removed';
	if (!isTold(fresh, ofNew, new Set(added))) return 'a new passage is neither linked nor added';
	for (const link of comparison.links)
		if (!words.has(link) && !link.kinds.includes('same')) return `no words of ${link.id}`;
	for (const [{ id, old: from, new: to }, { changes }] of words) {
		const gone = changes.flatMap(change => (change.op === 'insert' ? [] : [unitsOf(from, change.old)]));
		const made = changes.map(change =>
			change.op === 'delete' ? '' : change.op === 'same' ? unitsOf(from, change.old) : unitsOf(to, change.new),
		);
		if (gone.join('') !== from.folded.text) return `the changes of ${id} are not of its old words`;
		if (made.join('') !== to.folded.text) return `the changes of ${id} do not give its new words`;
	}
	return undefined;
}

/** The share of the new report's characters that are said to have stayed. */
export function stayedShare({ comparison, words }: FullComparison): number {
	const stayed = new Set<number>();
	for (const link of comparison.links) {
		const same = words.get(link)?.changes.flatMap(change => (change.op === 'same' ? [change.new] : []));
		for (const { start, end } of same ?? [link.new.range]) for (let i = start; i < end; i++) stayed.add(i);
	}
	return stayed.size / comparison.new.text.length;
}

function unitsOf({ folded }: Link['old'] | SentenceLink['old'], { start, end }: Range): string {
	return folded.text.slice(indexAt(folded.offsets, start), indexAt(folded.offsets, end));
}

/** How many units of a folded text lie before a place in the source; its last offset only closes it. */
function indexAt(offsets: Uint32Array, place: number): number {
	let low = 0;
	let high = offsets.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (offsets[middle]! < place) low = middle + 1;
		else high = middle;
	}
	return low;
}
