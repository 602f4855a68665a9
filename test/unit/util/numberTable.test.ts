import * as assert from 'node:assert/strict';
import { NumberTable } from '../../../src/core/util/numberTable';
import { seeded } from '../support/seeded';

describe('a table of numbers', () => {
	it('numbers keys in the order in which they are met', () => {
		const table = new NumberTable();
		assert.deepEqual(
			[7, 0, 7, 0xffffffff, 0].map(key => table.numberOf(key)),
			[0, 1, 0, 2, 1],
		);
		assert.equal(table.size, 3);
	});

	it('knows what a Map knows, also when it has grown', () => {
		const { int } = seeded(1);
		const table = new NumberTable();
		const map = new Map<number, number>();
		for (let n = 0; n < 100_000; n++) {
			const key = int(60_000) * 65_536 + int(3);
			if (!map.has(key)) map.set(key, map.size);
			assert.equal(table.numberOf(key), map.get(key));
		}
		assert.equal(table.size, map.size);
	});
});
