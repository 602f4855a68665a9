import * as assert from 'node:assert/strict';
import type { CommandOptions } from '../../../src/cli/commands';
import { digestOf } from '../../../src/cli/digest';
import { readReport } from '../../../src/cli/files';
import { sampleFile } from '../support/samples';

describe('the digest of a command', () => {
	const given = { fromNote: sampleFile('澜江省-2025-摘要.md') } as CommandOptions;
	const report = readReport(sampleFile('澜江省/2025.md'));

	it('is read once, and traced once in each report', () => {
		const digest = digestOf(given)!;
		assert.equal(digestOf(given), digest);
		const traces = digest.traces(report);
		assert.ok(traces.some(({ source }) => source));
		assert.equal(digest.traces(report), traces);
	});

	it('is none where no note is named', () => {
		assert.equal(digestOf({} as CommandOptions), undefined);
	});
});
