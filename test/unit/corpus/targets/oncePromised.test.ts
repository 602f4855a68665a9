import * as assert from 'node:assert/strict';
import {
	parseReport,
	runToEnd,
	targetFigures,
	targetSeries,
	targetSeriesJson,
	wantedTargets,
} from '../../../../src/core';

const report = (year: number, review: string, ...aims: readonly string[]) =>
	parseReport(
		`# ${year}年双年县政府工作报告\n\n一、${year - 1}年工作回顾\n\n${review}\n\n二、${year}年主要目标\n\n${aims.join('\n\n')}\n`,
	);
const plain = (year: number, ...aims: readonly string[]) => report(year, '好。', ...aims);
const rowsOf = (...reports: readonly ReturnType<typeof report>[]) => runToEnd(targetSeries(reports));
/** `indicator year text` of each promise that the series has. */
const promised = (...aims: readonly string[]): string[] =>
	rowsOf(plain(2025, ...aims)).flatMap(({ indicator, years }) =>
		[...years.values()].flat().map(({ target }) => `${indicator}: ${target.clause.text}`),
	);

describe('a promise that is made once and explained', () => {
	const twice = ['主要预期目标是：茶叶价格涨幅2%左右。', '提出茶叶价格涨幅2%左右，是为了留有余地。'];

	it('is one of the series, at its first place', () => {
		assert.deepEqual(promised(...twice), ['茶叶价格涨幅: 茶叶价格涨幅2%左右']);
		const [row] = rowsOf(plain(2025, ...twice));
		assert.equal(targetFigures(row!)[0]!.years.length, 1);
	});

	it('names its second place', () => {
		const reports = [plain(2025, ...twice)];
		const json = targetSeriesJson(reports, rowsOf(...reports)) as {
			indicators: { years: { line: number; again?: { line: number; text: string }[] }[] }[];
		};
		const [year] = json.indicators[0]!.years;
		assert.equal(year!.again![0]!.line - year!.line, 2);
		assert.equal(year!.again![0]!.text, '提出茶叶价格涨幅2%左右');
	});

	it('has the outcome that is told of either', () => {
		const [row] = rowsOf(plain(2024, ...twice), report(2025, '茶叶价格上涨1.8%。', '主要目标：粮食产量1亿斤。')).filter(
			({ indicator }) => indicator === '茶叶价格涨幅',
		);
		const [year] = row!.years.get(0)!;
		assert.ok('outcome' in year!);
	});

	it('stays where only the passage of its second place is wanted', () => {
		const wanted = wantedTargets(rowsOf(plain(2025, ...twice)), ({ text }) => text.includes('留有余地'));
		assert.equal(wanted.length, 1);
	});

	for (const [what, ...aims] of [
		['two things of one figure', '城镇居民收入增长8%；农村居民收入增长8%'],
		['a rate and a level', '地区生产总值增长8%，达到90亿元'],
		['two figures of one thing', '发行建设债券3亿元。再发行建设债券2亿元'],
	] as const)
		it(`leaves ${what} apart`, () => assert.equal(promised(...aims).length, 2));
});

describe('by how much a target differs from last year’s', () => {
	for (const [aim, ...expected] of [
		['县级财政赤字1.2亿元，增加1700万元', '县级财政赤字: 县级财政赤字1.2亿元'],
		['赤字率拟按4%左右安排，比上年提高1个百分点', '赤字率: 赤字率拟按4%左右安排'],
		['城镇新增就业1100人以上。城镇新增就业预期目标比去年多100人', '城镇新增就业: 城镇新增就业1100人以上'],
		['拟安排财政赤字9亿元，赤字规模比上年预算减少1500万元', '安排财政赤字: 拟安排财政赤字9亿元'],
	] as const)
		it(`is no target: ${aim}`, () => assert.deepEqual(promised(aim), expected));

	for (const [what, aim, count] of [
		['a rise that is all that is promised', '午餐补助标准提高20元', 1],
		['a rise of a part', '城镇新增就业1100人，其中高校毕业生比上年增加100人', 2],
		['a rate', '粮食产量1.2亿斤，增长3%', 2],
		['what it rises to', '床位数达到800张，午餐补助标准提高到20元', 2],
	] as const)
		it(`is told from ${what}`, () => assert.equal(promised(aim).length, count));
});
