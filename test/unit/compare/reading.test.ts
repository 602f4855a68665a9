import * as assert from 'node:assert/strict';
import {
	type Comparison,
	type ReadingPair,
	type ReadingRow,
	compare,
	linksOf,
	parseReport,
	readingRows,
	runToEnd,
	sentenceLinks,
} from '../../../src/core';
import { describeCorpus, yearPairs } from '../support/corpus';
import { readSample, samplePairs } from '../support/samples';

const old = parseReport(`# 2024年双年县政府工作报告

一、2024年重点工作

（一）做强产业。推动茶叶加工提质，新建茶园1200亩，改造厂房三座。支持合作社抱团发展，鼓励返乡青年创办家庭农场，推广订单种植，完善冷链仓储，打响高山云雾茶品牌。

开行山区公交专线。

（二）改善民生。修缮乡镇卫生院六所，配齐全科医生，开展慢性病随访，实行药品集中配送，让群众就近看病取药。

（三）保护生态。开展清水河清淤行动，关停沿岸砂场。

（四）繁荣文化。举办古村戏曲节，整理民间曲谱四十卷。
`);
const fresh = parseReport(`# 2025年双年县政府工作报告

一、2025年重点工作

（一）保护生态。开展清水河清淤行动，关停沿岸砂场。

（二）做强产业。大力推动茶叶加工提质，新建茶园1500亩，改造厂房三座。支持合作社抱团发展，鼓励返乡青年创办家庭农场，推广订单种植，完善冷链仓储，打响高山云雾茶品牌。

（三）改善民生。修缮乡镇卫生院六所，配齐全科医生，开展慢性病随访，实行药品集中配送，让群众就近看病取药。

开行山区公交专线。

（四）办好教育。新建幼儿园两所，扩招乡村教师。
`);

function rowsOf(comparison: Comparison): ReadingRow[] {
	return runToEnd(readingRows({ comparison, links: sentenceLinks(comparison) }));
}

const rows = rowsOf(compare(old, fresh));
const pairs = rows.filter((row): row is ReadingPair => row.kind === 'pair');
const pairOf = (words: string): ReadingPair =>
	pairs.find(({ row }) =>
		[...row.new, ...row.old].some(passage =>
			passage.text.slice(passage.range.start, passage.range.end).includes(words),
		),
	) ?? assert.fail(`no row of ${words}`);
const marked = (side: ReadingPair['new'], op: string): string[] =>
	side.flatMap(({ passage, spans }) =>
		spans.filter(span => span.op === op).map(({ start, end }) => passage.text.slice(start, end)),
	);

describe('two reports side by side', () => {
	it('are in this year’s order, what is gone behind what it followed', () => {
		const bodies = pairs.filter(({ row }) => row.kind === 'pair').map(({ row }) => [row.old.length, row.new.length]);
		assert.ok(bodies.some(([was, is]) => was === 1 && is === 0));
		assert.ok(bodies.some(([was, is]) => was === 0 && is === 1));
		const lines = pairs.flatMap(({ row }) => row.new.map(({ line }) => line));
		assert.deepEqual(
			lines,
			[...lines].sort((a, b) => a - b),
		);
	});

	it('mark the words that went on one side and those that came on the other, figures apart', () => {
		const { old: left, new: right } = pairOf('茶叶加工');
		assert.deepEqual(marked(left, 'changed'), ['1200亩']);
		assert.ok(marked(right, 'changed').includes('1500亩'));
		const figures = right.flatMap(({ spans }) => spans.filter(({ isFigure }) => isFigure));
		assert.equal(figures.length, 1);
	});

	it('tell the verb that grew stronger where it stands', () => {
		const [verb] = pairOf('茶叶加工').new.flatMap(({ verbs }) => verbs);
		assert.ok(verb && verb.step > 0);
		assert.equal(fresh.text.slice(verb.start, verb.end), '大力推动');
	});

	it('leave a gap where a passage stood that has moved', () => {
		const gaps = rows.flatMap(row => (row.kind === 'gap' ? [row] : []));
		assert.ok(gaps.length > 0);
		for (const { passage, to } of gaps) {
			assert.ok(to.old.includes(passage));
			assert.ok(to.kinds.includes('moved'));
			assert.match(passage.text.slice(passage.range.start, passage.range.end), /公交专线/);
		}
		const at = rows.findIndex(({ kind }) => kind === 'gap');
		const above = rows[at - 1]!;
		assert.ok(
			above.kind === 'pair' &&
				above.row.old.some(({ text, range }) => text.slice(range.start, range.end).includes('茶叶加工')),
		);
	});

	it('mark nothing in what stands on one side only', () => {
		assert.deepEqual(marked(pairOf('幼儿园').new, 'changed'), []);
		assert.deepEqual(marked(pairOf('戏曲节').old, 'changed'), []);
	});
});

describe('a passage of several sources', () => {
	const comparisons = samplePairs.map(pair => compare(readSample(pair.old), readSample(pair.new)));

	it('is marked at those that are unsure, where others are sure; where none is, as a whole', () => {
		let partly = 0;
		for (const comparison of comparisons)
			for (const row of rowsOf(comparison)) {
				if (row.kind === 'gap') continue;
				const [passage] = row.row.new;
				const links = passage ? linksOf(comparison, 'new', passage) : [];
				const hasSure = links.some(({ certain }) => certain);
				for (const { passage: source, doubt } of row.old) {
					const link = links.find(({ old }) => old === source);
					assert.equal(doubt, hasSure && row.row.kind !== 'title' ? link?.doubt : undefined);
					if (doubt) partly++;
				}
				assert.ok(row.row.certain || !hasSure || row.old.some(({ doubt }) => doubt));
			}
		assert.ok(partly > 3);
	});
});

describeCorpus('two reports side by side, of real years', texts => {
	for (const pair of yearPairs(texts))
		it(`cover each passage of ${pair.old.path} and ${pair.new.path}`, () => {
			const comparison = compare(parseReport(pair.old.text), parseReport(pair.new.text));
			const all = rowsOf(comparison);
			const shown = new Set(
				all.flatMap(row => (row.kind === 'pair' ? [...row.new, ...row.old].map(({ passage }) => passage) : [])),
			);
			for (const report of [comparison.old, comparison.new])
				for (const passage of report.passages)
					if (passage.kind !== 'salutation') assert.ok(shown.has(passage), `line ${passage.line + 1} is missing`);
			for (const row of all) {
				if (row.kind === 'gap') continue;
				for (const { passage, spans, verbs } of [...row.old, ...row.new]) {
					assert.equal(spans[0]!.start, passage.range.start);
					assert.equal(spans.at(-1)!.end, passage.range.end);
					for (const [i, span] of spans.entries()) if (i > 0) assert.equal(span.start, spans[i - 1]!.end);
					for (const { start, end } of verbs)
						assert.ok(passage.range.start <= start && start < end && end <= passage.range.end);
				}
			}
		});
});
