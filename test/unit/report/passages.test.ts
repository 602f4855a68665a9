import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { headingPath, lead, parseReport } from '../../../src/core';
import { assertSound } from './soundness';

const text = `2025年松梅省政府工作报告

各位代表：

一、2024年工作回顾

过去一年，各项事业都有新的气象。

二、2025年重点工作

（一）再添一批好项目

- **抓开工**：开工跨江大桥。
  年内还要立项三百个。

（二）让田里多打粮。补齐水渠，换上好种子。

各位代表！让我们一起往前走。
`;

describe('passages', () => {
	const report = parseReport(text);
	const words = report.passages.map(({ range }) => text.slice(range.start, range.end));

	it('are the lines that have words, without list markers', () => {
		assert.deepEqual(words, [
			'2025年松梅省政府工作报告',
			'各位代表：',
			'一、2024年工作回顾',
			'过去一年，各项事业都有新的气象。',
			'二、2025年重点工作',
			'（一）再添一批好项目',
			'**抓开工**：开工跨江大桥。',
			'年内还要立项三百个。',
			'（二）让田里多打粮。补齐水渠，换上好种子。',
			'各位代表！让我们一起往前走。',
		]);
	});

	it('know their kind', () => {
		assert.deepEqual(
			report.passages.map(passage => passage.kind),
			['front', 'front', 'heading', 'body', 'heading', 'heading', 'body', 'body', 'body', 'salutation'],
		);
	});

	it('are compared without their number', () => {
		assert.equal(report.passages[5]!.folded.text, '再添一批好项目');
		assert.equal(report.passages[8]!.folded.text, '让田里多打粮。补齐水渠,换上好种子。');
	});

	it('lie in the innermost section', () => {
		assert.deepEqual(headingPath(report.passages[6]!.section), ['2025年重点工作', '再添一批好项目']);
		assert.deepEqual(headingPath(report.passages[8]!.section), ['2025年重点工作', '让田里多打粮']);
		assert.deepEqual(headingPath(report.passages[0]!.section), []);
	});
});

describe('any text', () => {
	const line = fc.constantFrom(
		'',
		'一、2024年工作回顾',
		'二、2025年重点工作',
		'七、把改革开放推向纵深',
		'（一）扩大内需。多修路，多架桥。',
		'(二)让田里多打粮',
		'三）',
		'一是修路。',
		'1.架桥。',
		'——种树。一棵一棵地种。',
		'第二部分 今年工作',
		'# 2025年松梅省政府工作报告',
		'### （三）守住安全线',
		'###### 深',
		'附件',
		'名词解释：',
		'各位代表！',
		'- 一个条目',
		'> 一段引文',
		'```',
		'---',
		'<!-- 注 -->',
		'**加粗的领起句。** 后面是比领起句长得多的正文，一句接着一句。',
		'2025年工作安排',
		'。。。',
		'**',
		'\u3000\u3000过去一年，我们没有停步。',
		'“十五五”时期的主要目标任务',
	);
	const eol = fc.constantFrom('\n', '\r\n', '\r', '\n\n');

	it('is read as a sound outline', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(line, eol).map(parts => parts.join('')),
					{ maxLength: 25 },
				),
				lines => assertSound(parseReport(lines.join(''))),
			),
			{ numRuns: 300 },
		);
	});

	for (const [what, source] of [
		['empty', ''],
		['of white space only', ' \n\u3000\n\t'],
		['of marks only', '**\n<u></u>\n#\n- \n> '],
		['one line of a megabyte', '甲'.repeat(1_000_000)],
		['of half a million empty lines', '\n'.repeat(500_000)],
		['of 20,000 headings', '一、甲\n（一）乙\n'.repeat(10_000)],
		['of signs that no parser likes', '\0\ud800\udc00\ud800\n![[](<`"\n<!--\n---'],
	] as const) {
		it(`is read when it is ${what}`, () => assertSound(parseReport(source)));
	}
});

describe('the first words of a passage', () => {
	for (const [line, expected] of [
		['“十五五”时期主要目标任务。', '“十五五”时期主要目标任务'],
		['（三）“十五五”时期的茶产业：扩种。', '“十五五”时期的茶产业'],
		['《双年县志》编成出版，免费赠阅。', '《双年县志》编成出版'],
		['构建“一主、多副”格局，修好公路。', '构建“一主、多副”格局'],
		['修好公路“最后一公里，方便出行。', '修好公路“最后一公里'],
		['聚力、同心修好河堤。', '聚力、同心修好河堤。'],
	] as const)
		it(`of ${line} keep its quotation marks`, () => {
			const { passages } = parseReport(`2025年双年县政府工作报告\n\n各位代表：\n\n一、2025年重点工作\n\n${line}\n`);
			assert.equal(lead(passages.at(-1)!), expected);
		});
});
