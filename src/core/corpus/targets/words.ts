import type { Clause } from './clause';
import { FIGURE_MARK } from './sameThings';

/** Words of promising and of reporting, and of time: they say nothing of what is counted. */
const FILLERS = new RegExp(
	[
		'比上年|较上年|上年|去年|其中|首次|今年|全年|年内|年度|同比|本年|当年|力争|预期|计划|确保|争取|继续|累计|平均|总体|基本|左右|以上|以下|以内',
		'达到|达|完成|实现|增长|增加|提高|下降|降低|降幅|涨幅|上涨|减少|突破|超过|控制|保持|稳定|安排',
		// How it compares: 产量达到30亿斤、创历史新高
		'再?创(?:历史|同期)?(?:最好水平|新高|纪录)|(?:稳|位|均|跃)?居全[国省市区](?:首位|前列|第[一二三四五六七八九十])|(?:好|高|快)于(?:预期|全[国省市区](?:平均)?(?:水平)?)',
		'新建|建成|建设|启动|实施|正式|投入使用|运营|完工|开工|竣工|推进|加快|全面|重点|力度|任务|工作|全覆盖|动态清零',
		'为|在|到|由|约|超|近|拟|按|先|再|共|的|和|与|等|及|各|将|年均|分别|对',
	].join('|'),
	'g',
);

/** What is counted stands so near its figure; farther off are the places where, and the hands by which, it is done. */
const REACH = 16;

/** What a clause is about. */
export interface Subject {
	/** What is counted: 企业迁建 of 博泰机械、强力水泥等8家企业迁建工作, 城镇新增就业 of 城镇新增就业1200万人. */
	readonly counted: readonly string[];
	/** What is said of it besides: names, places, what for. */
	readonly besides: readonly string[];
}

/** The words of a clause in runs, without its figures and {@link FILLERS}. What is counted stands behind its figure, or, of a rate or a level, before it. */
export function subjectOf({ words }: Pick<Clause, 'words'>): Subject {
	const [before = '', ...rest] = words.split(FIGURE_MARK);
	const behind = rest.pop();
	if (behind === undefined) return { counted: runsOf(words), besides: [] };
	const counted = [...rest.flatMap(runsOf), ...runsOf(behind.slice(0, REACH))];
	if (counted.length > 0) return { counted, besides: runsOf(before) };
	return { counted: runsOf(before.slice(-REACH)), besides: runsOf(before.slice(0, -REACH)) };
}

/** The words that say what is counted, without those of promising and of place: 全国, 我省. */
export function subjectRuns(words: string): string[] {
	return runsOf(words.replace(/全国|全省|全市|全县|全区|我国|我省|我市|我县|我区/g, ' '));
}

/** What is left of a text in runs of two characters and more. */
export function runsOf(text: string): string[] {
	return text
		.replace(FILLERS, ' ')
		.split(/[^\p{L}]+/u)
		.filter(run => run.length > 1);
}

/** The words of clauses together, by what they are parts of, in their order. */
export function wordsBy<C extends Pick<Clause, 'words'>, K>(
	clauses: readonly C[],
	partOf: (clause: C) => K,
): Map<K, string> {
	const all = new Map<K, string>();
	for (const clause of clauses) {
		const before = all.get(partOf(clause));
		all.set(partOf(clause), before === undefined ? clause.words : `${before},${clause.words}`);
	}
	return all;
}
