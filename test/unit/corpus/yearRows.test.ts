import { SAME_MIN } from '../../../src/core/corpus/yearRows';
import * as assert from 'node:assert/strict';
import {
	type Comparison,
	PairMemo,
	type Report,
	type Section,
	type Steps,
	type YearColumns,
	type YearRow,
	compareSteps,
	isWithin,
	parseReport,
	passageAtLine,
	passageColumns,
	runToEnd,
	sectionColumns,
	wordsOf,
	yearWording,
} from '../../../src/core';
import { describeCorpus } from '../support/corpus';
import { readSample, samplePaths } from '../support/samples';

const TEA = '做强茶叶产业。扩大茶园面积三万亩，培育茶叶龙头企业，打响高山云雾茶品牌，延长茶叶加工链。';
const SCHOOLS =
	'办好人民满意的教育。新建中小学十所，扩大义务教育学位，改善乡村学校办学条件，落实教师工资待遇，发展普惠性学前教育。';
const PENSIONS = '完善社会保障制度。提高退休人员基本养老金，扩大养老保险覆盖面，健全社会救助，建设街道养老服务中心。';
const DOCTORS =
	'提升医疗卫生服务。新建县医院住院楼，修缮乡镇卫生院六所，配齐全科医生，开展慢性病随访，实行药品集中配送。';
const ROADS = '加强交通基础设施建设。新建改建农村公路三百公里，建成环城高速公路，改造省道桥梁二十座。';

const report = (year: number, sections: readonly (readonly [title: string, ...texts: string[]])[]): Report =>
	parseReport(
		`# ${year}年双年县政府工作报告\n\n一、${year}年重点工作\n\n${sections
			.map(([title, ...texts], i) => `（${'一二三四五'[i]}）${title}\n\n${texts.join('\n\n')}\n`)
			.join('\n')}`,
		`双年县/${year}.md`,
	);

const reports = [
	report(2022, [
		['发展产业', TEA, ROADS],
		['改善民生', SCHOOLS, DOCTORS],
	]),
	report(2023, [
		['发展产业', TEA, ROADS],
		['改善民生', SCHOOLS.replace('十所', '十二所'), DOCTORS, PENSIONS],
	]),
	report(2024, [
		['改善民生', PENSIONS, SCHOOLS.replace('十所', '十五所')],
		['发展产业', TEA, ROADS],
	]),
];

const made = new PairMemo<Report, Report, Comparison>();

function* compareTwo(old: Report, fresh: Report): Steps<Comparison> {
	const known = made.get(old, fresh) ?? (yield* compareSteps(old, fresh));
	made.set(old, fresh, known);
	return known;
}

function columns(series: readonly Report[], start: number, section: Section): YearColumns {
	return runToEnd(sectionColumns({ reports: series, start, section, compareTwo }));
}

const livelihood = reports[2]!.allSections.find(({ title }) => title === '改善民生')!;
const { rows, sections } = columns(reports, 2, livelihood);
const openings = (row: YearRow): string[] =>
	row.years.map(({ places }) => places.map(({ passage }) => wordsOf(passage).slice(0, 4)).join('+'));

describe('a section through the years, in columns', () => {
	it('has a row for each of its passages, in the order of the year asked from', () => {
		const own = rows.filter(({ home }) => home === 2).map(openings);
		assert.deepEqual(own, [
			['（二）改', '（二）改', '（一）改'],
			['', '完善社会', '完善社会'],
			['办好人民', '办好人民', '办好人民'],
		]);
	});

	it('has what other years’ counterparts have besides, behind what it followed there', () => {
		const at = rows.findIndex(({ home }) => home !== 2);
		assert.deepEqual(openings(rows[at]!), ['提升医疗', '提升医疗', '']);
		assert.match(openings(rows[at - 1]!)[2]!, /办好人民/);
		assert.equal(rows.filter(({ home }) => home !== 2).length, 1);
	});

	it('tells what stood for the section, and what became of that', () => {
		assert.deepEqual(
			sections!.map(list => list.map(({ section }) => section.title)),
			[['改善民生'], ['改善民生'], ['改善民生']],
		);
		assert.deepEqual(
			rows[0]!.fates?.map(fates => fates.join()),
			['', 'kept', 'renumbered'],
		);
	});

	it('tells of a year without it that it is not there', () => {
		assert.deepEqual(
			rows.find(({ home }) => home !== 2)!.years.map(({ event }) => event),
			['first', 'kept', 'gone'],
		);
		assert.equal(rows[1]!.years[0]!.event, 'absent');
	});

	it('of a single report is the section alone', () => {
		const alone = columns([reports[2]!], 0, livelihood);
		assert.equal(alone.rows.length, 3);
		assert.ok(alone.rows.every(({ years }) => years.length === 1 && years[0]!.places.length === 1));
	});
});

