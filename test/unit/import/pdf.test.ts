import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { zlibSync } from 'fflate';
import { type ImportFailure, type ImportedReport, type Readers, importApart } from '../../../src/core';
import { letters } from '../../../src/core/import/pdf/letters';
import { bodyLines, characters, headingsOf } from './imported';
import { type Placed, pdfFile, printed } from './pdfFile';

const readers = async (): Promise<Readers> => ((await import('#readers')) as { readonly readers: Readers }).readers;

async function read(bytes: Uint8Array): Promise<ImportedReport> {
	const report = await importApart(bytes, 'a.pdf', { readers });
	if (report.kind === 'failed') assert.fail(report.reason);
	return report;
}

async function failure(bytes: Uint8Array): Promise<ImportFailure['reason'] | 'imported'> {
	const report = await importApart(bytes, 'a.pdf', { readers });
	return report.kind === 'failed' ? report.reason : report.kind;
}

const title = '2031年云泽市政府工作报告';
const prose = [
	'过去一年，全市上下攻坚克难、真抓实干，办成了一批看得见、摸得着的实事，云泽大桥建成通车，水上公交开行十条线路，老城的雨水管网全部换新。',
	'一年来，城乡面貌持续改善，河湖水质全部达标，新增口袋公园二十四个，乡村道路硬化率达到百分之九十八，群众出门见绿、抬脚进园。',
	'同时，我们也清醒看到，产业的根基还不够厚实，居民增收的渠道还不够多，一些部门办事还不够快，对这些问题要认真加以解决。',
];
const many = Array.from({ length: 18 }, (_, i) => prose[i % 3]!);
const paragraphs = [
	title,
	'各位代表：',
	'一、2030年工作回顾',
	...many,
	'（一）产业有了新样子',
	prose[0]!,
	'二、2031年重点工作',
	...many.slice(0, 9),
];

