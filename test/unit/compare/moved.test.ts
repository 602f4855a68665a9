import * as assert from 'node:assert/strict';
import { type Comparison, type Link, compare, parseReport } from '../../../src/core';

const bees = '发展高山养蜂。给每户蜂农配十只新箱，聘老师傅上门传艺，收来的椴树蜜由合作社统一装瓶。';
const rest = {
	woods:
		'抚育马尾松林三千亩，清理枯枝，补栽香樟和枫香。\n\n护林哨所通上网络，巡山路线每月轮换。\n\n松材线虫病逐株除治，病木就地粉碎，苗圃改育抗病良种。\n\n伐区全部编号上图，运材车辆装定位器，木材检查站昼夜有人，滥伐举报当天回话。',
	roads:
		'铺通六条机耕道，给急弯装上凸面镜。\n\n客运班车开进最远的寨子，候车亭添置长椅。\n\n危桥换成钢筋混凝土拱桥，边沟清淤到底，塌方路段加筑挡墙。\n\n养路工每人包干五公里，雨季加派巡查，路肩种上紫薇，里程碑重新描红。',
};

const report = (year: number, woods: string, roads: string) =>
	parseReport(
		`# ${year}年松梅省政府工作报告\n\n一、${year - 1}年工作回顾\n\n过去一年，全省茶叶产量再创新高。\n\n二、${year}年重点工作\n\n（一）守好青山林海\n\n${woods}\n\n（二）修好山乡道路\n\n${roads}\n`,
	);

const linkOf = ({ links }: Comparison, start: string): Link =>
	links.find(({ new: { folded } }) => folded.text.startsWith(start))!;

describe('a passage', () => {
	const older = report(2024, `${rest.woods}\n\n${bees}`, rest.roads);

	it('has moved where it went to another section', () => {
		const newer = report(2025, rest.woods, `${rest.roads}\n\n${bees}`);
		assert.ok(linkOf(compare(older, newer), '发展高山养蜂').kinds.includes('moved'));
	});

	it('has not moved with its section', () => {
		const newer = parseReport(
			report(2025, rest.roads, `${rest.woods}\n\n${bees}`)
				.text.replace('守好青山林海', '打通乡亲出行路')
				.replace('修好山乡道路', '让山林更绿'),
		);
		for (const { kinds } of compare(older, newer).links) assert.ok(!kinds.includes('moved'));
	});

	it('has not moved where it has a better counterpart at home', () => {
		const part = '修路工地旁给每户蜂农配十只新箱，聘老师傅上门传艺。';
		const newer = report(2025, `${rest.woods}\n\n${bees}`, `${rest.roads}\n\n${part}`);
		const comparison = compare(older, newer);
		assert.ok(!linkOf(comparison, '发展高山养蜂').kinds.includes('moved'));
		assert.ok(!linkOf(comparison, '修路工地旁').kinds.includes('moved'));
	});

	it('has not moved behind what only opens like the close of a chapter', () => {
		const duty = '我们要轻车简从下基层，把会议压到最短，让乡亲少跑一趟衙门。';
		const closing = (year: number, call: string) =>
			parseReport(`${report(year, rest.woods, rest.roads).text}\n${call}\n\n${duty}\n`);
		const link = linkOf(
			compare(closing(2024, '各位代表！新的一年任务繁重。'), closing(2025, '新的一年任务繁重。')),
			'我们要轻车简从',
		);
		assert.ok(link.score > 0.9 && !link.kinds.includes('moved'));
	});
});
