import * as assert from 'node:assert/strict';
import { describeShared } from '../../support/corpus';
import { goldTargets, numberedTargets, targetQuality } from '../../support/targetLabels';

const sets = [
	{
		title: 'three hand-labelled pairs of years',
		labelled: goldTargets,
		/** Of each pair. */
		bars: { found: 0.95, predictedTimes: 2.5 },
		/** Of the mean over the pairs. */
		means: { outcome: 0.88, silent: 0.78, verdict: 0.84 },
	},
	// Labelled by hand, by two careful readers who saw no program's answers, for tuning and for checking: the weights are fitted to these pairs among
	// others, and places held out of the fit reach a mean of 0.85, 0.79 and 0.83. A label keeps its line and one number; a target beside it with the same
	// number is taken for it too, so that not all the silence can be right.
	{
		title: 'eight more pairs',
		labelled: numberedTargets,
		bars: { found: 0.85, predictedTimes: 3 },
		means: { outcome: 0.83, silent: 0.72, verdict: 0.81 },
	},
] as const;

for (const { title, labelled, bars, means } of sets)
	describeShared(`targets of ${title}`, labelled, pairs => {
		const all = pairs.map(targetQuality);

		it('are found, and not many more', () => {
			for (const { name, found, predicted, labelled: count } of all) {
				assert.ok(found >= bars.found, `${name}: ${found}`);
				assert.ok(predicted <= bars.predictedTimes * count, `${name}: ${predicted} of ${count}`);
			}
		});

		for (const what of ['outcome', 'silent', 'verdict'] as const)
			it(`have the right ${what}`, () => {
				const mean = all.reduce((sum, quality) => sum + quality[what], 0) / all.length;
				assert.ok(mean >= means[what], all.map(quality => `${quality.name} ${quality[what].toFixed(3)}`).join(', '));
			});
	});
