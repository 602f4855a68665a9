import { maskNumbers } from '../text/maskNumbers';
import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import { foldedPart } from '../text/fold';
import type { Range } from '../text/range';
import { sentences } from '../text/sentences';
import { PairMemo } from '../util/pairMemo';
import type { Steps } from '../util/steps';

/** What a passage is about: weights of character bigrams, as a vector of length 1. */
export type Subject = ReadonlyMap<number, number>;

/** How much a bigram says: the fewer passages of the series have it, the more. */
export type BigramWeight = (bigram: number) => number;

export function* bigramWeights(reports: readonly Report[]): Steps<BigramWeight> {
	const frequency = new Map<number, number>();
	let total = 0;
	for (const { passages } of reports) {
		for (const passage of passages) {
			const bigrams = new Set<number>();
			for (const sentence of sentencesOf(passage)) for (const bigram of sentence.bigrams) bigrams.add(bigram);
			for (const bigram of bigrams) frequency.set(bigram, (frequency.get(bigram) ?? 0) + 1);
			total++;
		}
		yield;
	}
	return bigram => Math.log((total + 1) / (frequency.get(bigram) ?? 1));
}

/** What a stretch of a passage is about. */
export function subjectOf(passage: Passage, { start, end }: Range, weight: BigramWeight): Subject {
	const subject = new Map<number, number>();
	for (const { range, bigrams } of sentencesOf(passage)) {
		if (range.start >= end || range.end <= start) continue;
		for (const bigram of bigrams) subject.set(bigram, weight(bigram));
	}
	return unit(subject);
}

/** Several subjects as one, each with its share. */
export function blend(parts: readonly (readonly [subject: Subject, share: number])[]): Subject {
	const sum = new Map<number, number>();
	for (const [subject, share] of parts)
		for (const [bigram, weight] of subject) sum.set(bigram, (sum.get(bigram) ?? 0) + share * weight);
	return unit(sum);
}

/** Of what a stretch of a passage has in common with a subject the share that its longest run of words has: 1 where that is one phrase. */
export function phraseShare(passage: Passage, stretch: Range, subject: Subject, weight: BigramWeight): number {
	let [total, run, most] = [0, 0, 0];
	for (const { range, bigrams } of sentencesOf(passage)) {
		if (range.start >= stretch.end || range.end <= stretch.start) continue;
		run = 0;
		// In the order of the text, but for what comes again.
		for (const bigram of bigrams) {
			const product = (subject.get(bigram) ?? 0) * weight(bigram);
			total += product;
			run = product > 0 ? run + product : 0;
			most = Math.max(most, run);
		}
	}
	return total > 0 ? most / total : 1;
}

/** 0 to 1. */
export function likeness(a: Subject, b: Subject): number {
	let product = 0;
	for (const [bigram, weight] of a) product += weight * (b.get(bigram) ?? 0);
	return product;
}

/** A shorter stretch, of about two clauses, proves nothing: its fit is damped as if it were this long. */
const PROOF_NORM = 18;

/** The sentences of a passage in a row that fit a subject best, and how well, 0 to 1: of a paragraph on all of 民生 the two on schools. */
export interface Stretch {
	readonly range: Range;
	readonly fit: number;
}

/**
 * The best stretch of each passage of a report, by its index. A subject has few of a report's bigrams: their postings are gone through, not the report.
 * Sentences share few bigrams: the length of a stretch is taken from those of its sentences.
 */
export function bestStretches(report: Report, subject: Subject, weight: BigramWeight): Stretch[] {
	const postings = postingsOf(report);
	const squares = squaresOf(report, weight);
	const products = new Float64Array(squares.length);
	for (const [bigram, share] of subject) {
		const product = share * weight(bigram);
		for (const sentence of postings.get(bigram) ?? []) products[sentence]! += product;
	}
	let from = 0;
	return report.passages.map(passage => {
		const list = sentencesOf(passage);
		let best: Stretch = { range: passage.range, fit: 0 };
		list.forEach((first, i) => {
			let product = 0;
			let square = 0;
			for (let j = i; j < list.length; j++) {
				product += products[from + j]!;
				square += squares[from + j]!;
				const fit = product / Math.max(Math.sqrt(square), PROOF_NORM);
				if (fit > best.fit) best = { range: { start: first.range.start, end: list[j]!.range.end }, fit };
			}
		});
		from += list.length;
		return best;
	});
}

