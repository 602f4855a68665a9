import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isFromReading } from '../../../src/protocol/reading';

describe('what comes from a reading view', () => {
	for (const message of [
		{ kind: 'ready' },
		{ kind: 'open', place: 3, beside: true },
		{ kind: 'at', row: 'n12' },
		{ kind: 'act', action: 'pin', row: 'n12' },
	])
		it(`may be ${JSON.stringify(message)}`, () => {
			assert.ok(isFromReading(message));
		});

	for (const message of [
		undefined,
		'ready',
		{},
		{ kind: 'open', place: -1, beside: true },
		{ kind: 'open', place: 1.5, beside: true },
		{ kind: 'open', place: 1 },
		{ kind: 'at', row: 12 },
		{ kind: 'act', action: 'pin' },
		{ kind: 'act', row: 'n12' },
		{ kind: 'eval', code: '1' },
	])
		it(`is not ${JSON.stringify(message)}`, () => {
			assert.ok(!isFromReading(message));
		});

	it('is asked of anything without a failure', () => {
		fc.assert(
			fc.property(fc.anything(), value => {
				assert.equal(typeof isFromReading(value), 'boolean');
			}),
		);
	});
});
