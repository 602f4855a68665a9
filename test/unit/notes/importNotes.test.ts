import * as assert from 'node:assert/strict';
import { type Note, importNotes, toAnnotation } from '../../../src/core';

const selector = [
	{ type: 'RangeSelector', startContainer: '/p[3]', endContainer: '/p[3]', startOffset: 0, endOffset: 4 },
	{ type: 'TextPositionSelector', start: 120, end: 124 },
	{ type: 'TextQuoteSelector', exact: '扩大内需', prefix: '大力', suffix: '，促进' },
];
const note = {
	id: 'n1',
	created: '2026-03-05T01:00:00+00:00',
	updated: '2026-03-06T01:00:00+00:00',
	user: 'acct:reader@hypothes.is',
	uri: 'https://example.org/2026.html',
	text: '与去年**相比**',
	tags: ['专业相关'],
	target: [{ source: 'https://example.org/2026.html', selector }],
	user_info: { display_name: '沈砚秋' },
};
const answer = (id: string, text: string, day: number): object => ({
	...note,
	id,
	text,
	created: `2026-03-0${day}T01:00:00+00:00`,
	references: ['n1'],
	target: [{ source: note.uri }],
	user_info: {},
});
const onPage = { ...note, id: 'n2', target: [{ source: note.uri }] };

describe('notes from elsewhere', () => {
	for (const [name, file] of Object.entries({
		'an export of the client of Hypothesis': {
			export_date: '2026',
			annotations: [note, answer('r2', '后', 9), answer('r1', '先', 8), onPage],
		},
		'an answer of the service of Hypothesis': {
			total: 4,
			rows: [answer('r1', '先', 8), note, onPage, answer('r2', '后', 9)],
		},
	})) {
		it(`are read from ${name}`, () => {
			const { notes, skipped } = importNotes(JSON.stringify(file))!;
			const [read] = notes as readonly [Note];
			assert.equal(notes.length, 1);
			assert.equal(skipped, 1);
			assert.deepEqual(
				[read.id, read.body, read.tags, read.creator, read.modified],
				['https://hypothes.is/a/n1', note.text, note.tags, '沈砚秋', note.updated],
			);
			assert.deepEqual(read.quote, { exact: '扩大内需', prefix: '大力', suffix: '，促进', start: 120 });
			assert.deepEqual(
				read.replies.map(({ body, creator }) => [body, creator]),
				[
					['先', 'reader'],
					['后', 'reader'],
				],
			);
		});
	}

	const own = toAnnotation(importNotes(JSON.stringify([note]))!.notes[0]!);

	for (const [name, text] of Object.entries({
		'a line each': `${JSON.stringify(own)}\n\n${JSON.stringify({ ...own, id: 'b' })}\n`,
		'a list': JSON.stringify([own, { ...own, id: 'b' }]),
		'a page': JSON.stringify({ type: 'AnnotationPage', items: [own, { ...own, id: 'b' }] }),
		'a collection': JSON.stringify({ type: 'AnnotationCollection', first: { items: [own, { ...own, id: 'b' }] } }),
	})) {
		it(`are read from W3C annotations: ${name}`, () => {
			const { notes, skipped } = importNotes(text)!;
			assert.deepEqual([notes.length, skipped], [2, 0]);
			assert.deepEqual(toAnnotation(notes[0]!), own);
		});
	}

	it('are read from one annotation alone', () => assert.equal(importNotes(JSON.stringify(own))!.notes.length, 1));

	for (const text of ['', 'x', '{}', '3', '# 报告\n\n一、工作回顾', '{"schema":"duidu.tags/1"}'])
		it(`are none in ${JSON.stringify(text)}`, () => assert.equal(importNotes(text), undefined));
});
