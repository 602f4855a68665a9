import * as assert from 'node:assert/strict';
import { type Comparison, compare, parseReport } from '../../../src/core';

/** A list of undertakings under the year's tasks. */
const report = (year: number, items: readonly string[], chapter = `${year}年重点工作`) =>
	parseReport(`# ${year}年松梅省政府工作报告\n\n一、${chapter}\n\n今年办好下列实事。\n\n${items.join('\n\n')}\n`);

/** The first words of the old passages that a new one is linked with. */
const sourcesOf = ({ new: fresh, ofNew }: Comparison, start: string): string[] => {
	const passage = fresh.passages.find(({ folded }) => folded.text.startsWith(start))!;
	return (ofNew.get(passage.index) ?? []).map(({ old }) => old.folded.text.slice(0, start.length));
};

describe('a passage that opens with a heading', () => {
	const boats =
		'为沿江渔户免费检修机动渡船，更换救生衣和灭火瓶，给每处码头配一名安全员，汛期停航牌改用电子屏，船工每季参加一次水上救护演练。';
	const older = report(2024, [
		`1.渡口交通方面。${boats}`,
		'2.山林防护方面。新修防火瞭望塔十二座，聘请巡山员三百名。',
		'3.茶农技艺方面。开办制茶夜校二十期，评选新匠五十名。',
	]);

	it('goes with its namesake, though the words behind it went to a neighbour', () => {
		const newer = report(2025, [
			'1.渡口交通方面。开通清早的赶集班次，候船亭加装暖风机和照明灯，票价对学生和老人减半，售票窗口可刷社保卡，岸边荒地改成停车场，栈桥铺防滑木板。',
			`2.山林防护方面。新修防火瞭望塔六座，聘请巡山员二百名。${boats.slice(0, 22)}。`,
			'3.茶农技艺方面。开办制茶夜校三十期，评选新匠六十名。',
		]);
		const comparison = compare(older, newer);
		for (const head of ['渡口交通方面', '山林防护方面', '茶农技艺方面'])
			assert.equal(sourcesOf(comparison, head)[0], head);
		const ferries = comparison.old.passages.find(({ folded }) => folded.text.startsWith('渡口交通方面'))!;
		assert.ok(
			comparison.ofOld.get(ferries.index)!.some(({ new: fresh }) => fresh.folded.text.startsWith('渡口交通方面')),
		);
	});

	it('does so under another number', () => {
		const newer = report(2025, [
			'1.茶农技艺方面。送三十名徒弟进百年茶坊跟班。',
			'2.渡口交通方面。候船亭加装暖风机和照明灯。',
		]);
		const comparison = compare(older, newer);
		for (const head of ['渡口交通方面', '茶农技艺方面']) assert.deepEqual(sourcesOf(comparison, head), [head]);
	});

	it('goes elsewhere where the texts clearly say so', () => {
		const newer = report(2025, [
			'1.渡口交通方面。新修防火瞭望塔十二座，聘请巡山员三百名。',
			'2.巡山护林方面。候船亭加装暖风机和照明灯。',
		]);
		assert.equal(sourcesOf(compare(older, newer), '渡口交通方面')[0], '山林防护方面');
	});

	it('has no namesake in another role', () => {
		const done = report(2025, ['1.渡口交通方面。候船亭加装暖风机和照明灯。'], '2024年工作回顾');
		assert.deepEqual(sourcesOf(compare(older, done), '渡口交通方面'), []);
	});
});
