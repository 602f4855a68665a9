import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { type Note, importNotes, parseReport, quoteOf, toAnnotation } from '../../../src/core';
import { deliver } from '../../../src/cli/output';
import { run } from '../../../src/cli/run';
import { plainNote } from '../notes/anyNote';
import { temporaryFolder } from '../support/temporaryFolder';

const text = '2025年双年县政府工作报告\n\n一、2025年重点工作\n\n建设标准茶园20个。新建农村公路30公里。\n';

describe('duidu notes', () => {
	const folder = temporaryFolder();
	const start = process.cwd();
	const at = (words: string): Note['quote'] => {
		const from = text.indexOf(words);
		return quoteOf(parseReport(text), { start: from, end: from + words.length });
	};
	const note = (id: number, more: Partial<Note>): Note => ({
		...plainNote,
		id: `urn:uuid:${id}`,
		source: '双年县/2025.md',
		...more,
	});
	const notes = [
		note(1, { quote: at('新建农村公路30公里'), body: '去年是25公里', tags: ['专业相关'] }),
		note(2, {
			quote: at('标准茶园20个'),
			body: '=1+1',
			links: [{ type: '支持', target: { kind: 'note', id: 'urn:uuid:1' } }],
		}),
		note(3, { quote: { exact: '办好水下机器人学校', prefix: '', suffix: '' }, body: '没有了' }),
	];
	const written = notes.map(each => `${JSON.stringify(toAnnotation(each))}\n`).join('');
	const notesIn = (...args: readonly string[]): string => {
		const { code, out, error } = run(['notes', '双年县/2025.md', '--lang', 'en', ...args]);
		assert.deepEqual([code, error], [0, '']);
		return out;
	};

	before(() => {
		folder.write('双年县/2025.md', text);
		folder.write('.duidu/notes/双年县/2025.md.jsonl', written);
		folder.write('.duidu/notes/双年县/2019.md.jsonl', written);
		process.chdir(folder.path('.'));
	});

	after(() => process.chdir(start));

	it('reads the notes of the current folder, in the order of the report', () => {
		const { schema, notes: found } = JSON.parse(notesIn('--format', 'json')) as {
			readonly schema: string;
			readonly notes: readonly { id: string; line?: number; state: string; headingPath: string[] }[];
		};
		assert.equal(schema, 'duidu.notes/1');
		assert.deepEqual(
			found.map(({ id, line, state }) => [id, line, state]),
			[
				['urn:uuid:2', 5, 'exact'],
				['urn:uuid:1', 5, 'exact'],
				['urn:uuid:3', undefined, 'lost'],
			],
		);
		assert.deepEqual(found[0]!.headingPath, ['2025年重点工作']);
	});

	it('puts passages with a tagged note first in the briefing of a comparison', () => {
		folder.write('双年县/2024.md', text.replaceAll('2025', '2024').replace('30公里', '25公里'));
		const { code, out, error } = run([
			...['compare', '双年县/2024.md', '双年县/2025.md', '--format', 'markdown', '--lang', 'en'],
		]);
		assert.deepEqual([code, error], [0, '']);
		const own = out.slice(out.indexOf('### 专业相关'), out.indexOf('## Passages'));
		assert.match(own, /^### 专业相关[^]*公里/);
	});

	it('writes them in every format', async () => {
		assert.match(notesIn(), /^双年县\/2025\.md:5 {2}in place {2}#专业相关\n {2}新建农村公路30公里\n {4}去年是25公里$/m);
		assert.match(notesIn('--format', 'markdown'), /^> 新建农村公路30公里$/m);
		assert.match(notesIn('--format', 'markdown'), /^- → 支持 新建农村公路30公里$/m);
		assert.match(notesIn('--format', 'csv'), /'=1\+1/);
		assert.match(notesIn('--format', 'html'), /^<!doctype html>/);
		assert.deepEqual(
			importNotes(notesIn('--format', 'jsonld'))
				?.notes.map(({ id }) => id)
				.sort(),
			notes.map(({ id }) => id),
		);
		const [a, b] = ['a.docx', 'b.docx'];
		for (const path of [a, b])
			assert.equal((await deliver(run(['notes', '双年县/2025.md', '--output', path]))).error, '');
		assert.deepEqual(readFileSync(a), readFileSync(b));
		assert.equal(run(['notes', '双年县/2025.md', '--format', 'docx']).code, 2);
	});

	it('has the notes of a report that has gone, and none of one that never was', () => {
		assert.match(run(['notes', '双年县/2019.md', '--lang', 'en']).out, /双年县\/2019\.md|lost/);
		assert.equal(run(['notes', '双年县/2018.md']).code, 1);
	});

	it('does not write over the notes', async () => {
		const file = '.duidu/notes/双年县/2025.md.jsonl';
		const { code, error } = await deliver(
			run(['notes', '双年县/2025.md', '--lang', 'en', '--format', 'jsonld', '--output', file]),
		);
		assert.equal(code, 1);
		assert.match(error, /is read by this command/);
		assert.equal(readFileSync(file, 'utf8'), written);
	});

	it('tells of a line that is no note, instead of leaving it out', () => {
		folder.write('双年县/2017.md', text);
		folder.write('.duidu/notes/双年县/2017.md.jsonl', `${written}{"id":\n`);
		const { code, error } = run(['notes', '双年县/2017.md', '--lang', 'en']);
		assert.equal(code, 1);
		assert.match(error, /2017\.md\.jsonl, line 4/);
	});
});
