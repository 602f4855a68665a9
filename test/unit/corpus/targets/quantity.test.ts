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
		['改造三条街道', [[3, '条', 'exact']]],
		['第三条街道', []],
		['没有数字', []],
		['5g基站和240小时过境免签', []],
		['“28+10”项、2×66万千瓦、3.0版', []],
		['每50公斤和双年规划2030，', []],
		[
			'整治26处内涝点和100公里内河',
			[
				[26, '处', 'exact'],
				[100, '公里', 'exact'],
			],
		],
		['6号线、50米内换乘、15分钟生活圈和500强企业', []],
		['50%以上号源', [[50, '%', 'atLeast']]],
		['编制口岸开放3.0方案，抓好9个方面工作', []],
		[
			'能耗降至3.0，占比9.0%',
			[
				[3, '', 'exact'],
				[9, '%', 'exact'],
			],
		],
	] as const)
		it(`${text}: ${expected.length}`, () => {
			assert.deepEqual(
				quantitiesIn(text).map(({ value, unit, bound }) => [value, unit, bound]),
				expected,
			);
		});
});

describe('a rate', () => {
	for (const [text, expected] of [
		['分别增长8.7%和8.6%', [true, true]],
		['占比提高到52.1%', [false]],
		['降低1.1个百分点', [true]],
		['货币供应预期增长目标拟定为13%左右', [true]],
		['新增300个', [false]],
	] as const)
		it(`${text}: ${expected.join(', ')}`, () => {
			assert.deepEqual(
				quantitiesIn(text).map(({ isChange }) => isChange),
				expected,
			);
		});
});
