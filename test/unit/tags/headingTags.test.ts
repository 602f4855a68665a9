import * as assert from 'node:assert/strict';
import { scan, tagged } from './scan';

describe('a tag heading', () => {
	it('tags the passages below it, up to the next tag heading, whatever the levels', () => {
		for (const [first, second] of [
			['####', '###'],
			['###', '####'],
			['##', '######'],
			['###', '###'],
		]) {
			const text = `# 摘要\n\n${first} 专业相关\n\n- 甲事\n\n- 乙事\n\n${second} 可能有关\n\n- 丙事\n`;
			assert.deepEqual(tagged(text), ['专业相关: 甲事', '专业相关: 乙事', '可能有关: 丙事'], `${first} ${second}`);
		}
	});

	it('reaches to the next other heading of its level or above', () => {
		assert.deepEqual(tagged('### 专业相关\n- 甲事\n### 亚运\n- 乙事'), ['专业相关: 甲事']);
		assert.deepEqual(tagged('### 专业相关\n- 甲事\n## 亚运\n- 乙事'), ['专业相关: 甲事']);
	});

	it('reaches past deeper headings', () => {
		assert.deepEqual(tagged('### 专业相关\n- 甲事\n#### 科技\n- 乙事'), ['专业相关: 甲事', '专业相关: 乙事']);
	});

	it('tags no heading', () => {
		assert.deepEqual(tagged('### 专业相关\n#### 科技\n'), []);
	});

	for (const line of [
		'**专业相关**',
		'专业相关：',
		'专业相关',
		'【专业相关】',
		'（专业相关）',
		'#专业相关',
		'<u>专业相关</u>',
		'__专业相关__：',
	]) {
		it(`may be written ${line}`, () => {
			assert.deepEqual(tagged(`# 摘要\n\n${line}\n\n- 甲事\n- 乙事\n\n## 亚运\n\n- 丙事`), [
				'专业相关: 甲事',
				'专业相关: 乙事',
			]);
		});
	}

	it('that is no # heading ends at any heading', () => {
		assert.deepEqual(tagged('**专业相关**\n\n- 甲事\n\n###### 小标题\n\n- 乙事'), ['专业相关: 甲事']);
	});

	it('ends at a chapter of a report', () => {
		assert.deepEqual(tagged('一、2024年工作回顾\n专业相关：\n- 甲事\n二、2025年重点工作\n修路。'), ['专业相关: 甲事']);
	});

	it('is no bullet', () => {
		assert.deepEqual(tagged('- 专业相关\n- 甲事'), []);
	});

	it('is not in code, a comment or front matter', () => {
		for (const dead of ['```\n# 专业相关\n```', '---\n专业相关: 1\n---', '<!--\n# 专业相关\n-->'])
			assert.deepEqual(tagged(`${dead}\n- 甲事`), [], dead);
	});

	it('goes by its aliases', () => {
		assert.deepEqual(tagged('### 专业有关\n- 甲事'), ['专业相关: 甲事']);
	});

	it('is found by the names that the reader set up, and no others', () => {
		assert.deepEqual(tagged('### 科技\n- 甲事\n### 专业相关\n- 乙事', [{ name: '科技' }]), ['科技: 甲事']);
		assert.deepEqual(tagged('### 科技\n- 甲事', []), []);
	});

	it('with nothing below it is known all the same', () => {
		const { headings, passages } = scan('### 专业相关\n\n### 可能有关\n');
		assert.deepEqual(
			headings.map(({ name, line, lastLine }) => [name, line, lastLine]),
			[
				['专业相关', 0, 0],
				['可能有关', 2, 2],
			],
		);
		assert.deepEqual(passages, []);
	});

	it('leaves itself out of the heading path', () => {
		const [first] = scan('## 一、2025年重点工作\n### 专业相关\n- 甲事').passages;
		assert.deepEqual(first?.headingPath, ['2025年重点工作']);
	});
});
