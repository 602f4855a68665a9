import * as assert from 'node:assert/strict';
import { commands } from '../../../src/cli/commands';
import { binaryFormats } from '../../../src/cli/options';
import { formatsOf, run } from '../../../src/cli/run';
import { quotesFile, sampleFile, samplePaths } from '../support/samples';

const operands: Readonly<Record<string, readonly string[]>> = {
	compare: [sampleFile('澜江省/2024.txt'), sampleFile('澜江省/2025.md')],
	lineage: [...samplePaths.map(sampleFile), '--at', '60'],
	phrases: samplePaths.map(sampleFile),
	outline: [sampleFile('澜江省/2026.md')],
	import: [sampleFile('澜江省/2026.md')],
	trace: [sampleFile('澜江省-2025-摘要.md'), sampleFile('澜江省/2025.md')],
	locate: [quotesFile, sampleFile('澜江省/2025.md')],
	tags: [sampleFile('澜江省-2025-摘要.md'), sampleFile('澜江省/2025.md')],
	targets: [sampleFile('澜江省/2024.txt'), sampleFile('澜江省/2025.md')],
	concordance: [...samplePaths.map(sampleFile), '--words', '数字经济'],
	verbs: [...samplePaths.map(sampleFile), '--words', '数字经济'],
	terms: [sampleFile('澜江省/2025.md')],
	notes: [sampleFile('澜江省/2025.md')],
};

/** Something that each command must say of the samples, in any format. */
const said: Readonly<Record<string, RegExp>> = {
	compare: /2025年重点工作/,
	lineage: /2023/,
	phrases: /链式招商|新质生产力/,
	import: /## 一、“十四五”|"duidu\.import\/1"/,
	outline: /“十五五”时期的总体考虑/,
	trace: /澜江省-2025-摘要\.md|"exact"|锻造战略科技力量/,
	locate: /一流创新生态|reworded|changed/,
	tags: /锻造战略科技力量/,
	targets: /规上工业增加值增长6\.5%左右/,
	terms: /新质生产力/,
	// The samples have none.
	notes: /note|批注|annotation/i,
	concordance: /大力发展/,
	verbs: /大力发展/,
};

describe('every command', () => {
	for (const command of commands) {
		const { name, isTable } = command;
		for (const format of formatsOf(command).filter(each => !binaryFormats.has(each))) {
			for (const lang of ['en', 'zh-cn']) {
				it(`writes ${name} as ${format} in ${lang}`, () => {
					const files = operands[name];
					assert.ok(files, `${name} needs operands in this test`);
					const { code, out, error } = run([name, ...files, '--format', format, '--lang', lang]);
					assert.deepEqual([code, error], [0, '']);
					assert.match(out, said[name]!);
					assert.ok(out.endsWith('\n') && !out.endsWith('\n\n'));
					if (format === 'csv') assert.ok(out.startsWith('\ufeff'));
					assert.doesNotMatch(out, /undefined|NaN|\[object/);
					if (format === 'json') assert.equal(typeof JSON.parse(out), 'object');
				});
			}
		}

		if (!isTable)
			it(`does not write ${name} as csv, and says what it can`, () => {
				const { code, out, error } = run([name, ...operands[name]!, '--format', 'csv', '--lang', 'en']);
				assert.deepEqual([code, out], [2, '']);
				assert.match(error, /cannot be written as csv: use json, text, markdown\./);
			});

		it(`writes ${name} as text where no format is asked for`, () => {
			assert.equal(
				run([name, ...operands[name]!, '--lang', 'en']).out,
				run([name, ...operands[name]!, '--format', 'text', '--lang', 'en']).out,
			);
		});
	}

	it('speaks Chinese and English', () => {
		const [english, chinese] = ['en', 'zh-cn'].map(lang => run(['compare', ...operands.compare!, '--lang', lang]).out);
		assert.match(english!, /reworded/);
		assert.doesNotMatch(chinese!, /reworded|moved|Sections/);
	});

	it('gives the same JSON in any language', () => {
		assert.equal(
			run(['compare', ...operands.compare!, '--format', 'json', '--lang', 'zh-cn']).out,
			run(['compare', ...operands.compare!, '--format', 'json', '--lang', 'en']).out,
		);
	});
});
