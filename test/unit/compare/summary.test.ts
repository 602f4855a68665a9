import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	type FateCounts,
	type Passage,
	type Report,
	compare,
	countFates,
	isTitleBlock,
	parseReport,
	projectionGroups,
	projectionRows,
	sectionSummaries,
} from '../../../src/core';
import { readSample, samplePairs } from '../support/samples';

const read = (file: string): string =>
	readFileSync(join(process.cwd(), 'test', 'fixtures', 'compare', 'two-years', file), 'utf8');
const twoYears = compare(parseReport(read('old.txt')), parseReport(read('new.txt')));
/** Every paragraph is one of these; what else became of it is counted besides. */
const sum = ({ same, figures, reworded, added, removed }: FateCounts['counts']): number =>
	same + figures + reworded + added + removed;

describe('section summaries', () => {
	const summaries = sectionSummaries(twoYears);
	const fates = (title: string): Record<string, number> => {
		const section = twoYears.new.allSections.find(s => s.title === title)!;
		return Object.fromEntries(Object.entries(summaries.get(section.index)!.counts).filter(([, count]) => count > 0));
	};

	it('count each paragraph under every fate that is said of it', () => {
		assert.deepEqual(fates('守住安全线'), { same: 2 });
		assert.deepEqual(fates('擦亮文旅招牌'), { reworded: 5, moved: 1, removed: 1 });
		assert.deepEqual(fates('布局机器人和低空产业'), { added: 1 });
		assert.deepEqual(fates('让田里多打粮'), { same: 1, figures: 1, reworded: 1 });
	});

	for (const pair of samplePairs) {
		it(`of ${pair.new} add up to those of its parts, and to all paragraphs but the title block`, () => {
			const comparison = compare(readSample(pair.old), readSample(pair.new));
			const all = countFates(projectionGroups(comparison).flatMap(group => group.rows));
			const isCounted = (report: Report) => (p: Passage) =>
				p.kind === 'body' || (p.kind === 'front' && !isTitleBlock(p, report));
			const bodies = comparison.new.passages.filter(isCounted(comparison.new)).length;
			const gone = comparison.removed.filter(isCounted(comparison.old)).length;
			assert.equal(sum(all.counts), bodies + gone);
			const rows = projectionRows(comparison).filter(({ kind }) => kind === 'pair');
			for (const kind of ['moved', 'split', 'merged'] as const)
				assert.equal(all.counts[kind], rows.filter(row => row.kinds.includes(kind)).length, kind);
			assert.ok(rows.some(({ kinds }) => kinds.includes('split') && kinds.length > 2));
			const summariesOfPair = sectionSummaries(comparison);
			for (const section of comparison.new.allSections) {
				const own = sum(summariesOfPair.get(section.index)!.counts);
				const below = section.children.reduce((n, child) => n + sum(summariesOfPair.get(child.index)!.counts), 0);
				assert.ok(below <= own, section.title);
			}
		});
	}
});
