import * as assert from 'node:assert/strict';
import { describeShared } from '../support/corpus';
import { labelledPairs, quality } from '../support/gold';

const F_MIN = 0.9;
const TOP1_MIN = 0.93;

describeShared('links of hand-labelled years', labelledPairs, pairs => {
	for (const pair of pairs) {
		it(`are those of the labels in ${pair.name}`, () => {
			const { f, top1 } = quality(pair);
			assert.ok(f >= F_MIN, `F ${f}`);
			assert.ok(top1 >= TOP1_MIN, `top1 ${top1}`);
		});
	}
});
