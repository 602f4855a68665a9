import * as assert from 'node:assert/strict';
import { CONTEXT_LENGTH } from '../../../src/core/notes/quote';
import { quoteOf } from '../../../src/core/notes/quoteOf';
import { patternOf } from '../../../src/core/notes/pattern';
import { parseReport } from '../../../src/core';
import { quote } from './support';

const text = '一、回顾\n去年种了三棵树。\n（一）扩大内需。把三棵“老树”养好，再种四棵。\n今年再看。';

describe('quoteOf', () => {
	it('takes the words, and what truly stands around them', () => {
		const { exact, prefix, suffix, start } = quote(text, '把三棵“老树”养好');
		assert.equal(exact, '把三棵“老树”养好');
		assert.equal(prefix, '一、回顾\n去年种了三棵树。\n（一）扩大内需。');
		assert.equal(suffix, '，再种四棵。\n今年再看。');
		assert.equal(start, text.indexOf('把三棵'));
	});

	it('keeps no more than a clause or two of it', () => {
		const { prefix, suffix } = quote('甲'.repeat(100) + '词' + '乙'.repeat(100), '词');
		assert.deepEqual([prefix, suffix], ['甲'.repeat(CONTEXT_LENGTH), '乙'.repeat(CONTEXT_LENGTH)]);
	});

	it('parts no character', () => {
		const { prefix, suffix } = quote(`x${'𠮷'.repeat(40)}词${'𠮷'.repeat(40)}x`, '词');
		assert.deepEqual([prefix, suffix], ['𠮷'.repeat(15), '𠮷'.repeat(15)]);
		const odd = quote(`${'𠮷'.repeat(40)}y词y${'𠮷'.repeat(40)}`, '词');
		assert.deepEqual([odd.prefix, odd.suffix], [`${'𠮷'.repeat(14)}y`, `y${'𠮷'.repeat(14)}`]);
	});

	it('takes the headings above from a report, with their numbers', () => {
		const report = parseReport(`2025年青石县政府工作报告\n各位代表：\n${text}\n`);
		assert.deepEqual(quote(report, '养好').section, ['一、回顾', '（一）扩大内需']);
		assert.equal(quote(report, '青石县').section, undefined);
	});

	it('takes a span at either end of the text, and an empty one', () => {
		assert.equal(quoteOf(text, { start: 0, end: 4 }).prefix, '');
		assert.equal(quoteOf(text, { start: text.length - 4, end: text.length }).suffix, '');
		assert.equal(quoteOf(text, { start: 3, end: 3 }).exact, '');
	});
});

describe('what a quote is looked for by', () => {
	it('is its own paragraph, and apart from it what lies across a line break', () => {
		const { before, own, after, farBefore, farAfter, opensLine, closesLine } = patternOf(quote(text, '再种'));
		assert.deepEqual([before, own, after], ['(一)扩大内需。把三棵老树养好,', '再种', '四棵。']);
		assert.deepEqual([farBefore, farAfter], ['回顾去年种了三棵树。', '今年再看。']);
		assert.deepEqual([opensLine, closesLine], [true, true]);
	});

	it('has no line’s end where the context ends before it', () => {
		const { opensLine, closesLine } = patternOf(quote('甲'.repeat(99) + '词' + '乙'.repeat(99), '词'));
		assert.deepEqual([opensLine, closesLine], [false, false]);
	});
});
