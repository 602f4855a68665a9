import { clausesOf } from '../../corpus/targets/clause';
import { isPercent } from '../../corpus/targets/quantity';
import { subjectRuns } from '../../corpus/targets/words';
import { FIGURE_MARK } from '../../corpus/targets/sameThings';
import { FIGURE_PARTS } from '../../compare/words/figures';
import type { Passage } from '../../report/passage';
import { bigramsOf, dice } from '../../text/bigrams';

/** A figure of a thing that has another one now: 6%左右 → 6.5%左右. */
export interface FigureChange {
	readonly from: string;
	readonly to: string;
	/** Where the old one stands. */
	readonly passage: Passage;
}

/** A figure with what it counts. */
interface Counted {
	readonly passage: Passage;
	/** As written, folded. */
	readonly text: string;
	readonly unit: string;
	/** Something rose or fell by it; else it was reached, or is to be. */
	readonly isChange: boolean;
	/** By the year, or over several; in a row of 分别 which of how many. */
	readonly manner: string;
	/** What is counted, as pairs of characters. */
	readonly name: ReadonlySet<string>;
}

/**
 * The figures of old passages that new ones put differently, in the order of the new text. Two figures are of one thing when their unit is the same, what is counted is
 * called the same, and both are a rise or both a level. Rejected: by unit alone, where one stands in the other's place; in a sentence that was written anew any
 * two numbers meet.
 */
export function figureChanges(old: readonly Passage[], fresh: readonly Passage[]): FigureChange[] {
	const [before, after] = [countedIn(old), countedIn(fresh)];
	const found = new Map<Counted, Counted>();
	const pairs = after.flatMap(to => before.map(from => ({ from, to, likeness: sameThing(from, to) })));
	// Of those that fit alike one that stayed comes first: it is no change. Sorting is stable, so that others go by their order.
	const rank = ({ from, to, likeness }: (typeof pairs)[number]): number => likeness + (from.text === to.text ? 1 : 0);
	const taken = new Set<Counted>();
	for (const pair of pairs.filter(({ likeness }) => likeness >= NAME_MIN).sort((a, b) => rank(b) - rank(a))) {
		if (found.has(pair.to) || taken.has(pair.from)) continue;
		found.set(pair.to, pair.from);
		taken.add(pair.from);
	}
	return after.flatMap(to => {
		const from = found.get(to);
		return from && from.text !== to.text ? [{ from: from.text, to: to.text, passage: from.passage }] : [];
	});
}

/** Two names are one thing's from this likeness on: 居民收入 and 农村居民收入, at 0.75, are two. */
const NAME_MIN = 0.8;

function sameThing(a: Counted, b: Counted): number {
	if (a.unit !== b.unit || a.isChange !== b.isChange || a.manner !== b.manner) return 0;
	return dice(a.name, b.name);
}

/** Stands before what something rose or fell by, of money and counts too: 比上年增加5000亿元. */
const CHANGE =
	/(?:增|增长|增加|新增|多增|提高|提升|上升|上涨|扩大|加快|下降|降低|减少|压减|降|高|低|多|少)(?:了|为|约|超|近)*$/;

function countedIn(passages: readonly Passage[]): Counted[] {
	const found: Counted[] = [];
	/** What the clause before is about, in one sentence: 国内生产总值达到130万亿元、增长5%. */
	let last: { readonly sentence: number; readonly name: ReadonlySet<string> } | undefined;
	for (const { passage, sentence, text, quantities, words } of clausesOf(passages)) {
		const parts = words.split(FIGURE_MARK);
		quantities.forEach((quantity, i) => {
			const written = text.slice(quantity.start, quantity.end);
			const before = text.slice(quantities[i - 1]?.end ?? 0, quantity.start);
			const isMeasure = isPercent(quantity.unit) || quantity.unit === '元';
			const ahead = pairsOf(parts[i] ?? '');
			const behind = pairsOf(directlyBehind(parts[i + 1] ?? ''));
			// 45个老旧小区 counts what stands behind; of money and rates that is said before.
			const own = !isMeasure && behind.size > 0 ? behind : ahead.size > 0 ? ahead : behind;
			const inherited = last?.sentence === sentence ? last.name : new Set<string>();
			const name = own.size > 0 ? own : inherited;
			last = { sentence, name };
			found.push({
				passage,
				text: written,
				unit: FIGURE_PARTS.exec(written)?.groups?.unit ?? quantity.unit,
				isChange: quantity.isChange || CHANGE.test(before),
				manner: `${text.includes('年均') ? '年均' : ''}${text.includes('分别') ? `${i}/${quantities.length}` : ''}`,
				name,
			});
		});
		if (quantities.length === 0) last = { sentence, name: pairsOf(words) };
	}
	return found;
}

/** What follows a figure without a mark between. */
function directlyBehind(words: string): string {
	return /^[\p{Script=Han}a-z]{2,}/u.exec(words)?.[0] ?? '';
}

/** The words that name something, two characters at a time. */
function pairsOf(words: string): ReadonlySet<string> {
	return new Set(subjectRuns(words).flatMap(bigramsOf));
}
