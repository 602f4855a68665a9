import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'node:path';
import { commands } from '../../../src/cli/commands';
import { binaryFormats } from '../../../src/cli/options';
import { formatsOf, run } from '../../../src/cli/run';
import { fold } from '../../../src/core';
import { sampleFile } from '../support/samples';
import { temporaryFolder } from '../support/temporaryFolder';

interface Side {
	readonly startLine: number;
	readonly start: number;
	readonly end: number;
}

interface Comparison {
	readonly links: readonly { readonly id: string; readonly old: Side; readonly new: Side }[];
	readonly added: readonly Side[];
	readonly removed: readonly Side[];
}

const [old, fresh] = [sampleFile('澜江省/2024.txt'), sampleFile('澜江省/2025.md')];
const note = sampleFile('澜江省-2025-摘要.md');
const glossary = sampleFile('.duidu/terms.yaml');

function compared(...args: readonly string[]): Comparison {
	const { code, out, error } = run(['compare', old, fresh, '--format', 'json', ...args]);
	assert.deepEqual([code, error], [0, '']);
	return JSON.parse(out) as Comparison;
}

/** The lines of the new report that the digest’s bullets under a tag were taken from, by `trace` and `tags`. */
function tracedLines(tag: string): Set<number> {
	const { passages } = JSON.parse(run(['trace', note, fresh, '--format', 'json']).out) as {
		readonly passages: readonly { readonly digest: Side; readonly source: Side | null }[];
	};
	const { tags } = JSON.parse(run(['tags', note, '--tag', tag, '--format', 'json']).out) as {
		readonly tags: readonly { readonly passages: readonly { readonly range: Side }[] }[];
	};
	const lines = new Set(tags[0]!.passages.map(({ range }) => range.startLine));
	return new Set(
		passages.flatMap(({ digest, source }) => (source && lines.has(digest.startLine) ? [source.startLine] : [])),
	);
}

