import * as assert from 'node:assert/strict';
import { bandsOf, compare, parseReport, projectionRows, sentenceLinks } from '../../../../src/core';

/** The bands of the last row, a line a band: old sentences, then new ones, by their first character. */
function bands(old: string, fresh: string): string[] {
	const comparison = compare(
		parseReport(`二、2024年重点工作\n${old}`, '松梅省/2024.txt'),
		parseReport(`二、2025年重点工作\n${fresh}`, '松梅省/2025.txt'),
	);
	const all = bandsOf(projectionRows(comparison), comparison, sentenceLinks(comparison));
	const initials = (list: readonly { readonly folded: { readonly text: string } }[]): string =>
		list.map(({ folded }) => folded.text[0]).join('');
	return all.flat().map(band => `${initials(band.old)}|${initials(band.new)}${band.origin ? ` ${band.origin}` : ''}`);
}

const tea = '茶园面积扩大到三十万亩，培育茶叶龙头企业。';
const school = '幼儿园新建十所，小学扩建六所，让孩子就近入学。';
const river = '清水河流域治理持续推进，沿岸砂场全部关停。';
const road = '公路网加密提级，打通山区断头路一百公里。';

describe('bands', () => {
	it('set each sentence beside what it was, in the new order', () => {
		assert.deepEqual(bands(`${tea}${school}${river}`, `${river}${tea}${school}`), ['清|清', '茶|茶', '幼|幼']);
	});

	it('leave the other side empty for what is new and for what is gone', () => {
		assert.deepEqual(bands(`${tea}${school}${river}`, `${tea}${road}${river}`), ['茶|茶', '幼|', '|公', '清|清']);
	});

	it('keep several new sentences of one stretch together', () => {
		const visa = '入境旅游便利措施逐项落地。';
		assert.deepEqual(bands(`${tea}${river}`, `${tea}${road}${visa}${river}`), ['茶|茶', '|公入', '清|清']);
	});

	it('take the paragraphs of a merged one in the new order', () => {
		assert.deepEqual(bands(`${tea}${river}\n${school}${road}\n`, `${school}${tea}${road}${river}`), [
			'幼|幼',
			'茶|茶',
			'公|公',
			'清|清',
		]);
	});

	it('show each part of a split paragraph beside its own', () => {
		assert.deepEqual(bands(`${tea}${river}${school}${road}\n`, `${tea}${river}\n${school}${road}\n`), [
			'茶|茶',
			'清|清',
			'幼|幼',
			'公|公',
		]);
	});
});
