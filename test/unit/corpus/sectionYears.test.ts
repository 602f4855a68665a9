import * as assert from 'node:assert/strict';
import {
	type SectionRow,
	isGivenUp,
	longGivenUpLast,
	compare,
	compareSteps,
	parseReport,
	runToEnd,
	sectionYears,
} from '../../../src/core';
import { describeCorpus } from '../support/corpus';

const report = (year: number, sections: readonly (readonly [string, string])[]): ReturnType<typeof parseReport> =>
	parseReport(
		`# ${year}年双年县政府工作报告\n\n一、${year}年重点工作\n\n${sections
			.map(([title, text], i) => `（${'一二三四五'[i]}）${title}\n\n${text}\n`)
			.join('\n')}`,
		`${year}.md`,
	);
const TEA = '扩大茶园面积，培育茶叶龙头企业，打响高山云雾品牌，推广机采机制。';
const SCHOOL = '新建乡镇幼儿园，扩充教师队伍，改善寄宿条件，推行营养午餐。';
const RIVER = '开展清水河清淤，关停沿岸砂场，修复湿地，放流鱼苗。';
const OPERA = '举办古村戏曲节，整理民间曲谱，修缮老戏台。';
const reports = [
	report(2023, [
		['做强茶业', TEA],
		['繁荣文化', OPERA],
		['办好教育', SCHOOL],
	]),
	report(2024, [
		['做强茶业', TEA],
		['办好教育', SCHOOL],
		['保护河流', RIVER],
	]),
	report(2025, [
		['保护清水河', RIVER],
		['茶业提质', TEA],
		['办好教育', SCHOOL],
	]),
];
const rows = runToEnd(sectionYears(reports, compareSteps));
const titles = ({ years }: SectionRow): (string | undefined)[] =>
	reports.map((_, year) =>
		years
			.get(year)
			?.map(({ section }) => section.title)
			.join('+'),
	);

describe('sections through the years', () => {
	it('are those of the newest report, each with what it was before', () => {
		const of = (title: string): (string | undefined)[] | undefined => rows.map(titles).find(row => row[2] === title);
		assert.deepEqual(of('茶业提质'), ['做强茶业', '做强茶业', '茶业提质']);
		assert.deepEqual(of('办好教育'), ['办好教育', '办好教育', '办好教育']);
		assert.deepEqual(of('保护清水河'), [undefined, '保护河流', '保护清水河']);
	});

	it('have a row of their own where they were given up, behind what they followed then', () => {
		const at = rows.findIndex(row => titles(row)[0] === '繁荣文化');
		assert.deepEqual(titles(rows[at]!), ['繁荣文化', undefined, undefined]);
		assert.equal(titles(rows[at - 1]!)[0], '做强茶业');
	});

	it('tell what became of them since the year before', () => {
		const river = rows.find(row => titles(row)[2] === '保护清水河')!;
		assert.deepEqual(
			river.years.get(1)!.map(({ kinds }) => kinds),
			[['new']],
		);
		assert.ok(river.years.get(2)![0]!.kinds.length > 0);
	});

	it('have what was given up long ago behind all others, the latest first', () => {
		const named = (...named: readonly (readonly [string, string])[]) => named;
		const long = [
			report(2021, named(['修缮戏台', OPERA])),
			report(2022, named(['保护河流', RIVER])),
			report(2023, named(['办好教育', SCHOOL])),
			report(2024, named(['办好教育', SCHOOL])),
			report(2025, named(['做强茶业', TEA])),
		];
		const found = runToEnd(sectionYears(long, compareSteps)).filter(({ years }) =>
			[...years.values()].flat().some(({ section }) => section.level > 1),
		);
		const last = (row: SectionRow): number => Math.max(...row.years.keys());
		assert.deepEqual(longGivenUpLast(found, long.length).map(last).sort(), found.map(last).sort());
		const order = longGivenUpLast([...found].reverse(), long.length).map(last);
		assert.deepEqual(order.slice(-2), [1, 0]);
		assert.deepEqual(order.slice(0, 2).sort(), [3, 4]);
		assert.deepEqual(
			found.map(row => isGivenUp(row, long.length)),
			found.map(row => last(row) < 4),
		);
	});

	it('of one report are its own, of none there are none', () => {
		assert.deepEqual(runToEnd(sectionYears([], compareSteps)), []);
		assert.doesNotThrow(() => runToEnd(sectionYears(reports.slice(0, 1), compareSteps)));
	});
});

describeCorpus('sections through the years, of real series', texts => {
	it('have each compared section of each year', () => {
		for (const place of ['国务院', '呼伦贝尔市海拉尔区']) {
			const series = texts
				.filter(text => text.place === place && text.path.endsWith('.txt'))
				.map(({ text, path }) => parseReport(text, path));
			const found = runToEnd(sectionYears(series, compareSteps));
			for (const [year, fresh] of series.entries()) {
				const shown = new Set(found.flatMap(({ years }) => years.get(year) ?? []).map(({ section }) => section));
				assert.ok(shown.size > 0);
				if (year === 0) continue;
				for (const { new: section } of compare(series[year - 1]!, fresh).sections)
					if (section) assert.ok(shown.has(section), `${place} ${year} ${section.title}`);
			}
		}
	});
});
