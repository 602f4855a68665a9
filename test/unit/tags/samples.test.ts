import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { scan } from './scan';

describe('the sample digest', () => {
	it('has passages of both tags, under headings and by marks in the line', () => {
		const { passages } = scan(readFileSync(join(process.cwd(), 'samples', '澜江省-2025-摘要.md'), 'utf8'));
		for (const tag of ['专业相关', '可能有关']) {
			const own = passages.filter(passage => passage.tag === tag);
			assert.ok(
				own.some(({ by }) => by.kind === 'heading'),
				tag,
			);
			assert.ok(
				own.some(({ by }) => by.kind !== 'heading'),
				tag,
			);
		}
	});
});
