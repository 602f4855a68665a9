import * as assert from 'node:assert/strict';
import { type Phrase, buildLexicon, parseReport, phraseLedger, runToEnd, starterTerms } from '../../../../src/core';

const terms = [
	...starterTerms,
	{ term: '全域读书工程', aliases: ['全域阅读', '读书进村'], category: '' },
	{ term: '林海经济', aliases: [], category: '' },
];
const lexicon = buildLexicon([{ source: 'starter', terms }]);
const report = (year: number, sentences: string) =>
	parseReport(`${year}年双年县政府工作报告\n\n一、${year}年重点工作\n\n${sentences}\n`, `a/${year}.md`);

describe('the wording of a phrase', () => {
	const ledger = runToEnd(
		phraseLedger({
			reports: [
				report(2030, '实施全域读书工程。发展林海经济。'),
				report(2031, '推进读书进村。发展“林海”经济。持续推进全域阅读。'),
			],
			lexicon,
		}),
	);
	const of = (term: string): Phrase => ledger.find(({ entry }) => entry?.term === term) ?? assert.fail(term);

	it('is that of the newest report, not the name of the term', () => {
		const { phrase, status, isTerm, places } = of('全域读书工程');
		assert.deepEqual([phrase, status, isTerm, places.map(({ length }) => length)], ['读书进村', 'kept', true, [1, 2]]);
	});

	it('is the name of the term where that report has it, however else it says it', () => {
		const reports = [report(2030, '发展林海经济。'), report(2031, '推进读书进村。全域读书工程开花结果。')];
		const ledger = runToEnd(phraseLedger({ reports, lexicon }));
		assert.equal(ledger.find(({ entry }) => entry?.term === '全域读书工程')?.phrase, '全域读书工程');
	});

	it('has the quotation marks of that report', () => {
		assert.equal(of('林海经济').phrase, '“林海”经济');
	});

	it('is hidden by each of its names', () => {
		for (const name of ['全域读书工程', '全域阅读', '读书进村', '“读书进村”']) {
			const reports = [report(2030, '发展林海经济。'), report(2031, '持续推进全域阅读。')];
			const left = runToEnd(phraseLedger({ reports, lexicon, hidden: [name] }));
			assert.ok(!left.some(({ entry }) => entry?.term === '全域读书工程'), name);
		}
	});

	it('stands at the place that is shown with it', () => {
		for (const { phrase, places } of ledger) {
			const { passage, start } = places.findLast(({ length }) => length > 0)![0]!;
			assert.ok(
				[start, start - 1].some(at => passage.text.startsWith(phrase, at)),
				phrase,
			);
		}
	});
});
