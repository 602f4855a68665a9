import * as assert from 'node:assert/strict';
import { contains, overlaps } from '../../../src/core';

describe('range', () => {
	it('contains itself and what lies inside', () => {
		assert.ok(contains({ start: 1, end: 4 }, { start: 1, end: 4 }));
		assert.ok(contains({ start: 1, end: 4 }, { start: 2, end: 2 }));
		assert.ok(!contains({ start: 1, end: 4 }, { start: 0, end: 2 }));
		assert.ok(!contains({ start: 1, end: 4 }, { start: 3, end: 5 }));
	});

	it('overlaps no range that only touches it', () => {
		assert.ok(overlaps({ start: 1, end: 4 }, { start: 3, end: 5 }));
		assert.ok(!overlaps({ start: 1, end: 4 }, { start: 4, end: 5 }));
	});
});
