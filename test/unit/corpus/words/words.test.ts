import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
	buildLexicon,
	concordance,
	concordanceOrders,
	parseReport,
	sortConcordance,
	sparkline,
	termHistory,
	termPlaces,
	verbArc,
	verbLadders,
	verbUses,
	wordPlaces,
	wordsAsLexicon,
} from '../../../../src/core';

const reports = [
	[2023, '探索云上农业。'],
	[2024, '推进云上农业，云上农业稳步壮大。'],
	[2025, '发展港口、云上农业等新业态。'],
	[2026, '大力发展云上农业。三个“云上农业”协同发力，云上农业核心产业增加值增长8%。'],
].map(([year, words]) =>
	parseReport(`# ${year}年双年县政府工作报告\n\n一、${year}年重点工作\n\n（一）做强产业。${words}\n`, `${year}.md`),
);
const words = wordsAsLexicon(['云上农业', '三个“云上农业”']);

describe('a term through the years', () => {
	const lexicon = buildLexicon([
		{
			source: 'workspace',
			terms: [
				{ term: '云上农业', category: '产业', aliases: ['云农'] },
				{ term: '云上农业核心产业', category: '产业', aliases: [] },
			],
		},
	]);
	const places = reports.map(({ text, blocks }) => termPlaces(text, blocks, lexicon));

	it('is counted with its aliases and inside longer terms', () => {
		const { years, first } = termHistory('云上农业', places);
		assert.deepEqual(
			years.map(({ count }) => count),
			[1, 2, 1, 3],
		);
		assert.equal(first, 0);
		const [aliased] = [parseReport('云农与云上农业')].map(({ text, blocks }) => termPlaces(text, blocks, lexicon));
		assert.equal(aliased!.places.get('云上农业')!.length, 2);
	});

	it('is measured by 10,000 characters', () => {
		for (const [i, { count, density }] of termHistory('云上农业', places).years.entries())
			assert.ok(Math.abs(density - (count * 10_000) / places[i]!.length) < 1e-9);
		assert.equal(places[0]!.length, reports[0]!.text.replace(/\s|^# /g, '').length);
	});

	it('that no report has begins nowhere', () => {
		const { years, first } = termHistory('云下农业', places);
		assert.ok(years.every(({ count, density }) => count === 0 && density === 0));
		assert.equal(first, undefined);
		assert.deepEqual(termHistory('云上农业', [termPlaces('', [], lexicon)]).years, [{ count: 0, density: 0 }]);
	});
});

describe('a sparkline', () => {
	it('shows the greatest as the highest bar, and nothing as a dot', () => {
		assert.equal(sparkline([0, 1, 4, 8]), '·▁▄█');
		assert.equal(sparkline([0, 0]), '··');
		assert.equal(sparkline([]), '');
	});
});

describe('a concordance', () => {
	const found = reports.map(report => ({ report, places: wordPlaces(report, words) }));
	const lines = concordance(found);

	it('has every place once, the longest spelling of those that overlap', () => {
		assert.deepEqual(
			lines.map(({ report, word }) => [report.year, word]),
			[
				[2023, '云上农业'],
				[2024, '云上农业'],
				[2024, '云上农业'],
				[2025, '云上农业'],
				[2026, '云上农业'],
				[2026, '三个“云上农业”'],
				[2026, '云上农业'],
			],
		);
	});

	it('shows what stands around within the passage', () => {
		const { left, right, section } = lines[0]!;
		assert.match(left, /探索$/);
		assert.equal(right, '。');
		assert.match(section, /2023年重点工作/);
	});

	it('can be put in order by what stands right and left, by year and section', () => {
		const years = sortConcordance(lines, 'year').map(({ report }) => report.year);
		assert.deepEqual(years, [2026, 2026, 2026, 2025, 2024, 2024, 2023]);
		const lefts = sortConcordance(lines, 'left').map(({ left }) => left.slice(-1));
		assert.equal(lefts.lastIndexOf('展') - lefts.indexOf('展'), lefts.filter(end => end === '展').length - 1);
		for (const order of concordanceOrders) assert.deepEqual(new Set(sortConcordance(lines, order)), new Set(lines));
		const rights = sortConcordance(lines, 'right').map(({ right }) => right.replace(/[^\p{L}\p{N}]+/gu, ' '));
		assert.deepEqual(rights, [...rights].sort());
	});

	it('of wanted passages only', () => {
		assert.deepEqual(
			wordPlaces(reports[1]!, words, ({ kind }) => kind === 'heading'),
			[],
		);
	});

	it('has every range inside its passage, where the words are', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('云上农业', '，', '。', '\n', '**', '“', '”', '三个', '发展'), { maxLength: 40 }),
				parts => {
					const report = parseReport(parts.join(''));
					for (const { passage, start, end } of wordPlaces(report, words)) {
						assert.ok(passage.range.start <= start && end <= passage.range.end);
						assert.match(report.text.slice(start, end).replace(/[*“”]/g, ''), /^(?:三个)?云上农业$/);
					}
				},
			),
		);
	});
});

