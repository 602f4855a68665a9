import * as assert from 'node:assert/strict';
import { commands } from '../../../src/cli/commands';
import { run } from '../../../src/cli/run';
import { sampleFile } from '../support/samples';

const file = sampleFile('澜江省/2024.txt');

describe('wrong usage', () => {
	for (const [what, args] of [
		['no command', []],
		['an unknown command', ['compile', file]],
		['an unknown format', ['outline', file, '--format', 'pdf']],
		['an unknown option', ['outline', file, '--colour']],
		['an option that is nearly one', ['compare', file, file, '--only-tags', '专业相关']],
		['a tag without its name', ['compare', file, file, '--only-tag']],
		['trace with one file', ['trace', file]],
		['an option without its value', ['outline', file, '--format']],
		['too few files', ['compare', file]],
		['too many files', ['outline', file, file]],
		['no file', ['terms']],
	] as const) {
		it(`is ${what}: 2, and how it is meant on stderr`, () => {
			const { code, out, error } = run(['--lang', 'en', ...args]);
			assert.deepEqual([code, out], [2, '']);
			assert.match(error, /^duidu: .+/);
			assert.match(error, /compare OLD NEW/);
		});
	}
});

describe('help', () => {
	it('lists every command', () => {
		for (const args of [['--help'], ['-h'], ['help'], ['compare', '--help']]) {
			const { code, out, error } = run([...args, '--lang', 'en']);
			assert.deepEqual([code, error], [0, '']);
			for (const { name, operands } of commands) assert.ok(out.includes(`${name} ${operands}`));
		}
	});

	it('is in Chinese where that is asked for', () => {
		for (const lang of ['zh-cn', 'zh_CN.UTF-8', 'zh'])
			assert.match(run(['--help', '--lang', lang]).out, /[\u4e00-\u9fff]{4}/);
		assert.doesNotMatch(run(['--help', '--lang', 'en']).out, /[\u4e00-\u9fff]/);
	});
});

describe('--version', () => {
	it('is a version', () => assert.match(run(['--version']).out, /^\d+\.\d+\.\d+\n$/));
});
