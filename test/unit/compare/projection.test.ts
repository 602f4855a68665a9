import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	type Comparison,
	type ProjectionLabels,
	type ProjectionRow,
	compare,
	isWithin,
	layOut,
	parseReport,
	projectionGroups,
	projectionRows,
	sentenceLinks,
	withoutMarks,
} from '../../../src/core';
import { readSample, samplePairs } from '../support/samples';

const labels: ProjectionLabels = {
	separator: (row, index) => `═ ${index} ${row.kinds.join()}`,
	band: () => '┈',
};
const read = (file: string): string =>
	readFileSync(join(process.cwd(), 'test', 'fixtures', 'compare', 'two-years', file), 'utf8');

const comparisons: readonly (readonly [string, Comparison])[] = [
	['two years', compare(parseReport(read('old.txt')), parseReport(read('new.txt')))],
	...samplePairs.map((pair): readonly [string, Comparison] => [
		`${pair.old} → ${pair.new}`,
		compare(readSample(pair.old), readSample(pair.new)),
	]),
	['nothing → a report', compare(parseReport(''), parseReport(read('new.txt')))],
	['a report → nothing', compare(parseReport(read('old.txt')), parseReport(''))],
];

const counted = (items: readonly number[]): Map<number, number> => {
	const counts = new Map<number, number>();
	for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
	return counts;
};

for (const [name, comparison] of comparisons) {
	describe(`the projection of ${name}`, () => {
		const rows = projectionRows(comparison);
		const { old, new: newer, starts } = layOut(comparison, sentenceLinks(comparison), rows, labels);

		it('has every new passage but salutations once, in order', () => {
			const wanted = comparison.new.passages
				.filter(passage => passage.kind !== 'salutation')
				.map(passage => passage.index);
			assert.deepEqual(
				rows.flatMap(row => row.new.map(passage => passage.index)),
				wanted,
			);
		});

		it('has every old passage that is gone once', () => {
			const gone = counted(
				rows.filter(row => row.new.length === 0).flatMap(row => row.old.map(passage => passage.index)),
			);
			assert.deepEqual(
				[...gone].sort(([a], [b]) => a - b),
				comparison.removed.map(passage => [passage.index, 1]),
			);
		});

		it('has every old passage but salutations', () => {
			const shown = new Set(rows.flatMap(row => row.old.map(passage => passage.index)));
			for (const passage of comparison.old.passages)
				assert.ok(passage.kind === 'salutation' || shown.has(passage.index), `line ${passage.line + 1}`);
		});

		it('has the same separator on both sides of every row, and rows that start there', () => {
			assert.equal(starts.length, rows.length);
			starts.forEach((start, i) => {
				assert.equal(old[start.old]!.text, labels.separator(rows[i]!, i));
				assert.deepEqual(newer[start.new], old[start.old]);
			});
			const separators = (lines: typeof old): string[] =>
				lines.filter(line => line.text.startsWith('═')).map(line => line.text);
			assert.deepEqual(separators(old), separators(newer));
			assert.equal(separators(old).length, rows.length);
		});

		it('gives each line’s words back from its report', () => {
			for (const [lines, report] of [
				[old, comparison.old],
				[newer, comparison.new],
			] as const) {
				for (const { text, source } of lines) {
					if (source) assert.equal(withoutMarks(report.text.slice(source.start, source.end)), text);
					else assert.match(text, /^(?:|┈|═ .*|∅ .*)$/);
					assert.doesNotMatch(text, /[\r\n]/);
				}
			}
		});

		it('has no line on an empty side', () => {
			rows.forEach((row, i) => {
				assert.equal(newer[starts[i]!.new + 1]!.text === '', row.new.length === 0);
				assert.equal(old[starts[i]!.old + 1]!.text === '', row.old.length === 0);
			});
		});
	});
}

describe('the parts of a projection', () => {
	for (const [name, comparison] of comparisons) {
		it(`of ${name} hold each row once, in order`, () => {
			assert.deepEqual(
				projectionGroups(comparison).flatMap(group => group.rows),
				projectionRows(comparison),
			);
		});

		it(`of ${name} hold the new passages of their section`, () => {
			for (const { section, rows } of projectionGroups(comparison)) {
				for (const passage of rows.flatMap(row => row.new))
					assert.ok(section ? isWithin(passage.section, section) : passage.section === undefined);
			}
		});
	}

	const [, comparison] = comparisons[0]!;
	const rowsOf = (title: string): readonly ProjectionRow[] =>
		projectionGroups(comparison).find(group => group.section?.title === title)!.rows;
	const oldWords = (row: ProjectionRow): string =>
		row.old.map(({ range }) => comparison.old.text.slice(range.start, range.start + 4)).join('|');

	it('name where a moved passage came from', () => {
		const moved = rowsOf('擦亮文旅招牌').filter(row => row.kinds.includes('moved'));
		assert.deepEqual(
			moved.map(row => [oldWords(row), row.movedFrom.map(section => section.title).join()]),
			[['办好四季', '让田里多打粮']],
		);
	});

	it('have both sources of a merged passage, in their order', () => {
		assert.ok(rowsOf('把学校和医院办近').map(oldWords).includes('新建小学|新建县级'));
	});
});
