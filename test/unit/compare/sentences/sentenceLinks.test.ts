import * as assert from 'node:assert/strict';
import { type Comparison, compare, parseReport, pinEnd, sentenceLinks } from '../../../../src/core';

const chapter = '二、2025年重点工作\n';
const old = `${chapter}（一）发展茶叶产业\n扩大高山茶园面积，培育茶叶龙头企业。打响云雾茶公共品牌，办好采茶节。\n（二）办好民生实事\n新建乡镇幼儿园十所。扩建小学六所，让孩子就近入学。县医院新院区年内开诊。公办敬老院提质改造八家。职业学校与产业园区对接，培训技能人才两万人次。发放稳岗返还资金，帮扶零就业家庭。改造城镇老旧小区一百个，完善社区居家养老和托育服务设施。\n（三）守护绿水青山\n推进清水河流域治理，关停沿岸砂场。加固水库大坝，疏浚干支渠道。完成造林绿化五万亩，建成国家湿地公园。整治农村黑臭水体，推行垃圾分类。\n`;
/** Three paragraphs of last year in one, one sentence of them in the second. */
const fresh = `${chapter}（一）办好民生、做强产业。打响云雾茶公共品牌，再办采茶节。扩大高山茶园面积，扶持茶叶龙头企业。再建乡镇幼儿园五所。扩建中学两所，让孩子就近入学。县医院新院区投入使用。公办敬老院再改造五家。职业学校与产业园区对接，培训技能人才三万人次。用好稳岗返还资金，帮扶零就业家庭。发放消费券三千万元。\n（二）守护绿水青山。推进清水河流域治理，清退沿岸砂场。加固水库大坝，疏浚干支渠系。完成造林绿化六万亩，建成国家湿地公园。整治农村黑臭水体，普及垃圾分类。继续改造城镇老旧小区一百个，完善社区居家养老和托育服务设施。\n`;

const year = (text: string, number: number) => parseReport(text, `松梅省/${number}.txt`);
const run = (comparison: Comparison): string[] =>
	sentenceLinks(comparison).links.map(
		({ old: from, new: to, kinds }) =>
			`${from.folded.text.slice(0, 5)} → ${to.folded.text.slice(0, 5)} ${kinds.join(' ')}`,
	);

describe('sentences', () => {
	const comparison = compare(year(old, 2024), year(fresh, 2025));

	it('find their counterparts inside paragraphs, whatever their order', () => {
		const links = run(comparison);
		assert.ok(links.includes('打响云雾茶 → 打响云雾茶 reworded'), links.join('\n'));
		assert.ok(links.includes('扩大高山茶 → 扩大高山茶 reworded'));
	});

	it('that went to another paragraph are related, and moved', () => {
		const link = sentenceLinks(comparison).links.find(({ old: from }) => from.folded.text.startsWith('改造城镇'))!;
		assert.match(link.new.folded.text, /^继续改造城镇/);
		assert.deepEqual([link.role, link.kinds, link.certain], ['related', ['reworded', 'moved'], false]);
	});

	it('that are new have no counterpart', () => {
		assert.ok(sentenceLinks(comparison).links.every(link => !link.new.folded.text.startsWith('发放消费券')));
	});

	it('are numbered by line and place', () => {
		const link = sentenceLinks(comparison).links.find(({ old: from }) => from.folded.text.startsWith('打响'))!;
		assert.equal(link.id, '3.2-2.2');
	});

	it('of a pair that the reader forbade are not linked', () => {
		const [from, to] = [comparison.old.passages[6]!, comparison.new.passages[2]!];
		assert.match(from.folded.text, /清水河/);
		assert.match(to.folded.text, /清水河/);
		const pin = {
			kind: 'forbid',
			old: pinEnd(from, '松梅省/2024.txt'),
			new: pinEnd(to, '松梅省/2025.txt'),
		} as const;
		const forbidden = compare(comparison.old, comparison.new, [pin]);
		assert.ok(sentenceLinks(forbidden).links.every(link => link.old.passage !== from || link.new.passage !== to));
	});
});
