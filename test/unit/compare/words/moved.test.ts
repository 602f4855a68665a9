import * as assert from 'node:assert/strict';
import { buildLexicon, parseReport } from '../../../../src/core';
import { type RedlineSpan, redline } from '../../../../src/core/compare/words/redline';

const lexicon = buildLexicon([{ source: 'workspace', terms: [{ term: '双绿', category: '生态', aliases: [] }] }]);

const spansOf = (old: string, fresh: string): readonly RedlineSpan[] => {
	const whole = (text: string) => {
		const passage = parseReport(text).passages[0]!;
		return { passage, part: passage.range };
	};
	return redline([whole(old)], [whole(fresh)], { lexicon }).spans;
};
const words = (spans: readonly RedlineSpan[], op: RedlineSpan['op'], isMoved: boolean): string[] =>
	spans
		.filter(span => span.op === op && (span.isMoved ?? false) === isMoved)
		.map(({ passage, source }) => passage.text.slice(source.start, source.end));

describe('words that changed places', () => {
	const spans = spansOf(
		'用好渔港改造专项资金修缮码头三座，并且聘请护河员九名常年巡查。',
		'聘请护河员九名常年巡查，同时安排渔港改造专项资金添置冷库两间。',
	);

	it('neither went nor came, on either side', () => {
		const [gone, came] = [words(spans, 'delete', true), words(spans, 'insert', true)];
		assert.ok(gone.length > 0);
		assert.deepEqual([...gone].sort(), [...came].sort());
		const moved = gone.join('');
		assert.ok(moved.includes('渔港改造专项资金') || moved.includes('聘请护河员九名常年巡查'), moved);
	});

	it('leave what truly went and came as it is', () => {
		assert.ok(words(spans, 'delete', false).join('').includes('修缮码头三座'));
		assert.ok(words(spans, 'insert', false).join('').includes('添置冷库两间'));
	});

	it('lose nothing: the pieces of a span are the span', () => {
		for (const [i, span] of spans.entries()) {
			assert.ok(span.end > span.start);
			if (i > 0) assert.equal(span.start, spans[i - 1]!.end);
		}
	});

	it('may be short where they are a term or a name in quotation marks, else not', () => {
		const of = (name: string) =>
			words(spansOf(`推出${name}举措五条，修缮码头三座。`, `修缮码头三座，今冬办好${name}论坛。`), 'insert', true);
		assert.deepEqual(of('双绿'), ['双绿']);
		assert.deepEqual(of('“二加一”'), ['二加一']);
		assert.deepEqual(of('茶会'), []);
		assert.deepEqual(of('增长5.3%'), []);
	});
});
