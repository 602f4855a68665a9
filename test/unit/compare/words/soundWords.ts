import * as assert from 'node:assert/strict';
import { type Lexicon, type Passage, type Range, type WordChange, matchRange, wordChanges } from '../../../../src/core';
import { tokens } from './tokenList';

const EXTRA_MAX = 0.35;

/** What is true of the words of any two passages. Returns the edits as a multiple of the fewest there could be. */
export function assertSoundWords(old: Passage, fresh: Passage, lexicon: Lexicon): number {
	const { changes } = wordChanges(old, fresh, lexicon);
	const where = `${old.line + 1} → ${fresh.line + 1}`;
	const gone = changes.flatMap(change => (change.op === 'insert' ? [] : [change.old]));
	const came = changes.flatMap(change => (change.op === 'delete' ? [] : [change.new]));
	assertCovers(old, gone, where);
	assertCovers(fresh, came, where);
	assertInOrder(changes, where);
	for (const change of changes)
		if (change.op === 'same')
			assert.equal(foldedPart(old, change.old), foldedPart(fresh, change.new), `${where}: not the same`);
	assertCutsNothing(old, gone, lexicon);
	assertCutsNothing(fresh, came, lexicon);
	return assertFew(old, fresh, changes, lexicon, where);
}

/** Stretches follow one another from the passage's start to its end. */
function assertCovers({ text, range }: Passage, stretches: readonly Range[], where: string): void {
	assert.equal(
		stretches.map(({ start, end }) => text.slice(start, end)).join(''),
		text.slice(range.start, range.end),
		where,
	);
	let end = range.start;
	for (const stretch of stretches) {
		assert.ok(stretch.start === end && stretch.end > end, where);
		end = stretch.end;
	}
}

function assertInOrder(changes: readonly WordChange[], where: string): void {
	changes.slice(1).forEach((change, i) => {
		const before = changes[i]!.op;
		assert.ok(before !== change.op && !(before === 'insert' && change.op === 'delete'), `${where}: out of order`);
	});
}

/** How many units of the folded text lie before a place in the source. */
function foldedIndex({ folded }: Passage, offset: number): number {
	let index = 0;
	while (index < folded.text.length && folded.offsets[index]! < offset) index++;
	return index;
}

const foldedPart = (passage: Passage, { start, end }: Range): string =>
	passage.folded.text.slice(foldedIndex(passage, start), foldedIndex(passage, end));

/** Written apart from figures.ts: numbers, at most a range of them, what counts them, and how nearly. */
const SCALES = '[多余]?(?:万亿|[百千]?[万亿]|[百千])?[多余]?';
const COUNTED = '(?:%|‰|个百分点|亩|元|美元|人次|人|户|家|个|项|公里|平方米|吨|套|年|月|日|倍|标箱|千瓦|件|所|座|条)';
const FIGURES = new RegExp(
	`(?<![a-z0-9.])(?:超过|不低于)?\\d+(?:\\.\\d+)?(?:%?[-~]\\d+(?:\\.\\d+)?)?${SCALES}${COUNTED}?(?:以上|以下|左右|以内)?`,
	'g',
);
const LATIN_RUNS = /[a-z0-9]+/g;

function assertCutsNothing(passage: Passage, stretches: readonly Range[], lexicon: Lexicon): void {
	const { text } = passage.folded;
	const edges = new Set(stretches.slice(1).map(({ start }) => foldedIndex(passage, start)));
	const assertNoEdge = (start: number, end: number, what: string): void => {
		for (let at = start + 1; at < end; at++)
			assert.ok(!edges.has(at), `line ${passage.line + 1}: ${what} ${text.slice(start, at)}|${text.slice(at, end)}`);
	};
	const terms = matchRange(text, { start: 0, end: text.length }, lexicon);
	for (const { start, end } of terms) assertNoEdge(start, end, 'term');
	for (const [pattern, what] of [
		[FIGURES, 'figure'],
		[LATIN_RUNS, 'run'],
	] as const) {
		for (const match of text.matchAll(pattern)) {
			const start = match.index;
			// A figure ends where a term begins: 3个|百千万工程.
			const end = Math.min(start + match[0].length, ...terms.map(term => (term.start > start ? term.start : Infinity)));
			if (!terms.some(term => term.start <= start && start < term.end)) assertNoEdge(start, end, what);
		}
	}
}

/** The fewest insertions and deletions, by the table of the textbook. */
function fewestEdits(a: readonly string[], b: readonly string[]): number {
	let above = Array.from({ length: b.length + 1 }, (_, j) => j);
	a.forEach((token, i) => {
		const row = [i + 1];
		for (let j = 0; j < b.length; j++) row.push(token === b[j] ? above[j]! : 1 + Math.min(above[j + 1]!, row[j]!));
		above = row;
	});
	return above[b.length]!;
}

function assertFew(
	old: Passage,
	fresh: Passage,
	changes: readonly WordChange[],
	lexicon: Lexicon,
	where: string,
): number {
	const a = tokens(old, lexicon);
	const b = tokens(fresh, lexicon);
	const count = (passage: Passage, list: typeof a, { start, end }: Range): number =>
		list.filter(token => {
			const offset = passage.folded.offsets[token.start]!;
			return offset >= start && offset < end;
		}).length;
	let edits = 0;
	for (const change of changes) {
		if (change.op === 'delete') edits += count(old, a, change.old);
		if (change.op === 'insert') edits += count(fresh, b, change.new);
	}
	const fewest = fewestEdits(
		a.map(({ text }) => text),
		b.map(({ text }) => text),
	);
	assert.ok(edits >= fewest && edits <= (1 + EXTRA_MAX) * fewest, `${where}: ${edits} edits, ${fewest} would do`);
	const hasIsland = changes.some(
		(change, i) =>
			change.op === 'same' && i > 0 && i < changes.length - 1 && foldedPart(fresh, change.new).length === 1,
	);
	if (hasIsland) assert.ok(edits + 2 > (1 + EXTRA_MAX) * fewest, `${where}: an island that could have gone`);
	return fewest === 0 ? 1 : edits / fewest;
}
