import search from 'approx-string-match';
import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import { type Folded, fold, sourceRange } from '../text/fold';
import type { Range } from '../text/range';
import { sentences } from '../text/sentences';

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

/**
 * A sentence is found when at most this share of its characters differs. One taken from the report has up to 0.2 (a tenth of its characters changed, an end
 * lost); the best place for a sentence of another province has 0.5 and more, but for formulas that both reports have word for word.
 */
const ERRORS_MAX = 0.34;
/** A digest's passage is of the report when this share of its words was found in one passage of it. */
const FOUND_MIN = 0.5;
/** In a short sentence a third is one word, and another word is another matter: 加强文化遗产保护传承 is no 健全文化遗产保护传承体制. */
const SHORT = 15;
const SHORT_ERRORS_MAX = 0.15;
/** Shorter pieces stand in every report: 加快发展. */
const SENTENCE_MIN = 6;
/** The passages that share most of a sentence's rare bigrams are searched. */
const CANDIDATES_MAX = 5;

/** Traces every paragraph and list item of a digest to its source in the report, in the digest's order. */
export function trace(digest: Report, report: Report): Trace[] {
	const finder = new Finder(report);
	return digest.passages.filter(passage => passage.kind === 'body').map(passage => traceOne(passage, finder));
}

function traceOne(digest: Passage, finder: Finder): Trace {
	const parts = pieces(digest);
	const total = parts.reduce((sum, part) => sum + part.text.length, 0);
	const byPassage = new Map<Passage, { found: number; errors: number; start: number; end: number }>();
	for (const part of parts) {
		const hit = finder.find(part.text);
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

/** The sentences of a passage, short ones joined to the one before, so that each is long enough to be told from others. */
function pieces({ text, range }: Passage): Folded[] {
	const found: Range[] = [];
	for (const sentence of sentences(text, range)) {
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

interface Hit {
	readonly passage: Passage;
	readonly start: number;
	readonly end: number;
	readonly errors: number;
}

/** Finds near-copies of a sentence in a report: by rare bigrams first, then by edit distance (Myers 1999, `approx-string-match`). */
class Finder {
	private readonly postings = new Map<string, number[]>();
	private readonly passages: readonly Passage[];

	constructor(report: Report) {
		this.passages = report.passages.filter(passage => passage.kind !== 'salutation');
		this.passages.forEach(({ folded }, i) => {
			for (const bigram of new Set(bigrams(folded.text))) {
				const list = this.postings.get(bigram);
				if (list) list.push(i);
				else this.postings.set(bigram, [i]);
			}
		});
	}

	/** The passages that share most with `text`, rare bigrams first. */
	candidates(text: string): Passage[] {
		const shared = new Map<number, number>();
		for (const bigram of new Set(bigrams(text))) {
			const list = this.postings.get(bigram);
			if (!list) continue;
			const weight = Math.log(1 + this.passages.length / list.length);
			for (const i of list) shared.set(i, (shared.get(i) ?? 0) + weight);
		}
		return [...shared]
			.sort(([i, a], [j, b]) => b - a || i - j)
			.slice(0, CANDIDATES_MAX)
			.map(([i]) => this.passages[i]!);
	}

	find(text: string): Hit | undefined {
		if (text.length < SENTENCE_MIN) return this.findExact(text);
		let best: Hit | undefined;
		for (const passage of this.candidates(text)) {
			const at = passage.folded.text.indexOf(text);
			if (at >= 0) return { passage, start: at, end: at + text.length, errors: 0 };
			const limit = Math.min(
				best ? best.errors - 1 : Infinity,
				Math.floor(text.length * (text.length < SHORT ? SHORT_ERRORS_MAX : ERRORS_MAX)),
			);
			if (limit < 0) continue;
			for (const { start, end, errors } of search(passage.folded.text, text, limit)) {
				if (!best || errors < best.errors) best = { passage, start, end, errors };
			}
		}
		return best;
	}

	private findExact(text: string): Hit | undefined {
		if (text === '') return undefined;
		const passage = this.passages.find(({ folded }) => folded.text.includes(text));
		const at = passage?.folded.text.indexOf(text) ?? -1;
		return passage && { passage, start: at, end: at + text.length, errors: 0 };
	}
}

function bigrams(text: string): string[] {
	const found: string[] = [];
	for (let i = 0; i + 1 < text.length; i++) found.push(text.slice(i, i + 2));
	return found;
}
