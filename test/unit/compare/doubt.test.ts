import * as assert from 'node:assert/strict';
import { type Fit, compare, fitOf, isTitleBlock, parseReport, pinEnd, unsureLinks } from '../../../src/core';
import { readSample, samplePairs, samplePaths } from '../support/samples';

describe('doubt', () => {
	for (const { old, new: fresh } of samplePairs) {
		const comparison = compare(readSample(old), readSample(fresh));

		it(`of ${old} → ${fresh} has a reason for each link that is unsure, and for no other`, () => {
			for (const link of comparison.links) assert.equal(link.doubt !== undefined, !link.certain, link.id);
		});

		it(`of ${old} → ${fresh} is listed in the new report's order, without salutations`, () => {
			const unsure = unsureLinks(comparison);
			assert.ok(unsure.length > 0);
			assert.deepEqual(
				unsure,
				comparison.links.filter(
					link => !link.certain && link.new.kind !== 'salutation' && !isTitleBlock(link.new, comparison.new),
				),
			);
			unsure.slice(1).forEach((link, i) => assert.ok(link.new.index >= unsure[i]!.new.index));
		});

		it(`of ${old} → ${fresh} ends where the reader decides`, () => {
			const [link] = unsureLinks(comparison);
			const end = (side: 'old' | 'new') => pinEnd(link![side], comparison[side].path);
			for (const kind of ['pin', 'forbid'] as const) {
				const decided = compare(comparison.old, comparison.new, [{ kind, old: end('old'), new: end('new') }]);
				assert.ok(unsureLinks(decided).every(({ id }) => id !== link!.id));
			}
		});
	}

	it('has each of its reasons in the samples', () => {
		const farApart = [2, 3].map(at => ({ old: samplePaths[0], new: samplePaths[at]! }));
		const found = [...samplePairs, ...farApart].flatMap(
			pair => compare(readSample(pair.old), readSample(pair.new)).links,
		);
		const reasons = new Set(found.flatMap(({ doubt }) => doubt ?? []));
		for (const reason of ['low', 'rival', 'outdone', 'moved', 'role', 'leftover'] as const)
			assert.ok(reasons.has(reason), reason);
		for (const { doubt, score, kinds } of found) {
			if (doubt === 'low' || doubt === 'leftover') assert.ok(score < 0.2);
			if (doubt === 'moved') assert.ok(kinds.includes('moved'));
		}
	});

	it('is about a link of which the longer passage has but a sentence in the other', () => {
		const filler = Array.from(
			'甲乙丙丁戊己庚辛壬癸',
			(mark, i) => `修缮${mark}村祠堂屋顶并添置${'桌椅茶具灯烛书画碑刻'[i]!}若干。`,
		);
		const long = `（一）改善民生。${filler.join('')}办好第三届龙舟邀请赛，让游客看得尽兴。`;
		const comparison = compare(
			parseReport(`一、2024年工作\n\n${long}\n`),
			parseReport('一、2025年工作\n\n办好第三届龙舟邀请赛，让各地游客看得尽兴、住得舒心。\n'),
		);
		const link = comparison.links.find(({ old }) => old.folded.text.includes('祠堂'));
		assert.ok(link && !link.certain);
	});

	it('is not about one heading over sections that correspond, however little else is alike', () => {
		const report = (year: number, rest: string) =>
			parseReport(
				`# ${year}年政府工作报告\n\n一、${year}年重点工作\n\n（一）建好清水河廊道。${rest}\n\n清淤两公里，栽柳树三百株，沿岸砂场全部关停。\n\n（二）办好教育。新建幼儿园两所，扩招乡村教师。\n`,
			);
		const comparison = compare(
			report(2024, '聘请护河员九名。'),
			report(2025, '试行夜间巡查，架设监控杆塔，公开举报电话，奖励热心市民。'),
		);
		const link = comparison.links.find(({ new: { folded } }) => folded.text.startsWith('建好清水河廊道'));
		assert.equal(link?.certain, true);
	});

	it('has a word for every score, from slight to good', () => {
		const order: readonly Fit[] = ['slight', 'poor', 'fair', 'good'];
		let last = 0;
		for (let score = 0; score <= 1; score += 0.01) {
			const at = order.indexOf(fitOf(score));
			assert.ok(at >= last);
			last = at;
		}
		assert.equal(last, order.length - 1);
	});
});
