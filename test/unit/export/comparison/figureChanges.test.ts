import * as assert from 'node:assert/strict';
import { parseReport } from '../../../../src/core';
import { figureChanges } from '../../../../src/core/export/comparison/figureChanges';

const changes = (old: string, fresh: string): string[] => {
	const passages = (words: string) =>
		parseReport(`一、工作\n\n${words}\n`).passages.filter(({ kind }) => kind === 'body');
	return figureChanges(passages(old), passages(fresh)).map(({ from, to }) => `${from} → ${to}`);
};

describe('figures that changed', () => {
	it('are those of one thing', () => {
		assert.deepEqual(changes('城镇新增就业1200人。', '全县城镇新增就业1300人。'), ['1200人 → 1300人']);
		assert.deepEqual(changes('改造45个老旧小区。', '计划改造52个老旧小区。'), ['45个 → 52个']);
	});

	it('are not those of two things with one unit, though one stands in the other’s place', () => {
		assert.deepEqual(changes('安排治水专项债券3.9亿元。', '安排绿化补贴资金1.3亿元。'), []);
		assert.deepEqual(changes('外贸进出口增长7.7%。', '居民消费价格上涨0.2%。'), []);
		assert.deepEqual(changes('居民收入增长5%。', '农村居民收入增长6%。'), []);
	});

	it('find their thing in another place of the sentence', () => {
		assert.deepEqual(
			changes('茶园面积3亩，安排治水专项债券3.9亿元。', '安排绿化补贴资金1.3亿元，安排治水专项债券4.4亿元。'),
			['3.9亿元 → 4.4亿元'],
		);
	});

	it('are both a rise or both a level', () => {
		assert.deepEqual(changes('清洁能源发电量增长7.5%。', '清洁能源发电量占比达到35%。'), []);
		assert.deepEqual(changes('治水投入比上年增加500万元。', '治水投入800万元。'), []);
	});

	it('are both of one year or both an average of several', () => {
		assert.deepEqual(changes('货物进出口增长21%。', '货物进出口年均增长8%。'), []);
	});

	it('are of the same one in a row', () => {
		assert.deepEqual(changes('茶叶和毛竹产量分别增长4%、11%。', '茶叶和毛竹产量分别增长5%、11%。'), ['4% → 5%']);
		assert.deepEqual(changes('茶叶和毛竹产量分别增长4%、11%。', '毛竹产量增长12%。'), []);
	});

	it('take over what the clause before is about', () => {
		assert.deepEqual(changes('全县生产总值达到300亿元、增长5%。', '全县生产总值达到320亿元、增长6%。'), [
			'300亿元 → 320亿元',
			'5% → 6%',
		]);
	});
});
