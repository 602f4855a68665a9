import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import { headingPath } from '../report/section';
import { bigramsOf, dice } from '../text/bigrams';
import { type Folded, fold, sourceRange } from '../text/fold';
import type { Range } from '../text/range';
import { sentences } from '../text/sentences';
import { type Steps, runToEnd } from '../util/steps';
import { Finder, SENTENCE_MIN } from './finder';

/** `exact`: word for word; `changed`: cut short or slightly changed; `absent`: not taken from this report. */
export type TraceState = 'exact' | 'changed' | 'absent';

/** Where a passage of a digest was taken from. */
export interface Trace {
	readonly digest: Passage;
	readonly state: TraceState;
	/** The passage it was taken from, and the stretch of it; absent when there is none. */
	readonly source?: { readonly passage: Passage; readonly range: Range };
	/** Of an absent one: the passage that says most nearly the same. */
	readonly nearest?: Passage;
	/** Share of the digest's words found there, 0 to 1. */
	readonly score: number;
}

/** A digest's passage is of the report when this share of its words was found in one passage of it. */
const FOUND_MIN = 0.5;

/** Traces every paragraph and list item of a digest to its source in the report, in the digest's order. */
export function trace(digest: Report, report: Report): Trace[] {
	return runToEnd(traceSteps(digest, report));
}

/** {@link trace}, a passage a step. */
export function* traceSteps(digest: Report, report: Report): Steps<Trace[]> {
	const finder = new Finder(report);
	yield;
	const found: Trace[] = [];
	for (const passage of digest.passages) {
		// An item above a line such as 各位代表！ reads as front matter, but no title block has items.
		if (passage.kind !== 'body' && !(passage.kind === 'front' && passage.bullet)) continue;
		const last = found.findLast(({ source }) => source)?.source?.passage;
		found.push(traceOne(passage, finder, last));
		yield;
	}
	return found;
}

function traceOne(digest: Passage, finder: Finder, last: Passage | undefined): Trace {
	const parts = pieces(digest);
	const total = parts.reduce((sum, part) => sum + part.text.length, 0);
	const byPassage = new Map<Passage, { found: number; errors: number; start: number; end: number }>();
	for (const part of parts) {
		const hit = finder.find(part.text, rivals => likeliest(rivals, digest, last));
		if (!hit) continue;
		const range = sourceRange(hit.passage.folded, hit.start, hit.end);
		const sum = byPassage.get(hit.passage);
		const found = part.text.length - hit.errors;
		if (sum) {
			sum.found += found;
			sum.errors += hit.errors;
			sum.start = Math.min(sum.start, range.start);
			sum.end = Math.max(sum.end, range.end);
		} else byPassage.set(hit.passage, { found, errors: hit.errors, ...range });
	}
	const [best] = [...byPassage].sort(([, a], [, b]) => b.found - a.found);
	const score = best && total > 0 ? best[1].found / total : 0;
	if (best && score >= FOUND_MIN) {
		const [passage, { start, end, errors, found }] = best;
		return {
			digest,
			state: errors === 0 && found === total ? 'exact' : 'changed',
			source: { passage, range: { start, end } },
			score,
		};
	}
	const nearest = finder.candidates(digest.folded.text)[0];
	return { digest, state: 'absent', score, ...(nearest ? { nearest } : {}) };
}

/**
 * Of passages with the same words the one whose headings are most like those above the digest's; of these the first behind the source of the digest's passage before:
 * 统筹发展和安全 under 2026年重点工作 is the task, not the review that has these words as well.
 */
function likeliest(rivals: readonly Passage[], digest: Passage, last: Passage | undefined): Passage | undefined {
	if (rivals.length < 2) return rivals[0];
	const wanted = titlesOf(digest);
	const likeness = rivals.map(rival => dice(wanted, titlesOf(rival)));
	const most = Math.max(...likeness);
	const best = rivals.filter((_, i) => likeness[i] === most);
	return best.find(({ index }) => last !== undefined && index > last.index) ?? best[0];
}

function titlesOf({ section }: Passage): ReadonlySet<string> {
	return new Set(headingPath(section).flatMap(title => bigramsOf(fold(title).text)));
}

/** The sentences of a passage, short ones joined to the one before, so that each is long enough to be told from others. */
function pieces({ text, range, folded }: Passage): Folded[] {
	const found: Range[] = [];
	// A heading's number is no part of its words, here as in the report.
	for (const sentence of sentences(text, { start: folded.offsets[0]!, end: range.end })) {
		const last = found.at(-1);
		const isShort = fold(text, sentence).text.length < SENTENCE_MIN;
		if (last && (isShort || fold(text, last).text.length < SENTENCE_MIN))
			found[found.length - 1] = { start: last.start, end: sentence.end };
		else found.push(sentence);
	}
	return found.map(sentence => fold(text, sentence)).map(trimStop);
}

/** A digest ends where its writer stopped: a closing 。 says nothing. */
function trimStop({ text, offsets }: Folded): Folded {
	return { text: text.replace(/[。;:,!?、]+$/, ''), offsets };
}
