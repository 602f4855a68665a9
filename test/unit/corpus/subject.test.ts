import * as assert from 'node:assert/strict';
import { type Passage, parseReport, runToEnd } from '../../../src/core';
import {
	type BigramWeight,
	type Stretch,
	type Subject,
	bestStretches,
	bigramWeights,
	blend,
	partAbout,
	phraseShare,
	subjectOf,
} from '../../../src/core/corpus/subject';
import { readSample, samplePaths } from '../support/samples';

const schools = '新建中小学十所，扩大义务教育学位。落实教师工资待遇，发展学前教育。';
const report = parseReport(
	`一、2024年重点工作\n${schools}\n建成环城高速公路，改造桥梁二十座。\n加固水库三十座。${schools}打响高山云雾茶品牌。整治中小河流，完善灌区配套。\n`,
);
const [, own, roads, mixed] = report.passages as [Passage, Passage, Passage, Passage];
/** In a report of four lines no word is rare. */
const weight = runToEnd(bigramWeights([report, ...samplePaths.map(readSample)]));
const subject = subjectOf(own, own.range, weight);
const bestStretch = (passage: Passage, about: Subject, by: BigramWeight): Stretch =>
	bestStretches(report, about, by)[passage.index]!;
const text = ({ start, end }: { start: number; end: number }): string => report.text.slice(start, end);

describe('what a passage is about', () => {
	it('fits itself wholly, and another matter not at all', () => {
		assert.ok(bestStretch(own, subject, weight).fit > 0.99);
		assert.equal(text(bestStretch(own, subject, weight).range), schools);
		assert.ok(bestStretch(roads, subject, weight).fit < 0.05);
	});

	it('is found inside a passage on several matters', () => {
		assert.equal(text(bestStretch(mixed, subject, weight).range), schools);
		assert.equal(text(partAbout(mixed, subject, weight)), schools);
	});

	it('is the same with other numbers', () => {
		const twin = parseReport('一、2024年重点工作\n占比15%。\n占比20%。\n');
		const [, one, other] = twin.passages as [Passage, Passage, Passage];
		assert.deepEqual(subjectOf(one, one.range, weight), subjectOf(other, other.range, weight));
	});

	it('can be blended: both parts fit the blend less than themselves', () => {
		const both = blend([
			[subject, 1],
			[subjectOf(roads, roads.range, weight), 1],
		]);
		for (const passage of [own, roads]) {
			const { fit } = bestStretch(passage, both, weight);
			assert.ok(fit > 0.1 && fit < 0.99, `${fit}`);
		}
	});

	it('is told from one phrase that both have', () => {
		const all = phraseShare(own, own.range, subject, weight);
		const phrase = parseReport('一、2024年重点工作\n游客满意，落实教师工资待遇。\n').passages[1]!;
		assert.ok(all < 0.8, `${all}`);
		assert.equal(phraseShare(phrase, phrase.range, subject, weight), 1);
		assert.equal(phraseShare(roads, roads.range, subject, weight), 1);
	});
});
