import * as assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { compare, comparisonFormats, parseReport, withoutMarks } from '../../../../src/core';
import { describeCorpus, yearPairs } from '../../support/corpus';
import { readSample, samplePairs } from '../../support/samples';
import { attribute, readPage, textOf } from './html';
import { comparison, idsOf, newer, taken, words } from './support';

const write = (of: typeof comparison): string => comparisonFormats.html.write(taken(of), words);

/** The text of one side as it can be read off the page, without white space. */
function read(html: string, side: 'old' | 'new'): string {
	return readPage(html)
		.elements.filter(element => attribute(element, 'data-side') === side)
		.map(textOf)
		.join('')
		.replace(/\s+/g, '');
}

function sound(of: typeof comparison): void {
	const html = write(of);
	const { elements, errors } = readPage(html);
	assert.deepEqual(errors, []);
	const ids = elements.flatMap(element => attribute(element, 'id') ?? []);
	assert.equal(new Set(ids).size, ids.length);
	for (const element of elements) {
		const target = attribute(element, 'href');
		if (target !== undefined) assert.ok(target.startsWith('#') && ids.includes(target.slice(1)), target);
	}
	const whole = of.new.passages
		.filter(({ kind }) => kind !== 'salutation')
		.map(({ text, range }) => withoutMarks(text.slice(range.start, range.end)))
		.join('');
	assert.equal(read(html, 'new'), whole.replace(/\s+/g, ''));
}

describe('a comparison as a page of HTML', () => {
	const html = write(comparison);

	it('is well formed, its anchors are one each, and the new report can be read off it', () => sound(comparison));

	it('has each link and each passage on one side alone once', () => {
		const links = readPage(html).elements.flatMap(element => attribute(element, 'data-links')?.split(' ') ?? []);
		const oneSided = [...html.matchAll(/<tbody class="[^"]*(?:added|removed)[^"]*" id="(\w+)"/g)].map(([, id]) => id!);
		assert.deepEqual([...links, ...oneSided].sort(), idsOf(comparison));
	});

	it('lets nothing in and runs nothing, whatever the report says', () => {
		const { elements } = readPage(html);
		const tags = new Set(elements.map(({ tagName }) => tagName));
		for (const tag of ['script', 'link', 'img', 'iframe', 'object', 'form', 'base']) assert.ok(!tags.has(tag), tag);
		assert.doesNotMatch(html, /url\(|@import|(?:src|href)="(?!#)/);
		assert.match(html, /培育&lt;img src=x onerror=&quot;/);
		for (const { attrs } of elements) for (const { name } of attrs) assert.doesNotMatch(name, /^(?:on|style$|src)/);
		const policy = elements.find(element => attribute(element, 'http-equiv') === 'Content-Security-Policy');
		assert.match(
			attribute(policy!, 'content')!,
			/^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'$/,
		);
	});

	it('names its own style sheet in its policy', () => {
		const style = /<style>([^]*?)<\/style>/.exec(html)![1]!;
		assert.ok(
			html.includes(`sha256-${createHash('sha256').update(style).digest('base64')}`),
			'STYLE_HASH is of another sheet',
		);
	});

	it('has a heading for each section, none of which skips a level', () => {
		const levels = readPage(html).elements.flatMap(({ tagName }) =>
			/^h[1-6]$/.test(tagName) ? Number(tagName[1]) : [],
		);
		levels.reduce((before, level) => {
			assert.ok(level <= before + 1, `h${before} before h${level}`);
			return level;
		}, 0);
		const titles = readPage(html)
			.elements.filter(({ tagName }) => /^h[3-5]$/.test(tagName))
			.map(textOf);
		for (const title of ['一、2024年工作回顾', '（二）改善人居环境']) assert.ok(titles.includes(title), title);
	});

	it('lists the reader’s own passages first, with the way to each', () => {
		const own = {
			names: ['专业相关'],
			old: new Map(),
			new: new Map([
				[
					newer.passages.find(({ text, range }) => text.slice(range.start).startsWith('新建农村公路'))!.index,
					['专业相关'],
				],
			]),
		};
		const page = comparisonFormats.html.write(taken(comparison, own), words);
		assert.match(
			page,
			/<h2 id="own">mine<\/h2>\n<h3>专业相关<\/h3>\n<ul>\n<li><a href="#n\d+">新建农村公路45公里<\/a>/,
		);
		assert.ok(page.indexOf('id="own"') < page.indexOf('id="passages"'));
	});

	it('is the same for the same reports', () => assert.equal(write(compare(comparison.old, comparison.new)), html));

	it('is sound of reports that have nothing', () => {
		for (const [old, fresh] of [
			['', ''],
			['', '一段话。'],
			['一段话。', ''],
			['#', '<b'],
			['一、甲\n', '（一）乙\n'],
		] as const)
			sound(compare(parseReport(old, 'a.md'), parseReport(fresh, 'b.md')));
	});

	for (const pair of samplePairs)
		it(`is sound of ${pair.old} and ${pair.new}`, () => {
			sound(compare(readSample(pair.old), readSample(pair.new)));
		});

	it('tells figures and verbs apart', () => {
		const entry = (words: string): string => html.split('<tbody').find(part => part.includes(words))!;
		assert.match(entry('提档升级'), /figures 20个 → 35个/);
		assert.match(entry('提档升级'), /verbs 推动 ↗ 大力推动/);
		assert.match(entry('提档升级'), /<span class="verb" data-step="↗">/);
	});
});

describeCorpus('real comparisons as pages of HTML', texts => {
	for (const pair of yearPairs(texts))
		it(`are sound of ${pair.old.path} and ${pair.new.path}`, () => {
			sound(compare(parseReport(pair.old.text, pair.old.path), parseReport(pair.new.text, pair.new.path)));
		});
});
