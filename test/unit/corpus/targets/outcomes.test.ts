import * as assert from 'node:assert/strict';
import { parseReport } from '../../../../src/core';
import { Promises } from '../../support/promises';

const old = parseReport(`# 2024年双年县政府工作报告

一、2023年工作回顾

地区生产总值增长6%。

二、2024年总体要求和主要目标

主要预期目标是：地区生产总值增长5%左右；粮食总产量稳定在40万吨以上；常住人口城镇化率达到58.1%；城乡居民收入分别增长6%和7%；工业投资增长9%。

三、2024年重点工作

（一）完善交通。建成青白铁路，改造主干道四条。新建农村公路120公里，开通城乡公交线路6条。

（二）改善民生。新增学位900个。实施城中村改造600户，实施城中村雨污分流项目300个。投资2.8亿元的河西文化馆年内竣工。
完成3座社区食堂建设。新建公厕30座。推进西关雨棚改换，年内投资1.6亿元，完成屋面翻新170万平方米。
县级重点项目完成投资75亿元。完成绿化130万平方米，沿河步道24公里。治理黑臭水体11条。
`);
const fresh = parseReport(`# 2025年双年县政府工作报告

一、2024年工作回顾

地区生产总值达到86亿元，按可比价计算，增长5.2%。粮食产量突破9亿斤，常住人口城镇化率由57.2%提高到58.08%，城乡居民收入分别增长6.5%和6.2%。开发区工业投资增长12%。

青峰至白塔铁路建成通车，完成3条道路的改造提升。新建农村公路560公里。

河西文化馆主体完工，实施城中村改造640户。新建公共厕所31个，3座社区食堂完成选址。

累计投入3.2亿元的西关雨棚改换工程翻新屋面面积190万平方米。总投资72亿元的滨湖会展中心项目完成投资6.1亿元。南湖两岸新增绿化面积66万平方米。

同时，我们也清醒认识到，发展中还存在不少困难和问题：黑臭水体治理任务依然艰巨，城乡公交线路还不够多。

二、2025年重点工作

治理黑臭水体12条。
`);

const promises = new Promises(old, fresh);

describe('the outcome of a target', () => {
	for (const [words, verdict, told, why] of [
		['地区生产总值', 'met', '增长5.2%', 'the rate stands behind how it was reckoned'],
		['粮食', 'met', '9亿斤', 'nine hundred million 斤 are 450,000 吨'],
		['城镇化率', 'met', '58.08%', 'the last figure counts, rounded as promised'],
		['城乡居民收入', 'unclear', '6.2%', 'one of two rates is reached'],
		['青白铁路', 'met', '青峰至白塔铁路', 'its name is short for the other'],
		['主干道', 'missed', '3条', 'three are fewer than four'],
		['农村公路', 'unclear', '560公里', 'so much more is of something larger'],
		['文化馆', 'missed', '主体完工', 'a shell is not a building, however much it cost'],
		['食堂', 'missed', '选址', 'what is only planned is not built'],
		['600户', 'met', '640户', 'households are households'],
		['公厕', 'met', '31个', 'one counter stands for another'],
		[
			'年内投资',
			'unclear',
			'3.2亿元的西关雨棚',
			'money is told of with what it is spent on, here named before it; what has come together in years is not of one',
		],
		['屋面翻新', 'met', '190万平方米', 'one clause tells of two targets'],
		['绿化', 'missed', '66万平方米', 'a rare word of two characters is a name'],
	] as const)
		it(`${words}: ${verdict}, ${why}`, () => {
			const { outcome, verdict: found } = promises.of(words);
			assert.match(fresh.text.slice(outcome!.range.start, outcome!.range.end), new RegExp(told));
			assert.equal(found, verdict);
		});

	for (const [words, why] of [
		['雨污分流', 'the clause on 城中村 answers the promise beside it'],
		['黑臭水体', 'a paragraph on troubles tells of nothing done'],
		['公交线路', 'a paragraph on troubles tells of nothing done'],
		['学位', 'nothing is told'],
		['75亿元', 'how large one project is tells nothing of what is spent on all'],
	] as const)
		it(`${words}: none, ${why}`, () => assert.equal(promises.of(words).outcome, undefined));
});
