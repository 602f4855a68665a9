import * as assert from 'node:assert/strict';
import { isGarbled } from '../../../src/core';
import { encodeGb18030 } from '../support/gb18030';

describe('a garbled text', () => {
	it('is GB18030 read as UTF-8', () => {
		assert.ok(isGarbled(new TextDecoder().decode(encodeGb18030('政府工作报告，各位代表：推动高质量发展。'))));
	});

	it('is no text with a broken byte, and no empty one', () => {
		assert.ok(!isGarbled(`${'推动高质量发展。'.repeat(50)}\ufffd`));
		assert.ok(!isGarbled(''));
	});
});
