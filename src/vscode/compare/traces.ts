import type { CancellationToken } from 'vscode';
import { PairMemo, type Report, type Trace, traceSteps } from '../../core';
import { runInSlices } from '../slices';

/** Where the passages of digests were taken from: found once for two texts, in slices. */
export class Traces {
	private readonly made = new PairMemo<Report, Report, readonly Trace[]>();

	/** Throws CancellationError when `token` is cancelled. */
	async of(digest: Report, report: Report, token?: CancellationToken): Promise<readonly Trace[]> {
		const known = this.made.get(digest, report);
		if (known) return known;
		const traces = await runInSlices(traceSteps(digest, report), token);
		this.made.set(digest, report, traces);
		return traces;
	}
}
