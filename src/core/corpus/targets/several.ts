import { bigramsOf } from '../../text/bigrams';
import type { Clause } from './clause';
import { nameIn } from './inWords';
import { isShortFor } from './names';
import { isPercent } from './quantity';
import { FIGURE_MARK, inOneName } from './sameThings';
import type { ToldClause } from './told';

/** Between the names of several things. */
const JOINS = /(、|以及|[和与及])/;
/** What stands beside such a mark is a name of its own; less is a part of one: 和美乡村. */
const NAME_MIN = 2;
/** One figure for all together, or for each of them. */
const TOGETHER = /共|合计|总(?=[\d投])/;
/** What one is measured by is no other: 居民收入与经济增长同步. */
const MEASURE = /[与和][^与和、]*同步.*/;
/** Not 人均, 平均, 均衡. */
const OF_EACH = /分别|(?<![人户年月日平])均(?![衡匀等])|(?<!首)都(?![市会])/;

/** Says that what follows holds of each by itself. */
export function saysOfEach(text: string): boolean {
	return OF_EACH.test(text);
}

/**
 * What a promise holds for, each by itself: 能耗, 主要污染物排放量 of 能耗和主要污染物排放量继续下降; none where it is of one thing, or of a sum: 公厕、转运站共30座.
 */
export function eachOf({ words, text, quantities }: Pick<Clause, 'words' | 'text' | 'quantities'>): string[] {
	const names = namesIn(words.replace(MEASURE, '').split(FIGURE_MARK)[0]!);
	if (names.length < 2 || TOGETHER.test(text)) return [];
	// 两条景观带 counts those that are named.
	const isOfEach = saysOfEach(text) || quantities.every(({ unit, value }) => isPercent(unit) || value === names.length);
	return isOfEach ? names : [];
}

function namesIn(words: string): string[] {
	const [first = '', ...rest] = words.split(JOINS);
	const names = [first];
	for (let i = 0; i < rest.length; i += 2) {
		const [join, next] = [rest[i]!, rest[i + 1]!];
		if (isName(names.at(-1)!) && isName(next)) names.push(next);
		else names[names.length - 1] = names.at(-1)! + join + next;
	}
	return names.map(nameIn);
}

function isName(part: string): boolean {
	return nameIn(part).length >= NAME_MIN;
}

/** Of what one name has and the others have not, so much is told where it is told of, even in short. */
const NAMED_MIN = 1 / 2;

/** Whether what is told names all that a promise holds for: of 城乡居民收入 not 农村居民收入 alone. */
export function tellsOfAll(target: Clause, told: ToldClause): boolean {
	const names = eachOf(target);
	if (names.length === 0) return true;
	const isMeasured = target.quantities.length > 0 || MEASURE.test(target.words);
	const words = inOneName(isMeasured ? toldText(told) : sentenceText(told));
	return isShortFor(names.join(''), words) || names.every(name => isNamed(name, names, words));
}

function isNamed(name: string, names: readonly string[], words: string): boolean {
	const others = names.filter(each => each !== name).join('\n');
	const own = bigramsOf(name).filter(pair => !others.includes(pair));
	return own.filter(pair => words.includes(pair)).length >= own.length * NAMED_MIN;
}

function toldText({ passage, start, toldTo }: ToldClause): string {
	return passage.folded.text.slice(start, toldTo);
}

const SENTENCE_END = /[;。!?]/;

/** What is done is told of each in a clause of its own as often as not. */
function sentenceText({ passage, start, end }: ToldClause): string {
	const { text } = passage.folded;
	while (start > 0 && !SENTENCE_END.test(text[start - 1]!)) start--;
	while (end < text.length && !SENTENCE_END.test(text[end]!)) end++;
	return text.slice(start, end);
}
