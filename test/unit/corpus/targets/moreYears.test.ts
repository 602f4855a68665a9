import { parseReport } from '../../../../src/core';
import { Promises } from '../../support/promises';

const old = parseReport(`# 2025年双年县政府工作报告

一、2025年主要目标

主要预期目标是：粉尘排放量继续下降；养老补助标准提高10%；常住人口城镇化率达到60%；茶园面积达到12万亩；鲜果出口额增长9%。

二、2025年重点工作

新引进亿元项目超40个。新增学位500个。修缮老桥20座。完成河湖治理投资2亿元。学位累计建成5000个。改造旧巷9条。
`);
const fresh = parseReport(`# 2026年双年县政府工作报告

一、2025年工作回顾

5年来，粉尘排放量下降20%，新引进亿元项目110个。养老补助标准连续7年提高，年均提高10%。常住人口城镇化率五年间提高4个百分点，达到60.5%。茶园面积从“十三五”以来的9万亩增加到12.5万亩。鲜果出口额比2020年增长30%。每年新增学位500个，“十四五”期间建成学校6所。

累计完成河湖治理投资3亿元。全年累计修缮老桥21座。学位累计建成5100个。去年累计改造旧巷10条。
`);

const promises = new Promises(old, fresh);

describe('what is told of several years, to a promise for one', () => {
	promises.hold([
		['粉尘', 'unclear', 'several-years', 'leaves open a change that was promised in words'],
		['养老补助', 'unclear', 'several-years', 'leaves open a rate, though its mean be the same'],
		['鲜果', 'unclear', 'several-years', 'leaves open a rate that counts from an earlier year'],
		['亿元项目', 'unclear', 'several-years', 'leaves open what each year adds'],
		['河湖', 'unclear', 'several-years', 'leaves open what it is a sum of'],
		['城镇化率', 'met', 'figures', 'answers what stands at their end'],
		['茶园', 'met', 'figures', 'answers what stands at their end, from whatever it rose'],
		['新增学位', 'met', 'figures', 'answers what was done in each of them'],
		['学位累计', 'met', 'figures', 'answers a sum that was promised'],
		['旧巷', 'met', 'figures', 'is of one year where that is named'],
		['老桥', 'met', 'figures', 'is of one year where the sum is the year’s'],
	]);
});
