import type { Comparison } from '../compare/comparison';
import { linksOf, passageAtLine } from '../compare/counterparts';
import type { Sentence } from '../compare/sentences/sentence';
import type { SentenceLinks } from '../compare/sentences/sentenceLinks';
import { wordChanges } from '../compare/words/wordChanges';
import type { Passage } from '../report/passage';
import type { Lexicon } from '../terms/lexicon';
import { fold } from '../text/fold';
import { type Range, overlaps } from '../text/range';

/** In the order of a review. `unsure` has a place all the same: the likeliest. */
export const carryStates = ['kept', 'reworded', 'unsure', 'gone'] as const;

/** What a span of last year's report became. */
export interface Carried {
	readonly state: (typeof carryStates)[number];
	/** Where it would go in the new report; absent when it is gone. */
	readonly place?: { readonly passage: Passage; readonly range: Range };
	/** How well the place fits, 0 to 1. */
	readonly score: number;
}

/** A span that covers this share of its paragraph is about the paragraph, and goes where that went. */
const WHOLE_SHARE = 0.5;
/** A part of a sentence is found again when this share of its words stayed; else the whole sentence stands for it. */
const PART_STAYED = 0.5;

/**
 * Where the span `[start, end)` of the old report would stand in the new one, by the comparison's links and the reader's pins. A span over several paragraphs
 * goes where the first of them went.
 */
export function carry(comparison: Comparison, sentences: SentenceLinks, span: Range, lexicon?: Lexicon): Carried {
	const { old: report } = comparison;
	const passage = passageAtLine(report, report.lines.lineAt(span.start));
	if (!passage || !overlaps(passage.range, span)) return { state: 'gone', score: 0 };
	const own = { start: Math.max(span.start, passage.range.start), end: Math.min(span.end, passage.range.end) };
	const isWhole = own.end - own.start >= WHOLE_SHARE * (passage.range.end - passage.range.start);
	return (
		(isWhole ? undefined : carrySentences(comparison, sentences, passage, own, lexicon)) ??
		carryPassage(comparison, passage, isWhole)
	);
}

function carryPassage(comparison: Comparison, passage: Passage, isWhole: boolean): Carried {
	const [best] = linksOf(comparison, 'old', passage);
	if (!best) return { state: 'gone', score: 0 };
	const place = { passage: best.new, range: best.new.range };
	// Of a part whose own sentence went nowhere only the neighbourhood is known.
	const state = !best.certain || !isWhole ? 'unsure' : best.kinds.includes('same') ? 'kept' : 'reworded';
	return { state, place, score: best.score };
}

function carrySentences(
	{ old: older, new: newer }: Comparison,
	{ old, ofOld }: SentenceLinks,
	passage: Passage,
	span: Range,
	lexicon: Lexicon | undefined,
): Carried | undefined {
	const covered = old.filter(sentence => sentence.passage === passage && overlaps(sentence.range, span));
	const links = covered.flatMap(sentence => ofOld.get(sentence.index)?.[0] ?? []);
	const best = links.reduce<(typeof links)[number] | undefined>((a, b) => (a && a.score >= b.score ? a : b), undefined);
	if (!best) return undefined;
	const together = links.filter(link => link.new.passage === best.new.passage);
	const range =
		covered.length === 1
			? carryPart(best.old, best.new, span, lexicon)
			: {
					start: Math.min(...together.map(link => link.new.range.start)),
					end: Math.max(...together.map(link => link.new.range.end)),
				};
	const same = fold(older.text, span).text === fold(newer.text, range).text;
	const certain = best.certain && together.length === covered.length;
	return {
		state: same ? 'kept' : certain ? 'reworded' : 'unsure',
		place: { passage: best.new.passage, range },
		score: best.score,
	};
}

/** The place of a part of a sentence in what the sentence became: from the first of its words that stayed to the last. */
function carryPart(from: Sentence, to: Sentence, span: Range, lexicon: Lexicon | undefined): Range {
	if (span.start <= from.range.start && span.end >= from.range.end) return to.range;
	let start = to.range.end;
	let end = to.range.start;
	let stayed = 0;
	for (const change of wordChanges(from, to, lexicon).changes) {
		if (change.op !== 'same' || !overlaps(change.old, span)) continue;
		const before = Math.max(0, span.start - change.old.start);
		const behind = Math.max(0, change.old.end - span.end);
		start = Math.min(start, Math.min(change.new.start + before, change.new.end));
		end = Math.max(end, Math.max(change.new.end - behind, change.new.start));
		stayed += change.old.end - change.old.start - before - behind;
	}
	return start < end && stayed >= PART_STAYED * (span.end - span.start) ? { start, end } : to.range;
}
