import * as assert from 'node:assert/strict';
import { categories, categoryId, fold, starterTerms } from '../../../src/core';

describe('the starter lexicon', () => {
	it('has at least 300 terms', () => assert.ok(starterTerms.length >= 300, String(starterTerms.length)));

	it('knows the categories of all its terms, and uses every one but 其他', () => {
		const used = new Set(starterTerms.map(({ category }) => category));
		for (const category of used)
			assert.ok(
				categories.some(({ name }) => name === category),
				category,
			);
		for (const { name } of categories) assert.ok(name === '其他' || used.has(name), name);
	});

	it('has no spelling twice', () => {
		const known = new Map<string, string>();
		for (const { term, aliases } of starterTerms) {
			for (const spelling of [term, ...aliases]) {
				const key = fold(spelling).text;
				assert.equal(known.get(key), undefined, `${spelling} of ${term}`);
				known.set(key, term);
			}
		}
	});

	it('has no term shorter than two characters, and none with white space around it', () => {
		for (const { term, aliases } of starterTerms) {
			for (const spelling of [term, ...aliases]) {
				assert.ok(fold(spelling).text.length >= 2, spelling);
				assert.equal(spelling, spelling.trim());
			}
		}
	});

	it('has definitions of words', () => {
		for (const { term, definition } of starterTerms)
			assert.ok(definition === undefined || definition.trim().length >= 4, term);
	});
});

describe('categories', () => {
	it('have ids and names of their own', () => {
		assert.equal(new Set(categories.map(({ id }) => id)).size, categories.length);
		assert.equal(new Set(categories.map(({ name }) => name)).size, categories.length);
	});

	it('of the reader’s own making are shown as 其他', () => {
		assert.equal(categoryId('战略'), 'strategy');
		assert.equal(categoryId('我的分类'), 'other');
	});
});
