import * as assert from 'node:assert/strict';
import { WordNumbers } from '../../../../src/core/compare/words/wordNumbers';

describe('the numbers of words', () => {
	it('are the same for the same word, and for no other', () => {
		const numbers = new WordNumbers();
		const words = ['的', '发展', '新质生产力', '展', '发', '新质生', '发展', '的', '新质生产力'];
		const text = words.join('');
		let at = 0;
		const given = words.map(word => numbers.of(text, at, (at += word.length)));
		for (const [i, word] of words.entries()) assert.equal(given.indexOf(given[i]!), words.indexOf(word), word);
	});
});
