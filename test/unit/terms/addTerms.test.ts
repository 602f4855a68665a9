import * as assert from 'node:assert/strict';
import { type Steps, addTerms, parseGlossary, renameTerm, runToEnd } from '../../../src/core';

const added = { term: '“415X”集群', category: '产业' };

const addOne = (text: string, term: Parameters<typeof addTerms>[1][number]): string | undefined =>
	runToEnd(addTerms(text, [term]));

describe('addTerms', () => {
	it('adds at the end, and keeps comments and order', () => {
		const text =
			'# 我的术语\nterms:\n  # 战略\n  - term: 双江战略 # 2024年起\n    category: 战略\n  - term: 甲甲\n    category: 其他\n';
		const after = addOne(text, added)!;
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
			const after = addOne(text, { ...added, aliases: ['X集群'], definition: '四个万亿级: 等' });
			assert.ok(after !== undefined);
			const { terms, problems } = parseGlossary(after);
			assert.deepEqual(problems, []);
			assert.deepEqual(terms.at(-1), { ...added, aliases: ['X集群'], definition: '四个万亿级: 等' });
			for (const comment of text.match(/#.*/g) ?? []) assert.ok(after.includes(comment));
		});
	}

	it('keeps terms that YAML would read as something else', () => {
		for (const term of ['196', '1.5', 'true', 'null', '- 甲', 'a: b', '#甲', '"甲', '*甲', '2025-01-01', '甲\n乙']) {
			const { terms, problems } = parseGlossary(addOne('', { term, category: '数字' })!);
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
			assert.equal(addOne(text, added), undefined, text);
	});
});

describe('a long glossary', () => {
	const ENTRIES = 5000;
	const text = `# 我的\nterms:\n${Array.from({ length: ENTRIES }, (_, i) => `  - term: 词语${i}号 # ${i}\n    category: 战略\n    aliases: [别名${i}甲, 别名${i}乙]\n`).join('')}`;

	/** Between steps the host does other things. */
	function taken<T>(steps: Steps<T>): { readonly count: number; readonly value: T } {
		for (let count = 0; ; count++) {
			const step = steps.next();
			if (step.done) return { count, value: step.value };
		}
	}

	it('is added to in many steps', () => {
		const { count, value } = taken(addTerms(text, [added]));
		assert.ok(count > ENTRIES / 100, `${count} steps`);
		assert.equal(value, `${text}  - term: “415X”集群\n    category: 产业\n`);
	});

	it('has a term renamed in many steps, and all else left as it is', () => {
		const { count, value } = taken(renameTerm(text, '词语2500号', '新词语'));
		assert.ok(count > ENTRIES / 100, `${count} steps`);
		assert.equal(
			value,
			text
				.replace('term: 词语2500号 #', 'term: 新词语 #')
				.replace('[别名2500甲, 别名2500乙]', '[ 别名2500甲, 别名2500乙, 词语2500号 ]'),
		);
	});
}).timeout(20_000);
