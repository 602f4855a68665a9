import * as assert from 'node:assert/strict';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (value: unknown): readonly unknown[] =>
	Array.isArray(value) ? value : value === undefined ? [] : [value];
/** An IRI, or a path that is resolved against the document's place. */
const isIri = (value: unknown): boolean => typeof value === 'string' && value !== '' && !/[<>"{}|\\^`]/.test(value);
const isTime = (value: unknown): boolean =>
	typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/.test(value);

/** The words of http://www.w3.org/ns/anno.jsonld that annotations here may use; anything else has to be of a vocabulary that the context names. */
const WORDS = {
	annotation: ['@context', 'id', 'type', 'motivation', 'created', 'modified', 'creator', 'body', 'target'],
	TextualBody: ['type', 'purpose', 'format', 'value', 'created', 'creator'],
	SpecificResource: ['type', 'purpose', 'source', 'selector'],
	TextQuoteSelector: ['type', 'exact', 'prefix', 'suffix'],
	TextPositionSelector: ['type', 'start', 'end'],
	Person: ['type', 'name'],
} as const;
const MOTIVATIONS = ['commenting', 'tagging', 'replying', 'linking'];

function wordsOnly(value: Json, words: readonly string[]): void {
	for (const name of Object.keys(value))
		assert.ok(words.includes(name) || name.includes(':'), `${name} is no word of ${String(value.type)}`);
}

/** What the W3C Web Annotation Data Model asks of an annotation, offline: §3.1 annotation, §3.2 bodies and targets, §3.3 agents and times, §4.2 selectors. */
export function assertWebAnnotation(value: unknown, contextAbove = false): void {
	assert.ok(isJson(value));
	wordsOnly(value, [...WORDS.annotation, ...Object.keys(value).filter(name => name.includes(':'))]);
	const contexts = listed(value['@context']);
	if (!contextAbove || contexts.length > 0) assert.equal(contexts[0], 'http://www.w3.org/ns/anno.jsonld');
	const prefixes = contexts.filter(isJson).flatMap(Object.keys);
	const prefixed = JSON.stringify(value).matchAll(/"(duidu):\w+":|"type":"(duidu):\w+"/g);
	for (const [, name, type] of prefixed) assert.ok(prefixes.includes(name ?? type!), 'a prefix without a meaning');
	assert.ok(isIri(value.id));
	assert.ok(listed(value.type).includes('Annotation'));
	assert.ok(listed(value.motivation).every(each => MOTIVATIONS.includes(each as string)));
	for (const name of ['created', 'modified'] as const)
		if (value[name] !== undefined) assert.ok(isTime(value[name]), name);
	if (value.creator !== undefined) person(value.creator);
	for (const each of listed(value.body)) body(each);
	const targets = listed(value.target);
	assert.ok(targets.length >= 1);
	for (const target of targets) {
		assert.ok(isJson(target));
		assert.ok(isIri(target.source));
		assert.ok(listed(target.selector).length > 0);
		listed(target.selector).forEach(selector);
	}
}

function body(value: unknown): void {
	assert.ok(isJson(value));
	if (value.purpose !== undefined) assert.ok(MOTIVATIONS.includes(value.purpose as string));
	if (value.type === 'TextualBody') {
		wordsOnly(value, WORDS.TextualBody);
		assert.equal(typeof value.value, 'string');
		if (value.created !== undefined) assert.ok(isTime(value.created));
		if (value.creator !== undefined) person(value.creator);
		return;
	}
	assert.equal(value.type, 'SpecificResource');
	wordsOnly(value, WORDS.SpecificResource);
	assert.ok(isIri(value.source));
	listed(value.selector).forEach(selector);
}

function selector(value: unknown): void {
	assert.ok(isJson(value));
	switch (value.type) {
		case 'TextQuoteSelector':
			wordsOnly(value, WORDS.TextQuoteSelector);
			for (const name of ['exact', 'prefix', 'suffix']) assert.equal(typeof value[name], 'string');
			return;
		case 'TextPositionSelector':
			wordsOnly(value, WORDS.TextPositionSelector);
			assert.ok(Number.isInteger(value.start) && Number(value.start) >= 0);
			assert.ok(Number.isInteger(value.end) && Number(value.end) >= Number(value.start));
			return;
		default:
			assert.match(String(value.type), /^duidu:/);
	}
}

function person(value: unknown): void {
	assert.ok(isJson(value));
	wordsOnly(value, WORDS.Person);
	assert.equal(value.type, 'Person');
	assert.equal(typeof value.name, 'string');
}
