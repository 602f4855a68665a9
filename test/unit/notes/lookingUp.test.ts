import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { commonUnits, unitPlaces } from '../../../src/core/notes/commonUnits';
import { TextIndex } from '../../../src/core/notes/textIndex';

const words = (maxLength: number) => fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '丁', '戊'), maxLength });

/** By the table, cell by cell. */
function longestCommon(a: string, b: string): number {
	let row = new Array<number>(b.length + 1).fill(0);
	for (const unit of a) {
		const next = [0];
		for (let j = 1; j <= b.length; j++)
			next.push(unit === b[j - 1] ? row[j - 1]! + 1 : Math.max(row[j]!, next[j - 1]!));
		row = next;
	}
	return row.at(-1)!;
}

describe('commonUnits', () => {
	it('is the length of a longest common subsequence, in a part of the text', () =>
		fc.assert(
			fc.property(words(100), words(100), fc.nat(20), fc.nat(20), (pattern, text, head, tail) => {
				const within = { from: Math.min(head, text.length), to: Math.max(head, text.length - tail) };
				const common = commonUnits(unitPlaces(pattern), pattern.length, text, within);
				assert.equal(common, longestCommon(pattern, text.slice(within.from, within.to)));
			}),
			{ seed: 42, numRuns: 300 },
		));
});

describe('a text index', () => {
	it('finds all places of some words, overlapping ones too, up to as many as are asked for', () =>
		fc.assert(
			fc.property(words(60), words(4), fc.integer({ min: 1, max: 20 }), (text, sought, max) => {
				const all = Array.from(text, (_, at) => at).filter(at => sought !== '' && text.startsWith(sought, at));
				assert.deepEqual(new TextIndex(text).places(sought, max), all.slice(0, max));
			}),
			{ seed: 42, numRuns: 500 },
		));
});