describe('what is done to some words', () => {
	const uses = reports.map(report => verbUses(wordPlaces(report, words), verbLadders));

	it('is the nearest verb before them, over a list; or the one right behind', () => {
		assert.deepEqual(
			uses.map(list => list.map(({ verb }) => verb)),
			[['探索'], ['推进', '稳步壮大'], ['发展'], ['大力发展', undefined, undefined]],
		);
	});

	it('is a step of a ladder', () => {
		const steps = uses.map(([use]) => verbLadders[use!.ladder!]![use!.rung!]!);
		assert.ok(steps.every((verbs, i) => verbs.includes(['探索', '推进', '发展', '大力发展'][i]!)));
		const [first, second] = [uses[0]![0]!, uses[1]![0]!];
		assert.equal(first.ladder, second.ladder);
		assert.ok(second.rung! > first.rung!);
	});

	it('stands where it is written', () => {
		uses.flat().forEach(({ verb, range, place }) => {
			if (range) assert.equal(place.passage.text.slice(range.start, range.end), verb);
		});
	});

	it('is that of a whole list, however long', () => {
		const list = parseReport('培育量子科技、生物制造、具身智能、商业航天、低空经济、云上农业，港口建设稳步推进。');
		assert.deepEqual(
			verbUses(wordPlaces(list, words), verbLadders).map(({ verb }) => verb),
			['培育'],
		);
		const far = parseReport('培育一批散在全县山区海岛村镇街巷各处的云上农业。');
		assert.equal(verbUses(wordPlaces(far, words), verbLadders)[0]!.verb, undefined);
	});

	it('governs them: a verb that ends another name before 和 or 、 does not, nor one that makes a longer name', () => {
		const verbOf = (text: string): string | undefined =>
			verbUses(wordPlaces(parseReport(text), words), verbLadders)[0]!.verb;
		assert.equal(verbOf('促进港口协调发展和云上农业。'), '促进');
		assert.equal(verbOf('文化传承、云上农业各有亮点。'), undefined);
		assert.equal(verbOf('绿色低碳、传承文化的云上农业各有亮点。'), undefined);
		assert.equal(verbOf('以云上农业规划为指导。'), undefined);
		assert.equal(verbOf('云上农业加快发展，三村受益。'), '加快发展');
	});

	it('is told in a line by the strongest of each year, on the ladder that most stand on', () => {
		const arc = (texts: readonly string[]): (string | undefined)[] =>
			verbArc(
				texts.map(text => verbUses(wordPlaces(parseReport(text), words), verbLadders)),
				verbLadders,
			).map(use => use?.verb);
		assert.deepEqual(
			arc(['探索云上农业。', '研究云上农业，推进云上农业，壮大云上农业。', '云上农业占比三成。', '全面推进云上农业。']),
			['探索', '推进', undefined, '全面推进'],
		);
		assert.deepEqual(arc(['推进云上农业。', '壮大云上农业。', '探索云上农业。']), ['推进', '壮大', '探索']);
		assert.deepEqual(verbArc([], verbLadders), []);
	});

	it('may be none', () => {
		const [use] = verbUses(wordPlaces(parseReport('云上农业。'), words), verbLadders);
		assert.deepEqual([use!.verb, use!.ladder], [undefined, undefined]);
	});
});
