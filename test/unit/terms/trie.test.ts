import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Trie } from '../../../src/core/terms/trie';

function matches(trie: Trie, text: string, at: number): (readonly [number, number])[] {
	const into: number[] = [];
	const count = trie.match(text, at, into);
	return Array.from({ length: count / 2 }, (_, i) => [into[2 * i]!, into[2 * i + 1]!]);
}

describe('trie', () => {
	it('gives all words from a place, shortest first', () => {
		const trie = new Trie();
		['数字', '数字经济', '数字经济核心产业', '经济'].forEach((word, i) => trie.add(word, i));
		assert.deepEqual(matches(trie, '在数字经济核心产业里', 1), [
			[3, 0],
			[5, 1],
			[9, 2],
		]);
		assert.deepEqual(matches(trie, '在数字经济', 0), []);
	});

	it('keeps the first value of a word', () => {
		const trie = new Trie();
		trie.add('甲', 7);
		trie.add('甲', 8);
		trie.add('', 9);
		assert.deepEqual(matches(trie, '甲', 0), [[1, 7]]);
	});

	it('grows past the size it was made for', () => {
		const words = Array.from({ length: 60_000 }, (_, i) => `词${i.toString(36)}尾`);
		const trie = new Trie(16);
		words.forEach((word, i) => trie.add(word, i));
		words.forEach((word, i) => assert.deepEqual(matches(trie, word, 0).at(-1), [word.length, i]));
	});

	it('finds what startsWith finds', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', '甲', '\uffff', '\0'), minLength: 1, maxLength: 5 });
		fc.assert(
			fc.property(
				fc.uniqueArray(word, { maxLength: 20 }),
				fc.string({ unit: fc.constantFrom('a', 'b', '甲', '\uffff', '\0'), minLength: 1, maxLength: 12 }),
				(words, text) => {
					const trie = new Trie();
					words.forEach((w, i) => trie.add(w, i));
					for (let at = 0; at < text.length; at++) {
						const expected = words
							.flatMap((w, i): (readonly [number, number])[] => (text.startsWith(w, at) ? [[at + w.length, i]] : []))
							.sort((a, b) => a[0] - b[0]);
						assert.deepEqual(matches(trie, text, at), expected);
					}
				},
			),
		);
	});
});
