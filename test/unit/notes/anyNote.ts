import * as fc from 'fast-check';
import type { Note } from '../../../src/core';

/** Notes with everything that a note can have. */
export const anyNote: fc.Arbitrary<Note> = fc.record(
	{
		id: fc.uuid().map(id => `urn:uuid:${id}`),
		source: fc.constantFrom('松梅省/2025.md', '2025年 报告.txt'),
		body: fc.string(),
		tags: fc.uniqueArray(fc.constantFrom('专业相关', '可能有关', '存疑')),
		quote: fc.record(
			{
				exact: fc.string({ minLength: 1 }),
				prefix: fc.string(),
				suffix: fc.string(),
				start: fc.nat(),
				section: fc.array(fc.string(), { minLength: 1, maxLength: 3 }),
			},
			{ requiredKeys: ['exact', 'prefix', 'suffix'] },
		),
		creator: fc.constantFrom('沈砚秋', 'A'),
		created: fc.constant('2026-01-01T00:00:00.000Z'),
		modified: fc.constant('2026-01-02T00:00:00.000Z'),
		resolved: fc.boolean(),
		replies: fc.array(
			fc.record(
				{ body: fc.string(), creator: fc.constant('B'), created: fc.constant('2026-01-02T00:00:00.000Z') },
				{ requiredKeys: ['body', 'created'] },
			),
			{ maxLength: 3 },
		),
		links: fc.array(
			fc.record({
				type: fc.constantFrom('支持', '对比', '疑问', '承接'),
				target: fc.oneof(
					fc.record({ kind: fc.constant('note' as const), id: fc.uuid().map(id => `urn:uuid:${id}`) }),
					fc.record({ kind: fc.constant('term' as const), term: fc.constantFrom('新质生产力', 'a/b c') }),
					fc.record({
						kind: fc.constant('passage' as const),
						source: fc.constant('松梅省/2024.md'),
						quote: fc.record({ exact: fc.string({ minLength: 1 }), prefix: fc.string(), suffix: fc.string() }),
					}),
				),
			}),
			{ maxLength: 3 },
		),
		other: fc.constant({ 'dcterms:rights': '公开' }),
	},
	{
		requiredKeys: ['id', 'source', 'body', 'tags', 'quote', 'created', 'modified', 'resolved', 'replies', 'links'],
	},
);

/** A note with only what a note must have. */
export const plainNote: Note = {
	id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
	source: '松梅省/2025.md',
	body: '',
	tags: [],
	quote: { exact: '扩大茶园面积', prefix: '', suffix: '' },
	created: '2026-01-01T00:00:00.000Z',
	modified: '2026-01-01T00:00:00.000Z',
	resolved: false,
	replies: [],
	links: [],
};
