import * as assert from 'node:assert/strict';
import { type Note, type NoteLink, linkIndex, withLink, withoutLink } from '../../../src/core';
import { plainNote } from './anyNote';

const quote = { exact: '扩大内需', prefix: '', suffix: '', start: 3 };
const toNote = (id: string, type = '支持'): NoteLink => ({ type, target: { kind: 'note', id } });
const toTerm = (term: string): NoteLink => ({ type: '对比', target: { kind: 'term', term } });
const toPassage: NoteLink = { type: '承接', target: { kind: 'passage', source: '甲省/2025.md', quote } };
const located = (id: string, ...links: readonly NoteLink[]): { readonly note: Note } => ({
	note: { ...plainNote, id, links },
});

describe('an index of links', () => {
	const [a, b] = [
		located('a', toNote('b'), toTerm('新质生产力'), toPassage),
		located('b', toNote('b', '疑问'), toNote('gone')),
	];
	const index = linkIndex([a, b]);

	it('finds the links that lead to a note, a term, into a report', () => {
		assert.deepEqual(
			index.toNote.get('b')?.map(({ from, link }) => [from.note.id, link.type]),
			[
				['a', '支持'],
				['b', '疑问'],
			],
		);
		assert.deepEqual(index.toTerm.get('新质生产力')?.[0]?.from, a);
		assert.deepEqual(index.toSource.get('甲省/2025.md')?.[0]?.quote, quote);
	});

	it('keeps links to notes that are not there', () => {
		assert.equal(index.notes.has('gone'), false);
		assert.equal(index.toNote.get('gone')?.length, 1);
	});

	it('takes the first of two notes with one id', () => {
		assert.equal(linkIndex([a, located('a', toNote('z'))]).toNote.has('z'), false);
	});
});

describe('the links of a note', () => {
	it('are there once', () => {
		const once = withLink(plainNote, toPassage);
		assert.equal(withLink(once, { ...toPassage }), once);
		assert.equal(withLink(once, toTerm('稳中求进')).links.length, 2);
	});

	it('are taken away by type and target', () => {
		const note = { ...plainNote, links: [toNote('b'), toNote('b', '疑问'), toTerm('稳中求进')] };
		assert.deepEqual(withoutLink(note, toNote('b')).links, [toNote('b', '疑问'), toTerm('稳中求进')]);
	});
});
