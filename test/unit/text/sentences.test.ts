import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { sentenceAt, sentences } from '../../../src/core';

const split = (text: string): string[] =>
	sentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
	it('end in 。！？；', () => {
		assert.deepEqual(split('修路。架桥！通车了吗？种树；'), ['修路。', '架桥！', '通车了吗？', '种树；']);
	});

	it('do not end in ， or ： or inside a number', () => {
		assert.deepEqual(split('一是修路，长3.5公里：已通车'), ['一是修路，长3.5公里：已通车']);
	});

	it('take the closing quotes and brackets behind their end', () => {
		assert.deepEqual(split('他说：“修路！”（架桥。）通车。'), ['他说：“修路！”', '（架桥。）', '通车。']);
	});

	it('leave white space between them out', () => {
		assert.deepEqual(split('\u3000\u3000修路。 架桥。\n'), ['修路。', '架桥。']);
	});

	it('stay inside the range', () => {
		const text = '修路。架桥。通车。';
		assert.deepEqual(sentences(text, { start: 1, end: 5 }), [
			{ start: 1, end: 3 },
			{ start: 3, end: 5 },
		]);
	});

	it('are none where there are no words', () => {
		assert.deepEqual(split(' \u3000\n'), []);
	});

	it('hold every visible character once, in order', () => {
		const text = fc
			.array(fc.constantFrom('修', '路', '。', '；', '！', '？', '”', '）', '.', ' ', '\u3000', '\n', '\r'), {
				maxLength: 60,
			})
			.map(parts => parts.join(''));
		fc.assert(
			fc.property(text, source => {
				let at = 0;
				for (const { start, end } of sentences(source, { start: 0, end: source.length })) {
					assert.equal(source.slice(at, start).trim(), '');
					assert.ok(end > start);
					at = end;
				}
				assert.equal(source.slice(at).trim(), '');
			}),
		);
	});
});

describe('the sentence of a place', () => {
	const at = (text: string, offset: number): string => {
		const { start, end } = sentenceAt(text, { start: 0, end: text.length }, offset);
		return text.slice(start, end);
	};

	it('has its end, and what closes with it', () => {
		const text = '修路。他说：“架桥！”\u3000通车。 ';
		assert.deepEqual(
			[0, 2, 3, 9, 10, 11, 12, 15, 99].map(offset => at(text, offset)),
			['修路。', '修路。', ...Array<string>(3).fill('他说：“架桥！”'), ...Array<string>(4).fill('通车。')],
		);
	});

	it('is the first of all that ends behind it, wherever a passage is cut', () => {
		const text = fc
			.array(fc.constantFrom('修', '。', '。。', '；', '！', '”', '**', '*', '==', '</u>', '</', 'u', '>', ' ', '\n'), {
				maxLength: 40,
			})
			.map(parts => parts.join(''));
		const place = fc.integer({ min: -1, max: 60 });
		fc.assert(
			fc.property(text, fc.nat(60), fc.nat(60), place, (source, a, b, offset) => {
				const passage = { start: Math.min(a, b, source.length), end: Math.min(Math.max(a, b), source.length) };
				const all = sentences(source, passage);
				assert.deepEqual(
					sentenceAt(source, passage, offset),
					all.find(({ end }) => offset < end) ?? all.at(-1) ?? passage,
				);
			}),
			{ numRuns: 1000 },
		);
	});
});
