import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, isWithin, linkKinds, linksOf, parseReport, passageAtLine, summarise } from '../../../src/core';
import { readSample, samplePairs } from '../support/samples';

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

describe('summarise', () => {
	const section = (title: string) => twoYears.new.allSections.find(s => s.title === title)!;
	const kinds = (title: string): Record<string, number> =>
		Object.fromEntries(Object.entries(summarise(twoYears, section(title)).counts).filter(([, count]) => count > 0));

	it('counts what became of a section’s passages', () => {
		assert.deepEqual(kinds('守住安全线'), { same: 2 });
		assert.deepEqual(kinds('擦亮文旅招牌'), { reworded: 5, moved: 1 });
		assert.deepEqual(kinds('布局机器人和低空产业'), { added: 1 });
		assert.deepEqual(kinds('把河湖管起来'), { reworded: 2, split: 2 });
		assert.deepEqual(kinds('让田里多打粮'), { same: 1, figures: 1, reworded: 1 });
	});

	for (const pair of samplePairs) {
		it(`counts each passage of ${pair.new} once by its wording`, () => {
			const comparison = compare(readSample(pair.old), readSample(pair.new));
			for (const s of comparison.new.allSections) {
				const { counts, unsure } = summarise(comparison, s);
				const bodies = comparison.new.passages.filter(
					passage => passage.kind === 'body' && isWithin(passage.section, s),
				).length;
				assert.equal(counts.same + counts.figures + counts.reworded + counts.added, bodies, s.title);
				for (const kind of linkKinds) assert.ok(counts[kind] <= bodies - counts.added, `${s.title}: ${kind}`);
				assert.ok(unsure <= bodies);
			}
		});
	}
});
