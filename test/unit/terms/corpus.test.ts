import * as assert from 'node:assert/strict';
import { buildLexicon, matchBlocks, parseReport, starterTerms } from '../../../src/core';
import { describeCorpus } from '../support/corpus';

const lexicon = buildLexicon([{ source: 'starter', terms: starterTerms }]);

describeCorpus('starter terms in real reports', texts => {
	it('are many in every report, in order, and overlap nowhere', () => {
		for (const { path, text } of texts.filter(({ kind }) => kind === 'report')) {
			const { blocks } = parseReport(text, path);
			const matches = matchBlocks(text, blocks, lexicon);
			assert.ok(matches.length >= 20, `${path}: ${matches.length}`);
			matches.slice(1).forEach((match, i) => assert.ok(matches[i]!.end <= match.start));
		}
	});
});
