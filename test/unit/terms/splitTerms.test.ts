import * as assert from 'node:assert/strict';
import { categories, guessCategory, splitTerms } from '../../../src/core';

describe('a list of terms', () => {
	for (const [text, expected] of [
		['杭州、宁波、温州。', ['杭州', '宁波', '温州']],
		['杭州，宁波;温州\n绍兴', ['杭州', '宁波', '温州', '绍兴']],
		['- “一号工程”\n- 三个“一号工程”\r\n2. 八八战略', ['一号工程', '三个“一号工程”', '八八战略']],
		['杭州、杭州、“杭州”', ['杭州']],
		[`${'长'.repeat(41)}、短`, ['短']],
		['1、杭州\n2、宁波\n（三）温州等地', ['杭州', '宁波', '温州']],
		['3.15晚会、1.5度电、1,000亿', ['3.15晚会', '1.5度电', '1,000亿']],
		['“两重”、“两新”', ['两重', '两新']],
		['', []],
		['、，\n', []],
	] as const)
		it(`${JSON.stringify(text)} is ${expected.length}`, () => {
			assert.deepEqual(splitTerms(text), expected);
		});
});

describe('the category that is guessed', () => {
	for (const [term, category] of [
		['提振消费专项行动', '工程'],
		['三大攻坚战', '数字'],
		['就业优先战略', '战略'],
		['零基预算改革', '改革'],
		['具身智能', '科技'],
		['银发经济', '产业'],
		['长三角生态绿色一体化发展示范区', '区域'],
		['零碳园', '生态'],
		['长期护理', '其他'],
		['“枫桥经验”', '治理'],
		['好房', '民生'],
	] as const)
		it(`of ${term} is ${category}`, () => {
			assert.equal(guessCategory(term), category);
		});

	it('is one of the table', () => {
		for (const term of ['', '，', 'x']) assert.ok(categories.some(({ name }) => name === guessCategory(term)));
	});
});
