import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, linksOf, parseReport, passageAtLine } from '../../../src/core';

const read = (file: string): string =>
	readFileSync(join(process.cwd(), 'test', 'fixtures', 'compare', 'two-years', file), 'utf8');
const twoYears = compare(parseReport(read('old.txt')), parseReport(read('new.txt')));

describe('passageAtLine', () => {
	const report = parseReport('\n甲甲。\n\n乙乙。\n\n');
	it('is the passage on the line, or the nearest above', () => {
		assert.deepEqual(
			[0, 1, 2, 3, 4, 99].map(line => passageAtLine(report, line)?.index),
			[undefined, 0, 0, 1, 1, 1],
		);
		assert.equal(passageAtLine(parseReport(''), 0), undefined);
	});
});

describe('linksOf', () => {
	it('are those of either side', () => {
		const split = twoYears.old.passages.find(passage => passage.folded.text.startsWith('沿江排口'))!;
		const links = linksOf(twoYears, 'old', split);
		assert.equal(links.length, 2);
		for (const link of links) assert.ok(linksOf(twoYears, 'new', link.new).includes(link));
		assert.deepEqual(linksOf(twoYears, 'new', twoYears.added[0]!), []);
	});
});
