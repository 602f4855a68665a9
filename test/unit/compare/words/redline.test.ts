import * as assert from 'node:assert/strict';
import {
	type Comparison,
	type Passage,
	type PassagePart,
	type Range,
	type Redline,
	compare,
	fold,
	parseReport,
	projectionRows,
	redline,
	redlineOf,
	sentenceLinks,
	whole,
	wordBands,
} from '../../../../src/core';
import { withoutMarks } from '../../../../src/core/text/fold';
import { describeCorpus, yearPairs } from '../../support/corpus';
import { starterLexicon } from '../../support/lexicon';
import { readSample, samplePairs } from '../../support/samples';

const passage = (text: string): Passage => parseReport(`一、2024年重点工作\n${text}\n`).passages[1]!;
const wordsOf = (...texts: readonly string[]): PassagePart[] => texts.map(text => whole(passage(text)));

/** The text with deletions in [] and insertions in {}. */
function shown({ text, spans }: Redline): string {
	let marked = '';
	let end = 0;
	for (const span of spans) {
		const words = text.slice(span.start, span.end);
		marked += text.slice(end, span.start);
		marked += span.op === 'delete' ? `[${words}]` : span.op === 'insert' ? `{${words}}` : words;
		end = span.end;
	}
	return marked + text.slice(end);
}

/** The words of a stretch as they are compared: without the number of a heading. */
function compared({ text, folded }: Passage, { start, end }: Range): string {
	const first = Math.max(start, folded.offsets[0]!);
	return first < end ? fold(text, { start: first, end }).text : '';
}

const allCompared = (parts: readonly PassagePart[]): string =>
	parts.map(({ passage: own, part }) => compared(own, part)).join('');

/** What is true of any redline. */
function assertSound(made: Redline, old: readonly PassagePart[], fresh: readonly PassagePart[]): void {
	const { text, spans, verbs } = made;
	let end = 0;
	for (const span of spans) {
		assert.ok(span.start >= end && span.end > span.start && span.end <= text.length);
		assert.match(text.slice(end, span.start), /^\n?$/);
		assert.ok(!text.slice(span.start, span.end).includes('\n'));
		const { passage: own, source } = span;
		assert.ok(own.range.start <= source.start && source.end <= own.range.end);
		assert.equal(text.slice(span.start, span.end), withoutMarks(own.text.slice(source.start, source.end)));
		end = span.end;
	}
	assert.equal(end, text.length);
	const without = (op: 'insert' | 'delete'): string =>
		spans
			.filter(span => span.op !== op)
			.map(span => compared(span.passage, span.source))
			.join('');
	assert.equal(without('delete'), allCompared(fresh));
	assert.equal(without('insert'), allCompared(old));
	for (const verb of verbs) assert.ok(text.slice(verb.start, verb.end).includes(verb.to), verb.to);
}

