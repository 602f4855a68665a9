import * as assert from 'node:assert/strict';
import { cellText, inFormerOrder, visibleRows } from '../../../media/table/rows';
import type { Table } from '../../../src/protocol/table';

const columns = [{ name: '提法' }, { name: '2026' }, { name: '句子' }];
const row = (id: string, count: number, group: string, ...sentence: readonly string[]): Table['rows'][number] => ({
	id,
	group,
	cells: [
		{ parts: [{ text: id }] },
		{ parts: [{ text: count > 0 ? String(count) : '·' }], order: count },
		{ parts: sentence.map(text => ({ text })), run: true },
	],
});
const rows = [
	row('数字经济', 10, 'kept', '大力发展', '数字经济', '。'),
	row('具身智能', 2, 'new', '培育', '具身智能', '。'),
	row('银发经济', 0, 'dropped', '发展', '银发经济', '。'),
];
const view = { filter: '', group: '' };

describe('the rows of a table that are seen', () => {
	it('are all, as they are given', () => {
		assert.deepEqual(visibleRows({ rows, columns }, view), [0, 1, 2]);
	});

	it('are those of a group', () => {
		assert.deepEqual(visibleRows({ rows, columns }, { ...view, group: 'new' }), [1]);
	});

	it('have all words of the filter, across what is marked in a sentence', () => {
		assert.deepEqual(visibleRows({ rows, columns }, { ...view, filter: '发展数字' }), [0]);
		assert.deepEqual(visibleRows({ rows, columns }, { ...view, filter: '经济  发展' }), [0, 2]);
		assert.deepEqual(visibleRows({ rows, columns }, { ...view, filter: '没有' }), []);
	});

	it('are in order of a column, numbers as numbers, both ways', () => {
		assert.deepEqual(visibleRows({ rows, columns }, { ...view, column: '2026' }), [2, 1, 0]);
		assert.deepEqual(visibleRows({ rows, columns }, { ...view, column: '2026', down: true }), [0, 1, 2]);
	});

	it('are in their own order where the column has gone', () => {
		assert.deepEqual(visibleRows({ rows, columns }, { ...view, column: '2025' }), [0, 1, 2]);
	});

	it('stay where they were when the table is made anew, as they are now', () => {
		const [kept, fresh, gone] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
		const accepted = row('具身智能', 3, 'new', '具身智能');
		const added = row('票根经济', 1, 'new', '票根经济');
		assert.deepEqual(inFormerOrder([accepted, added, kept], [kept, gone, fresh]), [kept, accepted, added]);
		assert.deepEqual(inFormerOrder([added, kept, gone], [kept, gone]), [added, kept, gone]);
		assert.deepEqual(inFormerOrder([], rows), []);
	});

	it('run the stretches of a sentence together', () => {
		assert.equal(cellText(rows[0]!.cells[2]!), '大力发展数字经济。');
	});
});
