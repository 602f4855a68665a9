import * as assert from 'node:assert/strict';
import { decode } from '../../../src/core';
import { encodeGb18030 } from '../support/gb18030';

const text = '各位代表：\n现在，我代表省人民政府向大会报告工作，请予审议。\n';
const utf8 = (source: string): Uint8Array => new TextEncoder().encode(source);
const utf16 = (source: string, littleEndian: boolean): Uint8Array => {
	const view = new DataView(new ArrayBuffer(2 + source.length * 2));
	Array.from(`\ufeff${source}`).forEach((unit, i) => view.setUint16(i * 2, unit.charCodeAt(0), littleEndian));
	return new Uint8Array(view.buffer);
};

describe('decode', () => {
	it('reads UTF-8', () => {
		assert.deepEqual(decode(utf8(text)), { text, encoding: 'utf-8', approximate: false, binary: false });
	});

	it('leaves the BOM out', () => {
		assert.deepEqual(decode(utf8(`\ufeff${text}`)), { text, encoding: 'utf-8', approximate: false, binary: false });
	});

	it('reads UTF-16 with a BOM', () => {
		assert.deepEqual(decode(utf16(text, true)), { text, encoding: 'utf-16le', approximate: false, binary: false });
		assert.deepEqual(decode(utf16(text, false)), { text, encoding: 'utf-16be', approximate: false, binary: false });
	});

	it('reads GB18030', () => {
		const bytes = encodeGb18030(text);
		assert.equal(new TextDecoder('gb18030', { fatal: true }).decode(bytes), text);
		assert.deepEqual(decode(bytes), { text, encoding: 'gb18030', approximate: false, binary: false });
	});

	it('reads GB18030 with a broken byte as what it is, and says so', () => {
		const bytes = encodeGb18030(text.repeat(3));
		bytes[20] = 0xff;
		const { encoding, approximate, text: read } = decode(bytes);
		assert.deepEqual([encoding, approximate], ['gb18030', true]);
		assert.ok(read.includes('请予审议'));
	});

	for (const [what, at] of [
		['in the middle', 30],
		['at the end', -1],
	] as const) {
		it(`reads UTF-8 that is broken ${what} as what it is, and says so`, () => {
			const whole = utf8(text.repeat(3));
			const bytes =
				at < 0
					? whole.subarray(0, whole.length - 3)
					: Uint8Array.of(...whole.subarray(0, at), 0xff, 0xc3, ...whole.subarray(at));
			const { encoding, approximate, text: read } = decode(bytes);
			assert.deepEqual([encoding, approximate], ['utf-8', true]);
			assert.ok(read.includes('\ufffd'));
			assert.ok(read.includes('请予审议'));
		});
	}

	it('takes bytes with a NUL for a binary file', () => {
		assert.deepEqual(decode(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 8)), {
			text: '',
			encoding: 'utf-8',
			approximate: true,
			binary: true,
		});
	});

	it('reads nothing as an empty text', () => {
		assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf-8', approximate: false, binary: false });
	});

	it('reads any bytes', () => {
		for (let seed = 1; seed < 200; seed++) {
			const bytes = Uint8Array.from({ length: 64 }, (_, i) => (Math.imul(seed, 2654435761) >>> (i % 24)) ^ (i * seed));
			assert.equal(typeof decode(bytes).text, 'string');
		}
	});
});
