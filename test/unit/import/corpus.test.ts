import * as assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Readers, importApart, parseReport } from '../../../src/core';
import { type CorpusText, describeCorpus } from '../support/corpus';
import { pdfFile, printed } from './pdfFile';
import { bodyLines, characters, headings, headingsOf, imported } from './imported';

const folder = join(process.cwd(), '..', 'shared', 'corpus', 'docx');

/** Each original with its text. */
function originals(texts: readonly CorpusText[]): { readonly name: string; readonly text: CorpusText }[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder).map(name => {
		const text = texts.find(({ path, place, year }) => path.endsWith('.txt') && name.startsWith(`${year}年${place}`));
		assert.ok(text, name);
		return { name, text };
	});
}

describeCorpus('reports as Word documents', texts => {
	const files = originals(texts);

	it('are there', () => assert.ok(files.length >= 4));

	for (const { name, text } of files) {
		const report = imported(readFileSync(join(folder, name)), name);
		const source = text.text.split(/\r?\n/);

		it(`${name} has every character of its text, in order`, () => {
			const left = new Set(report.removed.map(each => each.text.trim()));
			assert.ok(left.size <= 1);
			assert.equal(characters(bodyLines(report)), characters(source.filter(line => !left.has(line.trim()))));
		});

		it(`${name} has the outline of its text`, () => {
			const lines = source.filter(line => !report.removed.some(each => each.text.trim() === line.trim()));
			assert.deepEqual(headingsOf(report, name), headings(parseReport(lines.join('\n'), text.path)));
		});

		it(`${name} says whose and of when it is`, () => {
			assert.deepEqual([report.place, report.year], [text.place, text.year]);
			assert.match(report.date ?? '', /^2025-01-\d\d$/);
			assert.ok(report.speaker);
			assert.ok(report.source);
			assert.match(report.text, /^---\nplace: .*\nyear: 2025\n/);
		});
	}
});

/** Of some letters no CMap of the mainland knows the code: they are left out on both sides. */
const withCodes = (text: string): string =>
	text.replace(/[^\n\x20-\x7e\u3001-\u3017\u4e00-\u9fa5，。、；：？！（）“”‘’—…·《》〈〉％①-⑩]/gu, '');

describeCorpus('reports as PDF', texts => {
	for (const { name, text } of originals(texts)) {
		for (const layout of [{}, { indent: 0, space: 1 }]) {
			it(`${name}, printed${'space' in layout ? ' without indents' : ''}, has every character of its text`, async () => {
				const source = withCodes(text.text)
					.split(/\r?\n/)
					.map(line => line.trim())
					.filter(line => line !== '');
				const report = await importApart(pdfFile(printed(source, layout)), 'a.pdf', {
					readers: async () => ((await import('#readers')) as { readonly readers: Readers }).readers,
				});
				if (report.kind === 'failed') assert.fail(report.reason);
				const left = report.removed.map(each => characters([each.text]));
				const kept = source.filter(line => !left.includes(characters([line])));
				assert.ok(source.length - kept.length <= 2);
				assert.equal(characters(bodyLines(report)), characters(kept));
				// Without indents a paragraph that ends with its line and its page may go on.
				assert.ok(Math.abs(bodyLines(report).length - kept.length) <= ('space' in layout ? 3 : 0));
				assert.deepEqual([report.place, report.year], [text.place, text.year]);
			}).timeout(20_000);
		}
	}
});

describeCorpus('reports as texts', texts => {
	for (const { path, text, kind } of texts.filter(each => each.kind === 'report' && each.path.endsWith('.txt'))) {
		it(`${path} (${kind}) is the same report in Markdown, and each word is kept or told`, () => {
			const report = imported(text, path);
			const removed = report.removed.map(each => each.text);
			const kept = text.split(/\r?\n/).filter(line => {
				const at = removed.indexOf(line.trim());
				if (at >= 0) removed.splice(at, 1);
				return at < 0;
			});
			assert.deepEqual(removed, []);
			assert.equal(characters(bodyLines(report)), characters(kept));
			assert.deepEqual(headingsOf(report, path), headings(parseReport(kept.join('\n'), path)));
			assert.deepEqual([report.place, report.year], [parseReport(text, path).place, parseReport(text, path).year]);
			for (const each of report.removed) assert.ok(each.text.length <= 120, each.text);
		});
	}

	it('has headings in most of them', () => {
		const reports = texts.filter(each => each.kind === 'report' && each.path.endsWith('.txt'));
		const marked = reports.filter(each => /^## /m.test(imported(each.text, each.path).text));
		assert.ok(marked.length >= reports.length * 0.95, `${marked.length} of ${reports.length}`);
	});
});
