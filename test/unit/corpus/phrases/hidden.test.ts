import * as assert from 'node:assert/strict';
import { parseHidden, withHidden, withoutHidden } from '../../../../src/core';

describe('the phrases that are hidden', () => {
	it('are the lines of a file, without its remarks', () => {
		assert.deepEqual(parseHidden('\ufeff# 不再显示\r\n“名片”\r\n\r\n  帽子 \r\n'), ['“名片”', '帽子']);
	});

	it('have one more, once, in the line ends of the file', () => {
		const text = withHidden('# 不再显示\r\n名片', '帽子');
		assert.equal(text, '# 不再显示\r\n名片\r\n帽子\r\n');
		assert.equal(withHidden(text, '“名片”'), text);
		assert.equal(withHidden('', '名片'), '名片\n');
	});

	it('have one less, whatever marks are around it', () => {
		assert.equal(withoutHidden('# 名片\n“名片”\n帽子\n', '名片'), '# 名片\n帽子\n');
		assert.equal(withoutHidden('帽子\n名片', '名片'), '帽子\n');
		assert.equal(withoutHidden('帽子\n', '名片'), '帽子\n');
	});
});
