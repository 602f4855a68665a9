import { type CancellationToken, type Uri } from 'vscode';
import { type Comparison, type Report, compareSteps } from '../../core';
import type { Reports } from '../files/reports';
import { runInSlices } from '../slices';

/** The comparisons asked for so far, made once for two texts. */
export class Comparisons {
	private readonly made = new WeakMap<Report, WeakMap<Report, Comparison>>();

	constructor(private readonly reports: Reports) {}

	/** Throws UnreadableFile, and CancellationError when `token` is cancelled. */
	async get(old: Uri, fresh: Uri, token?: CancellationToken): Promise<Comparison> {
		return this.of(await this.reports.get(old), await this.reports.get(fresh), token);
	}

	async of(old: Report, fresh: Report, token?: CancellationToken): Promise<Comparison> {
		const known = this.made.get(old)?.get(fresh);
		if (known) return known;
		const comparison = await runInSlices(compareSteps(old, fresh), token);
		let byNew = this.made.get(old);
		if (!byNew) this.made.set(old, (byNew = new WeakMap()));
		byNew.set(fresh, comparison);
		return comparison;
	}
}
