import type { Clause } from './clause';
import { runsOf } from './words';

/** Kinds of which a thing is one: what is told of one kind tells nothing of another, however like the rest of their names. In the words of the report. */
const kinds: readonly (readonly RegExp[])[] = [
	[
		/农村|农牧?民|城乡|城镇(?:居民)?[和与、]农村/,
		/城镇|城乡/,
		/城乡|(?<!城镇(?:常住)?|农村(?:牧区)?(?:常住)?)居民(?:人均)?(?:可支配)?收入/,
	],
	[/登记失业/, /调查失业/],
	[/财政总收入/, /公共(?:财政)?预算收入/],
	[/能耗|能源消耗/, /生产总值(?!.{0,4}(?:能耗|能源消耗))/],
];
/** A part of the place that a report is of. */
const PART = /园区|开发区|新区|示范区|试验区|自贸区|合作区|口岸|都市圈|城市群|经济圈/;
/** Of what one clause has where the other has something else, these tell no thing from another: what is done, the place as a whole, when. */
const GENERAL =
	/新增|培育|举办|开展|组织|打造|打响|做实|扶持|认定|国家级?|全[国省市区县]|[省市县]级|自治区|地区|城市|第[一二三四五]|新一|[年月要]/g;

/** Whether what a clause of a review is of has another name than what was promised: another place, another kind, or only a part of it. */
export function isOfOtherThing(target: Clause, told: Clause): boolean {
	if (isOfOtherKind(target.text, told.text)) return true;
	const names = runsOf(told.words);
	return runsOf(target.words).some(own => isOfPart(target, own, names) || hasOtherName(target, own, told, names));
}

function isOfOtherKind(target: string, told: string): boolean {
	return kindsOf(target, told).some(([own, other]) => !own.some((is, i) => is && other[i]));
}

/** Whether two names of indicators say different kinds: 城镇居民收入 is a part of 城乡居民收入, and still another indicator. */
export function areDifferentKinds(one: string, other: string): boolean {
	return kindsOf(one, other).some(([own, others]) => own.some((is, i) => is !== others[i]));
}

/** Of each group that both texts have a kind of, which ones each has. */
function kindsOf(...texts: readonly [string, string]): (readonly [readonly boolean[], readonly boolean[]])[] {
	return kinds
		.map(group => {
			const [one, other] = texts.map(text => group.map(kind => kind.test(text))) as [boolean[], boolean[]];
			return [one, other] as const;
		})
		.filter(both => both.every(found => found.includes(true)));
}

/** 工业投资 and 临港园区工业投资: before the whole name stands a part of the place that was not promised. */
function isOfPart({ quantities, text }: Clause, own: string, names: readonly string[]): boolean {
	if (quantities.length === 0 || PART.test(text)) return false;
	return names.some(name => PART.test(name.slice(0, Math.max(0, name.indexOf(own)))));
}

/** 陇东大桥 and 陇西大桥: between what two names share, or before it, each has something that the other clause has nothing of. */
function hasOtherName(target: Clause, own: string, told: Clause, names: readonly string[]): boolean {
	return names.some(name =>
		differences(own, name).some(
			([one, other]) => isForeign(one, told.words) && isForeign(other, target.words) && isTelling(one, other),
		),
	);
}

/** A character may be shared by chance. */
const FOREIGN_MIN = 2 / 3;

function isForeign(part: string, words: string): boolean {
	let foreign = 0;
	for (const character of part) if (!words.includes(character)) foreign++;
	return foreign >= part.length * FOREIGN_MIN;
}

function isTelling(...parts: readonly string[]): boolean {
	return parts.every(part => part.replace(GENERAL, '') !== '');
}

/** So many characters in a row are what two names share; fewer are chance. */
const SHARED_MIN = 2;

/** What one name has where another has something else, each time before characters that both share: 东 and 西 of 陇东大桥 and 陇西大桥. */
function differences(one: string, other: string): [string, string][] {
	const common = commonBehind(one, other);
	const found: [string, string][] = [];
	let [i, j, ownFrom, otherFrom] = [0, 0, 0, 0];
	while (i < one.length && j < other.length) {
		let length = 0;
		while (i + length < one.length && one[i + length] === other[j + length]) length++;
		if (length >= SHARED_MIN) {
			if (i > ownFrom && j > otherFrom) found.push([one.slice(ownFrom, i), other.slice(otherFrom, j)]);
			[i, j] = [i + length, j + length];
			[ownFrom, otherFrom] = [i, j];
		} else if (length > 0) {
			i += length;
			j += length;
		} else if (common[i + 1]![j]! >= common[i]![j + 1]!) i++;
		else j++;
	}
	return found;
}

/** The length of the longest common subsequence of what stands behind each pair of places. */
function commonBehind(one: string, other: string): number[][] {
	const rows = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
	for (let i = one.length - 1; i >= 0; i--)
		for (let j = other.length - 1; j >= 0; j--)
			rows[i]![j] = one[i] === other[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
	return rows;
}
