import * as assert from 'node:assert/strict';
import { relatedTexts } from '../../../src/core';

const texts = [
	'扩大茶园面积，培育茶叶龙头企业，建设茶叶交易市场。',
	'新建公办幼儿园，改善乡村学校办学条件。',
	'**茶叶**加工企业技术改造，打响高山茶品牌。',
	'清水河流域治理持续推进，沿岸砂场全部关停。',
];

describe('related texts', () => {
	it('are those about the same matter, nearest first', () => {
		const found = relatedTexts('建设茶叶交易市场，扶持茶叶加工企业。', texts);
		assert.deepEqual(
			found.map(({ index }) => index),
			[0, 2],
		);
		assert.ok(found[0]!.score > found[1]!.score);
	});

	it('are none where nothing is shared, or there is nothing', () => {
		assert.deepEqual(relatedTexts('稳步提高城乡低保标准。', texts), []);
		assert.deepEqual(relatedTexts('', texts), []);
		assert.deepEqual(relatedTexts('茶叶', []), []);
	});

	it('are as like as can be to themselves', () => {
		const [first] = relatedTexts(texts[3]!, texts);
		assert.equal(first?.index, 3);
		assert.ok(Math.abs(first.score - 1) < 1e-5);
	});
});
