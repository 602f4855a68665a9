import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Report, compare, parseReport } from '../../../../src/core';
import { describeCorpus, yearPairs } from '../../support/corpus';
import { lexiconOf, starterLexicon } from '../../support/lexicon';
import { readSample, samplePairs } from '../../support/samples';
import { assertSoundWords } from './soundWords';

function assertSoundPairs(old: Report, fresh: Report): void {
	for (const link of compare(old, fresh).links) assertSoundWords(link.old, link.new, starterLexicon);
}

describe('the words of linked passages', () => {
	for (const pair of samplePairs) {
		it(`are sound from ${pair.old} to ${pair.new}`, () => assertSoundPairs(readSample(pair.old), readSample(pair.new)));
	}

	it('are sound in any two texts', () => {
		const lexicon = lexiconOf('新质生产力', '生产力', '5G');
		const unit = fc.constantFrom(
			...[
				'新质生产力',
				'生产',
				'5',
				'1.2',
				'g',
				'G',
				'%',
				'万',
				'元',
				'，',
				'、',
				'的',
				'和',
				'发展',
				'“',
				'”',
				'**',
				'（一）',
			],
		);
		const text = fc.array(unit, { minLength: 1, maxLength: 30 }).map(parts => `青石${parts.join('')}`);
		fc.assert(
			fc.property(text, text, (a, b) => {
				assertSoundWords(parseReport(a).passages[0]!, parseReport(b).passages[0]!, lexicon);
			}),
			{ numRuns: 1000 },
		);
	});
});

describeCorpus('the words of linked passages of real reports', texts => {
	const pairs = yearPairs(texts);

	it('are many', () => assert.ok(pairs.length >= 20));

	for (const pair of pairs) {
		it(`are sound from ${pair.old.path} to ${pair.new.path}`, function () {
			this.timeout(60_000);
			assertSoundPairs(parseReport(pair.old.text, pair.old.path), parseReport(pair.new.text, pair.new.path));
		});
	}
});
