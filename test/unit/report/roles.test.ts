import * as assert from 'node:assert/strict';
import { type Role, fold, parseReport } from '../../../src/core';
import { chapterRole, isAppendixTitle, isChapterTitle } from '../../../src/core/report/roles';

describe('roles', () => {
	const titles: readonly (readonly [string, Role | undefined])[] = [
		['2024年工作回顾', 'review'],
		['过去一年所做的主要工作', 'review'],
		['“十四五”时期和2025年工作回顾', 'review'],
		['本届政府五年来的工作回顾', 'review'],
		['“十五五”时期的主要目标任务', 'plan'],
		['“十四五”发展成就和“十五五”时期目标任务', 'plan'],
		['2025年总体要求和预期目标', 'targets'],
		['今年发展的总体要求和政策取向', 'targets'],
		['2025年重点工作', 'tasks'],
		['2025年目标任务和重点工作', 'tasks'],
		['对2025年工作的建议', 'tasks'],
		['全面加强政府自身建设', 'governance'],
		['建设人民满意的服务型政府', 'governance'],
		['把改革开放扎实推向纵深', undefined],
		['扩大内需', undefined],
	];
	for (const [title, role] of titles)
		it(`of ${title}: ${role ?? 'none'}`, () => assert.equal(chapterRole(fold(title).text), role));
});

describe('a chapter on two periods', () => {
	for (const opening of ['“十五五”时期，要发展数字农业。', '根据关于制定第十五个五年规划的建议，要发展数字农业。'])
		it(`tells of the later one from ${opening.slice(0, 8)}`, () => {
			const { passages } = parseReport(
				`2026年双年县政府工作报告\n\n一、“十四五”时期发展成就和“十五五”时期主要目标任务\n\n过去五年，新修了道路。\n\n${opening}\n\n二、2026年重点工作\n\n修路。\n`,
			);
			const roleOf = (words: string): Role | undefined =>
				passages.find(({ folded }) => folded.text.includes(words))?.role;
			assert.equal(roleOf('新修了道路'), 'review');
			assert.equal(roleOf('数字农业'), 'plan');
		});
});

describe('isChapterTitle', () => {
	it('is true of bare chapter lines', () => {
		for (const line of [
			'2024年工作回顾',
			'2025年工作安排建议',
			'过去五年工作回顾',
			'“十五五”时期主要目标任务',
			'切实加强政府自身建设',
		])
			assert.ok(isChapterTitle(fold(line).text), line);
	});

	it('is false of sentences', () => {
		for (const line of ['2024年工作回顾，略。', '2025年，我们的重点工作是修路。', '扩大内需', ''])
			assert.ok(!isChapterTitle(fold(line).text), line);
	});
});

describe('isAppendixTitle', () => {
	it('is true of the lines behind which numbering restarts', () => {
		for (const line of [
			'附件',
			'附件1',
			'附件：2025年民生实事',
			'附录',
			'名词解释',
			'名词解释：',
			'注释',
			'《政府工作报告》名词解释',
			'有关名词说明',
		])
			assert.ok(isAppendixTitle(fold(line).text), line);
	});

	it('is false of text', () => {
		for (const line of ['附近的学校', '附件里写了些什么。', '注释一下', '名词'])
			assert.ok(!isAppendixTitle(fold(line).text), line);
	});
});