describe('a redline', () => {
	it('leaves what went where it stood, before what replaced it', () => {
		const made = redline(wordsOf('鼓励民营企业参与重大项目建设。'), wordsOf('支持民营企业参与重大工程建设。'), {
			lexicon: starterLexicon,
		});
		assert.equal(shown(made), '[鼓励]{支持}民营企业参与重大[项目]{工程}建设。');
	});

	it('says where the verb stands that became stronger', () => {
		const { text, verbs } = redline(wordsOf('鼓励民营企业参与。'), wordsOf('支持民营企业参与。'), {
			lexicon: starterLexicon,
		});
		assert.deepEqual(
			verbs.map(verb => [verb.from, verb.to, verb.step, text.slice(verb.start, verb.end)]),
			[['鼓励', '支持', 1, '支持']],
		);
	});

	it('shows no marks of Markdown', () => {
		const made = redline(wordsOf('加快**“三江联动”**建设。'), wordsOf('加快<u>“三江联动”</u>建设和保护。'), {
			lexicon: starterLexicon,
		});
		assert.equal(shown(made), '加快“三江联动”建设{和保护}。');
	});

	it('of an added passage is all new, of a removed one all gone', () => {
		assert.equal(shown(redline([], wordsOf('新建幼儿园三所。'))), '{新建幼儿园三所。}');
		assert.equal(shown(redline(wordsOf('新建幼儿园三所。'), [])), '[新建幼儿园三所。]');
		assert.equal(redline([], []).text, '');
	});

	it('lets the sources of a merged passage run on, and begins a line for each part of a split one', () => {
		const [one, two, both] = ['扩大茶园面积两万亩。', '新建幼儿园三所。', '扩大茶园面积两万亩。新建幼儿园三所。'];
		assert.equal(shown(redline(wordsOf(one, two), wordsOf(both))), both.replace('。新', '。新'));
		assert.equal(shown(redline(wordsOf(both), wordsOf(one, two))), `${one}\n${two}`);
	});

	it('of a part of a passage has that part alone', () => {
		const long = passage('新建幼儿园三所。扩大茶园面积三万亩。改造老旧小区。');
		const start = long.text.indexOf('扩大');
		const part = { passage: long, part: { start, end: start + '扩大茶园面积三万亩。'.length } };
		const made = redline(wordsOf('扩大茶园面积两万亩。'), [part], { lexicon: starterLexicon });
		assert.equal(shown(made).replace(/\[.*?\]\{.*?\}/, '…'), '扩大茶园面积…亩。');
		assertSound(made, wordsOf('扩大茶园面积两万亩。'), [part]);
	});

	it('takes a word between two long changes for chance', () => {
		const made = redline(
			wordsOf('持续巩固市容环境整治成果教育广大群众养成文明习惯。'),
			wordsOf('分类推进高等院校学科专业调整教育家精神进校园活动全覆盖。'),
			{ lexicon: starterLexicon },
		);
		assert.equal(made.spans.filter(({ op }) => op === 'same').length, 1);
	});

	it('says nothing of what went where words are at home elsewhere', () => {
		const [old, fresh] = [wordsOf('扩大茶园面积两万亩。'), wordsOf('扩大茶园面积三万亩。')];
		const bands = [{ old, new: fresh, origin: 'elsewhere' as const }];
		assert.equal(shown(redlineOf(bands, { lexicon: starterLexicon })).includes('['), false);
	});

	for (const pair of samplePairs) {
		it(`holds both texts, for every row of ${pair.old} and ${pair.new}`, () =>
			assertRows(compare(readSample(pair.old), readSample(pair.new))));
	}
});

function assertRows(comparison: Comparison): void {
	const links = sentenceLinks(comparison);
	const rows = projectionRows(comparison);
	const shownParts: PassagePart[] = [];
	for (const [i, bands] of wordBands(rows, comparison, links).entries()) {
		const { old, new: fresh } = rows[i]!;
		const [own] = fresh;
		shownParts.push(...bands.flatMap(band => (band.origin ? [] : band.old)));
		const made = redlineOf(
			bands.map(({ old: before, new: after }) => ({ old: before, new: after })),
			{ lexicon: starterLexicon },
		);
		const sources = bands.flatMap(band => band.old);
		assertSound(made, sources, fresh.map(whole));
		for (const one of own ? old : []) assertSound(redline([whole(one)], [whole(own!)]), [whole(one)], [whole(own!)]);
	}
	for (const each of comparison.old.passages) {
		if (each.kind === 'salutation') continue;
		const own = shownParts.filter(({ passage: from }) => from === each).sort((a, b) => a.part.start - b.part.start);
		let end = each.range.start;
		for (const { part } of own) if (part.start <= end) end = Math.max(end, part.end);
		assert.equal(end, each.range.end, `line ${each.line + 1} is shown whole`);
	}
}

describeCorpus('redlines of real reports', texts => {
	for (const pair of yearPairs(texts)) {
		it(`hold both texts: ${pair.old.path} and ${pair.new.path}`, () =>
			assertRows(compare(parseReport(pair.old.text), parseReport(pair.new.text))));
	}
});
