import * as assert from 'node:assert/strict';
import { countShown, visibleRows, wholeView } from '../../../media/reading/view';
import type { Fate, ReadingRow } from '../../../src/protocol/reading';

function row(id: string, kinds: readonly Fate[], text: string, more: Partial<ReadingRow> = {}): ReadingRow {
	const passage = { place: 0, stretches: [{ text }], tags: [], notes: [] };
	return {
		id,
		kind: 'pair',
		kinds,
		sign: '',
		fate: '',
		old: [],
		new: [passage],
		hasTerm: false,
		...more,
	};
}

const heading = (id: string, level: number): ReadingRow => row(id, ['same'], id, { kind: 'heading', level });

const rows: readonly ReadingRow[] = [
	heading('一', 1),
	heading('（一）', 2),
	row('a', ['same'], '茶园扩种'),
	row('b', ['reworded', 'moved', 'split', 'merged'], '幼儿园新建'),
	row('gap', ['moved'], '茶园', { kind: 'gap' }),
	heading('（二）', 2),
	row('c', ['added'], '茶馆开张'),
	heading('二', 1),
	row('d', ['same'], '河道清淤'),
];
const reading = { rows, oldOrder: ['d', 'a'], filters: [{ id: 'tag 专业相关', name: '专业相关', rows: ['c', 'd'] }] };
const seen = (view: Partial<typeof wholeView>): string[] =>
	visibleRows(reading, { ...wholeView, ...view }).map(({ id }) => id);

describe('what is seen of a reading', () => {
	it('is all of it, in this year’s order, at first', () =>
		assert.deepEqual(
			seen({}),
			rows.map(({ id }) => id),
		));

	it('has a passage under every fate that is said of it, and no title block under any', () => {
		for (const kind of ['reworded', 'moved', 'split', 'merged'] as const)
			assert.ok(seen({ kinds: [kind] }).includes('b'), kind);
		assert.ok(!seen({ kinds: ['figures'] }).includes('b'));
		const titled = { ...reading, rows: [row('t', ['removed'], '县长', { kind: 'title' }), ...rows] };
		const ids = (view: Partial<typeof wholeView>) => visibleRows(titled, { ...wholeView, ...view }).map(({ id }) => id);
		assert.ok(ids({}).includes('t'));
		assert.ok(!ids({ kinds: ['removed'] }).includes('t'));
	});

	it('is counted as it is shown: each passage under every fate, gaps and headings above it left out', () => {
		const count = (view: Partial<typeof wholeView>) => countShown(reading, { ...wholeView, ...view });
		assert.deepEqual(count({}), { passages: 4, headings: 0 });
		for (const kind of ['reworded', 'moved', 'split', 'merged', 'added'] as const)
			assert.deepEqual(count({ kinds: [kind] }), { passages: 1, headings: 0 }, kind);
		assert.deepEqual(count({ kinds: ['split', 'merged', 'added'] }), { passages: 2, headings: 0 });
		assert.deepEqual(count({ filters: ['tag 专业相关'] }), { passages: 2, headings: 0 });
		const doubted = { ...reading, rows: [{ ...heading('三', 1), isUnsure: true as const }, ...rows] };
		const filters = [{ id: 'unsure', name: '待核', rows: ['三', 'b'] }];
		assert.deepEqual(countShown({ ...doubted, filters }, { ...wholeView, filters: ['unsure'] }), {
			passages: 1,
			headings: 1,
		});
	});

	it('has a heading that is itself in doubt', () => {
		const doubted = {
			...reading,
			rows: [{ ...heading('三', 1), isUnsure: true as const }],
			filters: [{ id: 'unsure', name: '待核', rows: ['三'] }],
		};
		assert.deepEqual(
			visibleRows(doubted, { ...wholeView, filters: ['unsure'] }).map(({ id }) => id),
			['三'],
		);
	});

	it('may be in last year’s order', () => assert.deepEqual(seen({ order: 'old' }), ['d', 'a']));

	it('keeps the headings above what fits, and no others', () => {
		assert.deepEqual(seen({ search: '茶馆' }), ['一', '（二）', 'c']);
		assert.deepEqual(seen({ search: '清淤' }), ['二', 'd']);
	});

	it('shows a kind, with the gaps that the moved have left', () => {
		assert.deepEqual(seen({ kinds: ['moved'] }), ['一', '（一）', 'b', 'gap']);
		assert.deepEqual(seen({ kinds: ['added', 'moved'] }), ['一', '（一）', 'b', 'gap', '（二）', 'c']);
	});

	it('leaves out what stayed', () => assert.ok(!seen({ hidesSame: true }).includes('a')));

	it('must fit every filter and every word', () => {
		assert.deepEqual(seen({ filters: ['tag 专业相关'] }), ['一', '（二）', 'c', '二', 'd']);
		assert.deepEqual(seen({ filters: ['tag 专业相关'], search: '茶馆 开张' }), ['一', '（二）', 'c']);
		assert.deepEqual(seen({ filters: ['tag 专业相关'], search: '茶馆 清淤' }), []);
	});
});
