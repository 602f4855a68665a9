import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, parseReport } from '../../../src/core';
import { renderComparison } from './renderComparison';

/** A case is a folder with two texts and what became of the first in the second. `UPDATE_FIXTURES=1` writes the latter anew, to be looked at in the diff. */
const folder = join(process.cwd(), 'test', 'fixtures', 'compare');

describe('comparison', () => {
	for (const name of readdirSync(folder)) {
		it(`tells what became of ${name}`, () => {
			const read = (file: string): string => readFileSync(join(folder, name, file), 'utf8');
			const actual = renderComparison(compare(parseReport(read('old.txt')), parseReport(read('new.txt'))));
			const expected = join(folder, name, 'expected.txt');
			if (process.env.UPDATE_FIXTURES) writeFileSync(expected, actual);
			assert.equal(actual, existsSync(expected) ? readFileSync(expected, 'utf8') : '');
		});
	}
});
