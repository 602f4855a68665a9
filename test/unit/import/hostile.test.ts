import * as assert from 'node:assert/strict';
import { zipSync } from 'fflate';
import { importReport } from '../../../src/core';
import { docxFile, paragraph } from './docxFile';
import { imported } from './imported';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const reason = (content: Uint8Array, name: string): string => {
	const result = importReport(content, name);
	return result.kind === 'failed' ? result.reason : result.kind;
};

/** Long enough for any machine, and far from what work that grows with the square takes. */
const TIME_MAX = 5000;

describe('what is no report', () => {
	const cases: readonly (readonly [title: string, content: Uint8Array, name: string, reason: string])[] = [
		['an empty file', new Uint8Array(), 'a.txt', 'empty'],
		['white space', bytes(' \u3000\n\ufeff\n'), 'a.txt', 'empty'],
		['an empty page', bytes('<html><body><script>x</script></body></html>'), 'a.html', 'empty'],
		['a Word document without words', docxFile('<w:p/>'), 'a.docx', 'empty'],
		['a name that lies', bytes('各位代表：'), 'a.docx', 'broken'],
		['a zip file of something else', zipSync({ 'a.txt': bytes('x') }), 'a.docx', 'broken'],
		['half a Word document', docxFile(paragraph('各位代表：')).subarray(0, 200), 'a.docx', 'broken'],
		['a PDF, without its reader', bytes('%PDF-1.7'), 'a.pdf', 'apart'],
		['a name of a PDF', bytes('各位代表：'), 'a.pdf', 'broken'],
		['an empty PDF', new Uint8Array(), 'a.pdf', 'empty'],
		['an empty Word document', new Uint8Array(), 'a.docx', 'empty'],
		['a PDF with the name of a text', bytes('%PDF-1.7'), 'a.txt', 'apart'],
		['an old Word document', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'a.doc', 'oldWord'],
		['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0), 'a.png', 'unknown'],
		['bytes that are no text', Uint8Array.of(1, 0, 2, 0), 'a.txt', 'unknown'],
	];
	for (const [title, content, name, expected] of cases)
		it(`${title}: ${expected}`, () => assert.equal(reason(content, name), expected));

	it('a bomb is not unpacked', () => {
		const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) }, { level: 1 });
		assert.ok(bomb.length < 1024 * 1024);
		assert.equal(reason(bomb, 'a.docx'), 'tooLarge');
	});

	it('50 MB are not read, whatever they are called', () => {
		const large = new Uint8Array(50 * 1024 * 1024).fill(0x61);
		for (const [name, expected] of Object.entries({
			'a.txt': 'tooLarge',
			'a.md': 'tooLarge',
			'a.html': 'tooLarge',
			'a.docx': 'broken',
			'a.pdf': 'broken',
			'a.mht': 'broken',
			'a.bin': 'unknown',
		})) {
			const start = performance.now();
			assert.equal(reason(large, name), expected);
			assert.ok(performance.now() - start < TIME_MAX);
		}
	});

	it('a text that would take minutes is not read', () => {
		assert.equal(reason(bytes('办好民生实事。'.repeat(100_000)), 'a.txt'), 'tooLarge');
		assert.equal(reason(bytes(' '.repeat(17 * 1024 * 1024)), 'a.html'), 'tooLarge');
	});

	it('a bomb that lies about its size is cut off there', () => {
		const bomb = zipSync({ 'word/document.xml': new Uint8Array(32 * 1024 * 1024) }, { level: 1 });
		const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
		for (let i = 0; i < bomb.length - 4; i++)
			if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 100, true);
		assert.match(reason(bomb, 'a.docx'), /broken|empty/);
	});

	it('bytes cut out of a Word document never throw', () => {
		const whole = docxFile(Array.from({ length: 30 }, (_, i) => paragraph(`第${i}段，办好民生实事。`)).join(''));
		for (let at = 0; at < whole.length; at += 7) {
			const damaged = whole.slice();
			damaged[at]! ^= 0xff;
			assert.doesNotThrow(() => importReport(damaged, 'a.docx'));
			assert.doesNotThrow(() => importReport(whole.subarray(0, at), 'a.docx'));
		}
	});
});

describe('a page that is made to be slow', () => {
	const pages: Readonly<Record<string, string>> = {
		'nests deeply': '<div>'.repeat(3000) + '各位代表：' + '</div>'.repeat(3000),
		'opens and never closes': '<b><i><p>'.repeat(1500) + '各位代表：',
		'closes what it never opened': '<div>'.repeat(1000) + '各位代表：' + '</section>'.repeat(100_000),
		'is all entities': '各位代表：' + '&amp;&nbsp;&#x4e00;&bogus;'.repeat(40_000),
		'is all attributes': `<p ${'a="1" '.repeat(100_000)}>各位代表：</p>`,
		'is all line breaks': '各位代表：' + '<br>\n'.repeat(200_000),
		'is all buttons': '各位代表：' + '<p>大中小打印分享到微信微博QQ空间，再见</p>'.repeat(20_000),
		'has a thousand menus': '各位代表：' + '<p>首页 > 甲 > 乙 > 丙 > 丁 > 戊。</p>'.repeat(20_000),
	};
	for (const [title, html] of Object.entries(pages)) {
		it(`as it ${title} is read in time`, () => {
			const start = performance.now();
			const { text } = imported(html, 'a.html');
			assert.ok(text.includes('各位代表'));
			assert.ok(performance.now() - start < TIME_MAX);
		});
	}

	it('is given up where it nests without end', () => {
		const start = performance.now();
		const nested = (tag: string): string => `<${tag}>`.repeat(200_000);
		assert.equal(reason(bytes(nested('div')), 'a.html'), 'broken');
		assert.equal(reason(docxFile(nested('w:sdt')), 'a.docx'), 'broken');
		assert.ok(performance.now() - start < TIME_MAX);
	});
});
