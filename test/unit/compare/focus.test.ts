import * as assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import {
	type Comparison,
	type Focus,
	TagNames,
	compare,
	countShown,
	defaultTags,
	focusOn,
	holding,
	isInFocus,
	matchBlocks,
	parseReport,
	projectionGroups,
	projectionRows,
	taggedIn,
	taggedPassages,
	trace,
	tracedFrom,
} from '../../../src/core';
import { lexiconOf } from '../support/lexicon';
import { readSample } from '../support/samples';

const names = new TagNames(defaultTags);
const digest = readSample('澜江省-2025-摘要.md');
const scan = taggedPassages(digest, names);
const old = readSample('澜江省/2024.txt');
const report = readSample('澜江省/2025.md');
const whole = compare(old, report);
const traces = trace(digest, report);

describe('a focus', () => {
	it('is on the passages with a tag', () => {
		const own = parseReport(
			'# 摘要\n\n## 专业相关\n\n- 甲甲甲\n- 乙乙乙\n\n## 可能有关\n\n- 丙丙丙\n\n## 其他\n\n- 丁丁丁\n',
		);
		const tagged = taggedIn(taggedPassages(own, names), '专业相关');
		assert.deepEqual(
			[...tagged].map(index => own.passages[index]!.folded.text),
			['甲甲甲', '乙乙乙'],
		);
		assert.equal(taggedIn(taggedPassages(own, names), '待查').size, 0);
	});

	it('is on the passages that a digest was taken from, or those it tags', () => {
		const all = tracedFrom(traces);
		const tagged = tracedFrom(traces, { scan, tag: '专业相关' });
		assert.ok(tagged.size > 0 && tagged.size < all.size);
		for (const index of tagged) assert.ok(all.has(index));
		const leads = [...tagged].map(index => report.passages[index]!.folded.text.split('。')[0]).sort();
		assert.deepEqual(
			leads,
			[
				'锻造战略科技力量',
				'办好更加公平更有质量的教育',
				'深化链长+校长协同机制',
				'布局算力和模型底座',
				'激活数据要素价值',
				'推进217先进制造业集群培育工程提质升级',
			].sort(),
		);
	});

	it('is on the passages with a term', () => {
		const lexicon = lexiconOf('邻里食堂');
		const held = holding(report, matchBlocks(report.text, report.blocks, lexicon));
		const wanted = report.passages.filter(({ folded }) => folded.text.includes('邻里食堂')).map(({ index }) => index);
		assert.ok(wanted.length > 0);
		assert.deepEqual([...held], wanted);
	});
});

describe('a comparison in focus', () => {
	const focus: Focus = { old: new Set<number>(), new: tracedFrom(traces, { scan, tag: '专业相关' }) };
	const narrow: Comparison = focusOn(whole, focus);

	it('has the links of either side that is in focus, and no others', () => {
		assert.ok(narrow.links.length > 0 && narrow.links.length < whole.links.length);
		assert.deepEqual(
			narrow.links,
			whole.links.filter(link => focus.new.has(link.new.index)),
		);
		const bySide = focusOn(whole, { old: new Set(narrow.links.map(link => link.old.index)), new: new Set() });
		for (const link of narrow.links) assert.ok(bySide.links.includes(link));
	});

	it('finds the links of a passage, best first, as before', () => {
		for (const [index, list] of narrow.ofNew) {
			assert.ok(list.length > 0);
			assert.deepEqual(
				list,
				whole.ofNew.get(index)!.filter(link => narrow.links.includes(link)),
			);
		}
		assert.equal([...narrow.ofOld.values()].flat().length, narrow.links.length);
		assert.equal([...narrow.ofNew.values()].flat().length, narrow.links.length);
	});

	it('has what is new or gone only if it is in focus', () => {
		const some: Focus = { old: new Set(whole.removed.slice(0, 1).map(p => p.index)), new: new Set() };
		const { links, added, removed } = focusOn(whole, some);
		assert.deepEqual([links.length, added.length, removed], [0, 0, whole.removed.slice(0, 1)]);
	});

	it('shows the rows in focus as the whole shows them, and besides them the headings above', () => {
		const wanted = projectionRows(whole).filter(row => isInFocus(narrow, row));
		assert.ok(wanted.length > 0);
		const shown = projectionRows(narrow);
		assert.deepEqual(
			shown.filter(row => isInFocus(narrow, row)),
			wanted,
		);
		const above = new Set(
			wanted.flatMap(row => {
				const found = [];
				for (let at = row.new[0]?.section; at; at = at.parent) found.push(at);
				return found;
			}),
		);
		const context = shown.filter(row => !isInFocus(narrow, row));
		assert.ok(context.length > 0);
		for (const row of context) {
			assert.equal(row.kind, 'heading');
			assert.ok(above.has(row.new[0]!.section!), row.new[0]!.folded.text);
			assert.ok(projectionRows(whole).some(other => isDeepStrictEqual(other, row)));
		}
		assert.equal(countShown(narrow), wanted.filter(row => row.kind === 'pair').length);
	});

	it('shows what is gone under the headings that it stood under', () => {
		const gone = whole.removed.find(passage => passage.kind === 'body')!;
		const rows = projectionRows(focusOn(whole, { old: new Set([gone.index]), new: new Set() }));
		assert.deepEqual(
			rows.filter(row => row.kind === 'pair').map(row => row.old),
			[[gone]],
		);
	});

	it('counts its parts as the whole does, so that an open part stays the same part', () => {
		const parts = projectionGroups(whole);
		const left = projectionGroups(narrow);
		assert.ok(left.length > 0 && left.length < parts.length);
		for (const { index, section } of left) assert.equal(parts[index]!.section, section);
		assert.deepEqual(
			parts.map(({ index }) => index),
			parts.map((_, i) => i),
		);
	});

	it('can be taken of what is narrowed already', () => {
		const again = focusOn(narrow, { old: new Set(), new: new Set() });
		assert.equal(again.focus!.whole, whole);
		assert.deepEqual(projectionRows(again), []);
	});

	it('is the whole where all is in focus, and nothing where nothing is', () => {
		const all = (count: number): Set<number> => new Set(Array.from({ length: count }, (_, i) => i));
		const { links, added, removed } = focusOn(whole, {
			old: all(old.passages.length),
			new: all(report.passages.length),
		});
		assert.deepEqual([links, added, removed], [whole.links, whole.added, whole.removed]);
		const none = focusOn(whole, { old: new Set(), new: new Set() });
		assert.deepEqual([none.links, none.added, none.removed, none.ofOld.size, none.ofNew.size], [[], [], [], 0, 0]);
	});
});
