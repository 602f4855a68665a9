import * as assert from 'node:assert/strict';
import { scan, tagged } from './scan';

describe('an inline tag', () => {
	for (const line of [
		'做强产业 #专业相关',
		'#专业相关 做强产业',
		'做强产业【专业相关】',
		'【 专业相关 】做强产业',
		'做强产业<!-- 专业相关 -->',
		'做强产业<!--#专业相关-->',
		'做强产业 #专业相关。'.slice(0, -1),
	]) {
		it(`may be written ${line}`, () => assert.deepEqual(tagged(line), ['专业相关: 做强产业']));
	}

	it('tags a bullet, too', () => {
		assert.deepEqual(tagged('- 做强产业 #专业相关\n- 修路'), ['专业相关: 做强产业']);
	});

	it('in a comment on the line above tags the passage below, and only that', () => {
		assert.deepEqual(tagged('<!-- 专业相关 -->\n做强产业\n\n修路'), ['专业相关: 做强产业']);
		assert.deepEqual(tagged('<!-- 专业相关 -->\n\n- 做强产业\n- 修路'), ['专业相关: 做强产业']);
	});

	it('in a comment above a heading tags nothing', () => {
		assert.deepEqual(tagged('<!-- 专业相关 -->\n## 标题\n做强产业'), []);
	});

	it('may stand in one comment with others', () => {
		assert.deepEqual(tagged('做强产业<!-- 专业相关、可能有关 -->'), ['专业相关: 做强产业', '可能有关: 做强产业']);
	});

	it('twice in a line counts once', () => {
		assert.deepEqual(tagged('做强产业 #专业相关【专业相关】'), ['专业相关: 做强产业']);
	});

	it('under a tag heading of its own name counts once', () => {
		assert.deepEqual(tagged('### 专业相关\n- 做强产业 #专业相关'), ['专业相关: 做强产业']);
	});

	it('under a tag heading of another name counts besides it', () => {
		assert.deepEqual(tagged('### 专业相关\n- 做强产业 #可能有关').sort(), ['专业相关: 做强产业', '可能有关: 做强产业']);
	});

	it('goes by its aliases', () => {
		assert.deepEqual(tagged('做强产业 #专业有关'), ['专业相关: 做强产业']);
	});

	it('ends where its word ends', () => {
		for (const line of [
			'做强产业 #专业相关度',
			'做强产业 #专业相关1',
			'https://a.cn/#专业相关',
			'标准C#专业相关',
			'##专业相关',
			'【不专业相关】',
		])
			assert.deepEqual(tagged(line), [], line);
	});

	it('is dead in code', () => {
		assert.deepEqual(tagged('写作 `#专业相关` 即可'), []);
		assert.deepEqual(tagged('```\n做强产业 #专业相关\n```'), []);
		assert.deepEqual(tagged('做强产业 #专业相关，写作 `#可能有关`'), ['专业相关: 做强产业，写作 `#可能有关`']);
	});

	it('in a long paragraph is about the sentence that it stands in or behind', () => {
		const first = '开工跨江大桥，把三条断头路接通，年底前让货车少绕四十公里，让沿江的四个县连成一片。';
		const second = '补齐水渠，换上好种子，让农机开进每一块地。';
		assert.deepEqual(tagged(`${first}${second}#专业相关`), [`专业相关: ${second}`]);
		assert.deepEqual(tagged(`${first}【专业相关】${second}`), [`专业相关: ${first}`]);
		assert.deepEqual(tagged(`【专业相关】${first}${second}`), [`专业相关: ${first}${second}`]);
		const [found] = scan(`${first}${second}#专业相关`).passages;
		assert.equal(found?.range.start, first.length);
	});

	it('in the line of a chapter tags nothing', () => {
		assert.deepEqual(tagged('## 2025年重点工作 #专业相关'), []);
	});
});
