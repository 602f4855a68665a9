import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { buildLexicon, matchRange } from '../../../src/core';

interface Found {
	readonly start: number;
	readonly end: number;
	readonly term: string;
}

/** What is wanted, in the plainest words: from left to right the longest term at each place, but none that reaches out of the one before it. */
function naive(text: string, terms: readonly string[]): { readonly outer: Found[]; readonly nested: Found[] } {
	const outer: Found[] = [];
	const nested: Found[] = [];
	const latin = (c: string | undefined): boolean => c !== undefined && /[a-z0-9]/.test(c);
	let outerEnd = 0;
	for (let start = 0; start < text.length; start++) {
		const here = terms
			.filter(term => text.startsWith(term, start))
			.filter(
				term =>
					!(latin(text[start]) && latin(text[start - 1])) && !(latin(term.at(-1)) && latin(text[start + term.length])),
			)
			.map(term => ({ start, end: start + term.length, term }))
			.sort((a, b) => b.end - a.end);
		for (const found of here) {
			if (start >= outerEnd) {
				outer.push(found);
				outerEnd = found.end;
			} else if (found.end <= outerEnd) nested.push(found);
		}
	}
	return { outer, nested };
}

function check(text: string, terms: readonly string[]): void {
	const lexicon = buildLexicon([
		{ source: 'workspace', terms: terms.map(term => ({ term, category: '其他', aliases: [] })) },
	]);
	const matches = matchRange(text, { start: 0, end: text.length }, lexicon);
	const plain = ({ start, end, entry }: (typeof matches)[number]): Found => ({ start, end, term: entry.term });
	const expected = naive(text, [...new Set(terms)]);
	assert.deepEqual(matches.map(plain), expected.outer);
	assert.deepEqual(
		matches.flatMap(match => match.nested.map(plain)),
		expected.nested,
	);
	matches.slice(1).forEach((match, i) => assert.ok(matches[i]!.end <= match.start, 'terms overlap'));
	for (const match of matches)
		for (const inner of match.nested) assert.ok(match.start <= inner.start && inner.end <= match.end);
}

describe('matching, against a naive search', () => {
	/** Few letters, so that terms overlap, nest and repeat. */
	const unit = fc.constantFrom('新', '质', '生', 'a', '5', '一');
	const term = fc.string({ unit, minLength: 1, maxLength: 6 });

	it('finds the same in random texts', () => {
		fc.assert(
			fc.property(fc.array(term, { maxLength: 25 }), fc.string({ unit, maxLength: 60 }), (terms, text) =>
				check(text, terms),
			),
			{ numRuns: 1000 },
		);
	});

	it('finds the same where every term begins and ends in another', () => {
		const all = Array.from({ length: 12 }, (_, i) => '甲'.repeat(i + 1));
		check('甲'.repeat(100), all);
		check('甲乙'.repeat(50), ['甲乙', '乙甲', '甲乙甲', '乙甲乙甲', '甲']);
		check(`${'甲'.repeat(30)}乙`, [...all.map(prefix => `${prefix}乙`), '甲']);
	});

	it('finds the same where each term is the next one’s beginning', () => {
		const text = '因地制宜发展新质生产力加快建设现代化产业体系';
		check(
			text.repeat(3),
			Array.from(text, (_, i) => text.slice(0, i + 1)),
		);
		check(
			text.repeat(3),
			Array.from(text, (_, i) => text.slice(i)),
		);
	});
});
