import * as assert from 'node:assert/strict';
import {
	type RedlineLabels,
	type RedlineLine,
	compare,
	passageOfLine,
	projectionRows,
	redlineDocument,
	runToEnd,
	sentenceLinks,
} from '../../../src/core';
import { starterLexicon } from '../support/lexicon';
import { readSample, samplePairs } from '../support/samples';

const labels: RedlineLabels = {
	opening: ['TITLE', 'COUNTS'],
	note: ({ kinds }) => (kinds.includes('reworded') && kinds.length === 1 ? undefined : kinds.join(' ')),
	fate: ({ kinds }) => (kinds.includes('same') ? undefined : kinds.join(' ')),
};

describe('a report as a redline', () => {
	for (const { old, new: fresh } of samplePairs) {
		const comparison = compare(readSample(old), readSample(fresh));
		const links = sentenceLinks(comparison);
		const lines = runToEnd(redlineDocument({ comparison, links, rules: { lexicon: starterLexicon } }, labels));
		const spans = lines.flatMap(line => line.spans);

		it(`of ${old} and ${fresh} has every passage of the new one, in its order`, () => {
			const passages = spans.filter(({ op }) => op !== 'delete').map(({ passage }) => passage.index);
			assert.deepEqual(
				[...new Set(passages)],
				projectionRows(comparison).flatMap(row => row.new.map(passage => passage.index)),
			);
		});

		it(`of ${old} and ${fresh} has what is gone struck out, where it stood`, () => {
			for (const passage of comparison.removed) {
				const at = lines.findIndex(line => line.spans.some(span => span.passage === passage));
				assert.ok(at >= 0);
				assert.ok(lines[at]!.spans.every(({ op }) => op === 'delete'));
			}
		});

		it(`of ${old} and ${fresh} has spans inside its lines, and no line break in them`, () => {
			for (const { text, spans: own, verbs } of lines) {
				assert.ok(!text.includes('\n'));
				for (const { start, end } of [...own, ...verbs]) assert.ok(0 <= start && start <= end && end <= text.length);
			}
		});
	}

	const comparison = compare(readSample('澜江省/2024.txt'), readSample('澜江省/2025.md'));
	const lines = runToEnd(redlineDocument({ comparison, links: sentenceLinks(comparison) }, labels));

	it('opens with its title and says how the parts fared', () => {
		assert.deepEqual(
			lines.slice(0, 3).map(line => [line.kind, line.text]),
			[
				['title', 'TITLE'],
				['note', '┈┈ COUNTS'],
				['blank', ''],
			],
		);
	});

	it('has headings of their levels, each leading to its passage', () => {
		const headings = lines.filter(({ kind }) => kind === 'heading');
		assert.ok(headings.length > 10);
		for (const heading of headings) {
			assert.ok(heading.text.startsWith('━━━━ ') && heading.level! >= 1);
			assert.equal(passageOfLine(heading)!.passage.kind, 'heading');
		}
	});

	it('leads from words to where they stand', () => {
		const has = (line: RedlineLine): boolean => line.kind === 'words' && line.spans[0]?.op === 'same';
		const line = lines.find(has)!;
		const { passage, offset } = passageOfLine(line)!;
		assert.equal(passage.text.slice(offset, offset + 4), line.text.slice(0, 4));
	});
});
