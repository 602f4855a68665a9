import * as assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { type ExportedNote, type NoteLabels, importNotes, noteColumns, noteFormats } from '../../../src/core';
import { plainNote } from '../notes/anyNote';
import { writers } from '../support/writers';

const labels: NoteLabels = {
	title: '批注',
	line: line => `第 ${line} 行`,
	state: state => `<${state}>`,
	resolved: '已解决',
	otherVersion: '另一版本',
	columns: Object.fromEntries(noteColumns.map(column => [column, `«${column}»`])) as NoteLabels['columns'],
};
const exported = (body: string, more: Partial<ExportedNote> = {}): ExportedNote => ({
	note: {
		...plainNote,
		body,
		tags: ['专业相关'],
		creator: '王五',
		quote: { exact: '**扩大**茶园<u>面积</u>', prefix: '', suffix: '' },
		replies: [{ body: '第一行\n第二行', created: '2026-01-02', creator: '李四' }],
	},
	report: '双年县 2025',
	state: 'exact',
	path: ['一、重点工作', '（一）扩大内需'],
	line: 7,
	links: [{ type: '→ 支持', to: '新质生产力' }],
	...more,
});
const notes = [
	exported('与去年相比**多两所**'),
	exported('<script>alert(1)</script>', { state: 'changed' }),
	exported('=HYPERLINK("x")', { report: '双年县 2026', path: [] }),
];

describe('notes that are taken away', () => {
	it('are a briefing in Markdown: reports, sections, quotations, what was written', () => {
		const text = noteFormats.markdown.write(notes, labels);
		assert.deepEqual(text.match(/^#+ .*$/gm), [
			'# 批注',
			'## 双年县 2025',
			'### 一、重点工作 › （一）扩大内需',
			'## 双年县 2026',
		]);
		assert.match(text, /^> 扩大茶园面积$/m);
		assert.match(text, /^与去年相比\*\*多两所\*\*$/m);
		assert.match(text, /^- ↳ 李四: 第一行\n {2}第二行\n- → 支持 新质生产力$/m);
		assert.match(text, /^\*\\#专业相关 · 第 7 行 · 王五 · 2026-01-01 · \\<changed\\>\*$/m);
	});

	it('are a page of HTML that stands alone and runs nothing', () => {
		const page = noteFormats.html.write(notes, labels);
		assert.match(page, /^<!doctype html>\n<html lang="zh-CN">/);
		assert.match(page, /<strong>多两所<\/strong>/);
		assert.doesNotMatch(page, /<script|https?:|src=|url\(/);
		assert.match(page, /&lt;script&gt;/);
	});

	it('are a table whose cells are no formulas', () => {
		const table = noteFormats.csv.write(notes, labels);
		assert.ok(table.startsWith('\ufeff«report»,«line»,'));
		assert.match(table, /"'=HYPERLINK\(""x""\)"/);
		assert.match(table, /"李四: 第一行\n第二行"/);
		assert.equal(table.split('\r\n').length, notes.length + 2);
	});

	it('are W3C annotations that are read again as the same notes', () => {
		const again = importNotes(noteFormats.jsonld.write(notes));
		assert.deepEqual(
			again?.notes,
			notes.map(({ note }) => note),
		);
	});

	it('are a document of Word', async () => {
		const bytes = await noteFormats.docx.write(notes, labels, writers);
		const xml = strFromU8(unzipSync(bytes)['word/document.xml']!);
		const words = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(match => match[1]);
		assert.ok(words.includes('扩大茶园面积'));
		assert.ok(words.includes('与去年相比多两所'));
		assert.equal(xml.match(/w:val="Heading2"/g)?.length, 2);
	});

	it('are something in every format, though there are none', async () => {
		for (const format of Object.keys(noteFormats) as (keyof typeof noteFormats)[])
			assert.ok((await noteFormats[format].write([], labels, writers)).length > 0, format);
	});
});
