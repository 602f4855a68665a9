import * as assert from 'node:assert/strict';
import {
	type Comparison,
	type Report,
	type Sentence,
	bandsOf,
	projectionRows,
	sentenceLinks,
} from '../../../../src/core';

/** What is true of the sentences of any comparison, and of the bands that they are read in. */
export function assertSoundSentences(comparison: Comparison): void {
	const links = sentenceLinks(comparison);
	assertWhole(comparison.old, links.old);
	assertWhole(comparison.new, links.new);
	assert.equal(new Set(links.links.map(link => link.id)).size, links.links.length, 'two sentence links of one id');
	for (const link of links.links) {
		assert.equal(links.old[link.old.index], link.old);
		assert.equal(links.new[link.new.index], link.new);
		assert.ok(link.score > 0 && link.score <= 1, String(link.score));
		const passages = comparison.ofNew.get(link.new.passage.index)?.find(({ old }) => old === link.old.passage);
		assert.equal(link.role, passages?.role ?? 'related');
		assert.ok(passages !== undefined || link.kinds.includes('moved'));
	}
	const rows = projectionRows(comparison);
	const bands = bandsOf(rows, comparison, links).flat();
	assert.deepEqual(
		bands.flatMap(band => band.new.map(sentence => sentence.index)),
		links.new.map(sentence => sentence.index),
		'the new sentences are not each there once, in order',
	);
	const shown = new Set(bands.flatMap(band => band.old));
	for (const sentence of links.old) assert.ok(shown.has(sentence), 'an old sentence is nowhere');
	for (const band of bands) assert.ok(band.old.length + band.new.length > 0, 'a band is empty');
}

/** Together the sentences of a paragraph hold all of its words, in order. */
function assertWhole({ passages }: Report, sentences: readonly Sentence[]): void {
	const byPassage = new Map<number, Sentence[]>();
	for (const sentence of sentences) {
		const list = byPassage.get(sentence.passage.index);
		if (list) list.push(sentence);
		else byPassage.set(sentence.passage.index, [sentence]);
	}
	for (const { index, kind, folded, range } of passages) {
		const own = byPassage.get(index) ?? [];
		assert.equal(own.map(sentence => sentence.folded.text).join(''), kind === 'body' ? folded.text : '');
		let end = range.start;
		for (const sentence of own) {
			assert.ok(sentence.range.start >= end && sentence.range.end <= range.end);
			end = sentence.range.end;
		}
	}
}
