import * as assert from 'node:assert/strict';
import { compare, parseReport, pinEnd } from '../../../src/core';

/** Each with a heading that runs on into words of its own. */
const harbour = (n: number) =>
	`疏浚老港池${n}万方，修复石砌防波堤，夜航灯标全部换成太阳能。\n\n渔船靠泊每天登记，冰鲜仓库实行分区冷藏，拍卖大厅增开早市。`;
const schools = (n: number) =>
	`翻建村小食堂${n}处，聘请音乐教师，图书角每季换书。\n\n山里孩子坐校车上学，宿舍装热水炉，周末开放操场。`;

const report = (year: number, sections: readonly (readonly [title: string, text: string])[]) =>
	parseReport(
		`# ${year}年松梅省政府工作报告\n\n一、${year}年重点工作\n\n${sections.map(([title, text], i) => `（${'一二三四'[i]!}）${title}\n\n${text}`).join('\n\n')}\n`,
		`松梅省/${year}.md`,
	);

const older = report(2024, [
	['振兴海洋渔业。去冬风浪多，船老大盼着早开张，眼下要把家底盘清。', harbour(3)],
	['补齐乡村教育短板。教室漏雨不能再拖，老师留得住才谈得上别的。', schools(5)],
]);
const lineOf = (text: string, words: string): number => text.slice(0, text.indexOf(words)).split('\n').length - 1;

describe('the headings of sections that correspond', () => {
	const newer = report(2025, [
		['向深蓝要效益。账目交给合作社理，年轻人回港当股东。', harbour(4)],
		['让娃娃就近念好书。每月听一次家长意见，晚自习点亮灯。', schools(6)],
	]);
	const comparison = compare(older, newer);

	it('are a pair in whatever words', () => {
		assert.deepEqual([comparison.added, comparison.removed], [[], []]);
		const link = comparison.links.find(({ old }) => old.line === lineOf(older.text, '振兴海洋渔业'))!;
		assert.equal(link.new.line, lineOf(newer.text, '向深蓝要效益'));
		assert.deepEqual([link.role, link.kinds.includes('moved')], ['main', false]);
	});

	it('are none where the reader says so', () => {
		const heading = (text: typeof older, words: string) =>
			text.passages.find(({ line }) => line === lineOf(text.text, words))!;
		const [old, fresh] = [heading(older, '振兴海洋渔业'), heading(newer, '向深蓝要效益')];
		const forbidden = compare(older, newer, [
			{ kind: 'forbid', old: pinEnd(old, older.path), new: pinEnd(fresh, newer.path) },
		]);
		assert.ok(forbidden.links.every(link => link.old !== old || link.new !== fresh));
	});
});

describe('a heading whose section was merged into another', () => {
	it('is not gone', () => {
		const newer = report(2025, [['渔业和教育两手抓。一笔预算管到底。', `${harbour(4)}\n\n${schools(6)}`]]);
		const { removed, sections } = compare(older, newer);
		assert.ok(sections.every(({ kind }) => kind !== 'gone'));
		assert.deepEqual(removed, []);
	});
});