describe('the wording of a year', () => {
	const row = rows.find(({ about, home }) => home === 2 && wordsOf(about).startsWith('办好'))!;
	const [, second] = row.years;
	const [wording] = yearWording(row.years, second!);

	it('has the words that went and those that came, figures apart', () => {
		const of = (op: string): string[] => wording!.stretches.filter(each => each.op === op).map(({ text }) => text);
		assert.deepEqual([of('delete').join(''), of('insert').join('')], ['十所', '十二所']);
	});

	it('leads with each stretch to its own report and sentence', () => {
		for (const { op, passage, source, text } of wording!.stretches) {
			assert.equal(passage.text, reports[op === 'delete' ? 0 : 1]!.text);
			assert.equal(passage.text.slice(source.start, source.end), text);
		}
		assert.ok(wording!.stretches.filter(({ op }) => op === 'same').length > 2);
	});

	it('marks nothing in the first year', () => {
		const [first] = yearWording(row.years, row.years[0]!);
		assert.ok(first!.stretches.every(({ op }) => op === 'same'));
	});
});

/** What holds for any series: see each message. */
function assertSound(series: readonly Report[], start: number, section: Section): void {
	const found = columns(series, start, section);
	const own = series[start]!.passages.filter(
		({ kind, range }) => kind !== 'salutation' && section.range.start <= range.start && range.end <= section.range.end,
	);
	assert.deepEqual(
		found.rows.filter(({ home }) => home === start).map(({ about }) => about),
		own,
		'a row for each passage of the section',
	);
	for (const { about, home, years } of found.rows) {
		assert.equal(years.length, series.length);
		assert.ok(
			years[home]!.places.some(({ passage }) => passage === about),
			'a row shows what it is about',
		);
		for (const [i, year] of years.entries()) {
			assert.equal(year.report, series[i]);
			for (const { passage, part } of year.places) {
				assert.equal(series[i]!.passages[passage.index], passage, 'a place belongs to the report of its year');
				assert.ok(passage.range.start <= part.start && part.start < part.end && part.end <= passage.range.end);
			}
			const wordings = yearWording(years, year);
			assert.equal(wordings.length, year.places.length);
			for (const { place, stretches } of wordings)
				for (const { op, passage, source } of stretches) {
					assert.ok(passage.range.start <= source.start && source.end <= passage.range.end);
					if (op !== 'delete') assert.equal(passage, place.passage);
				}
		}
	}
	for (const [i, list] of found.sections!.entries())
		for (const { section: counterpart, share } of list)
			for (const passage of series[i]!.passages)
				if (
					share >= SAME_MIN &&
					counterpart.role === section.role &&
					passage.kind === 'body' &&
					isWithin(passage.section, counterpart)
				)
					assert.ok(
						found.rows.some(({ years }) => years[i]!.places.some(place => place.passage === passage)),
						`${series[i]!.path}:${passage.line + 1} stands in no row`,
					);
}

describe('a wording of which hardly a word stayed', () => {
	const about = (year: number, text: string): Report => report(year, [['办好教育', text]]);
	const wordingOf = (before: string, after: string): boolean => {
		const series = [about(2023, before), about(2024, after)];
		const found = columns(
			series,
			1,
			series[1]!.allSections.find(({ title }) => title === '办好教育')!,
		);
		const row = found.rows.find(({ about: { kind } }) => kind === 'body')!;
		assert.equal(row.years[0]!.places.length, 1);
		return yearWording(row.years, row.years[1]!)[0]!.isRewritten ?? false;
	};

	it('is told from one that was merely changed', () => {
		assert.equal(wordingOf(SCHOOLS, SCHOOLS.replace('十所', '二十所')), false);
		const anew = '扩大义务教育学位供给三万个，让乡村孩子在家门口上好学，选派骨干教师到山区支教，开展课后托管服务。';
		assert.equal(wordingOf(SCHOOLS, anew), true);
	});
});

describe('sections in columns, of the samples', () => {
	const series = samplePaths.map(readSample);

	it('show each passage of each section and of its counterparts, in its own report', () => {
		assert.ok(series.length >= 3);
		for (const start of [1, series.length - 1])
			for (const section of series[start]!.allSections.filter(({ level }) => level <= 2))
				assertSound(series, start, section);
	}).timeout(60_000);

	it('of one passage are one row, with the passage itself in the year asked from', () => {
		const last = series.at(-1)!;
		const passage = passageAtLine(last, 40)!;
		const start = series.length - 1;
		const { rows: own } = runToEnd(passageColumns({ reports: series, start, passage, compareTwo }));
		assert.equal(own.length, 1);
		assert.deepEqual(
			own[0]!.years[start]!.places.map(place => place.passage),
			[passage],
		);
	});
});

describeCorpus('sections in columns, of real series', texts => {
	it('show each passage of a section and of its counterparts, in its own report', () => {
		for (const [place, title] of [
			['国务院', '民生'],
			['呼伦贝尔市海拉尔区', '民生'],
		] as const) {
			const series = texts
				.filter(text => text.place === place && text.path.endsWith('.txt'))
				.slice(-4)
				.map(({ text, path }) => parseReport(text, path));
			const start = series.length - 1;
			const section = series[start]!.allSections.find(each => each.level === 2 && each.title.includes(title));
			assertSound(series, start, section ?? series[start]!.allSections[0]!);
		}
	}).timeout(20_000);
});
