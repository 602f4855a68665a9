import * as assert from 'node:assert/strict';
import { visibleRows, wholeView } from '../../../media/years/view';
import type { YearRow, YearStretch } from '../../../src/protocol/years';

type Words = readonly (readonly [op: YearStretch['op'], text: string])[];

function row(id: string, years: readonly Words[], isHeading = false): YearRow {
	const cells = years.map(words => ({
		sign: '',
		fate: '',
		wordings:
			words.length === 0
				? []
				: [{ path: '', about: '', stretches: words.map(([op, text]) => ({ op, text, place: 0 })) }],
	}));
	return { id, name: id, cells, ...(isHeading && { isHeading }) } as YearRow;
}

const rows: readonly YearRow[] = [
	row('opening', [[[undefined, '办好实事']], [[undefined, '办好民生实事']]]),
	row('heads', [[[undefined, '学校']], [[undefined, '学校']]], true),
	row('school', [
		[[undefined, '新建小学']],
		[
			['delete', '新建'],
			['insert', '扩建'],
			[undefined, '小学'],
		],
	]),
	row('nursery', [[], [['insert', '开办托儿所']]]),
	row('roads', [[[undefined, '道路']], []], true),
	row('road', [[[undefined, '修乡村公路']], [[undefined, '修公路']]]),
];
const ids = (search: string, went = true): string[] =>
	visibleRows(rows, { ...wholeView, search, went }).map(({ id }) => id);

describe('the rows of years that are seen', () => {
	it('are all where nothing is looked for', () => {
		assert.equal(visibleRows(rows, wholeView), rows);
		assert.equal(ids('  ').length, rows.length);
	});

	it('are those that have all the words in some year, below their heading', () => {
		assert.deepEqual(ids('小学'), ['heads', 'school']);
		assert.deepEqual(ids('公路 乡村'), ['roads', 'road']);
		assert.deepEqual(ids('学校'), ['heads']);
		assert.deepEqual(ids('茶园'), []);
	});

	it('have words that went where these are shown', () => {
		const went = visibleRows(
			rows.slice(2, 3).map(({ cells, ...rest }) => ({ ...rest, cells: cells.slice(1) })),
			{
				...wholeView,
				search: '新建',
			},
		);
		assert.equal(went.length, 1);
		assert.deepEqual(ids('扩建 小学'), ['heads', 'school']);
		assert.deepEqual(ids('办好 民生', false), ['opening']);
	});
});
