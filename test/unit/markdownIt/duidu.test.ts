import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { duidu } from '../../../src/markdownIt';
import { describeCorpus } from '../support/corpus';
import { readSample, samplePaths } from '../support/samples';
import { assertNested, textOf } from './html';

const options = { html: true, linkify: true, typographer: true };
const plain = new MarkdownIt(options);

describe('the plugin for markdown-it', () => {
	const md = new MarkdownIt(options).use(duidu);
	const pieces = fc.constantFrom(
		...[
			'新质',
			'生产力',
			'低空经济',
			'专业相关',
			'#专业相关',
			'【可能有关】',
			'的工作',
			'。',
			'“',
			'”',
			' ',
			'\n',
			'\n\n',
		],
		...[
			'**',
			'*',
			'`',
			'[',
			'](http://a.example/经济)',
			'## ',
			'- ',
			'> ',
			'| ',
			'|\n| --- |\n',
			'&amp;',
			'\\*',
			'...',
			'(c)',
		],
		...['<!-- 专业相关 -->', '    ', '1. ', '---\n', '![', '~~', '5G', '\r\n', '\t', '\u0000', '𠀀'],
	);
	const texts = fc.array(pieces, { maxLength: 40 }).map(parts => parts.join(''));

	it('leaves the text as it is, and elements nested', () => {
		fc.assert(
			fc.property(texts, text => {
				const html = md.render(text);
				assert.equal(textOf(html), textOf(plain.render(text)));
				assertNested(html);
			}),
			{ numRuns: 500 },
		);
	});

	it('renders the same again, and the same whatever was rendered before', () => {
		fc.assert(
			fc.property(texts, texts, (text, other) => {
				const fresh = md.render(text);
				md.render(other);
				assert.equal(md.render(text), fresh);
			}),
			{ numRuns: 100 },
		);
	});

	it('leaves the text of the samples as it is', () => {
		for (const path of samplePaths) {
			const { text } = readSample(path);
			const html = md.render(text);
			assert.equal(textOf(html), textOf(plain.render(text)));
			assert.ok(html.includes('<span class="duidu-term duidu-term-'));
		}
	});

	it('escapes what stands in a glossary', () => {
		const hostile = '甲<img src=x onerror=alert(1)>乙';
		const terms = [
			{ term: '甲乙', category: '"><script>alert(1)</script>', definition: hostile, colour: 'red;background:url(//a)' },
			{ term: '丙', colour: '#c00' },
		];
		const html = new MarkdownIt().use(duidu, { glossary: terms }).render('这是甲乙和丙。');
		assert.match(html, /<span class="duidu-term duidu-term-other" title="[^"]*&lt;script&gt;/);
		assert.ok(!/<script|<img|url\(/.test(html));
		assert.match(html, /style="--duidu-term: #c00">丙</);
	});

	it('marks what it is told to', () => {
		const render = (text: string, given: Parameters<typeof duidu>[1]): string =>
			new MarkdownIt().use(duidu, given).render(text);
		assert.equal(render('新质生产力 #专业相关', { terms: false, tags: false }), '<p>新质生产力 #专业相关</p>\n');
		assert.equal(render('新质生产力', { starterLexicon: false }), '<p>新质生产力</p>\n');
		assert.match(render('海洋 #要紧', { tags: ['要紧'] }), /class="duidu-tag duidu-tag-first" title="要紧">#要紧</);
	});
});

describeCorpus('real reports as Markdown', texts => {
	const md = new MarkdownIt(options).use(duidu);

	it('keep their text', () => {
		for (const { text } of texts) assert.equal(textOf(md.render(text)), textOf(plain.render(text)));
	});
});
