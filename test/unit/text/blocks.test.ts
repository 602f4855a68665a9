import * as assert from 'node:assert/strict';
import { Lines, blocks } from '../../../src/core';

const read = (text: string) => blocks(new Lines(text));
const kinds = (text: string): string[] => read(text).map(block => block.kind);
const contents = (text: string): string[] =>
	read(text).map(({ contentStart, line }) => text.slice(contentStart, line.end));

describe('blocks', () => {
	it('are one a line', () => {
		assert.deepEqual(kinds('甲\n\n乙\n\u3000 \n'), ['text', 'blank', 'text', 'blank', 'blank']);
		assert.deepEqual(kinds(''), ['blank']);
	});

	it('start where the words start', () => {
		assert.deepEqual(contents('## 甲\n- 乙\n* [ ] 丙\n1. 丁\n> 戊\n\u3000\u3000己\n> - 庚'), [
			'甲',
			'乙',
			'丙',
			'丁',
			'戊',
			'己',
			'庚',
		]);
	});

	it('keep the number of a line that is no list: 1.2万户', () => {
		assert.deepEqual(contents('1.2万户\n2.改厕所\n3、通班车'), ['1.2万户', '2.改厕所', '3、通班车']);
	});

	it('tell headings and bullets', () => {
		const all = read('# 甲\n###### 乙\n####### 丙\n#丁\n- 戊\n  己');
		assert.deepEqual(
			all.map(block => block.headingLevel),
			[1, 6, undefined, undefined, undefined, undefined],
		);
		assert.deepEqual(
			all.map(block => block.bullet),
			[false, false, false, false, true, false],
		);
	});

	it('take front matter up to its end', () => {
		assert.deepEqual(kinds('---\nyear: 2025\n---\n甲'), ['meta', 'meta', 'meta', 'text']);
		assert.deepEqual(kinds('\ufeff---\nyear: 2025\n...\n甲'), ['meta', 'meta', 'meta', 'text']);
	});

	it('take a --- that nothing closes for a rule', () => {
		assert.deepEqual(kinds('---\nyear: 2025\n甲'), ['rule', 'text', 'text']);
	});

	it('take no front matter further down', () => {
		assert.deepEqual(kinds('甲\n---\n乙\n---'), ['text', 'rule', 'text', 'rule']);
	});

	it('take fences for code, also one that is never closed', () => {
		assert.deepEqual(kinds('```\n甲\n```\n乙\n~~~ js\n丙'), ['code', 'code', 'code', 'text', 'code', 'code']);
	});

	it('take a comment block for a comment, also over several lines', () => {
		assert.deepEqual(kinds('<!-- 甲\n\n乙 -->\n\n丙'), ['comment', 'comment', 'comment', 'blank', 'text']);
	});

	it('take script and style for code', () => {
		assert.deepEqual(kinds('<style>\np { color: red }\n</style>\n\n甲'), ['code', 'code', 'code', 'blank', 'text']);
	});

	it('take a line in other HTML for text', () => {
		assert.deepEqual(kinds('<div>\n甲\n</div>'), ['text', 'text', 'text']);
	});

	it('take paragraphs indented by four spaces or a tab for text', () => {
		assert.deepEqual(kinds('甲\n\n    乙\n\n\t丙'), ['text', 'blank', 'text', 'blank', 'text']);
	});

	it('take a line of --- under a paragraph for a rule, not the paragraph for a heading', () => {
		const all = read('甲\n---\n乙\n===');
		assert.deepEqual(
			all.map(block => block.headingLevel),
			[undefined, undefined, undefined, undefined],
		);
		assert.equal(all[1]!.kind, 'rule');
	});

	it('read tables as text', () => {
		assert.deepEqual(kinds('| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |'), ['text', 'text', 'text']);
	});

	it('are the same with any line breaks', () => {
		const text = '---\nyear: 2025\n---\n# 甲\n\n```\n乙\n```\n<!--\n丙\n-->\n- 丁\n\n***\n    戊';
		const shown = (source: string): string[] =>
			read(source).map(
				({ kind, bullet, headingLevel = 0, contentStart, line }) =>
					`${kind} ${String(bullet)} ${headingLevel} ${source.slice(contentStart, line.end)}`,
			);
		for (const eol of ['\r\n', '\r']) assert.deepEqual(shown(text.replaceAll('\n', eol)), shown(text));
	});

	it('are read in a deep nest of quotes and lists', () => {
		assert.equal(read(`${'> '.repeat(2000)}甲\n${'- '.repeat(2000)}乙`).length, 2);
	});
});
