import * as assert from 'node:assert/strict';
import type { ImportedReport } from '../../../src/core';
import { imported as importedFrom } from './imported';

const report = (...above: readonly string[]): ImportedReport => {
	const text = [
		'2031年双年县政府工作报告',
		...above,
		'各位代表：',
		'一、2030年工作回顾',
		'　　老城的雨水管网全部换新，云上大桥建成通车。',
	];
	return importedFrom(text.join('\n'), '报告.txt');
};
const session = '——2031年1月8日在双年县第九届人民代表大会第二次会议上';

describe('where a report was published', () => {
	for (const [line, source, published] of [
		['来源：双年日报', '双年日报', undefined],
		['发布时间：2031-01-20 09:12　来源：双年日报　浏览次数：1024', '双年日报', '2031-01-20'],
		['2031年1月20日 09:12 来源：双年日报', '双年日报', '2031-01-20'],
		['日期：2031/1/20', undefined, '2031-01-20'],
	] as const)
		it(`goes to front matter beside the day of the session, and is not told as left out: ${line}`, () => {
			const imported = report(session, line);
			assert.deepEqual([imported.date, imported.source, imported.published], ['2031-01-08', source, published]);
			if (published !== undefined) assert.match(imported.text, /\ndate: 2031-01-08\n(?:.*\n)*published: 2031-01-20\n/);
			assert.deepEqual(
				imported.removed.map(({ text, isTaken }) => [text, isTaken]),
				[[line, true]],
			);
		});

	for (const line of ['更新时间：2031-03-01', '2031-11-29', '索引号：2031-01-20'])
		it(`is not told by ${line}, which is left out`, () => {
			const imported = report(session, line);
			assert.equal(imported.published, undefined);
			assert.deepEqual(
				imported.removed.map(({ isTaken }) => isTaken),
				[undefined],
			);
		});
});
