import * as assert from 'node:assert/strict';
import { parseReport, targetsOf } from '../../../../src/core';

const named = (words: string): string[] =>
	targetsOf(
		parseReport(
			`# 2025年双年县政府工作报告\n\n一、2024年工作回顾\n\n好。\n\n二、2025年主要目标\n\n主要预期目标是：${words}。\n`,
		),
	).map(({ indicator }) => indicator);

describe('the indicator of a target', () => {
	for (const [words, ...expected] of [
		['地区生产总值增长5%左右', '地区生产总值'],
		['力争城镇新增就业1200人以上', '城镇新增就业'],
		['城镇登记失业率控制在4%以内', '城镇登记失业率'],
		['居民消费价格涨幅2%左右', '居民消费价格涨幅'],
		['居民收入增长与经济增长同步', '居民收入'],
		['一般公共预算收入同比增长2%，达到14.6亿元', '一般公共预算收入', '一般公共预算收入'],
		['城镇和农村居民收入分别再增加800元和600元', '城镇和农村居民收入'],
		['改造45个老旧小区', '改造老旧小区'],
		['新建“邻里食堂”30个', '新建“邻里食堂”'],
		['粮食产量稳定在12亿斤以上', '粮食产量'],
		['债务率从去年的2.1%提高到2.3%', '债务率'],
		['收储规模800亿斤，增长18%、为多年来最大增幅', '收储规模', '收储规模'],
		['麦子收购价每50公斤提高5元', '麦子收购价每50公斤'],
	] as const)
		it(`${words}: ${expected.join(', ')}`, () => {
			assert.deepEqual(named(words), expected);
		});
});
