import * as assert from 'node:assert/strict';
import { type Report, type Reason, type TargetResult, type Verdict, targetResults } from '../../../src/core';

/** What became of each promise of a report, by the next one. */
export class Promises {
	readonly results: readonly TargetResult[];

	constructor(old: Report, fresh: Report) {
		this.results = targetResults(old, fresh);
	}

	/** The one in whose words these stand. */
	of(words: string): TargetResult {
		const found = this.results.find(({ target }) => target.clause.text.includes(words));
		return found ?? assert.fail(`no target of ${words}`);
	}

	/** Has a test for each: words of the promise, what became of it, by what it was judged, and what that shows. */
	hold(rows: readonly (readonly [words: string, verdict: Verdict, reason: Reason, why: string])[]): void {
		for (const [words, verdict, reason, why] of rows)
			it(why, () => {
				const { verdict: found, reason: foundReason, outcome } = this.of(words);
				assert.deepEqual([found, foundReason], [verdict, reason], outcome?.clause.text);
			});
	}
}
