import type { Passage } from '../../report/passage';
import { isQuoted } from '../../text/quotedNumbers';
import type { Range } from '../../text/range';
import { type Quantity, quantitiesIn } from './quantity';
import { FIGURE_MARK, inOneName } from './sameThings';

/** What is said in one breath: between commas, or between the items of a list that each have a figure. The range is that of the passage's folded text. */
export interface Clause extends Range {
	readonly passage: Passage;
	/** Folded. */
	readonly text: string;
	/** The sentence that it is in, counted through the report. */
	readonly sentence: number;
	/** In the clause's own text. */
	readonly quantities: readonly Quantity[];
	/** The text as it is compared: things by one name each, a mark for each figure. */
	readonly words: string;
}

const CLAUSE = /[^,;。!?:]+|[;。!?]/g;

/** The clauses of passages, in their order. */
export function clausesOf(passages: readonly Passage[]): Clause[] {
	const clauses: Unnamed[] = [];
	let sentence = 0;
	for (const passage of passages) {
		for (const { 0: text, index } of passage.folded.text.matchAll(CLAUSE)) {
			if (/^[;。!?]$/.test(text)) {
				sentence++;
				continue;
			}
			for (const item of itemsOf(text)) {
				const [start, end] = [index + item.start, index + item.end];
				const own = text.slice(item.start, item.end);
				const quantities = quantitiesIn(own).filter(quantity => !isQuoted(passage, start + quantity.start));
				clauses.push({ passage, text: own, start, end, sentence, quantities });
			}
		}
		sentence++;
	}
	return withWords(joined(clauses));
}

type Unnamed = Omit<Clause, 'words'>;

/** 投资3.1亿元，实施桃李中学扩建工程 is one clause: what is behind costs so much, unless it has a figure of its own. */
function joined(clauses: readonly Unnamed[]): Unnamed[] {
	const all: Unnamed[] = [];
	for (const clause of clauses) {
		const last = all.at(-1);
		const goesWith = last && isBare(last) && last.sentence === clause.sentence && clause.quantities.length === 0;
		if (!goesWith) {
			all.push(clause);
			continue;
		}
		const text = clause.passage.folded.text.slice(last.start, clause.end);
		all[all.length - 1] = { ...last, text, end: clause.end };
	}
	return all;
}

/** Money alone: 全年投资3.1亿元. */
export function isBare({ text }: Pick<Clause, 'text'>): boolean {
	return /^.{0,6}投资(?:约|超|近)?[\d.]+[亿万]元$/.test(text);
}

/** All at once: a name is looked for in the whole report as quickly as in one clause. */
function withWords(clauses: readonly Unnamed[]): Clause[] {
	const words = inOneName(clauses.map(marked).join('\n')).split('\n');
	return clauses.map((clause, i) => ({ ...clause, words: words[i]! }));
}

function marked({ text, quantities }: Pick<Clause, 'text' | 'quantities'>): string {
	let from = 0;
	let words = '';
	for (const { start, end } of quantities) {
		words += text.slice(from, start) + FIGURE_MARK;
		from = end;
	}
	return words + text.slice(from);
}

/** The 和 of 高标准农田88万亩、和美乡村327个 is of a name. */
const BETWEEN = /、|以及|(?<!、)[和及]/g;

/** `新建大棚300个、温室20个` is two; `分别达2300亿元、600亿元` and `交通、水利投资` are one. */
function itemsOf(text: string): Range[] {
	const items: Range[] = [];
	let start = 0;
	const marks = [...text.matchAll(BETWEEN)];
	marks.forEach((mark, i) => {
		const [from, end] = [mark.index + mark[0].length, marks[i + 1]?.index];
		const [item, next] = [text.slice(start, mark.index), text.slice(from, end)];
		if (!isNamed(item) || !isNamed(next) || isMeasuredBy(item, next)) return;
		items.push({ start, end: mark.index });
		start = from;
	});
	items.push({ start, end: text.length });
	return items;
}

/** How many, and how much that is together: 8条、12公里道路, 96户、183人. */
function isMeasuredBy(item: string, next: string): boolean {
	return (
		/\d[条栋座个处所户]$/.test(item) && /^(?:总?(?:长度?|面积))?[\d.]+万?(?:公里|平方米|米|亩|平方公里|人)/.test(next)
	);
}

/** Says what it counts: 温室20个, 45个老旧小区. */
function isNamed(item: string): boolean {
	const figure = quantitiesIn(item)[0];
	if (!figure) return false;
	return (
		/^(?:[①-⑳]|\d+月(?:[底末]|份)?)?[\u4e00-\u9fff]{2}/.test(item) ||
		/^[的\u4e00-\u9fff]{3}/.test(item.slice(figure.end))
	);
}
