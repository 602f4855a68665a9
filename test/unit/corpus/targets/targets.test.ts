import * as assert from 'node:assert/strict';
import { parseReport, targetResults, targetsOf } from '../../../../src/core';
import { Promises } from '../../support/promises';
import { fold } from '../../../../src/core/text/fold';

const old = parseReport(`# 2024年双年县政府工作报告

一、2023年工作回顾

地区生产总值增长6%。

二、2024年总体要求和主要目标

主要预期目标是：地区生产总值增长5%左右；城镇新增就业3000人以上；城镇登记失业率控制在4%以内；居民消费价格涨幅2%左右；居民收入与经济增长同步。

三、2024年重点工作

（一）做强产业。开通轻轨2号线，建成15分钟生活圈。新建标准茶园300公顷、育苗大棚20个。投资3.4亿元的青石水厂年内建成投入使用。深化“217”集群培育工程。

（二）改善民生。新建幼儿园5所，改造危旧桥梁12座。全年投资2.1亿元，实施桃李中学、槐荫小学扩建工程。
`);
const fresh = parseReport(`# 2025年双年县政府工作报告

一、2024年工作回顾

地区生产总值达到86亿元、增长5.2%。城镇新增就业2800人，城镇登记失业率为3.6%。居民消费价格上涨0.3%。居民收入增长5.5%。新建标准茶园310公顷。青石水厂主体工程开工建设。新建幼儿园5所，全部招生。桃李中学、槐荫小学扩建工程完成前期工作。

二、2025年重点工作

改造危旧桥梁20座。
`);

const promises = new Promises(old, fresh);

describe('targets', () => {
	it('are the clauses of the year’s aims and tasks that can be checked', () => {
		assert.deepEqual(
			targetsOf(old).map(({ clause }) => clause.text),
			[
				'地区生产总值增长5%左右',
				'城镇新增就业3000人以上',
				'城镇登记失业率控制在4%以内',
				'居民消费价格涨幅2%左右',
				'居民收入与经济增长同步',
				'开通轻轨2号线',
				'新建标准茶园300公顷',
				'育苗大棚20个',
				'投资3.4亿元的青石水厂年内建成投入使用',
				'新建幼儿园5所',
				'改造危旧桥梁12座',
				'全年投资2.1亿元,实施桃李中学、槐荫小学扩建工程',
			],
		);
	});

	it('stand where they are written', () => {
		for (const { target, outcome } of promises.results) {
			assert.equal(fold(old.text.slice(target.range.start, target.range.end)).text, target.clause.text);
			if (outcome) assert.ok(fresh.text.slice(outcome.range.start, outcome.range.end).startsWith(outcome.clause.text));
		}
	});

	for (const [words, verdict, told] of [
		['地区生产总值', 'met', '增长5.2%'],
		['新增就业', 'missed', '2800人'],
		['失业率', 'met', '3.6%'],
		['价格', 'unclear', '0.3%'],
		['同步', 'met', '5.5%'],
		['茶园', 'met', '310公顷'],
		['水厂', 'missed', '开工'],
		['幼儿园', 'met', '5所'],
		['桃李中学', 'unclear', '前期工作'],
	] as const)
		it(`${words}: ${verdict}`, () => {
			const { outcome, verdict: found } = promises.of(words);
			assert.equal(found, verdict);
			assert.match(fresh.text.slice(outcome!.range.start, outcome!.range.end), new RegExp(told));
		});

	it('of which nothing is told are not reported: this year’s new task is no outcome', () => {
		for (const words of ['大棚', '桥梁']) {
			assert.equal(promises.of(words).outcome, undefined);
			assert.equal(promises.of(words).verdict, 'not-reported');
		}
	});

	it('are none in an empty text', () => {
		assert.deepEqual(targetResults(parseReport(''), fresh), []);
		assert.ok(targetResults(old, parseReport('')).every(({ verdict }) => verdict === 'not-reported'));
	});
});
