import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { startExtension } from '../support/fakeVscode';

/** No report: what a folder of Markdown has. */
const README = `# A library\n\nIt does things.\n\n## Install\n\n- run it\n- read on\n\n\`\`\`js\nconst a = 1;\n\`\`\`\n`;

describe('the start of the extension', () => {
	let asked: ReturnType<typeof startExtension>;
	afterEach(() => asked.stop());

	it('reads nothing and looks for nothing', async () => {
		asked = startExtension();
		await asked.settle();
		assert.deepEqual(asked.read, []);
		assert.deepEqual(asked.searched, []);
	});

	it('watches by patterns alone, which VS Code’s own watcher of the folder serves: no folder is walked for them', () => {
		asked = startExtension();
		const { watched } = asked;
		assert.ok(watched.length > 0 && watched.length <= 10, String(watched.length));
		for (const pattern of watched) assert.equal(typeof pattern, 'string');
	});

	it('of Markdown that is no report asks for the text once, and reads no file, whatever VS Code asks', async () => {
		asked = startExtension(README);
		await asked.settle();
		await asked.settle();
		assert.deepEqual(asked.read, []);
		assert.deepEqual(asked.searched, []);
		assert.equal(asked.document!.asked, 1);
		assert.equal(asked.contexts.get('duidu.activeCounts'), false);
	});

	it('of a report reads the glossary, the notes and the other years, when it is asked', async () => {
		asked = startExtension(readFileSync('samples/澜江省/2026.md', 'utf8'), '澜江省/2026.md');
		await asked.settle();
		assert.equal(asked.contexts.get('duidu.activeCounts'), true);
		assert.ok(
			asked.read.some(path => path.endsWith('.duidu/terms.yaml')),
			asked.read.join(),
		);
		assert.ok(
			asked.read.some(path => path.includes('.duidu/notes')),
			asked.read.join(),
		);
		assert.equal(asked.searched.length, 1);
	});

	describe('where a workspace brings settings made to be hard', () => {
		const report = readFileSync('samples/澜江省/2026.md', 'utf8');
		const path = `${'a'.repeat(200)}/澜江省/2026.md`;
		const many = <T>(length: number, make: (i: number) => T): T[] => Array.from({ length }, (_, i) => make(i));
		const settings: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
			'a hundred thousand tags': {
				'tags.list': many(100_000, i => ({ name: `标记${i}`, aliases: many(100, j => `别名${i}-${j}`) })),
			},
			'tags of regular expressions': { 'tags.list': many(500, i => `(a+)+${i}$`) },
			'patterns of stars': { 'files.include': many(10_000, i => `**/${'*a*'.repeat(60)}${i}/**/b`) },
			'patterns of braces': { 'files.exclude': many(10_000, i => `${'{a,'.repeat(100)}${i}${'}'.repeat(100)}`) },
			'a pattern of a million characters': { 'files.include': ['*a'.repeat(500_000)] },
			'paths outside': { 'files.include': ['../../**', '/etc/**', 'C:\\**'] },
			'ladders without end': { 'compare.verbLadders': many(10_000, i => many(1000, j => `词${i}${j}`)) },
			'what is no list': {
				'files.include': 'a',
				'files.exclude': { a: 1 },
				'tags.list': 7,
				'compare.verbLadders': [[[]]],
			},
		};
		for (const [name, given] of Object.entries(settings))
			it(`${name}: starts and answers in little time`, async () => {
				asked = startExtension(report, path, given);
				const start = performance.now();
				await asked.settle();
				assert.equal(asked.contexts.get('duidu.activeCounts'), true);
				// What is kept within bounds takes some 0.1 s; what is not, minutes or forever.
				assert.ok(performance.now() - start < 10_000);
			});
	});
});
