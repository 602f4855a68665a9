import * as assert from 'node:assert/strict';
import { quantitiesIn } from '../../../../src/core/corpus/targets/quantity';

describe('the quantities of a text', () => {
	for (const [text, expected] of [
		['国内生产总值增长5%左右', [[5, '%', 'about']]],
		['城镇新增就业1200万人以上', [[12_000_000, '人', 'atLeast']]],
		['登记失业率控制在4%以内', [[4, '%', 'atMost']]],
		['粮食产量首次跃上1.4万亿斤', [[1.4e12, '斤', 'exact']]],
		['企业超6.1万家', [[61_000, '家', 'atLeast']]],
		['增长4.5%-5%', [[4.5, '%', 'exact']]],
		[
			'12类45件民生实事',
			[
				[12, '类', 'exact'],
				[45, '件', 'exact'],
			],
		],
		['到2025年6月底', []],
		['第3次会议', []],
		['没有数字', []],
	] as const)
		it(`${text}: ${expected.length}`, () => {
			assert.deepEqual(
				quantitiesIn(text).map(({ value, unit, bound }) => [value, unit, bound]),
				expected,
			);
		});
});
