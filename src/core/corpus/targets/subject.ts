import { bigramsOf } from '../../text/bigrams';
import type { Clause } from './clause';

/** Words of promising and of reporting, and of time: they say nothing of what is counted. */
const FILLERS = new RegExp(
	[
		'今年|全年|年内|年度|同比|本年|当年|力争|预期|计划|确保|争取|继续|累计|平均|总体|基本',
		'达到|达|完成|实现|增长|增加|提高|突破|超过|控制|保持|稳定|安排|新建|建成|建设|启动|实施|正式|投入使用|运营|完工|开工|竣工',
		'以上|以下|左右|以内|为|在|到|由|约|超|近|拟|按|先|再|共|的|和|与|等|及|各|将|年均|分别',
	].join('|'),
	'g',
);

/** What is counted stands so near its figure; farther off are the places where, and the hands by which, it is done. */
const REACH = 16;

/** What a clause is about: its words near its figures without these and fillers, in runs. */
export function subjectOf({ text, quantities }: Pick<Clause, 'text' | 'quantities'>): string[] {
	const [first, last] = [quantities[0], quantities.at(-1)];
	let rest = text.slice(0, last ? last.end + REACH : undefined);
	for (const { start, end } of [...quantities].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
	return rest
		.slice(first ? Math.max(0, first.start - REACH) : 0)
		.replace(FILLERS, ' ')
		.split(/[^\p{L}]+/u)
		.filter(run => run.length > 1);
}

/** How much each pair of characters tells, by how few of some texts have it. */
export class Weights {
	private readonly frequency = new Map<string, number>();

	constructor(private readonly texts: readonly string[]) {
		for (const text of texts)
			for (const bigram of new Set(bigramsOf(text))) this.frequency.set(bigram, (this.frequency.get(bigram) ?? 0) + 1);
	}

	of(bigram: string): number {
		return Math.log((this.texts.length + 1) / ((this.frequency.get(bigram) ?? 0) + 1));
	}

	/** What some runs of words weigh together. */
	sum(runs: readonly string[]): number {
		return bigramsIn(runs).reduce((total, bigram) => total + this.of(bigram), 0);
	}

	/** What of some runs stands in a text. */
	shared(runs: readonly string[], text: string): number {
		return bigramsIn(runs).reduce((total, bigram) => total + (text.includes(bigram) ? this.of(bigram) : 0), 0);
	}
}

function bigramsIn(runs: readonly string[]): string[] {
	return [...new Set(runs.flatMap(bigramsOf))];
}
