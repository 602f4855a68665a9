import * as assert from 'node:assert/strict';
import { type Trace, contains, parseReport, plain, trace } from '../../../src/core';
import { readSample } from '../support/samples';

/** How a bullet of the sample digest starts, and the passage of the report it was taken from. Read by eye. */
const sources: readonly (readonly [bullet: string, source: string])[] = [
	['锻造战略科技力量。', '锻造战略科技力量。'],
	['支持高水平大学“136攀登工程”', '办好更加公平更有质量的教育。'],
	['深化“链长+校长”协同机制。', '深化“链长+校长”协同机制。'],
	['布局算力和模型底座。', '布局算力和模型底座。'],
	['进公共数据授权运营', '激活数据要素价值。'],
	['推进“217”先进制造业集群培育工程', '推进“217”先进制造业集群培育工程'],
	['做大海洋经济。', '做大海洋经济。'],
	['推动“澜易办”由一网通办', '打造一流营商环境。'],
	['综合整治“内卷式”竞争', '推动传统产业脱胎换骨。'],
	['实施更加积极开放的“归澜计划”', '深化“链长+校长”协同机制。'],
	['【可能有关】开展“一表清”改革', '（二）优服务、提效能。'],
	['地区生产总值3.13万亿元', '一年来，稳的态势没有变'],
	['居民消费意愿偏弱', '我们深知，政府工作同群众期待'],
	['府过紧日子', '（四）转作风、树清风。'],
	['新建“邻里食堂”500家', '健全养老服务网络。'],
];

const digest = readSample('澜江省-2025-摘要.md');
const report = readSample('澜江省/2025.md');
const words = ({ text, range }: { text: string; range: Trace['digest']['range'] }): string =>
	plain(text.slice(range.start, range.end));

