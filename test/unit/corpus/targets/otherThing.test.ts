import * as assert from 'node:assert/strict';
import { type TargetResult, parseReport } from '../../../../src/core';
import { Promises } from '../../support/promises';

const old = parseReport(`# 2024年双年县政府工作报告

一、2024年总体要求和主要目标

主要预期目标是：工业投资增长9%；农村居民人均可支配收入增长8%；财政总收入增长6%，达到12.6亿元。

二、2024年重点工作

（一）做强产业。开工建设东水入岭工程。实施重点林果业项目22个。畜牧科研支出占文化旅游支出比重达到3%。

（二）改善民生。实现乡镇敬老中心全覆盖。新建云栖幼儿园。建成县级图书分馆6座。
`);
const fresh = parseReport(`# 2025年双年县政府工作报告

一、2024年工作回顾

公共财政预算收入完成7.2亿元，同比增长9.4%，财政总收入完成11.9亿元，同比增长1.2%。临河产业园区工业投资增长15.5%。居民人均可支配收入增长5.1%。

东水入山工程开工建设，东水入岭工程完成选址。实施重点纺织业项目24个。戏曲支出占文化旅游支出比重达到31%。乡镇诊疗中心实现全覆盖。桃溪幼儿园建成投用。自治区图书分馆建成6座。
`);

const promises = new Promises(old, fresh);
const told = ({ outcome }: TargetResult): string =>
	outcome ? fresh.text.slice(outcome.range.start, outcome.range.end) : '';

describe('the outcome of another thing', () => {
	for (const [words, why] of [
		['工业投资', 'the investment of a park is not that of the county'],
		['农村居民', 'the income of all is not that of the country'],
		['林果业', 'projects of another trade'],
		['畜牧科研', 'spending on something else'],
	] as const)
		it(`is neither met nor missed: ${why}`, () => {
			const { verdict, reason, outcome } = promises.of(words);
			assert.deepEqual([outcome && verdict, outcome && reason], ['unclear', 'other-thing']);
		});

	it('is none where little more is alike than that all are covered', () =>
		assert.equal(promises.of('敬老中心').outcome, undefined));

	it('is not taken where the thing itself is told of', () => {
		assert.match(told(promises.of('东水入岭')), /东水入岭工程完成选址/);
		assert.equal(promises.of('东水入岭').verdict, 'missed');
		assert.match(told(promises.of('财政总收入')), /11.9亿元/);
		assert.equal(promises.of('财政总收入').verdict, 'missed');
	});

	it('is that thing under the rank of the place', () => assert.equal(promises.of('图书分馆').verdict, 'met'));
});
