import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Comparer, type Comparison, compare, parseReport, runToEnd, sentenceLinks } from '../../../src/core';
import { readSample } from '../support/samples';

const old = readSample('澜江省/2025.md');
const fresh = readSample('澜江省/2026.md');

/** Bigrams are numbered in another order, and their weights added up in it: scores may differ behind the twelfth place. */
function told({ links, sections, added, removed }: Comparison): object {
	return {
		links: links.map(link => [link.id, link.role, link.kinds, link.certain, link.score.toFixed(9)]),
		sections: sections.map(link => [link.old?.title, link.new?.title, link.kind]),
		added: added.map(passage => passage.line),
		removed: removed.map(passage => passage.line),
	};
}

const edit = fc.record({
	at: fc.nat(fresh.text.length),
	length: fc.nat(60),
	words: fc.constantFrom('', '加快', '\n（十）新的一节\n', '高质量发展', '2027年', '\n各位代表：\n', '\n', '鲸'),
});

describe('comparing again', () => {
	it('after edits gives what comparing anew gives', () => {
		fc.assert(
			fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), edits => {
				const comparer = new Comparer();
				let text = fresh.text;
				runToEnd(comparer.compare(old, fresh));
				for (const { at, length, words } of edits) {
					text = text.slice(0, at) + words + text.slice(at + length);
					const edited = parseReport(text, fresh.path);
					const again = runToEnd(comparer.compare(old, edited));
					const anew = compare(old, edited);
					assert.deepEqual(told(again), told(anew));
					assert.deepEqual(
						runToEnd(comparer.sentenceLinks(again)).links.map(link => link.id),
						sentenceLinks(anew).links.map(link => link.id),
					);
				}
			}),
			{ numRuns: 30 },
		);
	});
});
