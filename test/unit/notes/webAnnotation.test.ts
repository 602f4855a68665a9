import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { noteFormats, toAnnotation } from '../../../src/core';
import { anyNote, plainNote } from './anyNote';
import { assertWebAnnotation } from './webAnnotation';

describe('a note as a W3C annotation', () => {
	it('is one by the rules of the data model, whatever it holds', () =>
		fc.assert(fc.property(anyNote, note => assertWebAnnotation(toAnnotation(note)))));

	it('stands in a page of annotations that is one too', () => {
		const exported = { note: plainNote, report: '', state: 'exact', path: [], links: [] } as const;
		const page = JSON.parse(noteFormats.jsonld.write([exported, exported])) as Record<string, unknown>;
		assert.equal(page['@context'], 'http://www.w3.org/ns/anno.jsonld');
		assert.equal(page.type, 'AnnotationPage');
		const items = page.items as readonly unknown[];
		assert.equal(items.length, 2);
		for (const item of items) assertWebAnnotation(item, true);
	});

	it('is told from what is none', () => {
		const sound = toAnnotation(plainNote);
		for (const broken of [
			{ ...sound, '@context': undefined },
			{ ...sound, type: 'Note' },
			{ ...sound, created: 'yesterday' },
			{ ...sound, colour: 'red' },
			{ ...sound, target: [] },
			{ ...sound, target: { source: 'a.md', selector: [{ type: 'TextQuoteSelector' }] } },
		])
			assert.throws(() => assertWebAnnotation(broken));
	});
});
