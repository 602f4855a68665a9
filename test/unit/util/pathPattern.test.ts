import * as assert from 'node:assert/strict';
import { fitsPattern } from '../../../src/core';

describe('a path pattern', () => {
	const cases: readonly (readonly [pattern: string, path: string, fits: boolean])[] = [
		['*.md', '浙江省/2025.md', true],
		['*.md', '浙江省/2025.txt', false],
		['浙江省/*', '浙江省/2025.md', true],
		['浙江省/*', '江苏省/2025.md', false],
		['/浙江省/*', '浙江省/2025.md', true],
		['**/摘要*.md', 'a/b/摘要1.md', true],
		['**/摘要*.md', '摘要1.md', true],
		['**', '.duidu/notes.md', true],
		['{浙江,江苏}省/**', '江苏省/a/b.txt', true],
		['2025.md', '浙江省/2025.md', true],
		['', '浙江省/2025.md', false],
		['[', '浙江省/2025.md', false],
		['浙江', '浙江省/2025.md', false],
	];
	for (const [pattern, path, fits] of cases) {
		it(`‘${pattern}’ fits ${fits ? '' : 'not '}${path}`, () => assert.equal(fitsPattern(path, pattern), fits));
	}
});
