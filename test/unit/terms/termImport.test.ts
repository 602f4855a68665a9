import * as assert from 'node:assert/strict';
import {
	type GivenTerm,
	addTerms,
	glossaryCsv,
	parseGlossary,
	readGlossaryCsv,
	runToEnd,
	termImport,
	updateTerms,
} from '../../../src/core';

const GLOSSARY = `# 我的词库
terms:
  # 两条江
  - term: “双江”战略
    category: 战略 # 最要紧的
    note: 见2024年
  - term: 三个一百
    category: 数字
    aliases:
      - 三百工程
    color: '#c00'
  - 夜澜江
`;
const own = parseGlossary(GLOSSARY).terms;
const read = (csv: string): readonly GivenTerm[] => readGlossaryCsv(csv)!.terms;
const updated = (csv: string): string => updateTerms(GLOSSARY, read(csv))!;

describe('a table of terms held against a glossary', () => {
	it('has new terms, terms that differ with what differs, and known ones', () => {
		const { added, differing, known } = termImport(
			own,
			read('词条,类别,别名,备注\n双江战略,工程,,见2025年\n三个一百,数字,三百工程,\n夜澜江,,,\n新城,区域,,\n'),
		);
		assert.deepEqual(added, [{ term: '新城', category: '区域', aliases: [] }]);
		assert.deepEqual(
			differing.map(({ term, keys }) => [term, ...keys]),
			[['“双江”战略', 'category', 'note']],
		);
		assert.equal(known, 2);
	});

	it('is not told apart by what it leaves empty, nor by the order of aliases', () => {
		const some = [{ term: '甲甲', category: '战略', aliases: ['乙', '丙'], note: '注' }];
		assert.deepEqual(termImport(some, read('term,category,aliases,note\n甲甲,,丙；乙,\n')).differing, []);
		assert.deepEqual(termImport(some, read('甲甲\n')).differing, []);
	});

	it('tells 其他 that is written from a category that is not', () => {
		const keys = (csv: string) => termImport(own, read(csv)).differing.map(each => each.keys);
		assert.deepEqual(keys('term,category\n三个一百,其他\n夜澜江,其他\n'), [['category']]);
		assert.deepEqual(keys('term,category\n三个一百,\n夜澜江,\n'), []);
	});

	it('counts by its first row of a name', () => {
		const { added, differing, known } = termImport(
			own,
			read('term,category\n新城,区域\n“新城”,产业\n夜澜江,产业\n夜澜江,区域\n'),
		);
		assert.deepEqual(
			added.map(({ category }) => category),
			['区域'],
		);
		assert.deepEqual(
			differing.map(({ given }) => given.category),
			['产业'],
		);
		assert.equal(known, 2);
	});

	it('brings a glossary nothing that it wrote', () => {
		assert.deepEqual(termImport(own, read(glossaryCsv(own))), { added: [], differing: [], known: own.length });
	});
});

describe('terms that are updated by a table', () => {
	it('take what is given and keep the rest, the comments and the order', () => {
		const text = updated(
			'词条,类别,别名,释义,颜色\n双江战略,工程,双江、两江,,\n三个一百,,,一百个村,#0c0\n夜澜江,产业,,,\n',
		);
		assert.deepEqual(parseGlossary(text), {
			terms: [
				{ term: '“双江”战略', category: '工程', aliases: ['双江', '两江'], note: '见2024年' },
				{ term: '三个一百', category: '数字', aliases: ['三百工程'], definition: '一百个村', colour: '#0c0' },
				{ term: '夜澜江', category: '产业', aliases: [] },
			],
			lines: [3, 7, 13],
			problems: [],
		});
		assert.match(text, /# 我的词库\n[^]*# 两条江\n[^]*category: 工程 # 最要紧的/);
		assert.doesNotMatch(text, /colour:/);
	});

	it('replace their aliases, in the lines that they have', () => {
		assert.match(updated('term,aliases\n三个一百,三百行动；三百\n'), /aliases:\n\s+- 三百行动\n\s+- 三百\n/);
		assert.match(updated('term,aliases\n双江战略,双江\n'), /aliases: \[ ?双江 ?\]/);
	});

	it('are as they were where nothing differs, and none is added', () => {
		assert.equal(updated('term,category\n双江战略,战略\n新城,区域\n'), GLOSSARY);
	});

	it('differ no more', () => {
		const rows = read(
			'term,category,aliases,definition,note,colour\n双江战略,工程,甲；乙,"一: 二\n三",# 四,#00c\n夜澜江,196,"- 五",,,\n',
		);
		const text = updateTerms(GLOSSARY, rows)!;
		assert.deepEqual(termImport(parseGlossary(text).terms, rows).differing, []);
		assert.equal(runToEnd(addTerms(text, [])), text);
	});

	it('need a glossary that can be read', () => {
		for (const text of ['terms:\n  - term: "坏了\n', '只是一句话\n', 'words: [甲]\n'])
			assert.equal(updateTerms(text, read('甲,乙\n')), undefined, text);
	});
});
