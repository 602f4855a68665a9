import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isMatch } from 'picomatch';
import { parseGlob, runGlob } from '../../../src/core/util/glob';

const fits = (path: string, pattern: string): boolean | undefined => {
	const glob = parseGlob(pattern);
	return glob && runGlob(glob, path).fits;
};

describe('a glob', () => {
	const cases: readonly (readonly [pattern: string, path: string, fits: boolean | undefined])[] = [
		['**/a/**/b', 'x/a/y/z/b', true],
		['**/a/**/b', 'a/b', true],
		['**/a/**/b', 'xa/b', false],
		['a**b', 'a/b', false],
		['20[12]?.md', '2025.md', true],
		['20[!2]?.md', '2025.md', false],
		['20[0-2]5.md', '2025.md', true],
		['[/]', '/', false],
		['{a,{b,c}d}.md', 'cd.md', true],
		['{a,{b,c}d}.md', 'c.md', false],
		['a\\*.md', 'a*.md', true],
		['a\\*.md', 'ab.md', false],
		['a.md', 'a-md', false],
		['?', '𠮷', true],
		['{a', 'a', undefined],
		['[a', 'a', undefined],
	];
	for (const [pattern, path, expected] of cases)
		it(`‘${pattern}’ of ${path}: ${expected}`, () => assert.equal(fits(path, pattern), expected));

	it('means what it means elsewhere', () => {
		const part = fc.constantFrom('a', 'b', '*', '?', '**/', '/', '.md', '[ab]', '{a,b*}');
		const pattern = fc.array(part, { minLength: 1, maxLength: 6 }).map(parts => parts.join(''));
		const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '.'), minLength: 1, maxLength: 5 });
		const path = fc.array(name, { minLength: 1, maxLength: 4 }).map(names => names.join('/'));
		fc.assert(
			fc.property(pattern, path, (pattern, path) => {
				// Stars that are no folders of their own, empty names and names of dots mean different things to different programs; `a/**` is the folder `a` too to some.
				fc.pre(
					!/[^/]\*\*|\*\*(?!\/|$)|\/\*\*$|\/\/|^\/|\/$/.test(pattern) &&
						!path.split('/').some(name => /^\.+$/.test(name)),
				);
				assert.equal(fits(path, pattern), isMatch(path, pattern, { dot: true }), `${pattern} ${path}`);
			}),
			{ numRuns: 3000 },
		);
	});

	describe('made to be hard', () => {
		const hard: readonly (readonly [name: string, pattern: (size: number) => string])[] = [
			['stars', size => `${'*a'.repeat(size)}b`],
			['folders', size => `${'**/'.repeat(size)}b`],
			['stars in folders', size => `**/${'*a*'.repeat(size)}/**/b`],
			['braces', size => `${'{a,aa,*}'.repeat(size)}b`],
			['braces in braces', size => `${'{a,'.repeat(Math.min(size, 19))}a${'}'.repeat(Math.min(size, 19))}*b`],
		];
		for (const [name, pattern] of hard) {
			it(`${name}: at most states times characters`, () => {
				for (const size of [10, 40, 160]) {
					const glob = parseGlob(pattern(size))!;
					const path = 'a/aa'.repeat(size);
					const { fits, steps } = runGlob(glob, path);
					assert.equal(fits, false);
					assert.ok(glob.states.length <= 20 * size, `${glob.states.length} states`);
					assert.ok(steps <= glob.states.length * (path.length + 1), `${steps} steps`);
				}
			});
		}

		it('ten thousand braces in each other are none', () => assert.equal(parseGlob('{'.repeat(10_000)), undefined));
	});
});
