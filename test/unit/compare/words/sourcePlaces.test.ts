import * as assert from 'node:assert/strict';
import { figuresIn, parseReport } from '../../../../src/core';

function figures(sentence: string): string[] {
	const { passages, text } = parseReport(`# 2031年双年县政府工作报告\n\n一、2031年重点工作\n\n${sentence}\n`);
	const passage = passages.find(({ kind }) => kind === 'body')!;
	return figuresIn(passage, passage.range).map(({ start, end }) => text.slice(start, end));
}

describe('the figures of a passage', () => {
	for (const [sentence, ...expected] of [
		['新建公厕30座，增长5%左右。', '30座', '5%左右'],
		['3.改造宿舍1.6万间。', '1.6万'],
		['3.5亿元用于改造。', '3.5亿元'],
		['PM2.5浓度降到25微克/立方米。', '25微克/立方米'],
		['推进G60走廊和T3航站楼建设。'],
		['建成5G基站800个、5A级景区2家。', '800个', '2家'],
		['人均GDP8万元，装机5MW。', '8万元', '5MW'],
		['算力达到15EFLOPS。', '15EFLOPS'],
		['实施“135”人才计划，深化“415X”集群。'],
		['“135”人获得资助，余下20人明年再办。', '20人'],
		['新增“双年500强”企业6家。', '6家'],
		['落实“3个70%”政策。', '3个', '70%'],
		['推进“8090”创业行动和"217"工程。'],
		['打造15分钟生活圈。', '15分钟'],
	] as const)
		it(`of ${sentence}`, () => assert.deepEqual(figures(sentence), expected));
});
