import * as assert from 'node:assert/strict';
import { parse as parseCsv } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import MarkdownIt from 'markdown-it';
import { parseFragment } from 'parse5';
import {
	type Comparison,
	type GivenName,
	compare,
	comparisonColumns,
	comparisonFormats,
	focusOn,
	parseReport,
	projectionRows,
	relativePath,
	unsureLinks,
	wordsOf,
} from '../../../../src/core';
import { describeCorpus, yearPairs } from '../../support/corpus';
import { readSample, samplePairs } from '../../support/samples';
import { textOf } from './html';
import { HOSTILE, comparison, idsOf, newer, older, taken, words } from './support';
import { writers } from '../../support/writers';

const rowsOf = (of: Comparison, own?: Parameters<typeof taken>[1]): Record<string, string>[] =>
	parseCsv(comparisonFormats.csv.write(taken(of, own), words), {
		bom: true,
		columns: (head: string[]) => head.map(name => name.replace(/[«»]/g, '')),
	});

/** What the entries of a comparison lead to: for each its lines, old before new. */
function expectedWays(of: Comparison): string[] {
	const old = (lines: readonly number[]): string => lines.map(line => `o${line}`).join(' ');
	const linked = new Map<number, number[]>();
	for (const link of of.links)
		if (link.new.kind !== 'salutation')
			linked.set(
				link.new.line + 1,
				[...(linked.get(link.new.line + 1) ?? []), link.old.line + 1].sort((a, b) => a - b),
			);
	return [
		...[...linked].map(([fresh, lines]) => `${old(lines)} n${fresh}`),
		...of.added.map(({ line }) => `n${line + 1}`),
		...of.removed.map(({ line }) => `o${line + 1}`),
	].sort();
}

/** Of the passages; what is to be reviewed is a list, and among them too. */
function markdownWays(text: string): string[] {
	return text
		.split('\n')
		.filter(line => !line.startsWith('- '))
		.flatMap(line => {
			const found = [...line.matchAll(/\]\((%E6%97%A7|\.\.\/)[^)]*#L(\d+)\)/g)].map(
				([, side, number]) => `${side === '../' ? 'n' : 'o'}${number!}`,
			);
			return found.length > 0 ? [found.join(' ')] : [];
		})
		.sort();
}

const own = {
	names: ['专业相关', '可能有关'],
	old: new Map<number, readonly string[]>(),
	new: new Map(
		newer.passages.flatMap(({ kind, index, line }) =>
			kind === 'body' && line % 4 === 0 ? [[index, ['可能有关']] as const] : [],
		),
	),
};

