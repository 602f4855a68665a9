import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { addTerms, fold, mergeTerms, parseGlossary, renameTerm, runToEnd } from '../../../src/core';

const renamed = (...args: Parameters<typeof renameTerm>): string | undefined => runToEnd(renameTerm(...args));
const added = (...args: Parameters<typeof addTerms>): string | undefined => runToEnd(addTerms(...args));

const GLOSSARY = `# 我的词库
terms:
  # 两条江
  - term: 双江战略
    category: 战略
    note: 见2024年
  - term: 三个一百
    aliases: [三百工程]
    definition: 一百个村、一百座桥、一百条路
    note: 五年计划
  - 196
`;
const entry = (text: string | undefined, term: string) => parseGlossary(text!).terms.find(each => each.term === term);

describe('a term that is renamed', () => {
	it('keeps its old name as an alias, and all else', () => {
		const text = renamed(GLOSSARY, '“三个一百”', '三百行动');
		assert.deepEqual(entry(text, '三百行动'), {
			term: '三百行动',
			category: '其他',
			aliases: ['三百工程', '“三个一百”'],
			definition: '一百个村、一百座桥、一百条路',
			note: '五年计划',
		});
		assert.match(text!, /# 两条江/);
		assert.equal(parseGlossary(text!).terms.length, 3);
	});

	it('may take the name of an alias of its own', () => {
		assert.deepEqual(entry(renamed(GLOSSARY, '三个一百', '三百工程'), '三百工程')?.aliases, ['三个一百']);
	});

	it('may be written as words alone', () => {
		assert.deepEqual(entry(renamed(GLOSSARY, '196', '196工程'), '196工程')?.aliases, ['196']);
	});

	it('has no alias where only its quotation marks change', () => {
		assert.deepEqual(entry(renamed(GLOSSARY, '双江战略', '“双江”战略'), '“双江”战略')?.aliases, []);
	});

	it('leaves all others as they are, however entries are written', () => {
		const forms = [
			(name: string) => `- term: ${name}\n  category: 战略\n`,
			(name: string) => `- ${name}\n`,
			(name: string) => `- {term: ${name}, aliases: [一, 二]} # 旁注\n`,
			(name: string) => `-\n  category: 工程\n  term: "${name}"\n`,
			(name: string) => `- term: ${name} # 旁注\n  note: |\n    一\n\n    二\n`,
			(name: string) => `- term: ${name}\n  note: |+\n    一\n\n`,
			(name: string) => `# 上面\n- aliases:\n    - 三\n    - 四\n  term: ${name}\n  definition: 一\n    二\n\n`,
			(name: string) => `-   term: '${name}'\n    aliases: 五\n`,
		];
		const entries = fc.array(fc.constantFrom(...forms), { minLength: 1, maxLength: 6 });
		fc.assert(
			fc.property(entries, fc.nat(), fc.boolean(), fc.boolean(), (list, nth, isNested, isCrlf) => {
				const own = list.map((form, i) => form(`词语${i}`)).join('');
				const nested = isNested ? `terms:\n${own.replace(/^(?=.)/gm, '  ')}` : own;
				const text = isCrlf ? nested.replaceAll('\n', '\r\n') : nested;
				const from = `词语${nth % list.length}`;
				const before = parseGlossary(text);
				const after = parseGlossary(renamed(text, from, '新名')!);
				assert.deepEqual(after.problems, []);
				assert.deepEqual(
					after.terms,
					before.terms.map(each =>
						each.term === from ? { ...each, term: '新名', aliases: [...each.aliases, from] } : each,
					),
				);
			}),
			{ numRuns: 500 },
		);
	});

	for (const [what, text, from, to] of [
		['is not there', GLOSSARY, '没有', '也没有'],
		['would take the name of another', GLOSSARY, '双江战略', '三个一百'],
		['would have no name', GLOSSARY, '双江战略', '“”'],
		['is in a broken glossary', 'terms:\n  - term: "坏了\n', '坏了', '好了'],
	] as const)
		it(`is left alone where it ${what}`, () => {
			assert.equal(renamed(text, from, to), undefined);
		});
});

describe('terms that are merged', () => {
	it('are one, with the names of all', () => {
		const text = mergeTerms(GLOSSARY, ['三个一百', '196'], '双江战略', ['两江']);
		assert.deepEqual(parseGlossary(text!).terms, [
			{
				term: '双江战略',
				category: '战略',
				aliases: ['两江', '三个一百', '三百工程', '196'],
				definition: '一百个村、一百座桥、一百条路',
				note: '见2024年；五年计划',
			},
		]);
		assert.match(text!, /# 我的词库/);
	});

	it('need one that stays', () => {
		assert.equal(mergeTerms(GLOSSARY, ['三个一百'], '没有'), undefined);
		assert.deepEqual(parseGlossary(mergeTerms(GLOSSARY, ['没有'], '双江战略')!).terms, parseGlossary(GLOSSARY).terms);
	});

	it('lose no spelling, whatever they are', () => {
		const name = fc.constantFrom('甲一', '乙二', '丙三', '“丁四”', '戊: 五', '#己', "庚'七", '8', '- 九');
		fc.assert(
			fc.property(fc.uniqueArray(name, { minLength: 2, selector: term => fold(term).text }), names => {
				const text = added(
					'terms:\n',
					names.map(term => ({ term, category: '其他', aliases: [`${term}别名`] })),
				)!;
				const [into, ...from] = names;
				const merged = parseGlossary(mergeTerms(text, from, into!)!);
				assert.equal(merged.terms.length, 1);
				const { term, aliases } = merged.terms[0]!;
				const spellings = new Set([term, ...aliases].map(each => fold(each).text));
				for (const each of names)
					for (const spelling of [each, `${each}别名`]) assert.ok(spellings.has(fold(spelling).text), spelling);
			}),
		);
	});
});
