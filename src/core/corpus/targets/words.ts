import { bigramsOf } from '../../text/bigrams';
import type { Clause } from './clause';
import { inOneName } from './sameThings';

/** Words of promising and of reporting, and of time: they say nothing of what is counted. */
const FILLERS = new RegExp(
	[
		'今年|全年|年内|年度|同比|本年|当年|力争|预期|计划|确保|争取|继续|累计|平均|总体|基本|左右|以上|以下|以内',
		'达到|达|完成|实现|增长|增加|提高|突破|超过|控制|保持|稳定|安排|新建|建成|建设|启动|实施|正式|投入使用|运营|完工|开工|竣工|推进|加快|全面|重点|力度|任务|工作',
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
export function subjectOf({ text, quantities }: Pick<Clause, 'text' | 'quantities'>): Subject {
	const [first, last] = [quantities[0], quantities.at(-1)];
	if (!first || !last) return { counted: runsOf(text), besides: [] };
	const behind = runsOf(text.slice(last.end, last.end + REACH));
	const between = quantities.slice(1).flatMap(({ start }, i) => runsOf(text.slice(quantities[i]!.end, start)));
	const before = runsOf(text.slice(0, first.start));
	const counted = [...between, ...behind];
	if (counted.length > 0) return { counted, besides: before };
	const near = runsOf(text.slice(Math.max(0, first.start - REACH), first.start));
	return { counted: near, besides: runsOf(text.slice(0, Math.max(0, first.start - REACH))) };
}

function runsOf(text: string): string[] {
	return inOneName(text)
		.replace(FILLERS, ' ')
		.split(/[^\p{L}]+/u)
		.filter(run => run.length > 1);
}

/** How much each pair of characters tells, by how few of some texts have it. */
export class Weights {
	private readonly frequency = new Map<string, number>();

	constructor(private readonly texts: readonly string[]) {
		for (const text of texts)
			for (const bigram of new Set(bigramsOf(inOneName(text))))
				this.frequency.set(bigram, (this.frequency.get(bigram) ?? 0) + 1);
	}

	of(bigram: string): number {
		return Math.log((this.texts.length + 1) / ((this.frequency.get(bigram) ?? 0) + 1));
	}

	sum(bigrams: readonly string[]): number {
		return bigrams.reduce((total, bigram) => total + this.of(bigram), 0);
	}

	/** What the heaviest stretch of some runs that stands in a text as it is weighs. */
	longestRun(runs: readonly string[], text: string): number {
		let most = 0;
		for (const run of runs)
			for (let start = 0; start + 1 < run.length; start++) {
				let weight = 0;
				for (let end = start + 2; end <= run.length && text.includes(run.slice(start, end)); end++)
					weight += this.of(run.slice(end - 2, end));
				most = Math.max(most, weight);
			}
		return most;
	}

	/** What of some bigrams stands in a text. */
	shared(bigrams: readonly string[], text: string): number {
		return bigrams.reduce((total, bigram) => total + (text.includes(bigram) ? this.of(bigram) : 0), 0);
	}
}

/** The pairs of characters of some runs of words, each once. */
export function bigramsIn(runs: readonly string[]): string[] {
	return [...new Set(runs.flatMap(bigramsOf))];
}
