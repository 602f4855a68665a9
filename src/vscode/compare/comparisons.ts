import { type CancellationToken, type Event, type Uri } from 'vscode';
import { Comparer, type Comparison, PairMemo, type Pin, type Report, type SentenceLinks, type Steps } from '../../core';
import type { Reports } from '../files/reports';
import { keepRecent } from '../recent';
import { runInSlices } from '../slices';
import type { PinStore } from './pinStore';

interface Made {
	readonly pins: readonly Pin[];
	readonly comparison: Comparison;
}

/** As many pairs of files are compared again quickly while one of them is edited. */
const COMPARERS_MAX = 8;

/** The comparisons asked for so far, made once for two texts and what the reader decided about them. */
export class Comparisons {
	private readonly made = new PairMemo<Report, Report, Made>();
	/** By the two paths. */
	private readonly comparers = new Map<string, Comparer>();
	private readonly sentenceLinks = new WeakMap<Comparison, SentenceLinks>();
	/** The reader decided about a pair: what was compared before no longer holds. */
	readonly onDidChangePins: Event<void>;

	constructor(
		private readonly reports: Reports,
		private readonly store: PinStore,
	) {
		this.onDidChangePins = store.onDidChange;
	}

	/** Throws UnreadableFile, and CancellationError when `token` is cancelled. */
	async get(old: Uri, fresh: Uri, token?: CancellationToken): Promise<Comparison> {
		const reports = [await this.reports.get(old), await this.reports.get(fresh)] as const;
		// Last: what was decided while the files were read holds already.
		return runInSlices(this.steps(...reports, await this.pins(fresh)), token);
	}

	/** The sentences of a comparison that correspond; of a narrowed one those of the whole. Throws CancellationError when `token` is cancelled. */
	async sentences(shown: Comparison, token?: CancellationToken): Promise<SentenceLinks> {
		const comparison = shown.focus?.whole ?? shown;
		const known = this.sentenceLinks.get(comparison);
		if (known) return known;
		const links = await runInSlices(this.comparer(comparison).sentenceLinks(comparison), token);
		this.sentenceLinks.set(comparison, links);
		return links;
	}

	private comparer({ old, new: fresh }: Pick<Comparison, 'old' | 'new'>): Comparer {
		const key = `${old.path}\n${fresh.path}`;
		const comparer = this.comparers.get(key) ?? new Comparer();
		keepRecent(this.comparers, key, comparer, COMPARERS_MAX);
		return comparer;
	}

	/** The comparison of two reports as a part of longer work. */
	*steps(old: Report, fresh: Report, pins: readonly Pin[]): Steps<Comparison> {
		const known = this.made.get(old, fresh);
		if (known?.pins === pins) return known.comparison;
		const comparison = yield* this.comparer({ old, new: fresh }).compare(old, fresh, pins);
		this.made.set(old, fresh, { pins, comparison });
		return comparison;
	}

	/** What the reader decided, for a report of this file. */
	pins(uri: Uri): Promise<readonly Pin[]> {
		return this.store.pins(uri);
	}
}
