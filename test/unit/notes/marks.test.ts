import * as assert from 'node:assert/strict';
import { markedSpans, parseReport } from '../../../src/core';

const marks = (text: string): string[] =>
	markedSpans(parseReport(`一、2025年重点工作\n${text}\n`)).map(
		({ kind, range }) => `${kind} ${`一、2025年重点工作\n${text}\n`.slice(range.start, range.end)}`,
	);

describe('marks of a reader', () => {
	it('are underlines, bold and highlighted words, in the order of the text', () => {
		assert.deepEqual(marks('加快<u>“三江联动”</u>，**扩大内需**，==稳就业==。'), [
			'underline “三江联动”',
			'bold 扩大内需',
			'highlight 稳就业',
		]);
	});

	it('are not headings, nor a paragraph that is bold from end to end', () => {
		assert.deepEqual(marks('**（一）扩大内需**\n\n**全文都是粗体。**\n\n正文一句。'), []);
	});

	it('end with their line, and lone signs are none', () => {
		assert.deepEqual(marks('一 ** 二\n三 ** 四 == 五 <u>六'), []);
	});
});
