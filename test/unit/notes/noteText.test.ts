import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { changedTags, asWritten, readWritten } from '../../../src/core';

describe('what is typed into a note', () => {
	for (const [text, body, tags] of [
		['与去年相比 #专业相关', '与去年相比', ['专业相关']],
		['#专业相关 #存疑', '', ['专业相关', '存疑']],
		['#专业相关 与去年相比', '与去年相比', ['专业相关']],
		['第一行\n\n第二行\n#a #a', '第一行\n\n第二行', ['a']],
		['# 标题\n正文 C#语言', '# 标题\n正文 C#语言', []],
		['  ', '', []],
	] as const) {
		it(`${JSON.stringify(text)} is a body and tags`, () =>
			assert.deepEqual(readWritten(text), { body: body.trim(), tags }));
	}

	it('is read again from what is shown for editing', () => {
		const words = fc.array(fc.constantFrom('扩大', '内需', '\n', '**重点**', '，'), { maxLength: 8 });
		const tags = fc.uniqueArray(fc.constantFrom('专业相关', '可能有关', 'a-b'));
		fc.assert(
			fc.property(words, tags, (parts, list) => {
				const body = parts.join('').trim();
				assert.deepEqual(readWritten(asWritten({ body, tags: list })), { body, tags: list });
			}),
		);
	});
});

describe('changed tags', () => {
	for (const [now, before, after, expected] of [
		[['甲'], ['甲'], ['甲', '乙'], ['甲', '乙']],
		[['甲', '丙'], ['甲'], ['乙'], ['丙', '乙']],
		[['甲', '乙'], ['甲', '乙'], [], []],
		[[], ['甲'], ['甲'], []],
	] as const)
		it(`${before.join('') || '–'} → ${after.join('') || '–'}, of a note that has ${now.join('') || '–'} by now`, () => {
			assert.deepEqual(changedTags(now, before, after), expected);
		});
});