describe('compare', () => {
	const folder = temporaryFolder();
	const whole = compared();
	const ids = ({ links }: Comparison): string[] => links.map(({ id }) => id);

	for (const tag of ['专业相关', '可能有关']) {
		it(`with --only-tag ${tag} --from-note shows the passages that the note’s ${tag} was taken from`, () => {
			const narrow = compared('--only-tag', tag, '--from-note', note);
			const wanted = tracedLines(tag);
			assert.ok(wanted.size >= 3);
			const shown = new Set([...narrow.links.map(link => link.new), ...narrow.added].map(({ startLine }) => startLine));
			for (const line of wanted) assert.ok(shown.has(line), `line ${line} is missing`);
			assert.ok(narrow.links.length < whole.links.length / 3);
			for (const id of ids(narrow)) assert.ok(ids(whole).includes(id));
		});
	}

	it('with --from-note shows all that the note was taken from', () => {
		const all = ids(compared('--from-note', note));
		for (const id of ids(compared('--only-tag', '专业相关', '--from-note', note))) assert.ok(all.includes(id));
		assert.ok(all.length < whole.links.length);
	});

	it('with --only-tag shows the passages that the reports tag themselves', () => {
		const report = (year: number, verb: string): string =>
			`一、${year}年重点工作\n（一）产业\n${verb}人形机器人产业做大做强。 #专业相关\n（二）民生\n${verb}社区食堂建设，让老人吃上热饭。\n`;
		const a = folder.write('2024.md', report(2024, '鼓励'));
		const b = folder.write('2025.md', report(2025, '支持'));
		const { out } = run(['compare', a, b, '--only-tag', '专业相关', '--lang', 'en']);
		assert.match(out, /人形机器人/);
		assert.doesNotMatch(out, /社区食堂/);
	});

	it('is narrowed as the tables are', () => {
		const report = (year: number, verb: string): string =>
			`一、${year}年重点工作\n（一）产业\n${verb}云上农业，新建云上农业基地${year - 2000}个。 #专业相关\n（二）民生\n${verb}社区食堂，新建社区食堂${year - 1990}个。云上农业也在社区。\n`;
		const files = [2023, 2024, 2025].map((year, i) =>
			folder.write(`表/${year}.md`, report(year, ['探索', '推进', '壮大'][i]!)),
		);
		const words = ['--words', '云上农业'];
		for (const [name, ...args] of [['targets'], ['concordance', ...words], ['verbs', ...words], ['phrases']] as const) {
			const { code, out } = run([name, ...files, ...args, '--only-tag', '专业相关', '--lang', 'en']);
			assert.equal(code, 0);
			assert.match(out, /云上农业/, name);
			assert.doesNotMatch(out, /社区/, name);
			assert.match(run([name, ...files, ...args, '--lang', 'en']).out, /社区/, name);
		}
		assert.match(run(['verbs', ...files, ...words, '--lang', 'en']).out, /2023 探索 → 2024 推进 → 2025 壮大/);
		const two = run(['targets', ...files.slice(1), '--only-tag', '专业相关', '--lang', 'en']).out;
		assert.doesNotMatch(two, /社区/);
	});

	it('with --only-tag of a tag that is nowhere shows nothing', () => {
		assert.deepEqual(compared('--only-tag', '待查').links, []);
		assert.equal(run(['compare', old, fresh, '--only-tag', '待查']).code, 0);
	});

	it('with --only-terms shows the pairs with a term of one’s own', () => {
		const narrow = compared('--only-terms', '--glossary', glossary);
		assert.ok(narrow.links.length > 0 && narrow.links.length < whole.links.length);
		const own = (
			JSON.parse(run(['terms', old, fresh, '--glossary', glossary, '--format', 'json']).out) as {
				readonly terms: readonly { readonly term: string; readonly matches: readonly { readonly text: string }[] }[];
			}
		).terms.filter(({ term }) => readFileSync(glossary, 'utf8').includes(`term: ${term}\n`));
		const spellings = own.flatMap(({ matches }) => matches.map(({ text }) => fold(text).text));
		const holds = (path: string, { start, end }: Side): boolean => {
			const text = fold(readFileSync(path, 'utf8').slice(start, end)).text;
			return spellings.some(spelling => text.includes(spelling));
		};
		for (const link of narrow.links) assert.ok(holds(old, link.old) || holds(fresh, link.new), link.id);
	});

	it('asks each that is given', () => {
		const both = ids(compared('--only-terms', '--glossary', glossary, '--from-note', note));
		const byNote = ids(compared('--from-note', note));
		assert.ok(both.length > 0 && both.length <= byNote.length);
		for (const id of both) assert.ok(byNote.includes(id));
	});

	it('in focus is written in every format and language', () => {
		for (const format of formatsOf(commands[0]!).filter(each => !binaryFormats.has(each))) {
			for (const lang of ['en', 'zh-cn']) {
				const { code, out, error } = run([
					...['compare', old, fresh, '--only-tag', '专业相关', '--from-note', note],
					...['--format', format, '--lang', lang],
				]);
				assert.deepEqual([code, error], [0, '']);
				assert.match(out, /链长/);
				assert.doesNotMatch(out, /undefined|NaN|\[object/);
				if (format !== 'json') assert.doesNotMatch(out, /枫桥经验/, `${format} shows what is out of focus`);
			}
		}
	});

	it('names the digest that gives a tag which does not stand in the report', () => {
		const markdown = run([
			...['compare', old, fresh, '--only-tag', '专业相关', '--from-note', note],
			...['--format', 'markdown', '--lang', 'zh-cn'],
		]).out;
		assert.match(markdown, new RegExp(`#专业相关（来自${parse(note).name}）`));
	});

	it('says at its head what it was narrowed to, and how much that leaves', () => {
		const args = ['compare', old, fresh, '--only-tag', '专业相关', '--from-note', note, '--lang', 'en'];
		const rows = run([...args]).out.match(/^ {2}\[/gm)!.length;
		const line = `Only: 专业相关 + ${note} · ${rows} passages`;
		assert.equal(run(args).out.split('\n')[1], line);
		assert.equal(run([...args, '--format', 'markdown']).out.split('\n')[2], `> ${line}`);
		const json = JSON.parse(run([...args, '--format', 'json']).out) as { readonly focus: unknown };
		assert.deepEqual(json.focus, { tags: ['专业相关'], terms: false, notes: [note] });
		assert.ok(!('focus' in whole));
		assert.doesNotMatch(run(['compare', old, fresh, '--lang', 'en']).out, /Only:/);
	});

	it('keeps the headings on the way to what is in focus, and no other', () => {
		const { out } = run([
			...['compare', old, fresh, '--only-tag', '专业相关', '--from-note', note],
			...['--lang', 'en', '--format', 'markdown'],
		]);
		assert.match(out, /^#### （四）开展“人工智能\+”行动/m);
		assert.match(out, /^### 三、2025年重点工作/m);
		assert.doesNotMatch(out, /^#+ （六）/m);
	});

	it('refuses --only-terms without terms of one’s own, and says what is missing', () => {
		const empty = folder.write('empty.yaml', 'terms: []\n');
		for (const args of [[], ['--glossary', empty]]) {
			const { code, out, error } = run(['compare', old, fresh, '--only-terms', ...args, '--lang', 'en']);
			assert.deepEqual([code, out], [1, '']);
			assert.match(error, /^duidu: --only-terms needs terms of your own.*--glossary/);
		}
	});

	it('tells of a note that is missing', () => {
		const { code, out, error } = run(['compare', old, fresh, '--from-note', folder.path('none.md'), '--lang', 'en']);
		assert.deepEqual([code, out], [1, '']);
		assert.match(error, /none\.md does not exist/);
	});

	it('knows no option that is nearly one', () => {
		assert.equal(run(['compare', old, fresh, '--only-term']).code, 2);
	});
});
