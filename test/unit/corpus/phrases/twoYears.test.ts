import * as assert from 'node:assert/strict';
import { buildLexicon, parseReport, phraseLedger, runToEnd } from '../../../../src/core';

const lexicon = buildLexicon([
	{
		source: 'starter',
		terms: [
			{ term: '菜篮子', category: '民生', aliases: [] },
			{ term: '山货振兴行动', category: '工程', aliases: [], definition: '2025年提出的行动' },
		],
	},
]);
const report = (year: number, text: string) =>
	parseReport(`# ${year}年双年县政府工作报告\n\n一、${year}年重点工作\n\n${text}\n`, `${year}.md`);
const earlier = report(2025, '抓好农业生产。');
const newest = report(2026, '抓牢“菜篮子”。实施“云上码头”。实施山货振兴行动。');
const scores = (...reports: readonly ReturnType<typeof report>[]): Map<string, number> =>
	new Map(
		runToEnd(phraseLedger({ reports, lexicon })).map(({ phrase, score }) => [phrase.replace(/[“”]/g, ''), score]),
	);

describe('phrases against one earlier report', () => {
	const [two, three] = [scores(earlier, newest), scores(report(2024, '修建水库。'), earlier, newest)];

	it('have a word of the lexicon behind what the report coined, though it has more signs of a phrase', () => {
		assert.ok(three.get('菜篮子')! > three.get('云上码头')!);
		assert.ok(two.get('菜篮子')! < two.get('云上码头')!);
	});

	it('keep in front what the lexicon tells to be as young as that report', () => {
		assert.equal(two.get('山货振兴行动'), three.get('山货振兴行动'));
	});

	it('are ranked as they were against several', () => {
		assert.equal(two.get('云上码头'), three.get('云上码头'));
		assert.equal(two.get('菜篮子'), three.get('菜篮子')! / 2);
	});
});
