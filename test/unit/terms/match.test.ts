import * as assert from 'node:assert/strict';
import { Lines, type TermMatch, blocks, buildLexicon, flatten, matchBlocks } from '../../../src/core';

function find(text: string, ...terms: string[]): { text: string; nested: string[] }[] {
	const lexicon = buildLexicon([
		{ source: 'workspace', terms: terms.map(term => ({ term, category: '其他', aliases: [] })) },
	]);
	const words = ({ start, end }: TermMatch): string => text.slice(start, end);
	return matchBlocks(text, blocks(new Lines(text)), lexicon).map(match => ({
		text: words(match),
		nested: [...flatten(match.nested)].map(words),
	}));
}
const found = (text: string, ...terms: string[]): string[] => find(text, ...terms).map(match => match.text);

describe('matching', () => {
	it('takes the longest term, and keeps what is inside for the hover', () => {
		assert.deepEqual(find('发展数字经济核心产业。', '数字经济', '数字经济核心产业', '核心产业'), [
			{ text: '数字经济核心产业', nested: ['数字经济', '核心产业'] },
		]);
	});

	it('takes the earlier of two that overlap', () => {
		assert.deepEqual(found('新质生产力大厂', '新质生产力', '生产力大厂'), ['新质生产力']);
	});

	it('takes a term and its alias inside for one place', () => {
		const text = '纵深推进“双江联动”战略';
		const lexicon = buildLexicon([
			{ source: 'workspace', terms: [{ term: '双江联动', category: '战略', aliases: ['双江联动战略'] }] },
		]);
		const [match, ...more] = matchBlocks(text, blocks(new Lines(text)), lexicon);
		assert.deepEqual([match?.nested, more], [[], []]);
		assert.equal(text.slice(match!.start, match!.end), '双江联动”战略');
	});

	it('takes two that touch', () => {
		assert.deepEqual(found('数字经济平台经济', '数字经济', '平台经济'), ['数字经济', '平台经济']);
	});

	for (const spelling of [
		'新质生产力',
		'**新质生产力**',
		'新质<u>生产力</u>',
		'新质**生产**力',
		'==新质==生产力',
		'新质 生产力',
		'“新质”生产力',
		'新\u200b质生产力',
		'新质&nbsp;生产力',
	]) {
		it(`finds 新质生产力 written ${spelling}`, () => assert.equal(found(`发展${spelling}。`, '新质生产力').length, 1));
	}

	for (const spelling of ['“415X”', '"415x"', '「４１５Ｘ」', '415X']) {
		it(`finds “415X” written ${spelling}`, () => assert.equal(found(`培育${spelling}集群`, '“415X”').length, 1));
	}

	it('leaves the quotes and marks around it out of its range', () => {
		assert.deepEqual(found('培育**“415X”**集群', '415X'), ['415X']);
		assert.deepEqual(found('“双一流196工程”', '双一流196工程'), ['双一流196工程']);
	});

	it('does not cut a run of Latin letters and digits', () => {
		assert.deepEqual(found('15G和5G、AIGC和AI、5Ga', '5G', 'AI'), ['5G', 'AI']);
		assert.deepEqual(found('双一流1967工程', '双一流196'), []);
		assert.deepEqual(found('用AI赋能，3个AI+行动', 'AI'), ['AI', 'AI']);
	});

	it('does not look into code, links, addresses, comments, front matter', () => {
		const text = [
			'---',
			'title: 数字经济',
			'---',
			'`数字经济` [数字经济](https://a.cn) ![数字经济](a.png) https://a.cn/数字经济 <!-- 数字经济 -->',
			'```',
			'数字经济',
			'```',
			'<!--',
			'数字经济',
			'-->',
			'',
			'**数字经济**',
		].join('\n');
		const hits = find(text, '数字经济');
		assert.deepEqual(hits, [{ text: '数字经济', nested: [] }]);
	});

	it('does not reach across a link or a line', () => {
		assert.deepEqual(found('数字[甲](https://a.cn)经济\n数字\n经济', '数字经济'), []);
	});

	it('looks into headings, bullets, quotes and tables', () => {
		assert.equal(found('## 数字经济\n- 数字经济\n> 数字经济\n| 数字经济 | 甲 |\n    数字经济', '数字经济').length, 5);
	});
});