describe('a PDF', () => {
	const layouts: Readonly<Record<string, Parameters<typeof printed>[1]>> = {
		'paragraphs that are indented': {},
		'paragraphs set apart by space': { indent: 0, space: 1 },
		'narrow lines': { width: 19 },
		'letters in GBK without a table': { font: 'gbk' },
	};
	for (const [name, layout] of Object.entries(layouts)) {
		it(`with ${name} has every character, its paragraphs and its outline`, async () => {
			const pages = printed(paragraphs, layout);
			assert.ok(pages.length >= 3);
			const report = await read(pdfFile(pages));
			assert.equal(characters(bodyLines(report)), characters(paragraphs));
			assert.deepEqual(
				bodyLines(report).map(line => line.replace(/^#+ /, '')),
				paragraphs,
			);
			assert.deepEqual(headingsOf(report, ''), [
				'1 一、2030年工作回顾 [review]',
				'2 （一）产业有了新样子 [review]',
				'1 二、2031年重点工作 [tasks]',
			]);
			assert.deepEqual([report.place, report.year], ['云泽市', 2031]);
			assert.deepEqual(
				report.removed.map(({ rule, text }) => [rule, text.replaceAll(' ', '')]),
				pages.map((_, i) => ['pageNumber', `—${i + 1}—`]),
			);
		});
	}

	it('loses heads, feet and watermarks of its pages, and tells each', async () => {
		const pages = printed(paragraphs).map((page, i) => [
			{ text: '云泽市人民政府', x: 80, y: 60, size: 10 },
			...page,
			{ text: `第${i + 1}页 共9页`, x: 400, y: 800, size: 10 },
			{ text: '仅供阅读', x: 200, y: 500, size: 40, angle: 45 },
		]);
		const report = await read(pdfFile(pages));
		assert.equal(characters(bodyLines(report)), characters(paragraphs));
		const rules = report.removed.map(({ rule }) => rule);
		assert.equal(rules.filter(rule => rule === 'pageEdge').length, pages.length);
		assert.equal(rules.filter(rule => rule === 'pageNumber').length, 2 * pages.length);
		assert.equal(rules.filter(rule => rule === 'watermark').length, 1);
	});

	it('with its pages lying on their side is read as it is seen', async () => {
		const report = await read(pdfFile(printed(paragraphs), { rotate: 90 }));
		assert.equal(characters(bodyLines(report)), characters(paragraphs));
	});

	it('that a browser printed, its fonts in the file, is the text that was printed', async () => {
		const text = readFileSync('test/fixtures/import/print.txt', 'utf8').trimEnd().split('\n');
		const report = await read(readFileSync('test/fixtures/import/print.pdf'));
		assert.equal(characters(bodyLines(report)), characters(text));
		assert.deepEqual(
			bodyLines(report).map(line => line.replace(/^#+ /, '').replaceAll('**', '').replaceAll('\u3000', ' ')),
			text,
		);
		assert.deepEqual([report.date, report.speaker], ['2031-01-08', '白川']);
		assert.ok(report.text.includes('\n（一）**换新老城**。过去一年'));
	});

	it('keeps bold leads', async () => {
		const pages: Placed[][] = [
			[
				{ text: title, x: 180, y: 100, size: 22 },
				{ text: '稳住产业。', x: 112, y: 150, font: 'bold' },
				{ text: prose[0]!.slice(0, 20), x: 192, y: 150 },
				{ text: prose[0]!.slice(20, 47), x: 80, y: 178 },
				{ text: prose[0]!.slice(47), x: 80, y: 206 },
			],
		];
		const report = await read(pdfFile(pages));
		assert.equal(bodyLines(report)[1], `**稳住产业**。${prose[0]}`);
	});

	it('with two columns is read one after the other, the title first', async () => {
		const lines = (text: string, x: number): Placed[] =>
			(text.match(/.{1,14}/g) ?? []).map((words, i) => ({ text: words, x, y: 160 + 26 * i, size: 14 }));
		const [left, right] = [many.slice(0, 5).join(''), many.slice(5, 10).join('')];
		const page = [{ text: title, x: 160, y: 100, size: 22 }, ...lines(left, 60), ...lines(right, 310)];
		const report = await read(pdfFile([page]));
		assert.equal(characters(bodyLines(report)), title + left + right);
	});

	it('of few short lines has each of them for a paragraph', async () => {
		const short = [
			title,
			'各位代表：',
			'一、2030年工作回顾',
			'老城的雨水管网换新。',
			'二、2031年重点工作',
			'办好灯会。',
		];
		assert.deepEqual(
			bodyLines(await read(pdfFile(printed(short)))).map(line => line.replace(/^#+ /, '')),
			short,
		);
	});

	it('in the midst of other memory is read as if it were alone', async () => {
		const file = pdfFile(printed(paragraphs));
		const around = new Uint8Array(file.length + 2000).fill(0x20);
		around.set(file, 1000);
		const report = await read(around.subarray(1000, 1000 + file.length));
		assert.equal(characters(bodyLines(report)), characters(paragraphs));
	});

	describe('with notes at the foot of its pages', () => {
		/** Ten lines of a paragraph that goes on on the second page, and what stands at the foot of the first. */
		const pages = (mark: Placed[], foot: Placed[], second: Placed[] = []): Placed[][] => {
			const line = (n: number, y: number): Placed => ({ text: many.join('').slice(27 * n, 27 * (n + 1)), x: 80, y });
			const first = Array.from({ length: 10 }, (_, n) => line(n, 150 + 28 * n));
			const rest = Array.from({ length: 9 }, (_, n) => line(n + 10, 110 + 28 * n));
			return [
				[{ text: title, x: 180, y: 100, size: 22 }, ...first, ...mark, ...foot],
				[...rest, { text: '到此为止。', x: 80, y: 362 }, ...second],
			];
		};
		const raised: Placed = { text: '1', x: 512, y: 172, size: 9 };
		const [words, more] = ['云泽大桥：跨越东西两岸的公路桥，', '全长两公里，双向六车道。'];
		const noted = (first: Placed, second = more): Placed[] => [
			first,
			{ text: words, x: 90, y: 700, size: 10 },
			{ text: second, x: 80, y: 714, size: 10 },
		];
		const whole = many.join('').slice(0, 27 * 19) + '到此为止。';
		const marked = `${whole.slice(0, 54)}[^1]${whole.slice(54)}`;

		it('has them apart, each where its raised mark stands, and the paragraph that they cut is whole', async () => {
			const report = await read(pdfFile(pages([raised], noted({ text: '1', x: 80, y: 697, size: 6 }))));
			assert.deepEqual(bodyLines(report), [`# ${title}`, marked, '## 注释', `[^1]: ${words}${more}`]);
		});

		for (const mark of ['①', '[1]', '〔1〕'])
			it(`knows them by ${mark}`, async () => {
				const text = [{ ...raised, y: 178, text: mark, size: 16 }];
				const report = await read(pdfFile(pages(text, noted({ text: mark, x: 74, y: 700, size: 10 }))));
				assert.deepEqual(bodyLines(report).slice(1), [marked, '## 注释', `[^1]: ${words}${more}`]);
			});

		it('goes on with one that had no room at the foot of the next page', async () => {
			const first = noted({ text: '1', x: 80, y: 697, size: 6 }, '全长两公里，');
			const report = await read(pdfFile(pages([raised], first, [{ text: '由市里自建。', x: 80, y: 700, size: 10 }])));
			assert.deepEqual(bodyLines(report).slice(1), [marked, '## 注释', `[^1]: ${words}全长两公里，由市里自建。`]);
		});

		it('takes no decimal for a mark, and no small words for the rest of a note that has ended', async () => {
			const first = noted({ text: '1', x: 80, y: 697, size: 6 }, '2.5公里长，双向六车道。');
			const signed: Placed = { text: '云泽市统计局供稿', x: 80, y: 700, size: 10 };
			const report = await read(pdfFile(pages([raised], first, [signed])));
			const lines = bodyLines(report);
			assert.deepEqual(lines.slice(-2), ['## 注释', `[^1]: ${words}2.5公里长，双向六车道。`]);
			assert.ok(lines.slice(0, -2).includes('云泽市统计局供稿'));
		});

		it('leaves small words whose mark is nowhere in the text, or twice, where they are', async () => {
			const foot = noted({ text: '1', x: 80, y: 697, size: 6 });
			for (const marks of [[], [raised, { ...raised, y: 200 }]]) {
				const report = await read(pdfFile(pages(marks, foot)));
				assert.ok(!report.text.includes('注释'));
				assert.ok(characters(bodyLines(report)).includes(characters([words + more])));
			}
		});
	});

	it('keeps a table row by row', async () => {
		const rows = [
			['指标', '目标', '结果'],
			['就业', '5万人', '6万人'],
		];
		const cells = rows.flatMap((row, i) => row.map((text, j) => ({ text, x: 120 + 140 * j, y: 600 + 28 * i })));
		const [first] = printed(paragraphs.slice(0, 6));
		const report = await read(pdfFile([[...first!, ...cells]]));
		assert.deepEqual(bodyLines(report).slice(-2), ['指标　目标　结果', '就业　5万人　6万人']);
	});

	it('has 长 and —— where a program wrote the radical and one long dash', () => {
		assert.equal(letters('⻓⽇户⼾人⺠，⸺橡㬵〜ﬁle'), '长日户户人民，——橡胶～file');
		assert.equal(letters('—…·“”①'), '—…·“”①');
	});
});

/** Long enough for any machine. */
const TIME_MAX = 20_000;

describe('a PDF that is no report', () => {
	const text = printed(paragraphs.slice(0, 6));
	const whole = pdfFile(text);
	const locked = {
		trailer: '/Encrypt 100 0 R/ID[<00><00>]',
		objects: [`<</Filter/Standard/V 1/R 2/P -4/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>>>`],
	};
	const packed = (size: number): string => {
		const bytes = zlibSync(new Uint8Array(size).fill(0x20), { level: 1 });
		return `<</Length ${bytes.length}/Filter/FlateDecode>>stream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;
	};
	const cases: Readonly<Record<string, readonly [content: () => Uint8Array, reason: ImportFailure['reason']]>> = {
		'is empty': [() => new Uint8Array(), 'empty'],
		'is none': [() => new TextEncoder().encode('各位代表：'), 'broken'],
		'ends at its beginning': [() => whole.subarray(0, 60), 'broken'],
		'has no pages': [() => pdfFile([]), 'empty'],
		'has pages without words': [() => pdfFile([[], [], []]), 'scanned'],
		'has a number on each picture': [
			() => pdfFile(Array.from({ length: 9 }, (_, i) => [{ text: `— ${i + 1} —`, x: 280, y: 780 }])),
			'scanned',
		],
		'has letters of no alphabet': [
			() => pdfFile([text[0]!.map(each => ({ ...each, text: each.text.replace(/./g, '\ue123') }))]),
			'scanned',
		],
		'is locked': [() => pdfFile(text, locked), 'locked'],
		'is vertical': [
			() =>
				pdfFile([
					prose.map((words, i) => ({ text: words, x: 500 - 40 * i, y: 80, size: 10, font: 'vertical' as const })),
				]),
			'vertical',
		],
		'has three columns': [
			() =>
				pdfFile([
					[40, 230, 420].flatMap(x =>
						Array.from({ length: 20 }, (_, i) => ({ text: prose[i % 3]!.slice(0, 12), x, y: 100 + 20 * i, size: 12 })),
					),
				]),
			'columns',
		],
		'unpacks to what no memory holds': [() => pdfFile([[], []], { contents: packed(80 * 1024 * 1024) }), 'tooLarge'],
		'draws without end': [
			() => pdfFile([[]], { contents: `<</Length 6000000>>stream\n${'BT ET q Q '.repeat(600_000)}\nendstream` }),
			'scanned',
		],
		'has 10,000 pages of nothing': [() => pdfFile(Array.from({ length: 10_000 }, () => [])), 'tooLarge'],
	};
	for (const [name, [content, reason]] of Object.entries(cases)) {
		it(`as it ${name}: ${reason}`, async () => {
			const start = performance.now();
			assert.equal(await failure(content()), reason);
			assert.ok(performance.now() - start < TIME_MAX);
		}).timeout(TIME_MAX);
	}

	it('never throws, whatever byte of it is damaged', async () => {
		for (let at = 0; at < whole.length; at += 211) {
			const damaged = whole.slice();
			damaged[at]! ^= 0xff;
			await failure(damaged);
			await failure(whole.subarray(0, at));
		}
	}).timeout(TIME_MAX);

	it('is not read on when the caller wants no more', async () => {
		let asked = 0;
		const report = await importApart(pdfFile(printed([title, ...many, ...many])), 'a.pdf', {
			readers,
			isStopped: () => ++asked > 2,
		});
		assert.deepEqual(report, { kind: 'failed', reason: 'stopped' });
	});
});
