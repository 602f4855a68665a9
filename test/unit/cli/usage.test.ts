import * as assert from 'node:assert/strict';
import { commands } from '../../../src/cli/commands';
import { own } from '../../../src/cli/options';
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
		['locate without a report', ['locate', file]],
		['an option without its value', ['outline', file, '--format']],
		['too few files', ['compare', file]],
		['too many files', ['outline', file, file]],
		['no file', ['terms']],
		['a focus for a command that has none', ['outline', file, '--only-tag', '专业相关']],
		['own terms for a command that narrows nothing', ['trace', file, file, '--only-terms']],
		['a note for a command that narrows nothing', ['lineage', file, '--at', '9', '--from-note', file]],
		['a tag where none is looked for', ['terms', file, '--tag', '专业相关']],
		['lineage without a line', ['lineage', file]],
		['lineage at what is no line', ['lineage', file, '--at', 'top']],
		['a ladder of one verb', ['compare', file, file, '--ladder', '研究']],
		['a ladder with a gap', ['compare', file, file, '--ladder', '研究,,推广']],
	] as const) {
		it(`is ${what}: 2, and how it is meant on stderr`, () => {
			const { code, out, error } = run(['--lang', 'en', ...args]);
			assert.deepEqual([code, out], [2, '']);
			assert.match(error, /^duidu: .+/);
			const command = commands.find(({ name }) => name === args[0]) ?? commands[0]!;
			assert.ok(error.includes(`${command.name} ${command.operands}`), error);
		});
	}

	it('names the option that is of no use', () => {
		assert.match(
			run(['outline', file, '--from-note', file, '--lang', 'en']).error,
			/outline has no use for --from-note/,
		);
	});
});

describe('help', () => {
	it('lists every command', () => {
		for (const args of [['--help'], ['-h'], ['help']]) {
			const { code, out, error } = run([...args, '--lang', 'en']);
			assert.deepEqual([code, error], [0, '']);
			for (const { name, operands } of commands) assert.ok(out.includes(`${name} ${operands}`));
		}
	});

	for (const { name, operands, options } of commands) {
		it(`of ${name} lists its own options, and no other`, () => {
			for (const args of [
				[name, '--help'],
				['help', name],
			]) {
				const { code, out, error } = run([...args, '--lang', 'en']);
				assert.deepEqual([code, error], [0, '']);
				assert.ok(out.includes(`${name} ${operands}`));
				const listed = Object.keys(own).filter(option => out.includes(`  --${option} `));
				assert.deepEqual(listed.sort(), [...options].sort());
			}
		});
	}

	it('is in Chinese where that is asked for', () => {
		for (const lang of ['zh-cn', 'zh_CN.UTF-8', 'zh'])
			assert.match(run(['--help', '--lang', lang]).out, /[\u4e00-\u9fff]{4}/);
		assert.doesNotMatch(run(['--help', '--lang', 'en']).out, /[\u4e00-\u9fff]/);
	});
});

describe('--version', () => {
	it('is a version', () => assert.match(run(['--version']).out, /^\d+\.\d+\.\d+\n$/));
});
