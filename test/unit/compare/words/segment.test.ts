import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { wordEnds } from '../../../../src/core/compare/words/segment';
import { readSample } from '../../support/samples';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Where the words of one stretch end, by a segmenter that sees nothing else. */
function endsApart(text: string, start: number, end: number): number[] {
	return [...segmenter.segment(text.slice(start, end))].map(({ index, segment }) => start + index + segment.length);
}

describe('segmenting', () => {
	const { text, passages } = readSample('澜江省/2025.md');
	/** Runs of Han, as stand between figures, marks and terms. */
	const stretches = [...text.matchAll(/\p{Script=Han}+/gu)].map(match => ({
		start: match.index,
		end: match.index + match[0].length,
	}));

	it('of many stretches at once cuts each as it would be cut alone', () => {
		assert.ok(stretches.length > 500);
		assert.deepEqual(
			wordEnds(text, stretches),
			stretches.flatMap(({ start, end }) => endsApart(text, start, end)),
		);
	});

	it('does so whatever stands beside a stretch', () => {
		const place = fc.nat(stretches.length - 1);
		fc.assert(
			fc.property(fc.array(place, { maxLength: 40 }), places => {
				const chosen = places.map(at => stretches[at]!);
				assert.deepEqual(
					wordEnds(text, chosen),
					chosen.flatMap(({ start, end }) => endsApart(text, start, end)),
				);
			}),
		);
	});

	it('ends every stretch in an end of a word, and the words of one meet', () => {
		for (const { range } of passages) {
			const ends = wordEnds(text, [range]);
			assert.equal(ends.at(-1), range.end);
			assert.ok(ends.every((end, i) => end > (ends[i - 1] ?? range.start)));
		}
	});

	it('of a stretch without a break comes to its end in pieces', () => {
		const long = '发展'.repeat(3000);
		const ends = wordEnds(long, [{ start: 0, end: long.length }]);
		assert.equal(ends.at(-1), long.length);
		assert.ok(ends.length >= 3000);
	});

	it('of nothing is nothing', () => {
		assert.deepEqual(wordEnds('', []), []);
		assert.deepEqual(wordEnds('发展', [{ start: 1, end: 1 }]), []);
	});
});
