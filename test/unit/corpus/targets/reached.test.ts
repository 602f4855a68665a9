import { parseReport } from '../../../../src/core';
import { Promises } from '../../support/promises';

const old = parseReport(`# 2024年双年县政府工作报告

一、2024年总体要求和主要目标

主要预期目标是：地区生产总值增长5%左右；存贷余额增速10%左右；城镇调查失业率全年控制在5.4%以内。

二、2024年重点工作

再开工农家书院300座。将小微茶企贴息比例从40%提高到60%。推动70个蜂业项目投产。
`);
const fresh = parseReport(`# 2025年双年县政府工作报告

一、2024年工作回顾

工业增加值快于经济增速1.2个百分点，地区生产总值增长5.3%，存贷余额增速低于11%左右的预期目标，增长8.1%。年末城镇调查失业率为5.3%。

农家书院基本建成120座，新开工310座。将大型茶企、小微茶企贴息比例分别从20%、40%提高至60%。72个蜂业项目增加产值3亿元。
`);

const promises = new Promises(old, fresh);

describe('the figure that answers a promise', () => {
	promises.hold([
		['生产总值', 'met', 'figures', 'is not how much faster something else grew'],
		['存贷', 'missed', 'figures', 'is not what had been aimed at'],
		['失业率', 'unclear', 'other-time', 'is not that of the end of a year for that of the whole'],
		['农家书院', 'met', 'figures', 'is that of the stage that was promised'],
		['贴息', 'met', 'figures', 'is where it came to, on both sides'],
		['蜂业', 'met', 'figures', 'is the one of its unit, whatever stands before another'],
	]);
});
