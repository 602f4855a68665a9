import * as assert from 'node:assert/strict';
import { compareSteps, lineage, lineageDocument, passageAtLine, runToEnd } from '../../../src/core';
import { starterLexicon } from '../support/lexicon';
import { readSample, samplePaths } from '../support/samples';

const reports = samplePaths.map(readSample);
const years = runToEnd(
	lineage({
		reports,
		start: 3,
		passage: passageAtLine(reports[3]!, 85)!,
		compareTwo: (old, fresh) => compareSteps(old, fresh),
	}),
);
const lines = runToEnd(
	lineageDocument(
		years,
		{ lexicon: starterLexicon },
		{
			opening: ['TITLE', 'LEGEND'],
			heading: ({ report, event }) => `${report.year!} ${event}`,
			notes: ({ places }) => places.map(({ passage }) => `line ${passage.line + 1}`),
		},
	),
);

describe('a passage through the years as a document', () => {
	it('has a heading for every year, oldest first', () => {
		assert.deepEqual(
			lines.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
			years.map(({ report, event }) => `━━━━ ${report.year!} ${event}`),
		);
	});

	it('shows the first year as it stands, the others against the year before', () => {
		const kinds = (year: number): string[] => {
			const start = lines.findIndex(({ text }) => text.startsWith(`━━━━ ${year}`));
			const next = lines.findIndex(({ kind }, i) => i > start && kind === 'heading');
			const own = lines.slice(start, next < 0 ? undefined : next).filter(({ kind }) => kind === 'words');
			return [...new Set(own.flatMap(line => line.spans.map(({ op }) => op)))].sort();
		};
		assert.deepEqual(kinds(2023), ['same']);
		assert.deepEqual(kinds(2026), ['delete', 'insert', 'same']);
	});

	it('says … where a passage has more than is shown', () => {
		const part = years.findIndex(({ places }) => places.some(place => place.part !== place.passage.range));
		assert.ok(part >= 0);
		const text = lines.map(line => line.text).join('\n');
		assert.match(text, /……/);
		for (const { text: own, spans } of lines)
			for (const { start, end } of spans) assert.ok(!own.slice(start, end).includes('……'));
	});

	it('leads from its headings to the passages', () => {
		const about = lines.filter(({ kind }) => kind === 'heading').map(line => line.about);
		assert.deepEqual(
			about,
			years.map(({ places }) => places[0]?.passage),
		);
	});
});
