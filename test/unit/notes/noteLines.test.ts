import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type Note, changeNotes, decideNote, dropNote, moveNotes, parseNotes, putNote } from '../../../src/core';
import { anyNote } from './anyNote';

const note = (id: string, body: string, modified = '2026-01-01'): Note => ({
	id,
	source: 'a.md',
	body,
	tags: [],
	quote: { exact: '扩大内需', prefix: '', suffix: '' },
	created: '2026-01-01',
	modified,
	resolved: false,
	replies: [],
	links: [],
});
let revisions = 0;
const revision = (): string => String(revisions++);
const put = (text: string, ...notes: readonly Note[]): string =>
	notes.reduce((now, each) => changeNotes(now, [putNote(each, now, revision())]), text);
const bodies = (text: string): string[] => parseNotes(text).notes.map(({ body }) => body);

describe('a file of notes', () => {
	it('holds what is put into it, a line each, in the order of ids', () => {
		fc.assert(
			fc.property(fc.uniqueArray(anyNote, { selector: ({ id }) => id, maxLength: 8 }), notes => {
				const text = put('', ...notes);
				assert.equal(text.split('\n').length, notes.length + 1);
				const { notes: found, problems, conflicts } = parseNotes(text);
				assert.deepEqual([problems, conflicts], [[], []]);
				assert.deepEqual(
					found.map(({ id }) => id),
					notes.map(({ id }) => id).sort(),
				);
			}),
		);
	});

	it('keeps a version that came while the reader was deciding between others', () => {
		const base = put('', note('a', '一'));
		const versions = ['甲', '乙'].map((body, i) => putNote(note('a', body, `2026-01-0${i + 2}`), base, revision()));
		const both = changeNotes(base, versions);
		const { conflicts } = parseNotes(both);
		const later = changeNotes(both, [putNote(note('a', '丙', '2026-01-04'), base, revision())]);
		const decision = { note: note('a', '甲乙', '2026-01-05'), shown: conflicts[0]!.versions };
		const decided = parseNotes(changeNotes(later, [decideNote(decision, later, revision())]));
		assert.deepEqual(
			decided.conflicts.map(each => each.versions.map(({ body }) => body)),
			[['甲乙', '丙']],
		);
	});

	it('takes back a change: what a note said before is a version of its own', () => {
		const text = put('', note('a', '一'), note('a', '二'), note('a', '一'));
		assert.deepEqual(bodies(text), ['一']);
	});

	it('goes into the file of another report with all versions, and what cannot be read', () => {
		const base = put('', note('a', '一'), note('b', '乙'));
		const mine = changeNotes(base, [putNote(note('a', '我的', '2026-01-02'), base, revision())]);
		const both = changeNotes(mine, [putNote(note('a', '别人的', '2026-01-03'), base, revision())]);
		const moved = changeNotes('', moveNotes(`${both}<<<<<<< HEAD\n`, 'b.md'));
		const { notes, conflicts, problems } = parseNotes(moved);
		assert.deepEqual(
			notes.map(({ source, body }) => [source, body]),
			[
				['b.md', '别人的'],
				['b.md', '乙'],
			],
		);
		assert.deepEqual(
			conflicts.map(({ versions }) => versions.map(({ body }) => body)),
			[['别人的', '我的']],
		);
		assert.deepEqual(problems, [{ line: 3, kind: 'syntax' }]);
		assert.equal(changeNotes(moved, moveNotes(`${both}<<<<<<< HEAD\n`, 'b.md')), moved);
	});

	it('has one line of a note that is changed again and again', () => {
		const text = put('', note('a', '一'), note('a', '二'), note('a', '三'));
		assert.deepEqual(bodies(text), ['三']);
		assert.equal(text.split('\n').length, 2);
	});

	it('keeps both versions of what two readers made of one note, and tells so', () => {
		const base = put('', note('a', '一'));
		const mine = changeNotes(base, [putNote(note('a', '我的', '2026-01-02'), base, revision())]);
		const both = changeNotes(mine, [putNote(note('a', '别人的', '2026-01-03'), base, revision())]);
		const { conflicts } = parseNotes(both);
		assert.deepEqual(
			conflicts.map(({ versions }) => versions.map(({ body }) => body)),
			[['别人的', '我的']],
		);
		assert.deepEqual(bodies(both), ['别人的']);
		const edited = put(both, note('a', '别人的，再改', '2026-01-04'));
		assert.deepEqual(
			parseNotes(edited).conflicts.map(({ versions }) => versions.map(({ body }) => body)),
			[['别人的，再改', '我的']],
		);
		const [shown] = parseNotes(edited).conflicts.map(({ versions }) => versions);
		const decision = { note: note('a', '合成一条', '2026-01-05'), shown: shown! };
		const decided = changeNotes(edited, [decideNote(decision, edited, revision())]);
		assert.deepEqual([bodies(decided), parseNotes(decided).conflicts], [['合成一条'], []]);
	});

	it('is the same when changes are made a second time, in the order of their making', () => {
		const edits = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('put', 'drop'), fc.nat(3)), {
			maxLength: 12,
		});
		fc.assert(
			fc.property(edits, fc.nat(12), (list, from) => {
				let text = '';
				const changes = list.map(([id, kind, n], at) => {
					const change = kind === 'put' ? putNote(note(id, `${n}`, `${at}`), text, revision()) : dropNote(id, text);
					text = changeNotes(text, [change]);
					return change;
				});
				assert.equal(changeNotes(text, changes.slice(from)), text);
				assert.deepEqual(parseNotes(text).conflicts, []);
			}),
		);
	});

	it('does not lose what someone else made of a note that is taken away', () => {
		const base = put('', note('a', '一'));
		const edited = changeNotes(base, [putNote(note('a', '改过', '2026-01-02'), base, revision())]);
		assert.deepEqual(bodies(changeNotes(edited, [dropNote('a', base)])), ['改过']);
		assert.deepEqual(bodies(changeNotes(edited, [dropNote('a', edited)])), []);
	});

	it('keeps lines that cannot be read where they stand, and names them', () => {
		const text = `<<<<<<< HEAD\n${put('', note('a', '一'))}{"id": "x"}\n\n`;
		const changed = put(text, note('b', '二'));
		assert.deepEqual(parseNotes(changed).problems, [
			{ line: 0, kind: 'syntax' },
			{ line: 3, kind: 'notANote' },
		]);
		assert.deepEqual(bodies(changed), ['一', '二']);
	});

	it('takes what was changed by hand for another version', () => {
		const base = put('', note('a', '一'));
		const byHand = base.replace('一', '手改');
		const both = changeNotes(byHand, [putNote(note('a', '二', '2026-01-02'), base, revision())]);
		assert.deepEqual(
			parseNotes(both).conflicts.flatMap(({ versions }) => versions.map(({ body }) => body)),
			['二', '手改'],
		);
	});

	it('merges by lines: the notes that two readers add to one file are all there', () => {
		fc.assert(
			fc.property(fc.uniqueArray(anyNote, { selector: ({ id }) => id, minLength: 3, maxLength: 9 }), notes => {
				const [base, mine, theirs] = [0, 1, 2].map(k => notes.filter((_, i) => i % 3 === k));
				const text = put('', ...base!);
				// As `merge=union` does where both added lines in one place: it keeps both.
				const lines = new Set([...put(text, ...mine!).split('\n'), ...put(text, ...theirs!).split('\n')]);
				const { notes: found, conflicts } = parseNotes([...lines].join('\n'));
				assert.equal(found.length, notes.length);
				assert.deepEqual(conflicts, []);
			}),
		);
	});
});
