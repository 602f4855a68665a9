import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { longestCommon } from '../../../../src/core/compare/words/lcs';

/** The table of the textbook. */
function naiveLength(a: readonly number[], b: readonly number[]): number {
	let above = new Array<number>(b.length + 1).fill(0);
	for (const symbol of a) {
		const row = [0];
		b.forEach((other, j) => row.push(symbol === other ? above[j]! + 1 : Math.max(above[j + 1]!, row[j]!)));
		above = row;
	}
	return above[b.length]!;
}

function check(a: readonly number[], b: readonly number[]): void {
	const alignment = longestCommon(Int32Array.from(a), Int32Array.from(b));
	assert.equal(alignment.length, a.length);
	let last = -1;
	let length = 0;
	alignment.forEach((to, from) => {
		if (to === -1) return;
		assert.ok(to > last && to < b.length, 'out of order');
		assert.equal(b[to], a[from]);
		last = to;
		length++;
	});
	assert.equal(length, naiveLength(a, b));
}

const row = (symbols: number, from: number, to: number): fc.Arbitrary<number[]> =>
	fc.array(fc.nat(symbols - 1), { minLength: from, maxLength: to, size: 'max' });

describe('longestCommon', () => {
	for (const symbols of [1, 2, 4, 30, 1000]) {
		it(`is as long as by the table, for rows of ${symbols} symbols`, () => {
			fc.assert(fc.property(row(symbols, 0, 200), row(symbols, 0, 200), check), { numRuns: 150 });
		});
	}

	it('is as long as by the table, for short rows', () => {
		fc.assert(fc.property(row(3, 0, 8), row(3, 0, 8), check), { numRuns: 2000 });
	});

	/** Rows are kept in words of 32 bits. */
	for (const length of [31, 32, 33, 63, 64, 65, 96, 128, 129]) {
		it(`is as long as by the table, for rows of ${length}`, () => {
			for (const symbols of [2, 5, 40])
				fc.assert(fc.property(row(symbols, length, length), row(symbols, length, length), check), { numRuns: 30 });
		});
	}

	it('is as long as by the table where one row is the other, edited', () => {
		const edited = row(50, 1, 200).chain(old =>
			fc.tuple(
				fc.constant(old),
				fc
					.array(fc.tuple(fc.nat(old.length), fc.nat(4), fc.array(fc.nat(50), { maxLength: 4 })), { maxLength: 6 })
					.map(edits => edits.reduce((fresh, [at, gone, came]) => fresh.toSpliced(at, gone, ...came), old)),
			),
		);
		fc.assert(
			fc.property(edited, ([a, b]) => check(a, b)),
			{ numRuns: 300 },
		);
	});

	it('takes all of two rows that are equal, and nothing of rows that share nothing', () => {
		const symbols = Array.from({ length: 100 }, (_, i) => i);
		assert.deepEqual([...longestCommon(Int32Array.from(symbols), Int32Array.from(symbols))], symbols);
		const others = Int32Array.from(symbols, symbol => symbol + 1000);
		assert.ok(longestCommon(Int32Array.from(symbols), others).every(to => to === -1));
		check([], symbols);
		check(symbols, []);
	});

	it('carries a bit through words that are full', () => {
		check(new Array<number>(70).fill(7), [...new Array<number>(100).fill(7), 1]);
		check([1, ...new Array<number>(70).fill(7), 2], [3, ...new Array<number>(100).fill(7), 4]);
	});
});
