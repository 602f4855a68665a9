import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Lines } from '../../../src/core';

const texts = (text: string): string[] => new Lines(text).all.map(({ start, end }) => text.slice(start, end));

describe('lines', () => {
	it('break at \\r\\n, \\n and \\r', () => {
		assert.deepEqual(texts('甲\r\n乙\n丙\r丁\n\r戊'), ['甲', '乙', '丙', '丁', '', '戊']);
	});

	it('are one more than their breaks', () => {
		assert.deepEqual(texts(''), ['']);
		assert.deepEqual(texts('甲\n'), ['甲', '']);
	});

	it('do not break at other separators, as in VS Code', () => {
		assert.deepEqual(texts('甲\u2028乙\u0085丙\f丁'), ['甲\u2028乙\u0085丙\f丁']);
	});

	it('find the line of an offset', () => {
		const lines = new Lines('甲乙\r\n丙\n');
		assert.deepEqual(
			[0, 2, 3, 4, 5, 6, 99].map(offset => lines.lineAt(offset)),
			[0, 0, 0, 1, 1, 2, 2],
		);
	});

	it('tell which lines a range touches, its end left out', () => {
		const lines = new Lines('甲乙\n丙丁\n戊');
		assert.deepEqual(lines.withLines({ start: 0, end: 3 }), { start: 0, end: 3, startLine: 0, endLine: 0 });
		assert.deepEqual(lines.withLines({ start: 1, end: 4 }), { start: 1, end: 4, startLine: 0, endLine: 1 });
		assert.deepEqual(lines.withLines({ start: 3, end: 3 }), { start: 3, end: 3, startLine: 1, endLine: 1 });
	});

	it('hold the whole text with their breaks', () => {
		const text = fc
			.array(fc.constantFrom('甲', '\r', '\n', '\r\n', 'b'), { maxLength: 30 })
			.map(parts => parts.join(''));
		fc.assert(
			fc.property(text, source => {
				const { all } = new Lines(source);
				const breaks = all.map((line, i) => source.slice(line.end, all[i + 1]?.start ?? source.length));
				assert.equal(all.map((line, i) => source.slice(line.start, line.end) + breaks[i]!).join(''), source);
				assert.ok(breaks.slice(0, -1).every(b => b === '\n' || b === '\r' || b === '\r\n'));
				all.forEach((line, i) => assert.equal(line.index, i));
			}),
		);
	});
});
