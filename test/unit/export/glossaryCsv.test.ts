import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Term, glossaryCsv, readGlossaryCsv } from '../../../src/core';

const terms: readonly Term[] = [
	{
		term: '“双江”战略',
		category: '战略',
		aliases: ['双江', '两江'],
		definition: '两条江，一起治',
		note: '见"2024"年\n第二段',
	},
	{ term: '三个一百', category: '其他', aliases: [], colour: '#c00' },
];

describe('a glossary as a table', () => {
	it('comes back as it was', () => {
		assert.deepEqual(readGlossaryCsv(glossaryCsv(terms)), { terms, skipped: [] });
	});

	it('comes back whatever is in it', () => {
		const words = fc
			.string({
				unit: fc.constantFrom('甲', '乙', ',', '"', "'", '=', ' ', '+', '；', ';', '\n', 'a'),
				minLength: 1,
				maxLength: 6,
			})
			.map(text => `词${text.trim()}`);
		fc.assert(
			fc.property(words, words, (term, definition) => {
				const read = readGlossaryCsv(glossaryCsv([{ term, category: '其他', aliases: [], definition }]))!;
				assert.deepEqual(read.terms, [{ term, category: '其他', aliases: [], definition }]);
			}),
		);
	});

	it('has Chinese heads, semicolons or tabs, and columns in any order, or none at all', () => {
		assert.deepEqual(readGlossaryCsv('类别;词条;别名\n战略;双江;两江、江江\n')!.terms, [
			{ term: '双江', category: '战略', aliases: ['两江', '江江'] },
		]);
		assert.deepEqual(readGlossaryCsv('术语\t释义\n双江\t两条江\n')!.terms[0]!.definition, '两条江');
		assert.deepEqual(
			readGlossaryCsv('双江\n三个一百\n')!.terms.map(({ term }) => term),
			['双江', '三个一百'],
		);
	});

	it('leaves out what a row leaves empty', () => {
		assert.deepEqual(readGlossaryCsv('term,category,note\n双江,,\n')!.terms, [{ term: '双江', aliases: [] }]);
	});

	it('says which lines have no term', () => {
		assert.deepEqual(readGlossaryCsv('term,category\n双江,战略\n,工程\n“”,工程\n')!.skipped, [3, 4]);
	});

	it('may be empty, or no table', () => {
		assert.deepEqual(readGlossaryCsv(''), { terms: [], skipped: [] });
		assert.equal(readGlossaryCsv('a,"b\nc'), undefined);
	});
});
