import type { Passage } from '../report/passage';
import type { Report } from '../report/report';
import type { Section } from '../report/section';
import { Bigrams, type Counts, sumCounts } from './bigrams';

/** A sparse vector: weights of features by ascending id. */
export interface Vector {
	readonly ids: Int32Array;
	readonly weights: Float32Array;
	/** Euclidean length. */
	readonly norm: number;
}

/** The two reports as vectors over one set of features. */
export interface Features {
	readonly old: Side;
	readonly new: Side;
	/** How many different features there are. */
	readonly size: number;
}

export interface Side {
	readonly report: Report;
	readonly passages: readonly Vector[];
	/** For each passage the index of its group in `groups`: see {@link groupOf}. */
	readonly groupIndex: Int32Array;
	readonly groups: readonly Vector[];
	readonly groupSections: readonly (Section | undefined)[];
}

/**
 * Character bigrams weighted by TF-IDF. Words were tried and are no better: a segmenter shatters policy terms, and bigrams over 20,000 characters
 * take 5 ms. Years and numbers are masked, since they change from report to report in sentences that stay. `bigrams` remembers what it counted.
 */
export function features(older: Report, newer: Report, bigrams = new Bigrams()): Features {
	const words = (report: Report): string[] => report.passages.map(({ folded }) => folded.text);
	const { old, new: fresh, idf } = countBoth(words(older), words(newer), bigrams);
	return { old: side(older, old, idf), new: side(newer, fresh, idf), size: idf.length };
}

export interface BothCounts {
	readonly old: readonly Counts[];
	readonly new: readonly Counts[];
	/** The weight of each bigram: rare ones tell more. */
	readonly idf: Float64Array;
}

/** The bigrams of two lists of folded texts. */
export function countBoth(older: readonly string[], newer: readonly string[], bigrams: Bigrams): BothCounts {
	const all = bigrams.of([...older, ...newer].map(maskNumbers));
	const frequency = new Float64Array(bigrams.size);
	for (const { ids } of all) for (const id of ids) frequency[id]!++;
	const idf = frequency.map(n => Math.log((all.length + 1) / n));
	return { old: all.slice(0, older.length), new: all.slice(older.length), idf };
}

/** `2025年重点工作` and `2026年重点工作` are one title; `400项` and `500项` one target. */
export function maskNumbers(folded: string): string {
	return folded.replace(/(?:19|20)\d\d年?/g, '\u0001').replace(/\d+(?:\.\d+)?/g, '\u0002');
}

function side(report: Report, counts: readonly Counts[], idf: Float64Array): Side {
	const groupIds = new Map<number, number>();
	const groupSections: (Section | undefined)[] = [];
	const groupCounts: Counts[][] = [];
	const groupIndex = new Int32Array(counts.length);
	report.passages.forEach((passage, i) => {
		const section = groupOf(passage);
		const key = section?.index ?? -1;
		let group = groupIds.get(key);
		if (group === undefined) {
			groupIds.set(key, (group = groupCounts.length));
			groupCounts.push([]);
			groupSections.push(section);
		}
		groupIndex[i] = group;
		groupCounts[group]!.push(counts[i]!);
	});
	const scratch = new Int32Array(idf.length);
	return {
		report,
		passages: counts.map(c => vector(c, idf)),
		groupIndex,
		groups: groupCounts.map(list => vector(sumCounts(list, scratch), idf)),
		groupSections,
	};
}

/** The part of a report that a passage is read in: its section of level 2, or its chapter before the first such section. */
export function groupOf(passage: Pick<Passage, 'section'>): Section | undefined {
	let section = passage.section;
	while (section && !isGroup(section)) section = section.parent;
	return section;
}

/** Chapters and their sections. A paragraph that merely starts with its topic is no section of its own. */
export function isGroup({ level, form }: Section): boolean {
	return level === 1 || (level === 2 && form !== 'lead' && form !== 'dash');
}

export function vector({ ids, times }: Counts, idf: Float64Array): Vector {
	const weights = new Float32Array(ids.length);
	let square = 0;
	for (let k = 0; k < ids.length; k++) {
		const weight = (times[k] === 1 ? 1 : 1 + Math.log(times[k]!)) * idf[ids[k]!]!;
		weights[k] = weight;
		square += weight * weight;
	}
	return { ids, weights, norm: Math.sqrt(square) };
}
