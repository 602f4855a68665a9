import * as assert from 'node:assert/strict';
import {
	type GlossaryProblem,
	type Steps,
	buildLexicon,
	glossarySteps,
	lexiconSteps,
	parseGlossary,
} from '../../../src/core';

const terms = (text: string): string[] =>
	parseGlossary(text).terms.map(({ term, category, aliases }) => [term, category, ...aliases].join('|'));
const problems = (text: string): (readonly [GlossaryProblem['kind'], number])[] =>
	parseGlossary(text).problems.map(({ kind, line }) => [kind, line + 1]);

describe('a glossary', () => {
	it('gives its entries, with the line of each', () => {
		const {
			terms: all,
			lines,
			problems: odd,
		} = parseGlossary(
			'# 术语\nterms:\n  - term: 双江战略\n    category: 战略\n    definition: 两条江一起治\n    note: 见2024年\n\n  - term: 三个一百\n    category: 数字\n    aliases: [三百工程]\n',
		);
		assert.deepEqual(all, [
			{ term: '双江战略', category: '战略', aliases: [], definition: '两条江一起治', note: '见2024年' },
			{ term: '三个一百', category: '数字', aliases: ['三百工程'] },
		]);
		assert.deepEqual([...lines], [2, 7]);
		assert.deepEqual(odd, []);
	});

	it('may be a plain list, of entries or of words', () => {
		assert.deepEqual(terms('- 双江战略\n- term: 三个一百\n  aliases: 三百工程\n- 196\n'), [
			'双江战略|其他',
			'三个一百|其他|三百工程',
			'196|其他',
		]);
	});

	it('may be empty', () => {
		for (const text of ['', '# 术语\n', 'terms:\n', 'terms: []\n', '---\n'])
			assert.deepEqual([terms(text), problems(text)], [[], []], text);
	});

	it('may have the line breaks of Windows', () => {
		assert.deepEqual([...parseGlossary('terms:\r\n  - term: 甲甲\r\n  - term: 乙乙\r\n').lines], [1, 2]);
	});

	it('has colours, and says of what it has too much', () => {
		const { terms: all, problems: found } = parseGlossary(
			'- term: 甲甲\n  colour: "#c00"\n- term: 乙乙\n  color: red\n- term: 丙丙\n  colr: "#c00"\n  aliases: [甲甲, 丙丙]\n',
		);
		assert.deepEqual(
			all.map(({ colour }) => colour),
			['#c00', undefined, undefined],
		);
		assert.deepEqual(
			found.map(({ kind, line, detail }) => [kind, line + 1, detail]),
			[
				['badColour', 3, '乙乙'],
				['unknownKey', 5, 'colr'],
				['takenAlias', 5, '甲甲'],
			],
		);
	});

	for (const [what, line, colour] of [
		['a colour without quotation marks', 'colour: #c00', '#c00'],
		['one in six digits', 'color:\t#CC0000', '#CC0000'],
		['one with a remark behind it', 'colour: #c00 # 红', '#c00'],
		['a remark behind a colour in quotation marks', 'colour: "#c00" # remark', undefined],
		['a remark that is a colour behind one in quotation marks', "colour: '#c00' #0c0", undefined],
		['a remark for a colour', 'colour:   # none yet', undefined],
		['a remark that begins like a colour', 'colour: #cabbage', undefined],
		['a remark that names one', 'colour: # not #c00', undefined],
		['no colour', 'colour:', undefined],
		['the word for none', 'colour: ~ #c00', undefined],
		['a colour in what a term means', 'definition: |\n    colour: #c00\n', undefined],
	] as const)
		it(`with ${what} ${colour === undefined ? 'is not complained of' : 'says so at its line'}`, () => {
			for (const eol of ['\n', '\r\n']) {
				const text = `terms:\n- term: 甲甲\n  category: 战略\n  ${line}\n- term: 乙乙\n`.replaceAll('\n', eol);
				assert.deepEqual(
					parseGlossary(text).problems,
					colour === undefined ? [] : [{ kind: 'bareColour', line: 3, detail: colour }],
				);
				assert.deepEqual(terms(text), ['甲甲|战略', '乙乙|其他']);
			}
		});

	it('that is broken elsewhere says of a colour without quotation marks too', () => {
		assert.deepEqual(
			problems('terms:\n  - term: 甲甲\n    colour: #c00\n  - term: "乙乙\n').filter(([kind]) => kind === 'bareColour'),
			[['bareColour', 3]],
		);
	});

	const odd: readonly (readonly [
		string,
		string,
		readonly (readonly [GlossaryProblem['kind'], number])[],
		readonly string[],
	])[] = [
		['text', '只是一句话\n', [['notAList', 1]], []],
		['a map of something else', 'words: [甲]\n', [['notAList', 1]], []],
		['an entry without a term', 'terms:\n  - category: 战略\n  - term: 甲甲\n', [['noTerm', 2]], ['甲甲|其他']],
		['an entry that is a list', 'terms:\n  - [甲]\n  - term: 乙乙\n', [['notAnEntry', 2]], ['乙乙|其他']],
		['a term of marks only', 'terms:\n  - term: “”\n  - term: 乙乙\n', [['emptyTerm', 2]], ['乙乙|其他']],
		[
			'a category that is a list',
			'terms:\n  - term: 甲甲\n    category: [战略]\n',
			[['badCategory', 2]],
			['甲甲|其他'],
		],
		[
			'an alias that is a map',
			'terms:\n  - term: 甲甲\n    aliases: [乙乙, {丙: 丁}]\n',
			[['badAliases', 2]],
			['甲甲|其他|乙乙'],
		],
		[
			'one term twice, in another spelling',
			'terms:\n  - term: “415X”\n  - term: 415x\n',
			[['duplicate', 3]],
			['“415X”|其他'],
		],
	];
	for (const [what, text, expected, good] of odd) {
		it(`with ${what} says so, and gives the rest`, () => {
			assert.deepEqual(problems(text), expected);
			assert.deepEqual(terms(text), good);
		});
	}

	it('that is broken in one place gives the entries around it, and the line at fault', () => {
		const text =
			'terms:\n  - term: 甲甲\n    category: 战略\n  - term: "乙乙\n    category: 工程\n  - term: 丙丙\n    category: 产业\n';
		const { terms: all, lines, problems: found } = parseGlossary(text);
		assert.ok(
			found.some(({ kind, line, detail }) => kind === 'syntax' && line >= 3 && detail !== undefined),
			JSON.stringify(found),
		);
		assert.deepEqual(
			all.map(({ term, category }) => [term, category]),
			[
				['甲甲', '战略'],
				['丙丙', '产业'],
			],
		);
		assert.deepEqual([...lines], [1, 5]);
	});

	for (const [what, broken] of [
		['a tab', '\t- term: 乙乙'],
		['a lost colon', '  - term 乙乙\n    category: 战略'],
		['an open bracket', '  - term: 乙乙\n    aliases: [丁丁'],
		['a repeated key', '  - term: 乙乙\n    term: 丁丁'],
		['an unknown alias', '  - term: *丁'],
		['wrong indentation', '  - term: 乙乙\n   category: 战略'],
	] as const) {
		it(`that is broken by ${what} gives the entries around it`, () => {
			const { terms: all, problems: found } = parseGlossary(
				`terms:\n  - term: 甲甲\n    category: 战略\n${broken}\n  - term: 丙丙\n    category: 产业\n`,
			);
			assert.ok(found.length > 0);
			const good = all.map(({ term }) => term);
			assert.ok(good.includes('甲甲') && good.includes('丙丙'), `${good.join()} ${JSON.stringify(found)}`);
		});
	}

	it('complains once about one line', () => {
		const lines = problems('terms:\n  - term: 甲甲\n\t- term: 乙乙\n').map(([, line]) => line);
		assert.equal(new Set(lines).size, lines.length);
	});

	it('is read whatever it holds', () => {
		for (const text of [
			'\0',
			'%',
			'&a *a',
			'- - - -',
			'{',
			': :',
			'!!js/function x',
			'<<: *x',
			'甲'.repeat(100_000),
			'[['.repeat(2_000),
			`- ${'&a '.repeat(50)}x`,
		]) {
			assert.ok(Array.isArray(parseGlossary(text).terms), text.slice(0, 20));
		}
	});

	it('of many entries is read in as many more steps, sound or broken', () => {
		const count = (steps: Steps<unknown>): number => {
			let n = 1;
			while (!steps.next().done) n++;
			return n;
		};
		const text = (entries: number): string =>
			`terms:\n${Array.from({ length: entries }, (_, i) => `  - term: 词条${i}\n    aliases: [别名${i}]\n`).join('')}`;
		for (const slip of ['', '  - term 甲\n    category: 战略\n']) {
			const [few, many] = [count(glossarySteps(text(200) + slip)), count(glossarySteps(text(2000) + slip))];
			assert.ok(many > 9 * few, `${few} ${many}`);
		}
		const { terms: all } = parseGlossary(text(2000));
		assert.ok(count(lexiconSteps([{ source: 'workspace', terms: all }])) > 2000);
		assert.equal(buildLexicon([{ source: 'workspace', terms: all }]).entries.length, 2000);
	});
});
