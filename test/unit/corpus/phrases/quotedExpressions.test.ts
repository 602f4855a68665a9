import * as assert from 'node:assert/strict';
import { buildLexicon, parseReport, quotedExpressions, runToEnd } from '../../../../src/core';

describe('what a report sets in quotation marks', () => {
	const report = parseReport(
		'# 2025年双年县政府工作报告\n\n一、重点工作\n\n推进“双江”战略。深化“双江”建设，整治“内耗式”竞争。“长江号”启航，他说：“好！再来。”\n',
	);

	it('is listed once, the most frequent first: no ships, and nothing that is said', () => {
		assert.deepEqual(runToEnd(quotedExpressions(report, buildLexicon([]))), [
			{ words: '双江', count: 2 },
			{ words: '“内耗式”竞争', count: 1 },
		]);
	});
});
