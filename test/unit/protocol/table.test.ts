import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isFromTable } from '../../../src/protocol/table';

describe('what comes from a table', () => {
	for (const message of [
		{ kind: 'ready' },
		{ kind: 'open', place: 0, beside: false },
		{ kind: 'row', action: 'hide', id: '提法' },
		{ kind: 'action', action: 'export' },
	])
		it(`may be ${JSON.stringify(message)}`, () => {
			assert.ok(isFromTable(message));
		});

	for (const message of [
		undefined,
		null,
		'ready',
		[],
		{},
		{ kind: 'open', place: -1, beside: true },
		{ kind: 'open', place: 0.5, beside: true },
		{ kind: 'open', place: '0', beside: true },
		{ kind: 'open', place: 0 },
		{ kind: 'row', action: 'hide' },
		{ kind: 'row', id: '提法' },
		{ kind: 'action' },
		{ kind: 'eval', code: '1' },
	])
		it(`is not ${JSON.stringify(message)}`, () => {
			assert.ok(!isFromTable(message));
		});

	it('is asked of anything without a failure', () => {
		fc.assert(
			fc.property(fc.anything(), value => {
				assert.equal(typeof isFromTable(value), 'boolean');
			}),
		);
	});
});
