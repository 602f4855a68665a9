import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type TargetFigure, magnitudeOf, parseReport, targetFigures, targetSeries } from '../../../../src/core';
import { quantitiesIn } from '../../../../src/core/corpus/targets/quantity';
import { runToEnd } from '../../../../src/core/util/steps';

const report = (year: number, review: string, aims: string): ReturnType<typeof parseReport> =>
	parseReport(`# ${year}年双年县政府工作报告

一、${year - 1}年工作回顾

${review}

二、${year}年总体要求和主要目标

主要预期目标是：${aims}
`);

const rows = runToEnd(
	targetSeries([
		report(
			2023,
			'地区生产总值增长6%。',
			'地区生产总值增长5%左右；城镇新增就业3000人以上；粮食产量1.2亿斤；城镇登记失业率控制在4%以内；居民收入与经济增长同步。',
		),
		report(
			2024,
			'地区生产总值增长5.2%。城镇新增就业2800人。粮食产量6.1万吨。城镇登记失业率为3.6%。居民收入增长5.5%。',
			'地区生产总值增长4.5%-5%；城镇新增就业3100人以上；粮食产量6万吨。',
		),
		report(
			2025,
			'城镇新增就业3200人。\n\n五年来，地区生产总值年均增长5.6%。',
			'地区生产总值达到90亿元，增长5%；城镇新增就业0.33万人。',
		),
	]),
);
const figures = (indicator: string): TargetFigure[] => {
	const row = rows.find(each => each.indicator.includes(indicator)) ?? assert.fail(`no ${indicator}`);
	return targetFigures(row);
};
const numbers = ({ years }: TargetFigure): unknown[] =>
	years.map(({ year, promised, upTo, reached }) => [year, promised, upTo, reached]);

describe('the figures of an indicator', () => {
	it('are what was promised and what was reached, the oldest year first', () => {
		assert.deepEqual(figures('就业').map(numbers), [
			[
				[0, 3000, undefined, 2800],
				[1, 3100, undefined, 3200],
				[2, 3300, undefined, undefined],
			],
		]);
	});

	it('have both ends of a range, and no figure of several years together', () => {
		const [change] = figures('生产总值');
		assert.deepEqual(numbers(change!), [
			[0, 5, undefined, 5.2],
			[1, 4.5, 5, undefined],
			[2, 5, undefined, undefined],
		]);
		assert.equal(change!.isChange, true);
	});

	it('never have a rate and a level, or two units, on one axis', () => {
		for (const row of rows)
			for (const { unit, isChange, years } of targetFigures(row))
				for (const { of } of years)
					assert.ok(
						of.target.clause.quantities.some(quantity => quantity.isChange === isChange),
						`${row.indicator} ${unit}`,
					);
		const [change, level, ...more] = figures('生产总值');
		assert.deepEqual([change!.unit, level?.unit, more], ['%', '元', []]);
	});

	it('are in the newest year’s unit where one measures the other', () => {
		const [grain] = figures('粮食');
		assert.equal(grain!.unit, '吨');
		assert.deepEqual(numbers(grain!), [
			[0, 60_000, undefined, 61_000],
			[1, 60_000, undefined, undefined],
		]);
	});

	it('are none of a promise in words', () => {
		const inStep = rows.find(({ indicator }) => indicator.includes('居民收入'));
		assert.deepEqual(inStep && targetFigures(inStep), []);
	});
});

describe('a range', () => {
	it('has both ends, in one scale', () => {
		const [{ value, upTo } = assert.fail('no quantity')] = quantitiesIn('新增就业1.2至1.5万人');
		assert.deepEqual([value, upTo], [12_000, 15_000]);
		assert.equal(quantitiesIn('新增就业1.2万人')[0]!.upTo, undefined);
	});
});

describe('a magnitude', () => {
	it('leaves few digits', () => {
		assert.equal(magnitudeOf([12_000_000, 300]).name, '万');
		assert.equal(magnitudeOf([1.3e12]).name, '万亿');
		assert.equal(magnitudeOf([9999]).name, '');
		assert.equal(magnitudeOf([]).of, 1);
	});

	it('leaves the greatest number one of it at least, and less than ten thousand of it below the highest', () => {
		fc.assert(
			fc.property(fc.array(fc.double({ min: 1, max: 1e15, noNaN: true }), { minLength: 1 }), values => {
				const { of, name } = magnitudeOf(values);
				const most = Math.max(...values) / of;
				assert.ok(most >= 1);
				assert.ok(name === '万亿' || most < 1e4);
			}),
		);
	});
});
