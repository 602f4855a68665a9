import * as assert from 'node:assert/strict';
import { parseGlossary, renameTerm, renamedByHand, runToEnd } from '../../../src/core';

const GLOSSARY = `terms:
  - term: 双江战略
    category: 战略
  - term: 三个一百
    category: 数字
    aliases: [三百工程]
    definition: 一百个村、一百座桥、一百条路
  - 夜澜江
`;

const names = (after: string, before = GLOSSARY): string[] =>
	renamedByHand(parseGlossary(before).terms, parseGlossary(after).terms).map(({ from, to }) => `${from} → ${to}`);

describe('a term renamed by hand', () => {
	it('is the entry at its place that is otherwise the same', () => {
		assert.deepEqual(names(GLOSSARY.replace('term: 三个一百', 'term: 三百行动')), ['三个一百 → 三百行动']);
		assert.deepEqual(names(GLOSSARY.replace('- 夜澜江', '- 夜游澜江')), ['夜澜江 → 夜游澜江']);
	});

	it('is found though entries came and went elsewhere, and others moved', () => {
		const [first = '', second = '', third = '', fourth = ''] = GLOSSARY.split(/^(?= {2}-)/m);
		assert.deepEqual(
			names(`${first}${fourth}  - 新词\n${second}${third.replace('term: 三个一百', 'term: 三百行动')}`),
			[],
			'other neighbours',
		);
		assert.deepEqual(
			names(`${first}  - 新词\n${second}${third.replace('term: 三个一百', 'term: 三百行动')}${fourth}`),
			['三个一百 → 三百行动'],
		);
	});

	it('may be several, side by side', () => {
		assert.deepEqual(names(GLOSSARY.replace('双江战略', '两江战略').replace('term: 三个一百', 'term: 三百行动')), [
			'双江战略 → 两江战略',
			'三个一百 → 三百行动',
		]);
	});

	it('is the entry that lists it as an alias, wherever that is and whatever else it says', () => {
		assert.deepEqual(names('- term: 三百行动\n  aliases: [“三个一百”]\n- 夜澜江\n- 双江战略\n'), [
			'三个一百 → 三百行动',
		]);
		assert.deepEqual(names(runToEnd(renameTerm(GLOSSARY, '三个一百', '三百行动'))!), ['三个一百 → 三百行动']);
		assert.deepEqual(names('- term: 双江战略\n  aliases: [三个一百]\n- 夜澜江\n'), ['三个一百 → 双江战略'], 'merged');
	});

	it('is the same words with other quotation marks', () => {
		assert.deepEqual(names(GLOSSARY.replace('双江战略', '“双江”战略')), ['双江战略 → “双江”战略']);
	});

	for (const [what, after] of [
		['nothing changed', GLOSSARY],
		['it was removed', GLOSSARY.replace('  - 夜澜江\n', '')],
		['another entry stands there', GLOSSARY.replace('- 夜澜江', '- term: 新城\n    category: 区域')],
		[
			'its definition was changed as well',
			GLOSSARY.replace('term: 三个一百', 'term: 三百行动').replace('一百条路', '一百所学校'),
		],
		['one of two entries at its place may be it', GLOSSARY.replace('- 夜澜江', '- 夜游\n  - 夜游澜江')],
		['it changed places with another', GLOSSARY.replace('双江战略', '夜澜江').replace('- 夜澜江\n', '- 双江战略\n')],
		['all is gone', ''],
	] as const)
		it(`is not told where ${what}`, () => {
			assert.deepEqual(names(after), []);
		});
});
