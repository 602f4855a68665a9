import * as assert from 'node:assert/strict';
import { describeShared } from '../support/corpus';
import { labelledPairs, quality } from '../support/gold';
import { sentenceQuality } from '../support/runOn';

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

/** Of the sentences that are linked when the paragraphs of each section are run together, as many stand in paragraphs that the labels link. */
const SENTENCES_MIN = 0.93;
/** And as many of the labelled pairs of paragraphs are told by a sentence: some paragraphs have no sentence that stayed. */
const FOUND_MIN = 0.85;

describeShared('sentences of hand-labelled years, run together', labelledPairs, pairs => {
	for (const pair of pairs) {
		it(`are linked as the labels say in ${pair.name}`, () => {
			const { right, found } = sentenceQuality(pair);
			assert.ok(right >= SENTENCES_MIN, `right ${right}`);
			assert.ok(found >= FOUND_MIN, `found ${found}`);
		});
	}
});
