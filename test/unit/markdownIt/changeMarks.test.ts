import * as assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import {
	type ProjectionRow,
	type RedlineVerb,
	compare,
	parseReport,
	runToEnd,
	sentenceLinks,
	verbLadders,
} from '../../../src/core';
import { type Marks, changeMarks, noteMarks, shownBy } from '../../../src/markdownIt';
import { starterLexicon } from '../support/lexicon';
import { readSample, samplePairs } from '../support/samples';
import { assertNested, textOf } from './html';

const plain = new MarkdownIt({ html: true });

type Report = ReturnType<typeof parseReport>;

const labels = {
	fate: ({ kinds }: ProjectionRow): string => kinds.join(' '),
	verb: ({ from, to }: RedlineVerb): string => `${from} → ${to}`,
	came: 'came',
	went: 'went "there"',
	figure: 'figure',
};

function changesOf(old: Report, fresh: Report): Marks {
	const comparison = compare(old, fresh);
	const compared = {
		comparison,
		links: sentenceLinks(comparison),
		rules: { lexicon: starterLexicon, ladders: verbLadders },
	};
	return runToEnd(changeMarks(compared, labels));
}

function rendered({ text, lines }: Report, marks: Marks): string {
	const md = new MarkdownIt({ html: true });
	shownBy(md, () => ({ lines, firstLine: 0, marks }));
	return md.render(text);
}

describe('changes in rendered Markdown', () => {
	for (const { old, new: fresh } of samplePairs) {
		const [before, after] = [readSample(old), readSample(fresh)];
		const html = rendered(after, changesOf(before, after));

		it(`of ${old} and ${fresh} leave the new text as it is`, () => {
			assert.equal(textOf(html), textOf(plain.render(after.text)));
			assertNested(html);
		});

		it(`of ${old} and ${fresh} show the passages that are gone`, () => {
			const { removed } = compare(before, after);
			assert.equal(html.match(/<p class="duidu-gone/g)?.length ?? 0, removed.length);
		});
	}

	it('mark new words and list what went before them', () => {
		const old = parseReport('一、去年\n\n新建改建口袋公园三百个，群众多了去处。\n', 'a/2024.md');
		const fresh = parseReport('一、去年\n\n新建改建口袋公园四百个，**群众**多了去处。\n', 'a/2025.md');
		const html = rendered(fresh, changesOf(old, fresh));
		assert.match(
			html,
			/公园<del class="duidu-deleted" title="went &quot;there&quot;">三百<\/del><ins class="duidu-inserted" title="came">四百<\/ins>个，<strong>群众<\/strong>/,
		);
	});

	it('tell figures and verbs apart, with a title', () => {
		const old = parseReport('一、去年\n\n鼓励企业参与公园建设，投资增长 5%左右，群众多了去处。\n', 'a/2024.md');
		const fresh = parseReport('一、去年\n\n**支持**企业参与公园建设，投资增长 6.5%左右，群众多了去处。\n', 'a/2025.md');
		const html = rendered(fresh, changesOf(old, fresh));
		assert.match(html, /<span class="duidu-verb duidu-verb-stronger" title="鼓励 → 支持">支持<\/span>/);
		assert.match(html, /<span class="duidu-figure" title="figure">6\.5%/);
		assertNested(html);
	});

	it('leave no mark without a title', () => {
		for (const { old, new: fresh } of samplePairs) {
			const html = rendered(readSample(fresh), changesOf(readSample(old), readSample(fresh)));
			for (const [mark] of html.matchAll(/<(?:ins|del|mark|span class="duidu-(?:verb|figure))[^>]*>/g))
				assert.match(mark, / title="./);
			assert.ok(html.includes('duidu-verb') && html.includes('duidu-figure'));
		}
	});

	it('escape the words of the other report', () => {
		const old = parseReport('一、去年\n\n修通了 1 < 2 & "三" 的公路，方便了山里的群众出行办事。\n', 'a/2024.md');
		const fresh = parseReport('一、去年\n\n修通了四条公路，方便了山里的群众出行办事。\n', 'a/2025.md');
		assert.match(rendered(fresh, changesOf(old, fresh)), /1 &lt; 2 &amp; &quot;三&quot;/);
	});
});

describe('notes in rendered Markdown', () => {
	const report = parseReport('# 报告\n\n- 发展<u>海洋</u>牧场。\n\n下一段 | 文字。\n', 'a/2025.md');
	const at = (words: string): { start: number; end: number } => {
		const start = report.text.indexOf(words);
		return { start, end: start + words.length };
	};

	it('stand on their words, over marks and lines, with what they say, escaped', () => {
		const range = { start: at('展<u>').start, end: at('一段').end };
		const html = rendered(report, noteMarks(report.lines, [{ range, title: '"><b>&', mark: 'second' }]));
		const mark = '<mark class="duidu-note duidu-note-second" title="&quot;&gt;&lt;b&gt;&amp;">';
		assert.ok(html.includes(`发${mark}展</mark><u>${mark}海洋</mark></u>${mark}牧场。</mark>`), html);
		assert.ok(html.includes(`<p>${mark}下一段</mark> | 文字。</p>`), html);
		assertNested(html);
	});

	it('that overlap stand one inside the other', () => {
		const shown = [at('下一段'), at('一段 | 文字')].map(range => ({ range, title: 'x', mark: 'resolved' as const }));
		const html = rendered(report, noteMarks(report.lines, shown));
		assert.equal(html.match(/duidu-note-resolved/g)?.length, 3);
		assertNested(html);
	});

	it('leave the tokens of the host as they are', () => {
		const md = new MarkdownIt({ html: true });
		let marks: Marks = new Map();
		shownBy(md, () => ({ lines: report.lines, firstLine: 0, marks }));
		const tokens = md.parse(report.text, {});
		const before = JSON.stringify(tokens);
		const bare = md.renderer.render(tokens, md.options, {});
		marks = noteMarks(report.lines, [{ range: at('下一段'), title: 'x', mark: 'other' }]);
		assert.notEqual(md.renderer.render(tokens, md.options, {}), bare);
		assert.equal(JSON.stringify(tokens), before);
		marks = new Map();
		assert.equal(md.renderer.render(tokens, md.options, {}), bare);
	});
});
