import * as assert from 'node:assert/strict';
import {
	type LineageYear,
	type Pin,
	type Report,
	compare,
	isWhole,
	lineage,
	lineageEvents,
	parseReport,
	passageAtLine,
	pinEnd,
	runToEnd,
} from '../../../src/core';
import { readSample, samplePaths } from '../support/samples';

const SCHOOLS =
	'办好人民满意的教育。新建中小学十所，扩大义务教育学位，改善乡村学校办学条件，落实教师工资待遇，发展普惠性学前教育。';
const PENSIONS = '完善社会保障制度。提高退休人员基本养老金，扩大养老保险覆盖面，健全社会救助，建设街道养老服务中心。';
const ROADS = '加强交通基础设施建设。新建改建农村公路三百公里，建成环城高速公路，改造省道桥梁二十座。';
const TEA = '做强茶叶产业。扩大茶园面积三万亩，培育茶叶龙头企业，打响高山云雾茶品牌，延长茶叶加工链。';
const WATER = '推进水利建设。加固水库三十座，整治中小河流，完善灌区配套，提高防洪排涝能力。';

/** A report of a place that has these paragraphs as its tasks. */
const year = (number: number, ...tasks: readonly string[]): Report =>
	parseReport(
		[`${number}年双年县政府工作报告`, '各位代表：', `一、${number}年重点工作`, ...tasks].join('\n'),
		`双年县/${number}.txt`,
	);

function follow(reports: readonly Report[], start: number, words: string, pins: readonly Pin[] = []): LineageYear[] {
	const line = reports[start]!.text.split('\n').findIndex(text => text.includes(words));
	return runToEnd(
		lineage({
			reports,
			start,
			passage: passageAtLine(reports[start]!, line)!,
			// eslint-disable-next-line require-yield -- two short texts
			*compareTwo(old, fresh) {
				return compare(old, fresh, pins);
			},
		}),
	);
}

/** `2024 kept 办好` for each year, with the first two characters of what is shown. */
const told = (years: readonly LineageYear[]): string[] =>
	years.map(({ report, event, places }) =>
		[report.year, event, ...places.map(({ part }) => report.text.slice(part.start, part.start + 2))].join(' '),
	);

