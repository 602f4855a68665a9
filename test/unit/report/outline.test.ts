import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport } from '../../../src/core';
import { renderOutline } from './renderOutline';

/** A case is a folder: the text, and what it is read as. `UPDATE_FIXTURES=1` writes the latter anew, to be looked at in the diff. */
const folder = join(process.cwd(), 'test', 'fixtures', 'outline');

const cases = readdirSync(folder).map(name => {
	const input = readdirSync(join(folder, name)).find(file => file.startsWith('input.'));
	assert.ok(input, `${name} has no input`);
	return { name, text: readFileSync(join(folder, name, input), 'utf8'), expected: join(folder, name, 'expected.txt') };
});

describe('outline', () => {
	for (const { name, text, expected } of cases) {
		it(`reads ${name}`, () => {
			const actual = renderOutline(parseReport(text));
			if (process.env.UPDATE_FIXTURES) writeFileSync(expected, actual);
			assert.equal(actual, existsSync(expected) ? readFileSync(expected, 'utf8') : '');
		});

		it(`reads ${name} with any line breaks`, () => {
			const actual = renderOutline(parseReport(text));
			for (const eol of ['\r\n', '\r']) assert.equal(renderOutline(parseReport(text.replaceAll('\n', eol))), actual);
		});
	}
});
