import * as assert from 'node:assert/strict';
import { parseReport } from '../../../../src/core';
import { Promises } from '../../support/promises';

const old = parseReport(`# 2024年双年县政府工作报告

一、2024年主要目标

主要预期目标是：今年经济增长预期目标定为6%左右；城镇人均可支配收入达到23800元；茶叶产量72万斤以上；牧民收入增长快于经济增长；财政收入增速快于地区生产总值；货币供应预期增长目标拟定为13%左右。

二、2024年重点工作

（一）兴旺文旅。全县旅游人数突破30万人次。

（二）改善乡村。新建乡村公路31公里，改造危旧渡口25处。年内完成北关、石巷等12条石板路。推进“青云”驿站、“白露”书屋40处。
`);
const fresh = parseReport(`# 2025年双年县政府工作报告

一、2024年工作回顾

地区生产总值增长6.3%。城镇居民人均可支配收入达到23500元。牧民收入增长5.9%，财政收入增长6.8%。茶叶产量达到75万斤、创历史新高，货币供应增长13.6%。

全年接待国内外游客突破31万人次。

新建农村道路32公里。改造危旧桥梁、危旧房屋1.1万户。完成了老城区8条、2.3公里石板路提升。“白露”书屋开放45处。

五年来，茶叶年产量稳定在70万斤以上。
`);

const promises = new Promises(old, fresh);

describe('what is told in other words', () => {
	for (const [words, verdict, told, why] of [
		['经济增长', 'met', '地区生产总值增长6.3%', 'the growth of the economy is that of its product'],
		['城镇人均', 'missed', '23500元', 'people of towns are meant without the word'],
		[
			'茶叶',
			'met',
			'75万斤、创历史新高',
			'that it is a record is nothing else that is counted; the year comes before the five',
		],
		['货币', 'met', '13.6%', 'an aim of growth is a rate'],
		['牧民收入', 'missed', '5.9%', 'what was to grow faster than the economy is held against its growth'],
		['财政收入', 'met', '6.8%', 'and so is this'],
		['旅游人数', 'met', '31万人次', 'who travels here is received'],
		['乡村公路', 'met', '农村道路32公里', 'a road is a road'],
		['石板路', 'missed', '8条、2.3公里石板路', 'how many and how long is of one thing'],
	] as const)
		it(`${words}: ${verdict}, ${why}`, () => {
			const { outcome, verdict: found } = promises.of(words);
			assert.ok(outcome, 'nothing is told');
			assert.ok(fresh.text.slice(outcome.range.start, outcome.range.end).includes(told));
			assert.equal(found, verdict);
		});

	it('is nothing where other things are counted by another measure', () =>
		assert.equal(promises.of('危旧渡口').outcome, undefined));

	it('keeps the quotation mark that opens it', () => {
		const { target } = promises.of('青云');
		assert.match(old.text.slice(target.range.start, target.range.end), /“青云”/);
		const range = promises.of('白露').outcome!.range;
		assert.match(fresh.text.slice(range.start, range.end), /^“白露”/);
	});
});
