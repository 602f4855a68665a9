import * as assert from 'node:assert/strict';
import { fold } from '../../../src/core';
import { headingForms, matchForm } from '../../../src/core/report/headingForms';

const read = (line: string): readonly [string | undefined, number | undefined, string] => {
	const folded = fold(line).text;
	const match = matchForm(folded);
	return [match?.form.id, match?.number, folded.slice(match?.titleStart ?? 0)];
};

describe('heading forms', () => {
	const marked: readonly (readonly [string, string, number | undefined, string])[] = [
		['第一部分 工作回顾', 'part', 1, '工作回顾'],
		['一、工作回顾', 'chapter', 1, '工作回顾'],
		['**十二、工作回顾**', 'chapter', 12, '工作回顾'],
		['（二）扩大内需', 'paragraph', 2, '扩大内需'],
		['(二)扩大内需', 'paragraph', 2, '扩大内需'],
		['二）扩大内需', 'paragraph', 2, '扩大内需'],
		['一是扩大内需', 'enumeration', 1, '扩大内需'],
		['二要扩大内需', 'enumeration', 2, '扩大内需'],
		['第三，扩大内需', 'enumeration', 3, '扩大内需'],
		['1.扩大内需', 'decimal', 1, '扩大内需'],
		['１２．扩大内需', 'decimal', 12, '扩大内需'],
		['3、扩大内需', 'decimal', 3, '扩大内需'],
		['——扩大内需', 'dash', undefined, '扩大内需'],
		['— 扩大内需', 'dash', undefined, '扩大内需'],
	];
	for (const [line, form, number, title] of marked) {
		it(`read ${line} as ${form}`, () => assert.deepEqual(read(line), [form, number, title]));
	}

	for (const line of [
		'一批好项目',
		'1.5万户',
		'2025年工作回顾',
		'一是否要',
		'十十、怪数',
		'——2025年1月',
		'(续)',
		'（1）（2）',
	]) {
		it(`see none in ${line}`, () => assert.equal(read(line)[0], undefined));
	}

	it('are ordered by rank, all different in name', () => {
		assert.equal(new Set(headingForms.map(form => form.id)).size, headingForms.length);
		const ranks = headingForms.map(form => form.rank);
		assert.deepEqual(
			ranks,
			[...ranks].sort((a, b) => a - b),
		);
	});
});
