import * as assert from 'node:assert/strict';
import { parseReport, runToEnd, targetSeries } from '../../../../src/core';

const reportOf = (year: number, aims: string) =>
	parseReport(
		`# ${year}年双年县政府工作报告\n\n一、${year - 1}年工作回顾\n\n好。\n\n二、${year}年主要目标\n\n主要预期目标是：${aims}。\n`,
	);
const rowsOf = (...aims: readonly string[]): Record<string, number[]> =>
	Object.fromEntries(
		runToEnd(targetSeries(aims.map((each, i) => reportOf(2020 + i, each)))).map(({ indicator, years }) => [
			indicator,
			[...years.keys()].sort(),
		]),
	);

describe('indicators over the years', () => {
	for (const [why, oldest, middle, newest, rows] of [
		[
			'one row for one indicator, whoever is added to its name',
			'城镇居民收入增长8%',
			'城镇居民收入增长7%',
			'城镇常住居民收入增长6%',
			{ 城镇常住居民收入: [0, 1, 2] },
		],
		[
			'registered and surveyed unemployment apart',
			'城镇登记失业率4%以内',
			'城镇登记失业率4.5%以内',
			'城镇调查失业率5.5%左右',
			{ 城镇调查失业率: [2], 城镇登记失业率: [0, 1] },
		],
		[
			'the towns, the country and both apart',
			'城镇居民收入增长8%；农村居民收入增长9%',
			'城镇居民收入增长7%；农村居民收入增长8%',
			'城乡居民收入增长6%',
			{ 城镇居民收入: [0, 1], 农村居民收入: [0, 1], 城乡居民收入: [2] },
		],
		[
			'the energy that a product takes apart from the product',
			'国内生产总值增长7%；单位国内生产总值能耗下降3%',
			'国内生产总值增长6%；单位国内生产总值能耗下降3%',
			'国内生产总值增长5%',
			{ 国内生产总值: [0, 1, 2], 单位国内生产总值能耗: [0, 1] },
		],
	] as const)
		it(`keep ${why}`, () => assert.deepEqual(rowsOf(oldest, middle, newest), rows));

	it('keep one row for one name, among the aims of a year and the tasks of another', () => {
		const report = (year: number, chapter: string) =>
			parseReport(
				`# ${year}年双年县政府工作报告\n\n一、${year - 1}年工作回顾\n\n好。\n\n二、${year}年${chapter}\n\n赤字率拟按3%安排。新建公路30公里。\n`,
			);
		const rows = runToEnd(targetSeries([report(2020, '重点工作'), report(2021, '主要目标')]));
		const named = rows.filter(({ indicator }) => indicator === '赤字率');
		assert.deepEqual(
			named.map(({ isAim, years }) => [isAim, [...years.keys()].sort()]),
			[[true, [0, 1]]],
		);
	});
});
