import * as assert from 'node:assert/strict';
import { compare, parseReport } from '../../../src/core';

const report = (year: number, done: string, planned: string) =>
	parseReport(
		`# ${year}年松梅省政府工作报告\n\n一、${year - 1}年工作回顾\n\n${done}\n\n二、${year}年重点工作\n\n${planned}\n`,
	);
const task = '加固青溪水库大坝，把溢洪道拓宽到十二米，给下游三个乡装上预警喇叭。';
const told = '青溪水库大坝完成加固，溢洪道拓宽到十二米，下游三个乡装上预警喇叭。';
const older = report(2024, '油菜花节办了十天，来了两万名客人。', task);

const pairs = (newer: ReturnType<typeof report>): string[] =>
	compare(older, newer).links.flatMap(({ old, new: fresh, certain }) =>
		old.folded.text.startsWith('加固青溪') ? [`${fresh.role} ${certain}`] : [],
	);

describe('last year’s task', () => {
	it('is not this year’s report on it while this year’s tasks have it too', () => {
		const next = '青溪水库大坝今年转入监测，坝顶加装测斜仪，下游乡的喇叭每月试响。';
		const found = pairs(report(2025, told, next));
		assert.ok(found.length > 0 && found.every(each => each.startsWith('tasks')), found.join());
	});

	it('is that report where nothing else has it, and never for sure', () => {
		assert.deepEqual(pairs(report(2025, told, '种下八百亩晚稻，推广旱地育秧。')), ['review false']);
	});

	it('meets no passage that looks back only because both were left over', () => {
		const newer = report(2025, '大坝管理所的食堂换了炉灶。', '种下八百亩晚稻，推广旱地育秧。');
		assert.deepEqual(pairs(newer), []);
	});
});
