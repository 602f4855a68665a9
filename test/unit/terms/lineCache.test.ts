import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Lines, type TermMatch, TermLines, blocks, buildLexicon, matchBlocks } from '../../../src/core';

const lexicon = buildLexicon([
	{
		source: 'workspace',
		terms: ['数字经济', '数字', '5G', '新质生产力'].map(term => ({ term, category: '其他', aliases: [] })),
	},
]);

const moved = (match: TermMatch, by: number): unknown => [
	match.entry.term,
	match.start + by,
	match.end + by,
	match.nested.map(inner => moved(inner, by)),
];

/** What the cache says, as offsets of the whole text. */
function update(cache: TermLines, text: string): unknown[] {
	const all = blocks(new Lines(text));
	return cache.update(text, all).flatMap((matches, i) => matches.map(match => moved(match, all[i]!.line.start)));
}

const fresh = (text: string): unknown[] =>
	matchBlocks(text, blocks(new Lines(text)), lexicon).map(match => moved(match, 0));

describe('the terms of a text that is edited', () => {
	it('are matched again in changed lines only', () => {
		const cache = new TermLines(lexicon);
		const lines = Array.from({ length: 200 }, (_, i) => `第${i}行说数字经济。`);
		update(cache, lines.join('\n'));
		assert.equal(cache.matched, 200);
		update(cache, lines.join('\n'));
		assert.equal(cache.matched, 0);
		lines[70] = '第70行说新质生产力。';
		lines.splice(20, 0, '插入一行5G。');
		const text = lines.join('\n');
		assert.deepEqual(update(cache, text), fresh(text));
		assert.equal(cache.matched, 2);
	});

	it('are matched once for lines that are alike', () => {
		const cache = new TermLines(lexicon);
		update(cache, '数字经济\n'.repeat(100));
		assert.equal(cache.matched, 1);
	});

	it('are gone when the lines become code, and come back', () => {
		const cache = new TermLines(lexicon);
		assert.equal(update(cache, '甲\n数字经济\n').length, 1);
		assert.equal(update(cache, '```\n数字经济\n').length, 0);
		assert.equal(update(cache, '甲\n数字经济\n').length, 1);
	});

	it('are those of a fresh reading after any edits', () => {
		const piece = fc.constantFrom(
			'数字',
			'经济',
			'5G',
			'1',
			'新质',
			'**',
			'生产力',
			'\n',
			'\r\n',
			'```\n',
			'# ',
			'- ',
			'    ',
			'`',
			'---\n',
			'<!--',
			'-->\n',
			'\n\n',
		);
		const edit = fc.record({ at: fc.nat(), remove: fc.nat({ max: 12 }), insert: fc.array(piece, { maxLength: 4 }) });
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 40 }), fc.array(edit, { maxLength: 12 }), (start, edits) => {
				const cache = new TermLines(lexicon);
				let text = start.join('');
				assert.deepEqual(update(cache, text), fresh(text));
				for (const { at, remove, insert } of edits) {
					const from = at % (text.length + 1);
					text = text.slice(0, from) + insert.join('') + text.slice(from + remove);
					assert.deepEqual(update(cache, text), fresh(text));
				}
			}),
		);
	});
});
