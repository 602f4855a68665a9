import * as assert from 'node:assert/strict';
import {
	type JsonRange,
	type Passage,
	type Report,
	compare,
	comparisonJson,
	fold,
	parseReport,
} from '../../../src/core';
import { describeCorpus, yearPairs } from '../support/corpus';
import { starterLexicon } from '../support/lexicon';
import { readSample, samplePairs } from '../support/samples';

interface JsonLink {
	readonly id: string;
	readonly old: JsonRange;
	readonly new: JsonRange;
	readonly kinds: readonly string[];
	readonly changes?: readonly { readonly op: 'same' | 'insert' | 'delete'; readonly text: string }[];
}

/** As another program reads it, with nothing but the JSON and the two texts. */
const linksOf = (old: Report, fresh: Report): readonly JsonLink[] =>
	(
		JSON.parse(JSON.stringify(comparisonJson(compare(old, fresh), starterLexicon))) as {
			readonly links: readonly JsonLink[];
		}
	).links;

/** `（二）`, `1.`: what a passage is compared without. It stands before the first stretch of its side. */
const numberOf = ({ text, range, folded }: Passage): string => text.slice(range.start, folded.offsets[0]);

function assertChangesApply(old: Report, fresh: Report): void {
	const comparison = compare(old, fresh);
	linksOf(old, fresh).forEach((link, i) => {
		const { changes } = link;
		const { old: from, new: to } = comparison.links[i]!;
		assert.equal(changes === undefined, link.kinds.includes('same'), link.id);
		if (!changes) {
			assert.equal(from.folded.text, to.folded.text, link.id);
			return;
		}
		for (const change of changes) assert.notEqual(change.text, '', link.id);
		const came = changes.filter(change => change.op !== 'delete').map(({ text }) => text);
		assert.equal(came.join(''), fresh.text.slice(link.new.start, link.new.end), link.id);

		const first = changes.find(change => change.op !== 'delete');
		const stayed = changes.filter(change => change.op !== 'insert');
		const words = stayed.map(change => {
			if (change === first) return change.text.slice(numberOf(to).length);
			return change === stayed[0] && change.op === 'delete' ? change.text.slice(numberOf(from).length) : change.text;
		});
		assert.equal(fold(words.join('')).text, from.folded.text, link.id);
	});
}

describe('changes in JSON', () => {
	for (const pair of samplePairs) {
		it(`lead from ${pair.old} to ${pair.new}, and back`, () =>
			assertChangesApply(readSample(pair.old), readSample(pair.new)));
	}

	it('have the verbs that became stronger or weaker', () => {
		const text = (verb: string): string => `一、2024年重点工作\n${verb}民营企业参与重大项目建设。\n`;
		const { links } = comparisonJson(compare(parseReport(text('鼓励')), parseReport(text('支持'))), starterLexicon) as {
			readonly links: readonly { readonly verbs?: readonly object[] }[];
		};
		assert.deepEqual(
			links.flatMap(({ verbs }) => verbs ?? []),
			[{ from: '鼓励', to: '支持', step: 1 }],
		);
	});
});

describeCorpus('changes in the JSON of real reports', texts => {
	for (const pair of yearPairs(texts)) {
		it(`lead from ${pair.old.path} to ${pair.new.path}, and back`, () =>
			assertChangesApply(parseReport(pair.old.text), parseReport(pair.new.text)));
	}
});