describe('a passage through the years', () => {
	it('goes on in each of them', () => {
		const reports = [2022, 2023, 2024].map(number => year(number, ROADS, SCHOOLS, TEA));
		assert.deepEqual(told(follow(reports, 1, '教育')), ['2022 first 办好', '2023 kept 办好', '2024 kept 办好']);
		assert.deepEqual(
			follow(reports, 1, '教育').map(({ kinds, earlier }) => [kinds, earlier]),
			[
				[[], undefined],
				[['same'], 0],
				[['same'], 1],
			],
		);
	});

	it('appears, goes, and returns', () => {
		const reports = [
			year(2020, ROADS, TEA),
			year(2021, ROADS, SCHOOLS),
			year(2022, ROADS, TEA),
			year(2023, ROADS, WATER),
			year(2024, ROADS, SCHOOLS),
		];
		const years = follow(reports, 4, '教育');
		assert.deepEqual(told(years), [
			'2020 absent',
			'2021 appeared 办好',
			'2022 gone',
			'2023 absent',
			'2024 returned 办好',
		]);
		assert.equal(years[4]!.earlier, 1);
	});

	it('does not go on in another’s words: what both say by chance belongs to a third', () => {
		const opening = '发展科技教育事业，培养高素质的人才队伍，是县域振兴的必由之路。';
		const towns =
			'城镇化是现代化的必由之路，是破除城乡二元结构的依托。健全城乡一体化机制，促进农业转移人口落户，提高城镇管理水平。';
		const reports = [
			year(2021, opening, SCHOOLS, towns, ROADS),
			year(2022, SCHOOLS, towns, ROADS),
			year(2023, SCHOOLS, TEA, ROADS),
			year(2024, SCHOOLS, towns, ROADS),
		];
		assert.deepEqual(told(follow(reports, 0, '必由之路')), [
			'2021 first 发展',
			'2022 gone',
			'2023 absent',
			'2024 absent',
		]);
		assert.deepEqual(told(follow(reports, 0, '城镇化是')), [
			'2021 first 城镇',
			'2022 kept 城镇',
			'2023 gone',
			'2024 returned 城镇',
		]);
	});

	it('through a paragraph on several matters does not take those along', () => {
		const all = `保障和改善民生。${PENSIONS}${SCHOOLS}${ROADS}`;
		const reports = [year(2022, SCHOOLS, PENSIONS, ROADS), year(2023, all), year(2024, PENSIONS, SCHOOLS, ROADS)];
		for (const start of [0, 2]) {
			const years = follow(reports, start, '教育');
			assert.deepEqual(told(years), ['2022 first 办好', '2023 merged 办好', '2024 split 办好'], `from ${start}`);
			const [place] = years[1]!.places;
			assert.ok(!isWhole(place!));
			assert.match(reports[1]!.text.slice(place!.part.start, place!.part.end), /^办好.*学前教育。$/);
		}
	});

	it('prefers a place of the same role: last year’s task reads like this year’s report on it', () => {
		const both = parseReport(
			`2024年双年县政府工作报告\n各位代表：\n一、2023年工作回顾\n${SCHOOLS}\n二、2024年重点工作\n${SCHOOLS.replace('十所', '十二所，优化布局')}\n`,
			'双年县/2024.txt',
		);
		const [, found] = follow([year(2023, ROADS, SCHOOLS), both], 0, '教育');
		assert.equal(found!.places[0]!.passage.role, 'tasks');
	});

	const end = (report: Report, words: string): Pin['old'] =>
		pinEnd(
			report.passages.find(passage => report.text.slice(passage.range.start).startsWith(words))!,
			report.path,
		);

	it('goes where the reader says', () => {
		const reports = [year(2023, SCHOOLS, TEA), year(2024, SCHOOLS, WATER)];
		const pin: Pin = { kind: 'pin', old: end(reports[0]!, '办好'), new: end(reports[1]!, '推进水利') };
		const [, found] = follow(reports, 0, '教育', [pin]);
		assert.match(found!.places[0]!.passage.folded.text, /^推进水利/);
		assert.ok(found!.certain);
	});

	it('does not go where the reader forbids', () => {
		const reports = [year(2023, SCHOOLS, TEA), year(2024, SCHOOLS, WATER)];
		const pin: Pin = { kind: 'forbid', old: end(reports[0]!, '办好'), new: end(reports[1]!, '办好') };
		for (const start of [0, 1]) {
			const other = follow(reports, start, '教育', [pin])[1 - start]!;
			assert.ok(other.places.every(({ passage }) => !passage.folded.text.startsWith('办好')));
		}
	});

	it('of a report alone is that one', () => {
		assert.deepEqual(told(follow([year(2024, SCHOOLS)], 0, '教育')), ['2024 first 办好']);
	});

	it('is there for every passage of the samples, whole and in order', () => {
		const reports = samplePaths.map(readSample);
		const comparisons = new Map<string, ReturnType<typeof compare>>();
		for (const passage of reports[2]!.passages) {
			const years = runToEnd(
				lineage({
					reports,
					start: 2,
					passage,
					// eslint-disable-next-line require-yield -- compared once
					*compareTwo(old, fresh) {
						const key = `${old.path} ${fresh.path}`;
						const known = comparisons.get(key) ?? compare(old, fresh);
						comparisons.set(key, known);
						return known;
					},
				}),
			);
			assert.equal(years.length, 4);
			assert.deepEqual(
				years[2]!.places.map(place => [place.passage, isWhole(place), place.score]),
				[[passage, true, 1]],
			);
			let last: number | undefined;
			years.forEach((each, i) => {
				assert.ok(lineageEvents.includes(each.event));
				assert.equal(each.earlier, last);
				assert.equal(each.places.length === 0, each.event === 'gone' || each.event === 'absent');
				for (const { passage: own, part, score } of each.places) {
					assert.equal(each.report.passages[own.index], own);
					assert.ok(own.range.start <= part.start && part.start < part.end && part.end <= own.range.end);
					assert.ok(score > 0 && score <= 1);
				}
				for (const link of each.links) assert.ok(years[last!]!.places.some(place => place.passage === link.old));
				if (each.places.length > 0) last = i;
			});
		}
	});
});
