import * as assert from 'node:assert/strict';
import { TagNames, defaultTags } from '../../../src/core';

describe('tag names', () => {
	it('are found by any spelling, width, quotes and space folded', () => {
		const names = new TagNames([{ name: 'AI相关', aliases: ['人工智能'] }]);
		for (const spelling of ['AI相关', 'ai相关', 'ＡＩ 相关', '“AI”相关', '人工智能', '**人工智能**'])
			assert.equal(names.find(spelling), 'AI相关', spelling);
		assert.equal(names.find('AI'), undefined);
	});

	it('keep the reader’s order', () => {
		assert.deepEqual(new TagNames(defaultTags).names, ['专业相关', '可能有关']);
	});

	it('of one spelling go to the first', () => {
		const names = new TagNames([
			{ name: '甲', aliases: ['丙'] },
			{ name: '乙', aliases: ['丙', '甲'] },
			{ name: '甲' },
		]);
		assert.deepEqual(names.names, ['甲', '乙']);
		assert.equal(names.find('丙'), '甲');
		assert.equal(names.find('甲'), '甲');
	});

	it('without words are none', () => {
		const names = new TagNames([{ name: '' }, { name: '“”' }, { name: '甲', aliases: [' '] }]);
		assert.deepEqual(names.names, ['甲']);
		assert.equal(new TagNames([]).find(''), undefined);
	});

	it('may hold the signs of patterns', () => {
		const pattern = new RegExp(
			`^(?:${new TagNames([{ name: 'C++(重要)|[必读]' }, { name: 'a.b' }, { name: '重-点/x' }]).pattern})$`,
			'u',
		);
		assert.ok(pattern.test('C++(重要)|[必读]'));
		assert.ok(pattern.test('重-点/x'));
		assert.ok(!pattern.test('axb'));
	});
});
