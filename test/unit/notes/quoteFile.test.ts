import * as assert from 'node:assert/strict';
import { parseQuotes } from '../../../src/core';

const sound = { id: '甲', exact: '一棵在村口' };

/** What is wrong with a list of these entries. */
function problem(...entries: readonly unknown[]): unknown {
	const file = parseQuotes(JSON.stringify(entries));
	return 'problem' in file ? file.problem : undefined;
}

describe('parseQuotes', () => {
	it('reads quotes in their order, what is absent or null as unknown', () => {
		const file = parseQuotes(
			JSON.stringify([
				{ id: '丙', exact: '两棵在河边', prefix: '一棵在村口，', suffix: '，由小学生', start: 0 },
				{ ...sound, prefix: null, suffix: null, start: null },
				{ id: '2', exact: '' },
				{ id: '1', exact: '轮流浇水', other: '不认识' },
			]),
		);
		assert.deepEqual(file, {
			quotes: [
				{ id: '丙', quote: { exact: '两棵在河边', prefix: '一棵在村口，', suffix: '，由小学生', start: 0 } },
				{ id: '甲', quote: { exact: '一棵在村口', prefix: '', suffix: '' } },
				{ id: '2', quote: { exact: '', prefix: '', suffix: '' } },
				{ id: '1', quote: { exact: '轮流浇水', prefix: '', suffix: '' } },
			],
		});
	});

	it('reads an empty list', () => assert.deepEqual(parseQuotes('[]'), { quotes: [] }));

	for (const json of ['', '[', '[{"id": 甲}]', '[] 完'])
		it(`tells that ${JSON.stringify(json)} is no JSON, and why`, () => {
			const file = parseQuotes(json);
			assert.ok('problem' in file && file.problem.kind === 'syntax');
			assert.notEqual(file.problem.detail, '');
		});

	for (const json of ['{}', 'null', '"甲"', '1', '{"quotes": []}'])
		it(`tells that ${json} is no list`, () => assert.deepEqual(parseQuotes(json), { problem: { kind: 'notAList' } }));

	for (const entry of [null, '甲', 1, true, [], [sound]])
		it(`tells that ${JSON.stringify(entry)} is no quote, and which it is`, () =>
			assert.deepEqual(problem(sound, entry), { kind: 'notAQuote', at: 1 }));

	for (const [member, values] of [
		['id', [undefined, null, '', 1, {}]],
		['exact', [undefined, null, 1, ['一棵']]],
		['prefix', [1, false, ['一棵']]],
		['suffix', [1, false, {}]],
		['start', [-1, 1.5, '3', true, []]],
	] as const)
		for (const value of values)
			it(`tells that ${member} cannot be ${value === undefined ? 'absent' : JSON.stringify(value)}`, () =>
				assert.deepEqual(problem(sound, { ...sound, id: '乙', [member]: value }), {
					kind: 'badMember',
					at: 1,
					member,
				}));

	it('tells of two quotes of one name, at the second', () =>
		assert.deepEqual(problem(sound, { id: '乙', exact: '' }, { id: '甲', exact: '另一句' }), {
			kind: 'duplicate',
			at: 2,
			id: '甲',
		}));

	it('tells of the first problem only, and gives no quote', () =>
		assert.deepEqual(parseQuotes(JSON.stringify([sound, null, sound])), { problem: { kind: 'notAQuote', at: 1 } }));
});
