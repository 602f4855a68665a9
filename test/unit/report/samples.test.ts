import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseReport } from '../../../src/core';
import { assertSound } from './soundness';

describe('the samples', () => {
	for (const file of ['2023.txt', '2024.txt', '2025.md', '2026.md']) {
		it(`${file} is a report of its year, with all its parts`, () => {
			const path = `澜江省/${file}`;
			const report = parseReport(readFileSync(join(process.cwd(), 'samples', path), 'utf8'), path);
			assert.deepEqual([report.place, report.year], ['澜江省', Number.parseInt(file)]);
			const roles = new Set(report.passages.map(passage => passage.role));
			for (const role of ['front', 'review', 'targets', 'tasks'] as const)
				assert.ok(roles.has(role), `${file} lacks ${role}`);
			assertSound(report);
		});
	}
});
