import * as assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { type ExportedYears, yearsFormats } from '../../../src/core';
import { writers } from '../support/writers';

const exported: ExportedYears = {
	lang: 'en',
	title: 'A <b> & “c”',
	about: '双年县 2023–2024',
	legend: 'how to read',
	years: [{ name: '2023' }, { name: '2024', section: '（一）改善民生' }],
	rows: [
		{
			name: '办好教育',
			cells: [
				{
					sign: '◇',
					fate: 'first',
					wordings: [
						{ path: '一、任务', about: 'line 3', stretches: [{ text: '=新建小学十所' }], hasMore: { behind: true } },
					],
				},
				{
					sign: '≈',
					fate: 'reworded',
					isUnsure: true,
					wordings: [
						{
							path: '',
							about: 'line 4',
							stretches: [
								{ text: '新建' },
								{ text: '小学', op: 'delete' },
								{ text: '<中学>', op: 'insert', verb: 'up' },
								{ text: '十所', op: 'kept' },
							],
						},
					],
				},
			],
		},
		{
			name: '保护河流',
			cells: [
				{ sign: '', fate: '', wordings: [{ path: '', about: 'line 5', stretches: [{ text: '清淤' }] }] },
				{ sign: '－', fate: 'gone', wordings: [] },
			],
		},
	],
};

describe('years that are taken away', () => {
	const html = yearsFormats.html.write(exported);

	it('as a page mark what went and what came, and let no words of a report be markup', () => {
		assert.match(html, /<td class="unsure"><p class="told">≈ reworded<\/p>/);
		assert.match(html, /新建<del>小学<\/del><ins>&lt;中学&gt;↗<\/ins>十所/);
		assert.match(html, /<title>A &lt;b&gt; &amp; “c”<\/title>/);
		assert.match(html, /=新建小学十所……/);
		assert.match(html, /<td class="nothing"><p class="told">－ gone<\/p>/);
	});

	it('as a page let in their own style alone', () => {
		const style = /<style>([^]*)<\/style>/.exec(html)![1]!;
		const hash = createHash('sha256').update(style).digest('base64');
		assert.ok(html.includes(`style-src 'sha256-${hash}'`), `STYLE_HASH is of another sheet: sha256-${hash}`);
		assert.doesNotMatch(html, /<script|https?:/);
	});

	it('as Markdown are year below year', () => {
		const text = yearsFormats.markdown.write(exported);
		assert.match(text, /^# A \\<b\\> \\& “c”/);
		assert.match(text, /\*\*2024\*\* ≈ reworded/);
		assert.match(text, /^> 新建<del>小学<\/del><ins>\\<中学\\>↗<\/ins>十所$/m);
	});

	it('as a table have a column a year, without the words that went, and no formulas', () => {
		const [head, ...rows] = yearsFormats.csv.write(exported).slice(1).split('\r\n');
		assert.equal(head, '2023,"2024\n（一）改善民生"');
		assert.match(rows.join('\r\n'), /新建<中学>十所/);
		assert.doesNotMatch(rows.join('\r\n'), /小学<中学>/);
	});

	it('as a Word document hold the words, struck and underlined, in the same bytes', async () => {
		const bytes = await yearsFormats.docx.write(exported, writers);
		const document = strFromU8(unzipSync(bytes)['word/document.xml']!);
		assert.match(document, /<w:strike\/>[^]*?小学/);
		assert.match(document, /<w:u w:val="single"\/>[^]*?&lt;中学&gt;↗/);
		assert.match(document, /w:orient="landscape"/);
		assert.deepEqual(await yearsFormats.docx.write(exported, writers), bytes);
	});
});
