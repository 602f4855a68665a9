import * as assert from 'node:assert/strict';
import { parseReport, targetsOf } from '../../../../src/core';

const wordsOf = (sentences: string): string[] =>
	targetsOf(parseReport(`# 2024年双年省政府工作报告\n\n一、2024年主要目标和重点工作\n\n${sentences}\n`)).map(
		({ clause }) => clause.text,
	);

describe('what a report only states', () => {
	for (const [sentences, why] of [
		['去年粮价涨幅回落到2.4%。', 'of the year before'],
		['目前全省大棚已达3万座。', 'of now'],
		['全省有12亿株林木、4亿亩草场。', 'of all there is'],
		['只要我们汇聚600万双年人民的力量，办法总比困难多。', 'a condition'],
		['让14亿人的日子越过越好。', 'a number of the whole people'],
		['有4%的增速就能保住就业。', 'what would be enough'],
		['增长目标定为7.5%左右是必要的、适宜的。', 'what a figure is found to be'],
		['7%左右的速度可以实现比较充分的就业。', 'what a figure is good for'],
		['国家已设立40亿元创业基金，我省已建成茶园30万亩。', 'what is there already'],
		['今年高校毕业生超过12万人。', 'how many there will be of themselves'],
		['对年应纳税所得额不到100万元的部分，再减半征收。', 'what a rule is for'],
		['全面建成小康社会的重点难点仍然在农村。', 'where the difficulty is'],
		['完成在建项目、改善民生都需要增加投入。', 'what it takes'],
		['项目建设是我们完成全年任务的关键。', 'what it hangs on'],
		['过去一年，发展很不容易。地区生产总值增长6.4%，城镇新增就业18万人。', 'a sentence that goes on looking back'],
	] as const)
		it(`is no target: ${why}`, () => assert.deepEqual(wordsOf(sentences), []));

	it('is no target where a sum is held against last year’s', () =>
		assert.deepEqual(wordsOf('安排补助资金20亿元，比上年增加3亿元。'), ['安排补助资金20亿元']));

	it('is no target where it is what a sum of the sentence grows by', () => {
		assert.deepEqual(wordsOf('财政赤字5000亿元，增加1000亿元；危房改造36万户，增加10万户。'), [
			'财政赤字5000亿元',
			'危房改造36万户',
		]);
		assert.deepEqual(wordsOf('新建公厕30座，增加停车位500个。'), ['新建公厕30座', '增加停车位500个']);
	});

	it('ends where the paragraph looks on', () =>
		assert.deepEqual(wordsOf('过去一年，发展很不容易。今年城镇新增就业20万人。'), ['今年城镇新增就业20万人']));

	it('is not what is promised of people', () =>
		assert.deepEqual(wordsOf('解决5万人的饮水安全问题。工业增加值比上年增长7%。'), [
			'解决5万人的饮水安全问题',
			'工业增加值比上年增长7%',
		]));
});
