import * as assert from 'node:assert/strict';
import {
	chmodSync,
	linkSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deliver } from '../../../src/cli/output';
import { type Outcome, run } from '../../../src/cli/run';
import { sampleFile } from '../support/samples';
import { temporaryFolder } from '../support/temporaryFolder';

const [old, fresh] = [sampleFile('澜江省/2024.txt'), sampleFile('澜江省/2025.md')];
const call = (...args: readonly string[]): Promise<Outcome> => deliver(run([...args, '--lang', 'en']));

describe('--output', () => {
	const folder = temporaryFolder();

	it('writes what would have been printed, and prints nothing', async () => {
		for (const format of ['json', 'text', 'markdown', 'csv', 'html']) {
			const path = folder.path(`same.${format}.out`);
			assert.deepEqual(await call('outline', old, '--output', path), { code: 0, out: '', error: '' });
			assert.equal(readFileSync(path, 'utf8'), run(['outline', old, '--lang', 'en']).out);
			assert.deepEqual(await call('compare', old, old, '--format', format, '--output', path), {
				code: 0,
				out: '',
				error: '',
			});
			if (format !== 'markdown')
				assert.equal(readFileSync(path, 'utf8'), run(['compare', old, old, '--format', format, '--lang', 'en']).out);
		}
	});

	it('takes the form from the ending where none is named', async () => {
		for (const [ending, start] of [
			['json', '{'],
			['md', '# '],
			['csv', '\ufeff'],
			['html', '<!doctype html>'],
			['docx', 'PK'],
			['txt', '2024'],
		] as const) {
			const path = folder.path(`by-ending.${ending}`);
			assert.equal((await call('compare', old, fresh, '--output', path)).error, '');
			assert.ok(readFileSync(path, 'utf8').startsWith(start), ending);
		}
	});

	it('writes the same bytes again', async () => {
		for (const ending of ['html', 'md', 'csv', 'docx']) {
			const [a, b] = [folder.path(`a.${ending}`), folder.path(`b.${ending}`)];
			await call('compare', old, fresh, '--output', a);
			await call('compare', old, fresh, '--output', b);
			assert.deepEqual(readFileSync(a), readFileSync(b), ending);
		}
	});

	it('has links from the folder of the file to the reports', async () => {
		const report = folder.write('地方/2024.md', '# 2024年双年县政府工作报告\n\n一、重点工作\n\n发展茶叶。\n');
		mkdirSync(folder.path('简报'));
		await call('compare', report, report, '--output', folder.path('简报/a.md'));
		assert.match(readFileSync(folder.path('简报/a.md'), 'utf8'), /\]\(\.\.\/%E5%9C%B0%E6%96%B9\/2024\.md#L5\)/);
	});

	it('refuses a Word document on the terminal: 2', async () => {
		const { code, out, error } = await call('compare', old, fresh, '--format', 'docx');
		assert.deepEqual([code, out], [2, '']);
		assert.match(error, /docx is no text: name a file with --output/);
	});

	it('refuses a file that it reads, by any name, and leaves it as it was', async () => {
		const report = folder.write('own/2025.md', readFileSync(fresh, 'utf8'));
		const glossary = folder.write('own/terms.yaml', 'terms:\n  - 茶叶\n');
		const [soft, hard] = [folder.path('own/soft.md'), folder.path('own/hard.md')];
		symlinkSync(report, soft);
		linkSync(report, hard);
		for (const path of [report, soft, hard, join(dirname(report), '.', '2025.md'), glossary]) {
			const { code, error } = await call('compare', old, report, '--glossary', glossary, '--output', path);
			assert.equal(code, 1, path);
			assert.match(error, /is read by this command/);
		}
		assert.equal(readFileSync(report, 'utf8'), readFileSync(fresh, 'utf8'));
	});

	it('says why it cannot write, and leaves nothing behind: 1', async () => {
		const kept = folder.write('full/kept.txt', 'as it was');
		for (const [path, message] of [
			[folder.path('full/none/a.html'), /There is no folder/],
			[dirname(kept), /is a folder/],
			[join(kept, 'a.html'), /There is no folder/],
			[folder.path(`full/${'长'.repeat(200)}.html`), /cannot be written \(ENAMETOOLONG\)/],
			['/dev/null', /is no file that can be replaced/],
		] as const) {
			const { code, out, error } = await call('compare', old, fresh, '--output', path);
			assert.deepEqual([code, out], [1, ''], path);
			assert.match(error, message);
		}
		assert.deepEqual(readdirSync(dirname(kept)), ['kept.txt']);
	});

	it('leaves the earlier file when the work fails', async () => {
		const path = folder.write('earlier.md', 'as it was');
		assert.equal((await call('compare', old, 'missing.txt', '--output', path)).code, 1);
		assert.equal(readFileSync(path, 'utf8'), 'as it was');
		const failed = await deliver({
			code: 0,
			out: '',
			error: '',
			file: { path, content: Promise.reject(new Error('broken')), isNew: false },
		});
		assert.deepEqual([failed.code, readFileSync(path, 'utf8')], [1, 'as it was']);
	});

	it('keeps a link a link, and the rights of a file', async () => {
		const path = folder.write('kept/real.txt', '');
		const link = folder.path('kept/link.txt');
		symlinkSync(path, link);
		chmodSync(path, 0o640);
		await call('outline', old, '--output', link);
		assert.ok(lstatSync(link).isSymbolicLink());
		assert.ok(readFileSync(path, 'utf8').length > 0);
		assert.equal(statSync(path).mode & 0o777, 0o640);
		writeFileSync(path, '');
	});
});