describe('a comparison as a briefing in Markdown', () => {
	const text = comparisonFormats.markdown.write(taken(comparison), words);

	it('leads to each passage of both reports, each link once', () => {
		assert.deepEqual(markdownWays(text), expectedWays(comparison));
		assert.deepEqual(
			markdownWays(comparisonFormats.markdown.write(taken(comparison, own), words)),
			expectedWays(comparison),
		);
	});

	it('has links that lead from the folder of what is written, whatever the path', () => {
		assert.match(text, /\]\(\.\.\/%E6%96%B0%20%28%E7%BB%88%29\/2025\.md#L\d+\)/);
	});

	it('shows the words of the report as they are, and no markup of theirs', () => {
		const html = new MarkdownIt({ html: true }).render(text);
		assert.doesNotMatch(html, /<img|href="javascript|<em>一百/);
		const shown = textOf(parseFragment(html));
		assert.ok(shown.includes(`${HOSTILE}电商主播 & 店铺_一百_家，开展[直播](javascript:x)培训。`), shown);
	});

	it('has each pair in doubt with the lines of both sides, and the ways to them', () => {
		for (const { old, new: fresh } of samplePairs) {
			const pair = compare(readSample(old), readSample(fresh));
			const listed = comparisonFormats.markdown
				.write(taken(pair), words)
				.split('\n')
				.filter(line => line.startsWith('- '))
				.map(line =>
					[...line.matchAll(/ · 行(\d+)\]\((%E6%97%A7|\.\.\/)[^)]*#L(\d+)\)/g)].map(([, said, , led]) => [said, led]),
				);
			assert.deepEqual(
				listed,
				unsureLinks(pair).map(link => [link.old, link.new].map(({ line }) => [String(line + 1), String(line + 1)])),
			);
			assert.ok(listed.length > 0);
		}
	});

	it('marks what went and what came, verbs and figures', () => {
		assert.match(text, /^\*\*≈ reworded\*\* · figures 20个 → 35个 · verbs 推动 ↗ 大力推动$/m);
		assert.match(text, /<ins>大力<\/ins>推动↗茶叶/);
		assert.match(text, /标准茶园<del>20个<\/del><ins>35个<\/ins>/);
	});

	it('begins with the reader’s own passages, and says where they would stand', () => {
		const mine = comparisonFormats.markdown.write(taken(comparison, own), words);
		assert.ok(mine.indexOf('## mine') < mine.indexOf('## passages'));
		assert.equal(
			mine.match(/above 可能有关\*$/gm)?.length,
			mine.slice(0, mine.indexOf('## sections')).match(/^>/gm)?.length,
		);
	});
});

describe('a tag that does not stand in the report', () => {
	const [first, second] = newer.passages.filter(({ kind }) => kind === 'body');
	const given = {
		old: new Map<number, readonly GivenName[]>(),
		new: new Map<number, readonly GivenName[]>([
			[
				first!.index,
				[
					{ name: '可能有关', digest: '双年县-2025-摘要' },
					{ name: '可能有关', digest: undefined },
				],
			],
		]),
	};
	const named = { ...own, new: new Map([first!, second!].map(({ index }) => [index, ['可能有关']])), given };

	it('is shown with what gives it, in every format that is read', () => {
		for (const format of ['markdown', 'html'] as const) {
			const text = comparisonFormats[format].write(taken(comparison, named), words);
			const tags = [...text.matchAll(/#可能有关[^\n<·*]*/g)].map(([tag]) => tag.trim());
			assert.ok(tags.includes('#可能有关 by 双年县-2025-摘要、note'), format);
			assert.ok(tags.includes('#可能有关'), format);
		}
	});

	it('needs no source where a passage that it is read beside has it in its text', () => {
		const row = projectionRows(comparison).find(
			({ new: passages, old }) => old.length > 0 && passages.includes(first!),
		)!;
		const written = new Map(row.old.map(({ index }) => [index, ['可能有关']]));
		const rows = rowsOf(comparison, { ...named, old: written });
		assert.ok(rows.every(({ given: sources }) => sources === ''));
	});

	it('has its source in a column of its own in a table', () => {
		const rows = rowsOf(comparison, named).filter(({ names }) => names !== '');
		assert.deepEqual(new Set(rows.map(row => row.names)), new Set(['可能有关']));
		assert.deepEqual(new Set(rows.map(row => row.given)), new Set(['可能有关：双年县-2025-摘要、note', '']));
	});
});

describe('a comparison as a table', () => {
	it('has a row for each link and each passage on one side alone, with both texts', () => {
		const rows = rowsOf(comparison);
		assert.deepEqual(rows.map(({ id }) => id!).sort(), idsOf(comparison));
		assert.deepEqual(Object.keys(rows[0]!), [...comparisonColumns]);
		const texts = (side: typeof older): Set<string> => new Set(side.passages.map(wordsOf));
		for (const { oldText, newText } of rows) {
			if (oldText !== '') assert.ok(texts(older).has(oldText!), oldText);
			if (newText !== '' && !newText!.startsWith("'")) assert.ok(texts(newer).has(newText!), newText);
		}
	});

	it('holds no formula', () => {
		const row = rowsOf(comparison).find(({ newText }) => newText!.includes('HYPERLINK'))!;
		assert.ok(row.newText!.startsWith("'=HYPERLINK"));
	});

	it('tells words, figures and verbs apart', () => {
		const row = rowsOf(comparison).find(({ newText }) => newText!.includes('茶叶加工'))!;
		assert.deepEqual(
			[row.gone, row.came, row.figures, row.verbs],
			['20个', '大力；35个', '20个 → 35个', '推动 ↗ 大力推动'],
		);
	});

	it('tells of a merged passage each source’s words once', () => {
		const merged = rowsOf(comparison).filter(({ newText }) => newText!.includes('扩建县人民医院'));
		assert.equal(merged.length, 2);
		assert.deepEqual(
			merged.map(({ figures }) => figures),
			['200张 → 260张', '15个 → 18个；3000名 → 3500名'],
		);
	});
});

describe('words that only changed places', () => {
	it('neither went nor came', async () => {
		const passage = (...clauses: string[]): string =>
			`2024年双年县政府工作报告\n\n一、重点工作\n\n${clauses.join('，')}。\n`;
		const [a, b, c] = ['改造老旧小区三十二个惠及居民五千户', '扩建滨河公园和城东停车场', '办好县城夜校'];
		const moved = compare(parseReport(passage(a, b, c), '甲.md'), parseReport(passage(b, c, a), '乙.md'));
		const all = taken(moved);
		const markdown = comparisonFormats.markdown.write(all, words);
		assert.ok(!/<(?:del|ins)>[^<]*\p{Script=Han}/u.test(markdown), markdown);
		assert.ok(markdown.includes(b));
		const html = comparisonFormats.html.write(all, words);
		assert.match(html, /<span class="shifted">/);
		const document = strFromU8(
			unzipSync(await comparisonFormats.docx.write(all, words, writers))['word/document.xml']!,
		);
		assert.match(document, /<w:bdr w:val="dashed"/);
		assert.ok(!/<w:strike\/>(?:(?!<\/w:r>).)*<w:t[^>]*>[^<]*\p{Script=Han}/u.test(document), 'no word is struck out');
	});
});

describe('a comparison as a document of Word', () => {
	const xmlOf = async (of: Comparison, mine?: typeof own): Promise<string> =>
		strFromU8(unzipSync(await comparisonFormats.docx.write(taken(of, mine), words, writers))['word/document.xml']!);
	const cells = (xml: string): string[] =>
		[...xml.matchAll(/<w:p>(.*?)<\/w:p>/g)].map(([, paragraph]) =>
			[...paragraph!.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text!).join(''),
		);

	it('has each link once, and the words of both reports with what went struck out and what came underlined', async () => {
		for (const mine of [undefined, own]) {
			const xml = await xmlOf(comparison, mine);
			const ways = cells(xml).flatMap(text => {
				const way = / · ((?:旧年|新年) .*行\d+)$/.exec(text)?.[1];
				if (way === undefined) return [];
				return [
					way
						.split(' → ')
						.flatMap(side =>
							[...side.matchAll(/行(\d+)/g)].map(([, line]) => `${side.startsWith('旧') ? 'o' : 'n'}${line!}`),
						)
						.join(' '),
				];
			});
			assert.deepEqual(ways.sort(), expectedWays(comparison));
		}
		const xml = await xmlOf(comparison);
		assert.match(xml, /<w:strike\/>(?:(?!<\/w:r>).)*20个/);
		assert.match(xml, /<w:u w:val="single"(?:(?!<\/w:r>).)*35个/);
		assert.ok(cells(xml).includes('整治背街小巷16条，新增停车位900个。'));
		assert.match(xml, /&lt;img src=x/);
	});

	it('has a table of contents and links that lead to headings', async () => {
		const xml = await xmlOf(comparison, own);
		const anchors = [...xml.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)"/g)].map(([, anchor]) => anchor!);
		const named = [...xml.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name!);
		assert.ok(anchors.length > 2);
		assert.ok(anchors.some(anchor => anchor.startsWith('own')));
		assert.deepEqual(
			anchors.filter(anchor => !named.includes(anchor)),
			[],
		);
		assert.equal(new Set(named).size, named.length);
	});

	it('is the same bytes for the same reports', async () => {
		const bytes = async (): Promise<Uint8Array> =>
			comparisonFormats.docx.write(taken(compare(older, newer)), words, writers);
		assert.deepEqual(await bytes(), await bytes());
	});

	it('holds nothing that XML may not', async () => {
		const xml = await xmlOf(
			compare(parseReport('一、\u0001甲\n\ud800乙。'), parseReport('一、甲\u0000\n乙\u000b丙。')),
		);
		// eslint-disable-next-line no-control-regex
		assert.doesNotMatch(xml, /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
	});
});

describe('a comparison that is taken away', () => {
	it('is something in every format, of any two texts', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string(), fc.string(), async (old, fresh) => {
				const exported = taken(compare(parseReport(old, 'a'), parseReport(fresh, 'b')));
				for (const format of Object.keys(comparisonFormats) as (keyof typeof comparisonFormats)[])
					assert.ok((await comparisonFormats[format].write(exported, words, writers)).length > 0);
			}),
			{ numRuns: 30 },
		);
	});

	it('has nothing but what is in focus, and the headings above it', () => {
		const wanted = newer.passages.filter(({ text, range }) => text.slice(range.start).startsWith('新建农村公路'));
		const narrowed = focusOn(comparison, { old: new Set(), new: new Set(wanted.map(({ index }) => index)) });
		assert.deepEqual(
			rowsOf(narrowed).map(({ newText }) => newText),
			['二、2025年重点工作', '（二）改善人居环境', '新建农村公路45公里，改造危桥4座。'],
		);
	});

	for (const { old, new: fresh } of samplePairs)
		it(`has each link of ${old} and ${fresh} once in every format`, () => {
			const pair = compare(readSample(old), readSample(fresh));
			assert.deepEqual(
				rowsOf(pair)
					.map(({ id }) => id!)
					.sort(),
				idsOf(pair),
			);
			assert.deepEqual(markdownWays(comparisonFormats.markdown.write(taken(pair), words)), expectedWays(pair));
		});
});

describe('a path from a folder', () => {
	for (const [folder, path, expected] of [
		['/a/b', '/a/b/c.md', 'c.md'],
		['/a/b', '/a/c.md', '../c.md'],
		['/', '/a/c.md', 'a/c.md'],
		['/a/b/c', '/d.md', '../../../d.md'],
		['/a/b', '/a/b', '../b'],
	] as const)
		it(`${folder} to ${path}`, () => assert.equal(relativePath(folder, path), expected));
});

describeCorpus('real comparisons that are taken away', texts => {
	for (const pair of yearPairs(texts))
		it(`have each link of ${pair.old.path} and ${pair.new.path} once`, () => {
			const real = compare(parseReport(pair.old.text, pair.old.path), parseReport(pair.new.text, pair.new.path));
			assert.deepEqual(
				rowsOf(real)
					.map(({ id }) => id!)
					.sort(),
				idsOf(real),
			);
			assert.deepEqual(markdownWays(comparisonFormats.markdown.write(taken(real), words)), expectedWays(real));
		});
});
