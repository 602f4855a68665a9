import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Place, entry, panelsOn, walk } from '../../../../media/chart/walk';

/** Two lines over three years; the second has no mark in 2024 and lies below. */
const places: readonly Place[] = [
	{ line: 0, year: 2023, y: 10 },
	{ line: 0, year: 2024, y: 20 },
	{ line: 0, year: 2025, y: 30 },
	{ line: 1, year: 2023, y: 50 },
	{ line: 1, year: 2025, y: 40 },
];

describe('the arrow keys in a panel', () => {
	for (const [from, key, to] of [
		[0, 'ArrowRight', 1],
		[3, 'ArrowRight', 4],
		[0, 'ArrowDown', 3],
		[4, 'ArrowUp', 2],
		[1, 'Home', 0],
		[3, 'End', 4],
		[2, 'ArrowRight', undefined],
		[1, 'ArrowDown', undefined],
		[0, 'a', undefined],
	] as const)
		it(`lead from ${from} by ${key} to ${to ?? 'another panel'}`, () => {
			assert.equal(walk(places, from, key), to);
		});

	it('lead back by the opposite key', () => {
		const anyPlaces = fc.uniqueArray(
			fc.record({ line: fc.nat(3), year: fc.integer({ min: 2010, max: 2025 }), y: fc.nat(100) }),
			{ selector: ({ line, year }) => `${line} ${year}`, minLength: 1 },
		);
		fc.assert(
			fc.property(anyPlaces, fc.nat(), (all, n) => {
				const at = n % all.length;
				for (const [there, back] of [
					['ArrowRight', 'ArrowLeft'],
					['ArrowDown', 'ArrowUp'],
				] as const) {
					const next = walk(all, at, there);
					if (next !== undefined) assert.equal(walk(all, next, back), at);
				}
			}),
		);
	});

	it('enter another panel at the nearest year of the same line, if it has one', () => {
		assert.equal(entry(places, { line: 1, year: 2024 }), 3);
		assert.equal(entry(places, { line: 5, year: 2030 }), 2);
		assert.equal(entry([], { line: 0, year: 2024 }), -1);
	});

	it('go down by as many panels as stand beside each other', () => {
		assert.equal(panelsOn('ArrowDown', 4), 4);
		assert.equal(panelsOn('ArrowLeft', 4), -1);
		assert.equal(panelsOn('x', 4), undefined);
	});
});
