import * as assert from 'node:assert/strict';
import { gaps, unreadSpans } from '../../../src/core/text/inline';

const unread = (text: string): string[] =>
	unreadSpans(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

describe('unread spans', () => {
	const cases: readonly (readonly [string, readonly string[]])[] = [
		['用 `代码` 和 ``带`的``', ['`代码`', '``带`的``']],
		['没有闭合的 `代码', []],
		['[链接](https://a.cn/b) 和 ![图](c.png)', ['[链接](https://a.cn/b)', '![图](c.png)']],
		['[维基](https://a.cn/b_(c))后', ['[维基](https://a.cn/b_(c))']],
		['[只有方括号]和（括号）', []],
		['见 https://a.cn/b?c=1，以及<https://d.cn>。', ['https://a.cn/b?c=1', '<https://d.cn>']],
		['前<!-- 注 -->后<!-- 未完', ['<!-- 注 -->', '<!-- 未完']],
	];
	for (const [text, spans] of cases) {
		it(`of ${text} are ${spans.join(' and ') || 'none'}`, () => assert.deepEqual(unread(text), spans));
	}

	it('leave gaps that hold all the rest', () => {
		assert.deepEqual(
			gaps({ start: 2, end: 20 }, [
				{ start: 2, end: 4 },
				{ start: 6, end: 8 },
			]),
			[
				{ start: 4, end: 6 },
				{ start: 8, end: 20 },
			],
		);
	});

	it('are found in a long line of opening brackets', () => {
		assert.deepEqual(unread('['.repeat(50_000)), []);
		assert.deepEqual(unread('`a'.repeat(20_000)).length, 10_000);
	});
});
