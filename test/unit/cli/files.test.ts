import * as assert from 'node:assert/strict';
import { closeSync, openSync, ftruncateSync } from 'node:fs';
import { commands } from '../../../src/cli/commands';
import { run } from '../../../src/cli/run';
import { encodeGb18030 } from '../support/gb18030';
import { quotesFile, sampleFile } from '../support/samples';
import { temporaryFolder } from '../support/temporaryFolder';

const good = sampleFile('澜江省/2024.txt');
const report =
	'2025年青石县政府工作报告\n各位代表：\n一、2024年工作回顾\n过去一年，我们没有停步。\n二、2025年重点工作\n（一）数字经济。开工松江大桥。\n';

interface Comparison {
	readonly old: { readonly place: string; readonly year: number };
	readonly added: readonly unknown[];
	readonly removed: readonly unknown[];
	readonly links: readonly { readonly kinds: readonly string[] }[];
}

describe('the command line', () => {
	const folder = temporaryFolder();

	/** Options without which a command does nothing. */
	const needed: Readonly<Record<string, readonly string[]>> = {
		lineage: ['--at', '1'],
		concordance: ['--words', '雨'],
		verbs: ['--words', '雨'],
	};

	/** What a command reads before its last file, where that is no report. */
	const before: Readonly<Record<string, string>> = { locate: quotesFile };

	/** Every command, given `bad` as its last file. */
	const calls = (bad: string): string[][] =>
		commands.map(({ name, files }) => [
			name,
			...(files.min > 1 ? [before[name] ?? good] : []),
			bad,
			...(needed[name] ?? []),
		]);

	function failsWith(bad: string, message: RegExp): void {
		for (const call of calls(bad)) {
			const { code, out, error } = run([...call, '--lang', 'en', '--format', 'json']);
			assert.deepEqual([code, out], [1, ''], call[0]);
			assert.match(error, message);
			assert.ok(error.startsWith('duidu: ') && error.includes(bad) && error.endsWith('\n'), error);
		}
	}

	it('tells of a file that is missing', () => failsWith(folder.path('missing.txt'), /does not exist/));

	it('tells of a folder', () => failsWith(folder.path('.'), /is a folder/));

	it('tells of a binary file', () =>
		failsWith(folder.write('archive.md', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0)), /is not a text|is damaged/));

	it('tells of a file that is too large, without reading it', () => {
		const path = folder.write('large.txt', '');
		const handle = openSync(path, 'r+');
		ftruncateSync(handle, 100 * 1024 * 1024);
		closeSync(handle);
		failsWith(path, /too large.*100 MB/);
	});

	it('fails in Chinese where that is asked for', () => {
		assert.match(run(['outline', folder.path('missing.txt'), '--lang', 'zh-cn']).error, /[\u4e00-\u9fff]{2}/);
	});

	it('reads an empty file, a file of headings only, one of no headings', () => {
		for (const [name, text] of [
			['empty.txt', ''],
			['headings.md', '# 甲\n## 一、乙\n'],
			['none.txt', '今天下了一场雨。\n'],
		] as const) {
			for (const call of calls(folder.write(name, text))) {
				for (const format of ['json', 'text', 'markdown']) {
					const { code, error } = run([...call, '--format', format]);
					// No passage of an empty file can be followed, and there is nothing to import.
					if (['lineage', 'import'].includes(call[0]!) && text === '') assert.equal(code, 1);
					else assert.deepEqual([code, error], [0, ''], `${call[0]} ${name}`);
				}
			}
		}
	});

	for (const [encoding, bytes] of [
		['UTF-8 with BOM', new TextEncoder().encode(`\ufeff${report}`)],
		['GB18030', encodeGb18030(report)],
		['UTF-8 with CRLF', new TextEncoder().encode(report.replaceAll('\n', '\r\n'))],
	] as const) {
		it(`reads ${encoding}`, () => {
			const { code, out } = run(['outline', folder.write(`${encoding}.txt`, bytes), '--format', 'json']);
			const { place, year, sections } = JSON.parse(out) as {
				place: string;
				year: number;
				sections: { title: string }[];
			};
			assert.deepEqual([code, place, year], [0, '青石县', 2025]);
			assert.deepEqual(
				sections.map(section => section.title),
				['2024年工作回顾', '2025年重点工作'],
			);
		});
	}

	it('compares a file with itself', () => {
		const { code, out } = run(['compare', good, good, '--format', 'json']);
		const { added, removed, links } = JSON.parse(out) as Comparison;
		assert.deepEqual([code, added, removed], [0, [], []]);
		assert.ok(links.length > 0 && links.every(({ kinds }) => !kinds.includes('moved')));
	});

	it('compares a report with an unrelated text', () => {
		const { code, out } = run([
			'compare',
			good,
			folder.write('rain.txt', '今天下了一场雨。\n茶馆里坐着三个人。\n'),
			'--format',
			'json',
		]);
		const { added, old } = JSON.parse(out) as Comparison;
		assert.deepEqual([code, added.length, old.year], [0, 2, 2024]);
	});

	it('takes the place and the year from folder and file', () => {
		const path = folder.write('青石县/2023.txt', report.slice(report.indexOf('各位')));
		const { place, year } = JSON.parse(run(['outline', path, '--format', 'json']).out) as {
			place: string;
			year: number;
		};
		assert.deepEqual([place, year], ['青石县', 2023]);
	});

	it('adds the terms of a glossary to its own', () => {
		const path = folder.write('report.txt', report);
		const glossary = folder.write('terms.yaml', 'terms:\n  - term: 松江大桥\n    category: 我的\n');
		const found = (...args: string[]): string[] =>
			(
				JSON.parse(run(['terms', path, '--format', 'json', ...args]).out) as {
					terms: { term: string; category: string }[];
				}
			).terms.map(({ term, category }) => `${term} ${category}`);
		assert.ok(!found().includes('松江大桥 我的'));
		assert.ok(found('--glossary', glossary).includes('松江大桥 我的'));
		assert.ok(found('--glossary', glossary).some(term => term.startsWith('数字经济')));
	});

	it('refuses a glossary that is broken or missing, and says where', () => {
		const path = folder.write('report.txt', report);
		const broken = folder.write('broken.yaml', 'terms:\n  - term: 松江大桥\n  - category: 我的\n');
		const { code, out, error } = run(['terms', path, '--glossary', broken, '--lang', 'en']);
		assert.deepEqual([code, out], [1, '']);
		assert.match(error, /broken\.yaml, line 3: /);
		assert.equal(run(['terms', path, '--glossary', folder.path('none.yaml')]).code, 1);
	});
});
