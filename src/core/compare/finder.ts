import search from 'approx-string-match';
import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import { bigramsOf } from '../text/bigrams';

/**
 * A sentence is found when at most this share of its characters differs. One taken from the report has up to 0.2 (a tenth of its characters changed, an end
 * lost); the best place for a sentence of another province has 0.5 and more, but for formulas that both reports have word for word.
 */
const ERRORS_MAX = 0.34;
/** In a short sentence a third is one word, and another word is another matter: 加强文化遗产保护传承 is no 健全文化遗产保护传承体制. */
const SHORT = 15;
const SHORT_ERRORS_MAX = 0.15;
/** Shorter pieces stand in every report: 加快发展. */
export const SENTENCE_MIN = 6;
/** The passages that share most of a sentence's rare bigrams are searched. */
const CANDIDATES_MAX = 5;

export interface Hit {
	readonly passage: Passage;
	readonly start: number;
	readonly end: number;
	readonly errors: number;
}

/** Finds near-copies of a sentence in a report: by rare bigrams first, then by edit distance (Myers 1999, `approx-string-match`). */
export class Finder {
	private readonly postings = new Map<string, number[]>();
	private readonly passages: readonly Passage[];

	constructor(report: Report) {
		this.passages = report.passages.filter(passage => passage.kind !== 'salutation');
		this.passages.forEach(({ folded }, i) => {
			for (const bigram of new Set(bigramsOf(folded.text))) {
				const list = this.postings.get(bigram);
				if (list) list.push(i);
				else this.postings.set(bigram, [i]);
			}
		});
	}

	/** The passages that share most with `text`, rare bigrams first. */
	candidates(text: string): Passage[] {
		const shared = new Map<number, number>();
		for (const bigram of new Set(bigramsOf(text))) {
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

	/** Of several passages that have `text` word for word, `choose` takes one; without, the first of the report. */
	find(text: string, choose = ([first]: readonly Passage[]): Passage | undefined => first): Hit | undefined {
		const exact = this.findExact(text, choose);
		if (exact || text.length < SENTENCE_MIN) return exact;
		let best: Hit | undefined;
		for (const passage of this.candidates(text)) {
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

	private findExact(text: string, choose: (rivals: readonly Passage[]) => Passage | undefined): Hit | undefined {
		if (text === '') return undefined;
		const passage = choose(this.passages.filter(({ folded }) => folded.text.includes(text)));
		const at = passage?.folded.text.indexOf(text) ?? -1;
		return passage && { passage, start: at, end: at + text.length, errors: 0 };
	}
}
