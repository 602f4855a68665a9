import * as assert from 'node:assert/strict';
import {
	compare,
	countFates,
	countShown,
	parseReport,
	projectionRows,
	readingRows,
	runToEnd,
	sentenceLinks,
	unsureLinks,
} from '../../../src/core';

const old = parseReport(`# 2024年晴川县政府工作报告
——2024年1月19日在晴川县第三届人民代表大会第四次会议上

县长 周明远

各位代表：

现在，我代表县人民政府，向大会报告工作，请予审议。

一、2024年工作回顾

修好河堤十二公里，沿岸三个村不再怕涨水。
`);
const fresh = parseReport(`# 2025年晴川县政府工作报告
——2025年2月3日在晴川县第三届人民代表大会第五次会议上

来源：晴川日报

时间：2025-02-09

各位代表：

现在，我代表县人民政府，向大会报告工作，请予审议。

一、2025年工作回顾

修好河堤二十公里，沿岸三个村不再怕涨水。
`);

describe('the title block of a report', () => {
	const comparison = compare(old, fresh);
	const rows = projectionRows(comparison);

	it('is shown whole, as rows of its own', () => {
		const titles = rows.filter(({ kind }) => kind === 'title');
		const shown = titles
			.flatMap(row => [...row.new, ...row.old])
			.map(({ text, range }) => text.slice(range.start, range.end));
		for (const words of ['来源：晴川日报', '时间：2025-02-09', '县长 周明远', '各位代表：'])
			assert.ok(
				shown.some(line => line.includes(words)),
				words,
			);
	});

	it('is in no count: what was added and removed is the report’s own', () => {
		const { counts, unsure } = countFates(rows);
		assert.deepEqual([counts.added, counts.removed, unsure], [0, 0, 0]);
		assert.equal(countShown(comparison), 2);
	});

	it('gives nothing to review, and no figure that changed', () => {
		assert.deepEqual(unsureLinks(comparison), []);
		const read = runToEnd(readingRows({ comparison, links: sentenceLinks(comparison) }));
		for (const row of read) {
			if (row.kind !== 'pair' || row.row.kind !== 'title') continue;
			assert.ok([...row.old, ...row.new].every(({ spans }) => spans.every(({ op }) => op === 'same')));
		}
	});

	it('ends where the speech begins', () => {
		const opening = rows.find(({ new: [passage] }) => passage?.folded.text.startsWith('现在'));
		assert.equal(opening?.kind, 'pair');
	});

	it('has no list items: those of a digest are its content', () => {
		const digest = parseReport('# 工作报告摘要\n\n- 修好河堤十二公里\n- 新开公交两条\n');
		const gone = projectionRows(compare(digest, fresh)).filter(({ old: [passage] }) => passage?.bullet);
		assert.ok(gone.every(({ kind }) => kind === 'pair'));
	});
});
