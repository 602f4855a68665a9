import * as assert from 'node:assert/strict';
import { describeCorpus } from '../support/corpus';
import { scan } from './scan';

describeCorpus('tags in real texts', texts => {
	it('are 5 and 2 in the reader’s digest', () => {
		const { text } = texts.find(({ path }) => path === '浙江省-2024-摘要.md')!;
		const { passages } = scan(text);
		const count = (tag: string): number => passages.filter(passage => passage.tag === tag).length;
		assert.deepEqual([count('专业相关'), count('可能有关'), passages.length], [5, 2, 7]);
	});

	it('are none in reports', () => {
		for (const { path, text } of texts.filter(({ kind }) => kind === 'report'))
			assert.deepEqual(scan(text).passages, [], path);
	});
});
