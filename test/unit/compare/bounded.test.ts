import * as assert from 'node:assert/strict';
import { compare, compareSteps, parseReport } from '../../../src/core';
import { assertSoundComparison } from './soundness';

const report =
	'一、2024年工作回顾\n过去一年，我们没有停步。\n二、2025年重点工作\n（一）再添一批好项目。开工跨江大桥。\n';
const headings = (count: number, word: string): string =>
	`一、2024年工作回顾\n${Array.from({ length: count }, (_, i) => `（${'一二三四五六七八九'[i % 9]!}）${word}${i}`).join('\n')}`;

/** Whatever is compared, it ends with a result. How fast is for `npm run bench`. */
const hard: readonly (readonly [what: string, old: string, newer: string])[] = [
	['an empty text with a report', '', report],
	['a report with an empty text', report, ''],
	['two empty texts', '', ''],
	['texts of white space and marks', ' \n\u3000\n**\n', '\n#\n- \n'],
	['a report with an unrelated text', report, '今天下了一场雨。\n茶馆里坐着三个人，谁也不说话。\n'],
	['a report with a program', report, 'fn main() {\n\tprintln!("x");\n}\n'],
	['one letter 20,000 times with another', 'a'.repeat(20_000), 'b'.repeat(20_000)],
	['one letter 20,000 times with itself', 'a'.repeat(20_000), 'a'.repeat(20_000)],
	['20,000 lines of one letter with as many of another', 'a\n'.repeat(20_000), 'b\n'.repeat(20_000)],
	['one phrase 5,000 times in a paragraph', '高质量发展，'.repeat(5_000), `${'高质量发展，'.repeat(5_000)}新`],
	[
		'one phrase in 5,000 paragraphs',
		'推动高质量发展取得新成效。\n'.repeat(5_000),
		'推动高质量发展迈出新步伐。\n'.repeat(5_000),
	],
	['one line of a megabyte with a report', '各位代表过去一年工作'.repeat(100_000), report],
	['two lines of a megabyte', '各位代表过去一年工作'.repeat(100_000), '今年工作安排各位代表'.repeat(100_000)],
	['20,000 headings with 20,000', headings(20_000, '扩大内需'), headings(20_000, '扩大开放')],
	['lone surrogates', '\ud800\udc00\ud800'.repeat(100), '\udc00'.repeat(300)],
];

describe('a comparison ends', () => {
	for (const [what, old, newer] of hard) {
		it(`of ${what}`, function () {
			this.timeout(60_000);
			assertSoundComparison(compare(parseReport(old), parseReport(newer)));
		});
	}

	it('when it is stopped half-way', () => {
		const steps = compareSteps(parseReport(headings(500, '扩大内需')), parseReport(headings(500, '扩大开放')));
		steps.next();
		steps.return(undefined as never);
		assert.equal(steps.next().done, true);
	});
});
