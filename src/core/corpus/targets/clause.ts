import type { Passage } from '../../report/passage';
import type { Range } from '../../text/range';
import { type Quantity, quantitiesIn } from './quantity';

/** What is said in one breath: between commas, or between the items of a list that each have a figure. The range is that of the passage's folded text. */
export interface Clause extends Range {
	readonly passage: Passage;
	/** Folded. */
	readonly text: string;
	/** The sentence that it is in, counted through the report. */
	readonly sentence: number;
	/** In the clause's own text. */
	readonly quantities: readonly Quantity[];
}

const CLAUSE = /[^,;。!?:]+|[;。!?]/g;

/** The clauses of passages, in their order. */
export function clausesOf(passages: readonly Passage[]): Clause[] {
	const clauses: Clause[] = [];
	let sentence = 0;
	for (const passage of passages) {
		for (const { 0: text, index } of passage.folded.text.matchAll(CLAUSE)) {
			if (/^[;。!?]$/.test(text)) {
				sentence++;
				continue;
			}
			for (const item of itemsOf(text)) {
				const start = index + item.start;
				const own = text.slice(item.start, item.end);
				clauses.push({
					passage,
					text: own,
					start,
					end: start + own.length,
					sentence,
					quantities: quantitiesIn(own).filter(quantity => !isName(passage, start + quantity.start)),
				});
			}
		}
		sentence++;
	}
	return clauses;
}

/** A number that opens a quotation is of a name: “217”先进制造业集群. */
function isName({ text, folded }: Passage, at: number): boolean {
	return /[“”"『「‘']/.test(text.charAt(folded.offsets[at]! - 1));
}

/** Says what it counts: 温室20个, 45个老旧小区. */
function isNamed(item: string): boolean {
	const [figure] = quantitiesIn(item);
	if (!figure) return false;
	return /^[\u4e00-\u9fff]{2}/.test(item) || /^[的\u4e00-\u9fff]{3}/.test(item.slice(figure.end));
}

/** `新建大棚300个、温室20个` is two; `分别达2300亿元、600亿元` and `交通、水利投资` are one. */
function itemsOf(text: string): Range[] {
	const items: Range[] = [];
	let start = 0;
	for (let at = text.indexOf('、'); at >= 0; at = text.indexOf('、', at + 1)) {
		const end = text.indexOf('、', at + 1);
		const [before, after] = [text.slice(start, at), text.slice(at + 1, end < 0 ? undefined : end)];
		const isItem = isNamed(before) && isNamed(after);
		if (!isItem) continue;
		items.push({ start, end: at });
		start = at + 1;
	}
	items.push({ start, end: text.length });
	return items;
}
