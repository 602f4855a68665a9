import * as assert from 'node:assert/strict';
import { type Carried, carry, compare, parseReport, sentenceLinks } from '../../../src/core';
import { describeShared } from '../support/corpus';
import { labelledPairs } from '../support/gold';

const tea = '扩大高山茶园面积两万亩，培育茶叶龙头企业，打响云雾茶公共品牌。';
const school = '新建乡镇幼儿园十所，让孩子就近入学。';
const river = '推进清水河流域治理，关停沿岸砂场，加固水库大坝。';
const old = parseReport(
	`2024年松梅省政府工作报告\n各位代表：\n二、2024年重点工作\n${tea}${school}改造老旧小区五十个，完善社区养老服务设施。\n${river}\n举办龙舟邀请赛和漂流节，点亮夜游码头。\n`,
	'松梅省/2024.txt',
);
const fresh = parseReport(
	`2025年松梅省政府工作报告\n各位代表：\n二、2025年重点工作\n${river}\n${tea.replace('两万', '三万')}再${school}改造老旧小区八十个，完善社区养老服务设施。\n`,
	'松梅省/2025.txt',
);
const comparison = compare(old, fresh);
const sentences = sentenceLinks(comparison);

/** The state and the words at the place that some words of the old report are carried to. */
function carried(words: string): [Carried['state'], string | undefined] {
	const start = old.text.indexOf(words);
	assert.ok(start >= 0, words);
	const { state, place } = carry(comparison, sentences, { start, end: start + words.length });
	return [state, place && fresh.text.slice(place.range.start, place.range.end)];
}

describe('carrying a span into the next year', () => {
	it('keeps a paragraph that stayed word for word, wherever it stands', () => {
		assert.deepEqual(carried(river), ['kept', river]);
	});

	it('takes a sentence to what it became', () => {
		assert.deepEqual(carried(school), ['reworded', `再${school}`]);
	});

	it('takes a part of a sentence to the same part', () => {
		assert.deepEqual(carried('培育茶叶龙头企业'), ['kept', '培育茶叶龙头企业']);
		assert.deepEqual(carried('扩大高山茶园面积两万亩'), ['reworded', '扩大高山茶园面积三万亩']);
	});

	it('says that a paragraph is gone', () => {
		assert.deepEqual(carried('举办龙舟邀请赛和漂流节，点亮夜游码头。'), ['gone', undefined]);
	});

	it('has nowhere to take white space between paragraphs', () => {
		assert.equal(carry(comparison, sentences, { start: 0, end: 0 }).state, 'gone');
	});
});

const RIGHT_MIN = 0.93;

describeShared('notes of hand-labelled years', labelledPairs, pairs => {
	for (const pair of pairs) {
		it(`are carried to their main counterparts, and none that is gone is kept, in ${pair.name}`, () => {
			const labelled = compare(parseReport(pair.old, 'old.txt'), parseReport(pair.new, 'new.txt'));
			const links = sentenceLinks(labelled);
			const linked = new Set([...pair.weights.keys()].map(key => Number(key.split(':')[0])));
			let right = 0;
			let asked = 0;
			for (const passage of labelled.old.passages) {
				const line = passage.line + 1;
				const { state, place } = carry(labelled, links, passage.range);
				if (!linked.has(line)) {
					assert.ok(state === 'gone' || state === 'unsure', `line ${line} is ${state}`);
					continue;
				}
				if (![...pair.weights].some(([key, weight]) => weight === 2 && key.startsWith(`${line}:`))) continue;
				asked++;
				if (place && pair.weights.get(`${line}:${place.passage.line + 1}`) === 2) right++;
			}
			assert.ok(right / asked >= RIGHT_MIN, `${right} of ${asked}`);
		});
	}
});
