import * as assert from 'node:assert/strict';
import { bodyLines, headingsOf, imported } from './imported';
import { docxFile, paragraph } from './docxFile';

const title = paragraph('**2031年云泽市政府工作报告**');
const opening = paragraph('各位代表：');
const long = '全市上下攻坚克难、真抓实干，办成了一批看得见、摸得着的实事，老城的雨水管网全部换新。';

describe('a Word document', () => {
	it('keeps the numbers that Word sets itself', () => {
		const item = (text: string, level = 0): string =>
			paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="3"/></w:numPr>`);
		const numbering = `<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">
			<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
			<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
			</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>`;
		const body = [
			item('2030年工作回顾'),
			item(`稳住产业。${long}`, 1),
			item(`守住民生。${long}`, 1),
			item('2031年重点工作'),
			item(`扩大内需。${long}`, 1),
		];
		const report = imported(docxFile(title + opening + body.join(''), { numbering }), 'a.docx');
		assert.deepEqual(headingsOf(report, 'a.docx'), [
			'1 一、2030年工作回顾 [review]',
			'2 （一）稳住产业 [review]',
			'2 （二）守住民生 [review]',
			'1 二、2031年重点工作 [tasks]',
			'2 （一）扩大内需 [tasks]',
		]);
	});

	it('keeps its footnotes apart, with their marks', () => {
		const noted = `<w:p><w:r><w:t>推行“一窗通办”</w:t></w:r><w:r><w:footnoteReference w:id="4"/></w:r><w:r><w:t>，${long}</w:t></w:r></w:p>`;
		const footnotes = `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote><w:footnote w:id="4">${paragraph('一窗通办：在一个窗口办完一件事。')}</w:footnote></w:footnotes>`;
		const report = imported(
			docxFile(title + opening + paragraph('一、2031年重点工作') + noted, { footnotes }),
			'a.docx',
		);
		assert.deepEqual(bodyLines(report).slice(2), [
			'## 一、2031年重点工作',
			`推行“一窗通办”[^1]，${long}`,
			'## 注释',
			'[^1]: 一窗通办：在一个窗口办完一件事。',
		]);
		assert.equal(headingsOf(report, 'a.docx').at(-1), '1 注释 [appendix]');
	});

	it('leaves out what was deleted, older forms and hidden words, and tells the last', () => {
		const body = `<w:p><w:r><w:t>推进</w:t></w:r><w:del><w:r><w:delText>持续</w:delText></w:r></w:del><w:ins><w:r><w:t>全面</w:t></w:r></w:ins><w:r><w:t>振兴。</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>底稿编号</w:t></w:r></w:p>`;
		const report = imported(docxFile(title + opening + body), 'a.docx');
		assert.equal(bodyLines(report)[2], '推进全面振兴。');
		assert.deepEqual(
			report.removed.map(({ rule, text }) => [rule, text]),
			[['hidden', '底稿编号']],
		);
	});

	it('keeps the words of text boxes, once, and what follows them', () => {
		const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
		const body = `<w:p><w:r><w:t>办好灯会</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box('框中的话。')}</mc:Choice><mc:Fallback>${box('框中的话。')}</mc:Fallback></mc:AlternateContent><w:t>和集市。</w:t></w:r></w:p>`;
		assert.deepEqual(bodyLines(imported(docxFile(title + opening + body), 'a.docx')).slice(2), [
			'框中的话。',
			'办好灯会和集市。',
		]);
	});

	it('reads a table row by row, a line break as a new line, bold by styles', () => {
		const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
		const table = `<w:tbl><w:tr>${cell('指标')}${cell('目标')}</w:tr><w:tr>${cell('就业')}${cell('5万人')}</w:tr></w:tbl>`;
		const styles =
			'<w:styles xmlns:w="w"><w:style w:styleId="A"><w:rPr><w:b/></w:rPr></w:style><w:style w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>';
		const styled = `<w:p><w:r><w:rPr><w:rStyle w:val="B"/></w:rPr><w:t>做强三产。</w:t></w:r><w:r><w:t>${long}</w:t><w:br/><w:t>另起一行。</w:t></w:r></w:p>`;
		assert.deepEqual(bodyLines(imported(docxFile(title + opening + table + styled, { styles }), 'a.docx')).slice(2), [
			'指标　目标',
			'就业　5万人',
			`**做强三产**。${long}`,
			'另起一行。',
		]);
	});
});
