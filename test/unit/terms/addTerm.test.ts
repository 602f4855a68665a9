import * as assert from 'node:assert/strict';
import { addTerm, parseGlossary } from '../../../src/core';

const added = { term: '“415X”集群', category: '产业' };

describe('addTerm', () => {
	it('adds at the end, and keeps comments and order', () => {
		const text =
			'# 我的术语\nterms:\n  # 战略\n  - term: 双江战略 # 2024年起\n    category: 战略\n  - term: 甲甲\n    category: 其他\n';
		const after = addTerm(text, added)!;
		assert.ok(after.startsWith(text.trimEnd()), after);
		assert.deepEqual(
			parseGlossary(after).terms.map(({ term, category }) => [term, category]),
			[
				['双江战略', '战略'],
				['甲甲', '其他'],
				['“415X”集群', '产业'],
			],
		);
	});

	for (const [what, text] of [
		['an empty file', ''],
		['comments only', '# 我的术语\n'],
		['an empty key', 'terms:\n'],
		['an empty list', 'terms: []\n'],
		['a plain list', '- 甲甲\n'],
		['a list in one line', 'terms: [甲甲, 乙乙]\n'],
	] as const) {
		it(`adds to ${what}`, () => {
			const after = addTerm(text, { ...added, aliases: ['X集群'], definition: '四个万亿级: 等' });
			assert.ok(after !== undefined);
			const { terms, problems } = parseGlossary(after);
			assert.deepEqual(problems, []);
			assert.deepEqual(terms.at(-1), { ...added, aliases: ['X集群'], definition: '四个万亿级: 等' });
			for (const comment of text.match(/#.*/g) ?? []) assert.ok(after.includes(comment));
		});
	}

	it('keeps terms that YAML would read as something else', () => {
		for (const term of ['196', '1.5', 'true', 'null', '- 甲', 'a: b', '#甲', '"甲', '*甲', '2025-01-01', '甲\n乙']) {
			const { terms, problems } = parseGlossary(addTerm('', { term, category: '数字' })!);
			assert.deepEqual([terms[0]?.term, problems], [term, []]);
		}
	});

	it('does not touch a text that is no glossary', () => {
		for (const text of [
			'terms: "\n',
			'只是一句话\n',
			'terms: 甲\n',
			'terms:\n  - [\n',
			'- *x\n',
			'terms:\n  - term: *x\n',
		])
			assert.equal(addTerm(text, added), undefined, text);
	});
});
