import * as assert from 'node:assert/strict';

/** Says what a JSON value has to look like; throws where it does not. */
export type Shape = (value: unknown, path: string) => void;

const ofType =
	(type: 'string' | 'number' | 'boolean'): Shape =>
	(value, path) =>
		assert.equal(typeof value, type, path);

export const string = ofType('string');
export const number = ofType('number');
export const boolean = ofType('boolean');

export const oneOf =
	(...allowed: readonly unknown[]): Shape =>
	(value, path) =>
		assert.ok(allowed.includes(value), `${path} is ${JSON.stringify(value)}`);

export const listOf =
	(item: Shape): Shape =>
	(value, path) => {
		assert.ok(Array.isArray(value), `${path} is no list`);
		value.forEach((each, i) => item(each, `${path}[${i}]`));
	};

interface Optional {
	readonly optional: Shape;
}

export const optional = (shape: Shape): Optional => ({ optional: shape });

/** An object with these fields and no others. */
export const object =
	(fields: Readonly<Record<string, Shape | Optional>>): Shape =>
	(value, path) => {
		assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), `${path} is no object`);
		for (const key of Object.keys(value)) assert.ok(key in fields, `${path}.${key} is not in the contract`);
		for (const [key, shape] of Object.entries(fields)) {
			const own = (value as Record<string, unknown>)[key];
			if (typeof shape === 'function') shape(own, `${path}.${key}`);
			else if (own !== undefined) shape.optional(own, `${path}.${key}`);
		}
	};

/** A range of `text`: half-open offsets, 1-based inclusive lines. */
export const rangeIn =
	(text: string): Shape =>
	(value, path) => {
		object({ start: number, end: number, startLine: number, endLine: number })(value, path);
		const { start, end, startLine, endLine } = value as Record<'start' | 'end' | 'startLine' | 'endLine', number>;
		assert.ok(0 <= start && start < end && end <= text.length, path);
		assert.equal(startLine, lineOf(text, start), `${path}.startLine`);
		assert.equal(endLine, lineOf(text, end - 1), `${path}.endLine`);
	};

function lineOf(text: string, offset: number): number {
	return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
