import * as assert from 'node:assert/strict';
import { compare, parseReport, pinEnd } from '../../../src/core';

/** Headings on lines of their own, what introduces each section, and its work, which stays much the same. */
const report = (year: number, sea: string, school: string, between = '') =>
	parseReport(
		`# ${year}年松梅省政府工作报告

一、${year}年重点工作

（一）兴旺海洋渔业

${sea}

疏浚老港池${year - 2020}万方，修复石砌防波堤，夜航灯标全部换成太阳能。

渔船靠泊每天登记，冰鲜仓库实行分区冷藏，拍卖大厅增开早市。

（二）补齐乡村教育

${school}${between}

翻建村小食堂${year - 2019}处，聘请音乐教师，图书角每季换书。

山里孩子坐校车上学，宿舍装热水炉，周末开放操场。
`,
		`松梅省/${year}.md`,
	);

const older = report(2024, '风浪里讨生活不容易，先把家底盘清。', '教室漏雨不能再拖。');
const newer = report(2025, '账目交给合作社打理，让年轻人愿意回来。', '每月听一次家长意见，灯要亮到夜里。');

const passage = (text: typeof older, words: string) =>
	text.passages.find(({ folded }) => folded.text.includes(words)) ?? assert.fail(words);

describe('introductions of sections that correspond', () => {
	const [old, fresh] = [passage(older, '风浪里'), passage(newer, '账目交给')];

	it('are pairs that share no words, as unsure', () => {
		const { links, added, removed } = compare(older, newer);
		assert.deepEqual([added, removed], [[], []]);
		const link = links.find(each => each.old === old)!;
		assert.equal(link.new, fresh);
		assert.deepEqual([link.role, link.certain, link.doubt], ['main', false, 'leftover']);
	});

	it('are none where the reader says so', () => {
		const { links, removed } = compare(older, newer, [
			{ kind: 'forbid', old: pinEnd(old, older.path), new: pinEnd(fresh, newer.path) },
		]);
		assert.ok(links.every(link => link.old !== old || link.new !== fresh));
		assert.deepEqual(removed, [old]);
	});

	it('are none where what stands there has a counterpart elsewhere', () => {
		const moved = report(
			2025,
			'账目交给合作社打理。',
			'每月听一次家长意见。',
			'\n\n风浪里讨生活不容易，先把家底盘清。',
		);
		const { links, added } = compare(older, moved);
		assert.deepEqual(
			links.filter(link => link.old === old).map(link => link.new),
			[passage(moved, '风浪里')],
		);
		assert.deepEqual(added, [passage(moved, '账目交给')]);
	});
});
