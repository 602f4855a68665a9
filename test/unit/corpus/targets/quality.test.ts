import * as assert from 'node:assert/strict';
import { describeShared } from '../../support/corpus';
import { labelledTargets, targetQuality } from '../../support/targetLabels';

const FOUND_MIN = 0.9;
/** The mean over the labelled pairs. */
const RIGHT_MIN = 0.8;
const PREDICTED_MAX = 3;

describeShared('targets of hand-labelled years', labelledTargets, pairs => {
	const all = pairs.map(targetQuality);

	it('are found, and not many more', () => {
		for (const { name, found, predicted, labelled } of all) {
			assert.ok(found >= FOUND_MIN, `${name}: ${found}`);
			assert.ok(predicted <= PREDICTED_MAX * labelled, `${name}: ${predicted} of ${labelled}`);
		}
	});

	for (const what of ['outcome', 'silent', 'verdict'] as const)
		it(`have the right ${what}`, () => {
			const mean = all.reduce((sum, quality) => sum + quality[what], 0) / all.length;
			assert.ok(mean >= RIGHT_MIN, all.map(quality => `${quality.name} ${quality[what].toFixed(3)}`).join(', '));
		});
});
