import * as assert from 'node:assert/strict';
import { compare, parseReport } from '../../../../src/core';
import { sourceParts } from '../../../../src/core/compare/words/sources';

const tea = '扩大茶园面积两万亩，培育茶叶龙头企业，打响高山云雾茶品牌。延长茶叶加工链，办好茶叶博览会。';
const schools = '新建幼儿园三所，扩大义务教育学位，改善乡村学校办学条件。落实教师工资待遇。';
const report = (year: number, ...tasks: readonly string[]): ReturnType<typeof parseReport> =>
	parseReport(`${year}年双年县政府工作报告\n各位代表：\n一、${year}年重点工作\n${tasks.join('\n')}\n`);

describe('what a passage is read against', () => {
	const texts = (old: readonly string[], fresh: readonly string[]): string[][] => {
		const comparison = compare(report(2023, ...old), report(2024, ...fresh));
		return comparison.new.passages
			.filter(({ kind }) => kind === 'body')
			.map(passage =>
				sourceParts(comparison, passage).map(({ passage: own, part }) => own.text.slice(part.start, part.end)),
			);
	};

	it('is its counterpart', () => {
		assert.deepEqual(texts([tea, schools], [schools, tea]), [[schools], [tea]]);
	});

	it('of a part of a split passage is the sentences that came to it', () => {
		assert.deepEqual(texts([`${tea}${schools}`], [tea, schools]), [[tea], [schools]]);
	});

	it('of a merged one is all that went into it', () => {
		assert.deepEqual(texts([tea, schools], [`${schools}${tea}`]), [[tea, schools]]);
	});

	it('of a new one is nothing', () => {
		assert.deepEqual(texts([tea], [tea, schools]), [[tea], []]);
	});
});
