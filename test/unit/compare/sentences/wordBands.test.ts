import * as assert from 'node:assert/strict';
import {
	type PassagePart,
	compare,
	parseReport,
	projectionRows,
	sentenceLinks,
	wordBands,
	wordsOf,
} from '../../../../src/core';

const tea = '扩大茶园面积两万亩，培育茶叶龙头企业，打响高山云雾茶品牌。延长茶叶加工链，办好茶叶博览会。';
const schools = '新建幼儿园三所，扩大义务教育学位，改善乡村学校办学条件。落实教师工资待遇。';
const report = (year: number, tasks: readonly string[]): ReturnType<typeof parseReport> =>
	parseReport(`${year}年双年县政府工作报告\n各位代表：\n一、${year}年重点工作\n${tasks.join('\n')}\n`);

const textsOf = (parts: readonly PassagePart[]): string =>
	parts.map(({ passage, part }) => passage.text.slice(part.start, part.end)).join('|');

/** The bands of each row of paragraphs, `old → new`. */
function bands(old: readonly string[], fresh: readonly string[]): string[][] {
	const comparison = compare(report(2023, old), report(2024, fresh));
	const rows = projectionRows(comparison).filter(({ kind }) => kind === 'pair');
	const inTasks = (i: number): boolean => [...rows[i]!.old, ...rows[i]!.new].every(({ kind }) => kind === 'body');
	return wordBands(rows, comparison, sentenceLinks(comparison))
		.filter((_, i) => inTasks(i))
		.map(list => list.map(band => `${textsOf(band.old)} → ${textsOf(band.new)}`));
}

describe('what the words of a row are compared by', () => {
	it('is its counterpart, sentence by sentence', () => {
		const [first, second] = tea.split(/(?<=。)/) as [string, string];
		assert.deepEqual(bands([tea, schools], [schools, tea])[1], [`${first} → ${first}`, `${second} → ${second}`]);
	});

	it('of a part of a split passage is the sentences that came to it', () => {
		const rows = bands([`${tea}${schools}`], [tea, schools]);
		assert.equal(
			rows.flat().some(band => band.includes('茶园') && band.includes('幼儿园')),
			false,
		);
		assert.deepEqual(
			rows.map(row => row.map(band => band.split(' → ')[0]).join('')),
			[tea, schools],
		);
	});

	it('of a merged one is its sources in the new order', () => {
		assert.equal(
			bands([tea, schools], [`${schools}${tea}`])[0]!
				.map(band => band.split(' → ')[0])
				.join(''),
			schools + tea,
		);
	});

	it('of a new one is nothing', () => {
		assert.deepEqual(bands([tea], [tea, schools])[1], [` → ${schools}`]);
	});

	it('of a heading is the heading whole', () => {
		const comparison = compare(report(2023, [tea]), report(2024, [tea]));
		const rows = projectionRows(comparison);
		const heading = rows.findIndex(({ kind }) => kind === 'heading');
		const [band] = wordBands(rows, comparison, sentenceLinks(comparison))[heading]!;
		assert.deepEqual(
			[band!.old, band!.new].map(parts => parts.map(({ passage }) => wordsOf(passage))),
			[['一、2023年重点工作'], ['一、2024年重点工作']],
		);
	});
});
