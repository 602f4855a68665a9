import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { deliver } from '../../../src/cli/output';
import { run } from '../../../src/cli/run';
import { pdfFile, printed } from '../import/pdfFile';
import { temporaryFolder } from '../support/temporaryFolder';

const page =
	'<nav><a href="/">首页</a></nav><h1>2031年云泽市政府工作报告</h1><p>各位代表：</p><p>一、2030年工作回顾</p><p>办好实事。</p>';

describe('duidu import', () => {
	const folder = temporaryFolder();
	const inFolder = folder.path;
	const call = (...args: string[]): ReturnType<typeof run> => run(['import', ...args, '--lang', 'en']);

	beforeEach(() => writeFileSync(inFolder('a.html'), page));

	it('prints Markdown, and says on stderr what was left out', () => {
		const { code, out, error } = call(inFolder('a.html'));
		assert.equal(code, 0);
		assert.match(out, /^---\nplace: 云泽市\nyear: 2031\n---\n\n# 2031年云泽市政府工作报告\n/);
		assert.equal(error, 'Left out:\n  around the text: 首页\n');
	});

	it('prints one JSON document, and nothing else', () => {
		const { out, error } = call(inFolder('a.html'), '--format', 'json');
		const { text, ...rest } = JSON.parse(out) as Record<string, unknown>;
		assert.equal(error, '');
		assert.equal(typeof text, 'string');
		assert.deepEqual(rest, {
			schema: 'duidu.import/1',
			title: '2031年云泽市政府工作报告',
			place: '云泽市',
			year: 2031,
			sections: 1,
			removed: [{ rule: 'page', text: '首页' }],
		});
	});

	it('writes a new file, and over another only by --force', async () => {
		const target = inFolder('b.md');
		const write = (...more: string[]): ReturnType<typeof deliver> =>
			deliver(call(inFolder('a.html'), '--output', target, ...more));
		assert.equal((await write()).code, 0);
		assert.ok(readFileSync(target, 'utf8').length > 50);
		writeFileSync(target, 'mine');
		const refused = await write();
		assert.equal(refused.code, 1);
		assert.match(refused.error, /is there already/);
		assert.equal(readFileSync(target, 'utf8'), 'mine');
		assert.equal((await write('--force')).code, 0);
		assert.match(readFileSync(target, 'utf8'), /云泽/);
		assert.deepEqual(readdirSync(folder.path('.')).sort(), ['a.html', 'b.md']);
	});

	it('reads a PDF, and writes it too', async () => {
		writeFileSync(inFolder('a.pdf'), pdfFile(printed(['2031年云泽市政府工作报告', '各位代表：', '办好实事。'])));
		const { code, out, error } = await deliver(call(inFolder('a.pdf')));
		assert.equal(code, 0);
		assert.match(out, /\n# 2031年云泽市政府工作报告\n\n各位代表：\n/);
		assert.match(error, /page number: —\s*1\s*—/);
		const json = await deliver(call(inFolder('a.pdf'), '--format', 'json'));
		assert.equal((JSON.parse(json.out) as { readonly year: number }).year, 2031);
		assert.equal((await deliver(call(inFolder('a.pdf'), '--output', inFolder('a.md')))).code, 0);
		assert.match(readFileSync(inFolder('a.md'), 'utf8'), /办好实事。\n$/);
	});

	it('says why it cannot', async () => {
		writeFileSync(inFolder('a.pdf'), pdfFile([[]]));
		const refused = await deliver(call(inFolder('a.pdf'), '--output', inFolder('c.md')));
		assert.deepEqual([refused.code, refused.out, existsSync(inFolder('c.md'))], [1, '', false]);
		assert.match(refused.error, /run OCR/);
		writeFileSync(inFolder('a.docx'), 'none');
		assert.match(call(inFolder('a.docx')).error, /is damaged/);
		assert.deepEqual([call(inFolder('none.docx')).code, call(inFolder('a.html'), '--force').code], [1, 2]);
	});
});