/** The sentences of a report that have a bigram, counted through all its passages. */
type Postings = ReadonlyMap<number, readonly number[]>;

const postings = new WeakMap<Report, Postings>();

function postingsOf(report: Report): Postings {
	let own = postings.get(report);
	if (!own) {
		const made = new Map<number, number[]>();
		let at = 0;
		for (const passage of report.passages)
			for (const { bigrams } of sentencesOf(passage)) {
				for (const bigram of bigrams) {
					const list = made.get(bigram);
					if (list) list.push(at);
					else made.set(bigram, [at]);
				}
				at++;
			}
		postings.set(report, (own = made));
	}
	return own;
}

const squares = new PairMemo<BigramWeight, Report, Float64Array>();

/** The square of each sentence's length, as a vector. */
function squaresOf(report: Report, weight: BigramWeight): Float64Array {
	let own = squares.get(weight, report);
	if (!own) {
		own = new Float64Array(report.passages.reduce((sum, passage) => sum + sentencesOf(passage).length, 0));
		for (const [bigram, list] of postingsOf(report)) {
			const square = weight(bigram) ** 2;
			for (const sentence of list) own[sentence]! += square;
		}
		squares.set(weight, report, own);
	}
	return own;
}

/** A sentence that fits this share as well as the best one of its passage is about the subject too. */
const ABOUT_SHARE = 0.15;

/** All that a passage says about a subject, in one stretch: larger than its {@link Stretch}, which is its peak. */
export function partAbout(passage: Passage, subject: Subject, weight: BigramWeight): Range {
	const list = sentencesOf(passage).map(sentence => {
		const { product, square } = measured(sentence, subject, weight);
		const norm = Math.max(1, Math.sqrt(square));
		return { range: sentence.range, norm, fit: product / norm };
	});
	const least = ABOUT_SHARE * Math.max(0, ...list.map(({ fit }) => fit));
	let best: { range: Range; gain: number } = { range: passage.range, gain: 0 };
	list.forEach((first, i) => {
		let gain = 0;
		for (let j = i; j < list.length; j++) {
			gain += (list[j]!.fit - least) * list[j]!.norm;
			if (gain > best.gain) best = { range: { start: first.range.start, end: list[j]!.range.end }, gain };
		}
	});
	return best.range;
}

interface Sentence {
	readonly range: Range;
	/** Its different bigrams. */
	readonly bigrams: Uint32Array;
}

function measured({ range, bigrams }: Sentence, subject: Subject, weight: BigramWeight): Measured {
	let product = 0;
	let square = 0;
	for (const bigram of bigrams) {
		const w = weight(bigram);
		product += (subject.get(bigram) ?? 0) * w;
		square += w * w;
	}
	return { range, product, square };
}

interface Measured {
	readonly range: Range;
	readonly product: number;
	readonly square: number;
}

const known = new WeakMap<Passage, readonly Sentence[]>();

function sentencesOf(passage: Passage): readonly Sentence[] {
	let list = known.get(passage);
	if (!list) {
		const { text, folded, range } = passage;
		list = sentences(text, { start: folded.offsets[0] ?? range.start, end: range.end }).map(sentence => ({
			range: sentence,
			bigrams: bigramsOf(maskNumbers(foldedPart(folded, sentence).text)),
		}));
		known.set(passage, list);
	}
	return list;
}

function bigramsOf(text: string): Uint32Array {
	const found = new Set<number>();
	for (let i = 0; i + 1 < text.length; i++) found.add(text.charCodeAt(i) * 0x10000 + text.charCodeAt(i + 1));
	return Uint32Array.from(found);
}

function unit(vector: Map<number, number>): Subject {
	let square = 0;
	for (const weight of vector.values()) square += weight * weight;
	const norm = Math.sqrt(square);
	if (norm > 0) for (const [bigram, weight] of vector) vector.set(bigram, weight / norm);
	return vector;
}
