import * as assert from 'node:assert/strict';
import { type Fit, compare, fitOf, pinEnd, unsureLinks } from '../../../src/core';
import { readSample, samplePairs, samplePaths } from '../support/samples';

describe('doubt', () => {
	for (const { old, new: fresh } of samplePairs) {
		const comparison = compare(readSample(old), readSample(fresh));

		it(`of ${old} → ${fresh} has a reason for each link that is unsure, and for no other`, () => {
			for (const link of comparison.links) assert.equal(link.doubt !== undefined, !link.certain, link.id);
		});

		it(`of ${old} → ${fresh} is listed in the new report's order, without salutations`, () => {
			const unsure = unsureLinks(comparison);
			assert.ok(unsure.length > 0);
			assert.deepEqual(
				unsure,
				comparison.links.filter(link => !link.certain && link.new.kind !== 'salutation'),
			);
			unsure.slice(1).forEach((link, i) => assert.ok(link.new.index >= unsure[i]!.new.index));
		});

		it(`of ${old} → ${fresh} ends where the reader decides`, () => {
			const [link] = unsureLinks(comparison);
			const end = (side: 'old' | 'new') => pinEnd(link![side], comparison[side].path);
			for (const kind of ['pin', 'forbid'] as const) {
				const decided = compare(comparison.old, comparison.new, [{ kind, old: end('old'), new: end('new') }]);
				assert.ok(unsureLinks(decided).every(({ id }) => id !== link!.id));
			}
		});
	}

	it('has each of its reasons in the samples', () => {
		const farApart = { old: samplePaths[0], new: samplePaths[3] };
		const found = [...samplePairs, farApart].flatMap(pair => compare(readSample(pair.old), readSample(pair.new)).links);
		const reasons = new Set(found.flatMap(({ doubt }) => doubt ?? []));
		for (const reason of ['low', 'rival', 'outdone', 'moved', 'role', 'leftover'] as const)
			assert.ok(reasons.has(reason), reason);
		for (const { doubt, score, kinds } of found) {
			if (doubt === 'low' || doubt === 'leftover') assert.ok(score < 0.2);
			if (doubt === 'moved') assert.ok(kinds.includes('moved'));
		}
	});

	it('has a word for every score, from slight to good', () => {
		const order: readonly Fit[] = ['slight', 'poor', 'fair', 'good'];
		let last = 0;
		for (let score = 0; score <= 1; score += 0.01) {
			const at = order.indexOf(fitOf(score));
			assert.ok(at >= last);
			last = at;
		}
		assert.equal(last, order.length - 1);
	});
});
