import * as assert from 'node:assert/strict';
import { FIGURE } from '../../../../src/core/compare/words/figures';
import { fold } from '../../../../src/core';

function figureAtStart(text: string): string | undefined {
	FIGURE.lastIndex = 0;
	return FIGURE.exec(text)?.[0];
}

describe('a figure', () => {
	for (const figure of [
		'400项以上',
		'5%左右',
		'超过3万亿元',
		'4.5%-5%',
		'1.2万人次',
		'3.5个百分点',
		'2025年',
		'不低于5.5%',
		'约1,200公里',
		'27微克/立方米以下',
		'2至3个',
		'3530万标箱',
		'436万千瓦',
		'4500多亿元',
		'30余万人',
		'3000多个',
		'500亿元以上',
		'70周年',
		'24小时',
		'15分钟',
		'1.2万p',
		'5g',
		'5a级',
		'15eflops',
	]) {
		it(`is ${figure}, whole`, () => {
			for (const behind of ['', '。', '增长', '的'])
				assert.equal(figureAtStart(fold(figure).text + behind), fold(figure).text);
		});
	}

	for (const words of ['超过', '近年来', '第一批', '约定', '项以上', '左右']) {
		it(`is not ${words}`, () => assert.equal(figureAtStart(words), undefined));
	}
});
