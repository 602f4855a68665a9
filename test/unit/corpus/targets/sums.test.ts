import * as assert from 'node:assert/strict';
import { type TargetResult, parseReport, targetResults } from '../../../../src/core';

/** So long a review tells of more than the main figures. */
const OWN_REVIEW = Array.from({ length: 60 }, () => '乡村书屋如期开放，读者往来不绝，书香飘满山村。').join('');

function resultsOf(plan: string, years: string, ownReview = ''): TargetResult[] {
	const older = parseReport(
		`# 2025年双年县政府工作报告\n\n一、2025年总体要求和主要目标\n\n主要预期目标是：社会消费品零售总额增长6%。工业投资增长9%。\n\n二、2025年重点工作\n\n${plan}\n`,
	);
	const newer = parseReport(
		`# 2026年双年县政府工作报告\n\n一、“十四五”时期和2025年工作回顾\n\n五年来，${years}\n\n过去一年，经济运行平稳。${ownReview}\n\n二、2026年重点工作\n\n发展教育。\n`,
	);
	return targetResults(older, newer);
}

function outcomeOf(results: readonly TargetResult[], words: string): TargetResult {
	return results.find(({ target }) => target.clause.text.includes(words)) ?? assert.fail(`no target of ${words}`);
}

describe('what several years came to', () => {
	const plan = '（一）发展教育。新建幼儿园8所。打造古村落提升示范村12个。';
	const years = '教育事业加快发展，新建幼儿园26所，打造古村落提升示范村12个。';

	it('is told of a task of the year where nothing else could tell of it', () => {
		const { outcome, verdict } = outcomeOf(resultsOf(plan, years), '幼儿园');
		assert.equal(outcome?.isOfSeveralYears, true);
		assert.equal(verdict, 'unclear');
	});

	it('is none of a task of the year where the year has a review of its own', () =>
		assert.equal(outcomeOf(resultsOf(plan, years, OWN_REVIEW), '幼儿园').outcome, undefined));

	it('is one if it is the same figure', () =>
		assert.equal(outcomeOf(resultsOf(plan, years, OWN_REVIEW), '古村落').verdict, 'met'));

	it('is one of an aim, by its rate', () => {
		const results = resultsOf(plan, '社会消费品零售总额年均增长7%。', OWN_REVIEW);
		assert.equal(outcomeOf(results, '零售').outcome?.isOfSeveralYears, true);
	});

	it('is none of a rate if it is an amount', () =>
		assert.equal(outcomeOf(resultsOf(plan, '累计完成工业投资310亿元。'), '工业投资').outcome, undefined));

	it('is one of a level', () => {
		const results = resultsOf('（一）节水。节水灌溉面积突破5万亩。', '节水灌溉面积突破6万亩。', OWN_REVIEW);
		assert.equal(outcomeOf(results, '灌溉').outcome?.isOfSeveralYears, true);
	});
});
