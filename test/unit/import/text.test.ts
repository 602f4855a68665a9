import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseReport } from '../../../src/core';
import { docxFile, paragraph } from './docxFile';
import { bodyLines, characters, headings, headingsOf, imported } from './imported';

const indent = '\u3000\u3000';

/** As a program wraps it: paragraphs begin with an indent, lines are so many characters long. */
const wrapped = (paragraphs: readonly string[], width: number): string =>
	paragraphs.flatMap(words => `${indent}${words}`.match(new RegExp(`[^]{1,${width}}`, 'gu')) ?? []).join('\n');

const prose = [
	'过去一年，全市上下攻坚克难、真抓实干，办成了一批看得见、摸得着的实事，云泽大桥建成通车，水上公交开行十条线路，老城的雨水管网全部换新。',
	'一年来，城乡面貌持续改善，河湖水质全部达标，新增口袋公园二十四个，乡村道路硬化率达到百分之九十八，群众出门见绿、抬脚进园。',
	'同时，我们也清醒看到，产业的根基还不够厚实，居民增收的渠道还不够多，一些部门办事还不够快，对这些问题要认真加以解决。',
];

describe('a pasted text', () => {
	it('has its wrapped lines joined', () => {
		const paragraphs = ['2031年云泽市政府工作报告', '各位代表：', '一、2030年工作回顾', ...prose];
		const { text } = imported(wrapped(paragraphs, 30), '');
		for (const words of prose) assert.ok(text.includes(`\n${words}\n`), text);
		assert.ok(text.includes('\n## 一、2030年工作回顾\n'));
	});

	it('has no lines joined where it was not wrapped', () => {
		const verses = [
			'山水之城，',
			'云泽之畔。',
			'万家灯火，',
			'照我还家。',
			'一江春水，',
			'十里荷花。',
			'百业兴旺，',
			'千帆竞发。',
		];
		assert.deepEqual(bodyLines(imported(verses.join('\n'), '')), verses);
		const lines = ['2031年云泽市政府工作报告', '各位代表：', '一、2030年工作回顾', ...prose];
		assert.equal(bodyLines(imported(lines.join('\n'), '')).length, lines.length);
	});

	it('loses page numbers, captions and buttons, and tells each', () => {
		const left = [
			'— 3 —',
			'第4页 共20页',
			'云泽大桥通车。本报记者 某某 摄',
			'【字号：大 中 小】【打印】',
			'扫一扫在手机打开当前页',
		];
		const lines = ['2031年云泽市政府工作报告', '各位代表：', '一、2030年工作回顾', prose[0]!, ...left, prose[1]!];
		const report = imported(lines.join('\n'), '');
		assert.deepEqual(
			report.removed.map(({ text }) => text),
			left,
		);
		assert.equal(bodyLines(report).length, lines.length - left.length);
	});

	it('keeps front matter that it has', () => {
		const { text, place, year } = imported('---\nplace: 云泽\nyear: 2031\nmine: 要读\n---\n各位代表：\n', '');
		assert.deepEqual([place, year], ['云泽', 2031]);
		assert.equal(text, '---\nplace: 云泽\nyear: 2031\nmine: 要读\n---\n\n各位代表：\n');
	});
});

describe('any report', () => {
	const words = fc.constantFrom(
		...prose,
		'办好实事。',
		'推进乡村全面振兴。守住耕地，种好粮食，让农民的腰包一年比一年鼓，让乡村的日子一年比一年好。',
		'研发投入增长7.5%左右，*号和<b>不是标记，#也不是。',
		'# 井号开头的一行，不是标题。',
		'> 大于号开头',
		'“一窗通办”',
	);
	const heading = fc.constantFrom(
		'一、2030年工作回顾',
		'二、2031年重点工作',
		'（一）扩大内需',
		'（二）改善民生',
		'名词解释',
	);
	const marked = fc
		.tuple(words, fc.nat(20))
		.map(([text, at]) => (text.length > at && at > 0 ? `**${text.slice(0, at)}**${text.slice(at)}` : text));
	const lines = fc.array(fc.oneof({ weight: 3, arbitrary: marked }, { weight: 1, arbitrary: heading }), {
		minLength: 1,
		maxLength: 25,
	});

	it('keeps every character that is not told to be left out, in order', () => {
		fc.assert(
			fc.property(lines, body => {
				// A `*` of the text is none of the test's marks.
				const source = ['2031年云泽市政府工作报告', '各位代表：', ...body].map(line => line.replaceAll('*号', '＊号'));
				const report = imported(docxFile(source.map(line => paragraph(line)).join('')), 'a.docx');
				assert.equal(characters(bodyLines(report)), characters(source.map(line => line.replace(/^#/, '\\#'))));
				assert.deepEqual(report.removed, []);
			}),
		);
	});

	it('has the outline of its plain text', () => {
		fc.assert(
			fc.property(lines, body => {
				const plain = ['2031年云泽市政府工作报告', '各位代表：', ...body]
					.map(line => line.replaceAll('**', ''))
					.filter(line => !/^[#>]|<b>/.test(line));
				const report = imported(plain.join('\n'), 'a.txt');
				assert.deepEqual(headingsOf(report, 'a.txt'), headings(parseReport(plain.join('\n'), 'a.txt')));
			}),
		);
	});
});
