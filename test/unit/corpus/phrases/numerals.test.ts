import * as assert from 'node:assert/strict';
import { buildLexicon, parseReport, phraseLedger, runToEnd } from '../../../../src/core';

const lexicon = buildLexicon([]);

function phrasesOf(...sentences: readonly string[]): string[] {
	const text = `2031年双年县政府工作报告\n\n一、2031年重点工作\n\n${sentences.join('\n\n')}\n`;
	const reports = [parseReport('2030年双年县政府工作报告\n\n一、2030年重点工作\n\n修通公路。\n', 'a/2030.md')];
	reports.push(parseReport(text, 'a/2031.md'));
	return runToEnd(phraseLedger({ reports, lexicon })).map(({ phrase }) => phrase);
}

describe('phrases behind a numeral', () => {
	const found = phrasesOf(
		'打造千亿级特色集群，新增就业岗位。',
		'支持千亿级特色集群，办好民生实事。',
		'推动百万亩良田建设，修缮老街区。',
		'加快千亿级特色集群，续建安居房。',
	);

	it('do not begin inside of it', () => {
		assert.deepEqual(
			found.filter(phrase => /^[亿级万亩]/.test(phrase)),
			[],
		);
	});

	it('are there with the whole of it', () => {
		assert.ok(
			found.some(phrase => phrase.endsWith('特色集群')),
			found.join(' '),
		);
	});
});
