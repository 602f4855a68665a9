import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fromAnnotation, toAnnotation } from '../../../src/core';
import { anyNote } from './anyNote';

describe('a note as a W3C annotation', () => {
	it('comes back as it was', () => {
		fc.assert(
			fc.property(anyNote, note => {
				const read = fromAnnotation(JSON.parse(JSON.stringify(toAnnotation(note))));
				assert.deepEqual(read, JSON.parse(JSON.stringify(note)));
			}),
		);
	});

	it('has the members that the model asks for', () => {
		fc.assert(
			fc.property(anyNote, note => {
				const data = toAnnotation(note) as Record<string, unknown> & {
					readonly target: { readonly selector: readonly { readonly type: string }[] };
				};
				assert.deepEqual((data['@context'] as readonly unknown[])[0], 'http://www.w3.org/ns/anno.jsonld');
				assert.equal(data.type, 'Annotation');
				assert.ok(data.target.selector.some(({ type }) => type === 'TextQuoteSelector'));
			}),
			{ numRuns: 20 },
		);
	});

	const target = { source: 'a.md', selector: { type: 'TextQuoteSelector', exact: '扩大内需' } };

	for (const [what, data] of Object.entries({
		'a body that is a string': { id: 'x', body: '一条', target },
		'a bodyValue': { id: 'x', bodyValue: '一条', target },
		'a textual body without a purpose': { id: 'x', body: { type: 'TextualBody', value: '一条' }, target },
		'a list of targets': { id: 'x', body: '一条', target: [target] },
	})) {
		it(`of another program is read: ${what}`, () => {
			const note = fromAnnotation(data)!;
			assert.equal(note.body, '一条');
			assert.deepEqual(note.quote, { exact: '扩大内需', prefix: '', suffix: '' });
		});
	}

	it('of another program keeps a second comment as a reply, and what is not ours', () => {
		const body = [{ value: '一' }, { value: '二' }];
		const note = fromAnnotation({ id: 'x', body, target, rights: 'CC0', created: '2026' })!;
		assert.deepEqual(
			note.replies.map(reply => reply.body),
			['二'],
		);
		assert.deepEqual(note.other, { rights: 'CC0' });
	});

	for (const data of [undefined, 3, 'x', [], {}, { id: 'x' }, { id: 'x', target: 'a.md' }, { id: '', target }])
		it(`is none in ${JSON.stringify(data)}`, () => assert.equal(fromAnnotation(data), undefined));
});