describe('trace', () => {
	const traces = trace(digest, report);

	for (const [bullet, source] of sources) {
		it(`finds ${bullet}`, () => {
			const found = traces.find(each => words(each.digest).startsWith(bullet));
			assert.ok(found?.source);
			assert.ok(words(found.source.passage).startsWith(source), words(found.source.passage));
			assert.ok(contains(found.source.passage.range, found.source.range));
			assert.notEqual(found.state, 'absent');
		});
	}

	it('finds every bullet under 专业相关 and 可能有关', () => {
		const tagged = traces.filter(({ digest: { section } }) => /专业相关|可能有关/.test(section?.title ?? ''));
		assert.equal(tagged.length, 9);
		assert.deepEqual(
			tagged.filter(({ source }) => !source).map(each => words(each.digest)),
			[],
		);
	});

	it('says so where a line is the reader’s own', () => {
		for (const own of ['澜州都市圈，青屿', '去年写“探索公共数据授权运营”']) {
			const found = traces.find(each => words(each.digest).includes(own))!;
			assert.deepEqual([found.state, found.source], ['absent', undefined]);
			assert.ok(found.nearest);
		}
	});

	it('is in the digest’s order, one for each paragraph and item', () => {
		assert.deepEqual(
			traces.map(each => each.digest.index),
			digest.passages.filter(({ kind }) => kind === 'body').map(({ index }) => index),
		);
	});

	it('finds all of a report in itself', () => {
		for (const each of trace(report, report)) {
			assert.ok(each.source, words(each.digest));
			assert.equal(each.source.passage.folded.text, each.digest.folded.text);
		}
	});

	it('traces items above a line that closes a title block elsewhere', () => {
		const greeted = parseReport('# 摘要\n\n- 开工跨江大桥，推进疏港铁路建设\n- 各位代表！过去一年成绩来之不易。\n');
		assert.deepEqual(
			trace(greeted, small).map(({ state }) => state),
			['exact', 'absent'],
		);
	});

	it('finds a passage without its number, or with it', () => {
		const numbered = parseReport('一、2025年重点工作\n（五）改革开放。推进省属企业重组。\n');
		for (const line of [
			'（五）改革开放。推进省属企业重组。',
			'改革开放。推进省属企业重组。',
			'（六）改革开放。推进省属企业重组。',
		])
			assert.equal(trace(parseReport(`# 摘要\n\n${line}\n`), numbered)[0]?.state, 'exact', line);
	});

	const small = parseReport(
		'一、2025年重点工作\n新建社区健身点九百个，备战全国运动会。\n开工跨江大桥，推进疏港铁路建设，年底前建成通车。完善公共交通网络。\n',
	);
	const one = (line: string): Trace => trace(parseReport(`# 摘要\n\n- ${line}\n`), small)[0]!;

	for (const [what, line, state] of [
		['as it is', '开工跨江大桥，推进疏港铁路建设，年底前建成通车。', 'exact'],
		['marked', '**开工**跨江大桥，推进<u>疏港铁路</u>建设，年底前建成通车', 'exact'],
		['with its last words lost', '开工跨江大桥，推进疏港铁路建设', 'exact'],
		['with its first word lost', '工跨江大桥，推进疏港铁路建设，年底前建成通车', 'exact'],
		['with a word changed', '开工跨江大桥，加快疏港铁路建设，年底前建成通车', 'changed'],
	] as const) {
		it(`finds a sentence ${what}`, () => {
			const { state: found, source } = one(line);
			assert.deepEqual([found, source?.passage], [state, small.passages[2]]);
			assert.ok(small.text.slice(source!.range.start, source!.range.end).includes('工跨江大桥'));
		});
	}

	it('gives the stretch that was taken, not the whole passage', () => {
		const { source } = one('推进疏港铁路建设');
		assert.equal(small.text.slice(source!.range.start, source!.range.end), '推进疏港铁路建设');
	});

	it('takes a sentence of other matter for no copy', () => {
		const { state, nearest } = one('开工跨海隧道，争取海上风电项目，三年内并网发电。');
		assert.deepEqual([state, nearest], ['absent', small.passages[2]]);
	});

	it('has no nearest where nothing is shared, and ends on empty texts', () => {
		assert.deepEqual(
			trace(parseReport('# 摘要\n\n- 甲乙丙丁戊己庚辛\n'), small).map(({ state, nearest, score }) => [
				state,
				nearest,
				score,
			]),
			[['absent', undefined, 0]],
		);
		assert.deepEqual(trace(parseReport(''), small), []);
		for (const each of trace(report, parseReport('')))
			assert.deepEqual([each.state, each.nearest], ['absent', undefined]);
	});

	it('scores no lower what is damaged less', () => {
		const sentence = '开工跨江大桥，推进疏港铁路建设，年底前建成通车。';
		const scores = [0, 1, 2, 3, 4].map(n => one(`${'甲'.repeat(n)}${sentence.slice(n)}`).score);
		scores.slice(1).forEach((score, i) => assert.ok(score <= scores[i]!, scores.join(' ')));
	});
});

describe('words that stand in several passages', () => {
	const twice = parseReport(
		'2026年某省政府工作报告\n\n一、2025年工作回顾\n\n（一）稳住大盘。统筹发展和安全，守住底线。\n\n二、2026年重点工作\n\n（一）扩大内需。扩大有效投资。\n\n（二）统筹发展和安全。守住底线。\n',
		'某省/2026.md',
	);
	const sourceOf = (text: string): string | undefined => {
		const found = trace(parseReport(text, '摘要.md'), twice).find(each => words(each.digest).includes('统筹'));
		return found?.source && words(found.source.passage).slice(0, 6);
	};

	it('are those under the heading that the digest has', () => {
		assert.equal(sourceOf('# 摘要\n\n## 2026年重点工作\n\n- 扩大有效投资\n- 统筹发展和安全\n'), '（二）统筹发');
		assert.equal(sourceOf('# 摘要\n\n## 2025年工作回顾\n\n- 统筹发展和安全\n'), '（一）稳住大');
	});

	it('are those behind the source of the passage before, where headings do not tell', () => {
		assert.equal(sourceOf('- 扩大有效投资\n- 统筹发展和安全\n'), '（二）统筹发');
		assert.equal(sourceOf('- 统筹发展和安全\n- 扩大有效投资\n'), '（一）稳住大');
	});
});
